import { useState } from 'react';
import type { PersonId } from '#shared/kernel/ids';
import type { PersonDetails } from '#shared/people/contract';
import { act } from '../app/act';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/controls';
import { PersonPicker } from '../ui/picker';
import { usePersonOptions } from './options';
import css from './people.module.css';

/** Gives what somebody holds to another, when they leave or change. */
export function HandOver({ person }: { person: PersonDetails }) {
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState<PersonId | null>(null);
  const [leaves, setLeaves] = useState(true);
  const others = usePersonOptions(person.id);
  if (!open) return <Button onClick={() => setOpen(true)}>Leaves or hands over…</Button>;
  const run = async () => {
    const said = ({ moved }: { moved: number }) =>
      `${moved} ${moved === 1 ? 'thing' : 'things'} handed over${leaves ? `; ${person.name} has left` : ''}`;
    if (await act('people.hand-over', { from: person.id, to, leaves }, said)) setOpen(false);
  };
  const holds = person.owns.length + person.reports.length;
  return (
    <fieldset className={css.handOver}>
      <legend>Hand over</legend>
      <p className={css.hint}>
        {holds === 0
          ? 'Owns nothing that is open.'
          : 'Everything open goes to one person: objectives, key results, initiatives, blockers, actions, teams led and people managed. What is closed keeps its owner.'}
      </p>
      <PersonPicker label="To" value={to} options={others} none="Nobody for now" onPick={setTo} />
      <Checkbox label={`${person.name} leaves the company`} checked={leaves} onChange={setLeaves} />
      <div className={css.addButtons}>
        <Button look="main" onClick={() => void run()}>
          Hand over
        </Button>
        <Button look="plain" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}
