import { type FormEvent, useState } from 'react';
import type { IsoDate } from '#shared/kernel/dates';
import type { KeyResultId, ObjectiveId } from '#shared/kernel/ids';
import type { LinkKind } from '#shared/kernel/vocabulary';
import type { Objective } from '#shared/objectives/contract';
import { act } from '../app/act';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { Select } from '../ui/controls';
import { DateField } from '../ui/date-field';
import { NumberField, TextField } from '../ui/field';
import { focusWrong, useFormFocus } from '../ui/form-focus';
import { Picker } from '../ui/picker';
import css from './links.module.css';

const KINDS: readonly { value: LinkKind; label: string }[] = [
  { value: 'contributes', label: 'Contributes to' },
  { value: 'supports', label: 'Supports' },
  { value: 'depends-on', label: 'Depends on' },
];
const WHOLE = 'whole';

/** The id of the button that opens the form. */
export const ALIGN = 'align';

/** Aligns an objective: to which one, to all of it or one key result, how, and with what weight or what need. */
export function AddLink({ objective, onDone }: { objective: Objective; onDone: () => void }) {
  const [kind, setKind] = useState<LinkKind>('contributes');
  const [parentId, setParent] = useState<ObjectiveId | null>(null);
  const [keyResultId, setKeyResult] = useState<KeyResultId | null>(null);
  const [weight, setWeight] = useState(1);
  const [needs, setNeeds] = useState('');
  const [dueOn, setDue] = useState<IsoDate | null>(null);
  const { data } = useCall('objectives.list', { states: ['draft', 'published'], sort: 'title', limit: 2000 });
  const form = useFormFocus(ALIGN);
  const others = (data?.rows ?? []).filter((row) => row.id !== objective.id);
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (focusWrong(event.currentTarget)) return;
    if (parentId === null) return;
    const ends = { childId: objective.id, parentId, parentKeyResultId: keyResultId };
    const made =
      kind === 'depends-on'
        ? await act('dependencies.ask', { ...ends, needs, dueOn }, 'Asked; the other team sees it on its Home')
        : await act('alignments.add', { ...ends, kind, weight });
    if (made) onDone();
  };
  return (
    <form
      ref={form}
      className={css.add}
      aria-label="Align this objective"
      onSubmit={(event) => void add(event)}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onDone()}
    >
      <Select label="This objective" value={kind} options={KINDS} onChange={setKind} />
      <Picker
        label="Which objective"
        value={parentId}
        options={others.map((row) => ({ id: row.id, label: row.title, detail: row.teamName ?? row.ownerName ?? '' }))}
        onPick={(id) => {
          setParent(id);
          setKeyResult(null);
        }}
      />
      {parentId !== null && <Part parentId={parentId} value={keyResultId} onPick={setKeyResult} />}
      {kind === 'contributes' && keyResultId === null && (
        <NumberField
          label="Weight in its progress"
          value={weight}
          decimals={2}
          onSave={(next) => setWeight(next ?? 1)}
        />
      )}
      {kind === 'depends-on' && (
        <>
          <TextField
            label="What is needed"
            placeholder="Say it so that the other team can answer yes or no"
            value={needs}
            maxLength={2000}
            onSave={setNeeds}
          />
          <DateField label="By" value={dueOn} onSave={setDue} />
        </>
      )}
      <div className={css.addButtons}>
        <Button type="submit" look="main" disabled={parentId === null}>
          {kind === 'depends-on' ? 'Ask' : 'Align'}
        </Button>
        <Button look="plain" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

type PartProps = { parentId: ObjectiveId; value: KeyResultId | null; onPick: (id: KeyResultId | null) => void };

/** All of the parent, or one of its key results: that shows the line of sight and adds nothing to the arithmetic. */
function Part({ parentId, value, onPick }: PartProps) {
  const { data: parent } = useCall('objectives.get', { id: parentId });
  if (!parent || parent.keyResultList.length === 0) return null;
  const options = [
    { value: WHOLE, label: 'The whole objective' },
    ...parent.keyResultList.map(({ id, title }) => ({ value: id as string, label: title })),
  ];
  return (
    <Select
      label="Which part of it"
      value={value ?? WHOLE}
      options={options}
      onChange={(part) => onPick(parent.keyResultList.find(({ id }) => id === part)?.id ?? null)}
    />
  );
}
