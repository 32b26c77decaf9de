import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Initiative } from '#shared/initiatives/contract';
import type { PersonId } from '#shared/kernel/ids';
import type { Objective } from '#shared/objectives/contract';
import { useFrame } from '../app/frame';
import { useCall, useCommand } from '../ipc/use-call';
import { usePersonOptions } from '../people/options';
import { IconButton } from '../ui/button';
import { Checkbox } from '../ui/controls';
import { DateField } from '../ui/date-field';
import { TextField } from '../ui/field';
import { HelpTip } from '../ui/help-tip';
import { PersonPicker, type PickerOption } from '../ui/picker';
import css from './initiatives-tab.module.css';

/** The work meant to move the key results. It is never part of the arithmetic. */
export function InitiativesTab({ objective }: { objective: Objective }) {
  const { data: initiatives = [] } = useCall('initiatives.list', { objectiveId: objective.id });
  const people = usePersonOptions();
  const create = useCommand('initiatives.create');
  const [title, setTitle] = useState('');
  const add = async (text: string) => {
    setTitle(text);
    if (text.trim() === '') return;
    await create.mutateAsync({ objectiveId: objective.id, title: text });
    setTitle('');
  };
  return (
    <div className={css.tab}>
      <p className={css.note}>
        Initiatives are the work; key results are what the work is for. Only key results count.{' '}
        <HelpTip concept="initiative" />
      </p>
      <ul className={css.list} data-calm>
        {initiatives.map((initiative) => (
          <Row key={initiative.id} initiative={initiative} readOnly={objective.readOnly} people={people} />
        ))}
      </ul>
      {!objective.readOnly && (
        <TextField label="New initiative" placeholder="Type and press Enter" value={title} onSave={add} />
      )}
    </div>
  );
}

type RowProps = { initiative: Initiative; readOnly: boolean; people: readonly PickerOption<PersonId>[] };

function Row({ initiative, readOnly, people }: RowProps) {
  const { today } = useFrame();
  const update = useCommand('initiatives.update');
  const remove = useCommand('initiatives.remove');
  return (
    <li className={css.row} data-done={initiative.doneOn !== null || undefined}>
      <Checkbox
        label={<span className="visually-hidden">{initiative.title} done</span>}
        checked={initiative.doneOn !== null}
        disabled={readOnly || today === null}
        onChange={(done) => void update.mutateAsync({ id: initiative.id, doneOn: done ? today : null })}
      />
      <TextField
        bare
        label="Initiative"
        value={initiative.title}
        disabled={readOnly}
        onSave={(title) => update.mutateAsync({ id: initiative.id, title })}
      />
      <DateField
        bare
        label={`Due day of ${initiative.title}`}
        value={initiative.dueOn}
        disabled={readOnly}
        onSave={(dueOn) => update.mutateAsync({ id: initiative.id, dueOn })}
      />
      <PersonPicker<PersonId>
        bare
        label={`Owner of ${initiative.title}`}
        value={initiative.ownerId}
        options={people}
        none="Nobody yet"
        disabled={readOnly}
        onPick={(ownerId) => void update.mutateAsync({ id: initiative.id, ownerId })}
      />
      <span className={css.owner}>{initiative.overdue && <strong className={css.overdue}>Overdue</strong>}</span>
      {!readOnly && (
        <IconButton
          changes
          label={`Remove ${initiative.title}`}
          onClick={() => void remove.mutateAsync({ id: initiative.id })}
        >
          <IconTrash size={16} />
        </IconButton>
      )}
    </li>
  );
}
