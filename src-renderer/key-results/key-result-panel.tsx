import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { Cadence, type GoalType } from '#shared/kernel/vocabulary';
import type { KeyResult } from '#shared/key-results/contract';
import { KeyResultBlockers } from '../blockers/key-result-blockers';
import { DisciplineStrip } from '../check-ins/discipline-strip';
import { HintSlot } from '../coach/hint-slot';
import { useKeyResultHints } from '../coach/use-key-result-hints';
import { useCommand } from '../ipc/use-call';
import { OwnerPicker } from '../objectives/owner-pickers';
import { Raci } from '../raci/raci';
import { IconButton } from '../ui/button';
import { Select } from '../ui/controls';
import { NumberField, TextField } from '../ui/field';
import { Panel } from '../ui/panel';
import { Course } from './course';
import css from './key-result-panel.module.css';
import { LinkedKpi } from './linked-kpi';
import { kindWords } from './measure';
import { MeasureFields } from './measure-fields';
import { Milestones } from './milestones';

const CADENCES = [
  { value: 'team' as const, label: "The team's" },
  ...Cadence.options.map((value) => ({ value, label: value[0]?.toUpperCase() + value.slice(1) })),
];

type Props = { keyResult: KeyResult; goalType: GoalType; readOnly: boolean; onClose: () => void };

/** One key result in full, at the right: its measure, levels, weight, owner, cadence and milestones. */
export function KeyResultPanel({ keyResult, goalType, readOnly, onClose }: Props) {
  const [typed, setTyped] = useState(keyResult.title);
  const hints = useKeyResultHints(keyResult, typed, goalType);
  const update = useCommand('key-results.update');
  const remove = useCommand('key-results.remove');
  const save = (patch: Omit<Parameters<typeof update.mutateAsync>[0], 'id'>) =>
    update.mutateAsync({ id: keyResult.id, ...patch });
  return (
    <Panel
      title={kindWords[keyResult.kind].label}
      label={`Key result ${keyResult.title}`}
      remember="key-result"
      onClose={onClose}
      tools={
        !readOnly && (
          <IconButton
            changes
            label="Remove key result"
            onClick={() => {
              onClose();
              void remove.mutateAsync({ id: keyResult.id });
            }}
          >
            <IconTrash size={16} />
          </IconButton>
        )
      }
    >
      <div className={css.fields} data-calm>
        <div className={`${css.advised} ${css.title}`}>
          <TextField
            label="Key result"
            value={keyResult.title}
            lines={2}
            maxLength={500}
            disabled={readOnly}
            check={(text) => (text.trim() === '' ? 'A key result needs a title' : null)}
            onSave={(title) => save({ title })}
            onType={setTyped}
          />
          {!readOnly && <HintSlot hints={hints.words} onDismiss={hints.dismiss} />}
        </div>
        <Course keyResult={keyResult} />
        <KeyResultBlockers keyResultId={keyResult.id} readOnly={readOnly} />
        {!readOnly && keyResult.state === 'published' && (
          <Link href={`/vote/${encodeURIComponent(keyResult.id)}`}>Vote on confidence in secret</Link>
        )}
        <MeasureFields keyResult={keyResult} readOnly={readOnly} onSave={save} />
        {!readOnly && <HintSlot hints={hints.numbers} onDismiss={hints.dismiss} />}
        {keyResult.kind === 'milestones' && <Milestones keyResult={keyResult} readOnly={readOnly} />}
        <LinkedKpi keyResult={keyResult} readOnly={readOnly} />
        <OwnerPicker
          label="Owner"
          value={keyResult.ownerId}
          none="The objective's owner"
          disabled={readOnly}
          onPick={(ownerId) => void save({ ownerId })}
        />
        <Raci keyResultId={keyResult.id} readOnly={readOnly} />
        <div className={css.pair}>
          <NumberField
            label="Weight"
            value={keyResult.weight}
            hint={keyResult.weight === 0 ? 'Left out of the roll-up' : '0 leaves it out of the roll-up'}
            disabled={readOnly}
            onSave={(weight) => save({ weight: weight ?? 1 })}
          />
          <Select
            label="Check-in cadence"
            value={keyResult.cadence ?? 'team'}
            options={CADENCES}
            disabled={readOnly}
            onChange={(cadence) => void save({ cadence: cadence === 'team' ? null : cadence })}
          />
        </div>
        <DisciplineStrip keyResultId={keyResult.id} />
      </div>
    </Panel>
  );
}
