import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { KeyResult } from '#shared/key-results/contract';
import { useFrame } from '../app/frame';
import { useCommand } from '../ipc/use-call';
import { IconButton } from '../ui/button';
import { Checkbox } from '../ui/controls';
import { NumberField, TextField } from '../ui/field';
import css from './key-result-panel.module.css';

type Props = { keyResult: KeyResult; readOnly: boolean };

/** The weighted steps of a milestone key result: tick what is done, add the next. */
export function Milestones({ keyResult, readOnly }: Props) {
  const { today } = useFrame();
  const add = useCommand('key-results.add-milestone');
  const update = useCommand('key-results.update-milestone');
  const remove = useCommand('key-results.remove-milestone');
  const [title, setTitle] = useState('');
  const create = async (text: string) => {
    setTitle(text);
    if (text.trim() === '') return;
    await add.mutateAsync({ keyResultId: keyResult.id, title: text });
    setTitle('');
  };
  return (
    <section aria-labelledby="milestones-title">
      <h3 id="milestones-title" className={css.heading}>
        Milestones
      </h3>
      <ul className={css.steps}>
        {keyResult.milestones.map((step) => (
          <li key={step.id} className={css.step}>
            <Checkbox
              label={<span className="visually-hidden">{step.title} done</span>}
              checked={step.doneOn !== null}
              disabled={readOnly || today === null}
              onChange={(done) => void update.mutateAsync({ id: step.id, doneOn: done ? today : null })}
            />
            <TextField
              bare
              label="Milestone"
              value={step.title}
              disabled={readOnly}
              onSave={(text) => update.mutateAsync({ id: step.id, title: text })}
            />
            <NumberField
              bare
              label={`Weight of ${step.title}`}
              value={step.weight}
              disabled={readOnly}
              onSave={(weight) => update.mutateAsync({ id: step.id, weight: weight ?? 1 })}
            />
            {!readOnly && (
              <IconButton
                changes
                label={`Remove ${step.title}`}
                onClick={() => void remove.mutateAsync({ id: step.id })}
              >
                <IconTrash size={16} />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <TextField label="Next milestone" placeholder="Type and press Enter" value={title} onSave={create} />
      )}
    </section>
  );
}
