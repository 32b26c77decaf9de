import { useState } from 'react';
import type { PersonId } from '#shared/kernel/ids';
import type { Holding, PersonDetails } from '#shared/people/contract';
import { act } from '../app/act';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/controls';
import { ErrorNote } from '../ui/error-note';
import { Modal } from '../ui/modal';
import { PersonPicker } from '../ui/picker';
import { Skeleton } from '../ui/skeleton';
import css from './hand-over.module.css';
import { HandOverLines } from './hand-over-lines';
import { usePersonOptions } from './options';

/** Opens the hand-over of what somebody holds, when they leave or change. */
export function HandOver({ person }: { person: PersonDetails }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button changes onClick={() => setOpen(true)}>
        Leaves or hands over…
      </Button>
      {open && (
        <Modal title={`What ${person.name} hands over`} opened onClose={() => setOpen(false)} width={860}>
          <Wizard person={person} onClose={() => setOpen(false)} />
        </Modal>
      )}
    </>
  );
}

const keyOf = ({ kind, id }: Holding): string => `${kind}/${id}`;

/** Every line with its proposed successor; one step for all of it, which Undo takes back. */
function Wizard({ person, onClose }: { person: PersonDetails; onClose: () => void }) {
  const { id: from, name } = person;
  const { data, error } = useCall('people.holdings', { id: from });
  const [leaves, setLeaves] = useState(true);
  const [chosen, setChosen] = useState<ReadonlyMap<string, PersonId | null>>(new Map());
  const options = usePersonOptions(from);
  if (error) return <ErrorNote error={error} />;
  if (!data) return <Skeleton rows={6} />;
  const lines = data
    .filter(({ kind }) => leaves || kind !== 'role')
    .map((line) => ({ ...line, to: chosen.has(keyOf(line)) ? (chosen.get(keyOf(line)) ?? null) : line.to }));
  const pick = (picked: readonly Holding[], to: PersonId | null) =>
    setChosen((before) => new Map([...before, ...picked.map((line) => [keyOf(line), to] as const)]));
  const nobody = lines.filter(({ kind, to }) => to === null && !endings.has(kind)).length;
  const run = async () => {
    const order = lines.map(({ kind, id, to }) => ({ kind, id, to }));
    const said = ({ moved }: { moved: number }) => `${things(moved)} handed over${leaves ? `; ${name} has left` : ''}`;
    if (await act('people.hand-over', { from, to: null, leaves, lines: order }, said)) onClose();
  };
  return (
    <div className={css.wizard}>
      <p className={css.lead}>
        {lines.length === 0
          ? `${name} holds nothing that is open.`
          : `Each goes to who answers for what it belongs to, else to ${name}’s manager. Change any of it; what is closed keeps its owner.`}
      </p>
      <div className={css.tools}>
        <Checkbox label={`${name} leaves the company`} checked={leaves} onChange={setLeaves} />
        {lines.length > 1 && (
          <PersonPicker
            label="Everything to"
            value={null}
            options={options}
            placeholder="One person for all of it…"
            onPick={(to) =>
              pick(
                lines.filter(({ kind }) => !endings.has(kind)),
                to,
              )
            }
          />
        )}
      </div>
      {lines.length > 0 && <HandOverLines lines={lines} options={options} onPick={(line, to) => pick([line], to)} />}
      <div className={css.foot}>
        <Button look="main" onClick={() => void run()}>
          {lines.length === 0
            ? leaves
              ? 'Mark as left'
              : 'Nothing to hand over'
            : `Hand over ${things(lines.length)}`}
        </Button>
        <Button look="plain" onClick={onClose}>
          Cancel
        </Button>
        <span className="muted" aria-live="polite">
          {nobody > 0 && `${things(nobody)} would have nobody.`}
        </span>
      </div>
    </div>
  );
}

/** What may end with the person: nobody has to step in. */
const endings: ReadonlySet<Holding['kind']> = new Set(['role', 'contribution', 'part']);

const things = (count: number): string => `${count} ${count === 1 ? 'thing' : 'things'}`;
