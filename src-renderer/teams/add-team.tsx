import { type FormEvent, useState } from 'react';
import type { PersonId, TeamId } from '#shared/kernel/ids';
import { TeamKind } from '#shared/teams/contract';
import { act } from '../app/act';
import { usePersonOptions, useTeamOptions } from '../people/options';
import { Button } from '../ui/button';
import { Select } from '../ui/controls';
import { focusFirst, useFormFocus } from '../ui/form-focus';
import { PersonPicker, TeamPicker } from '../ui/picker';
import css from './teams.module.css';
import { kindWords } from './words';

/** The id of the button that opens the form. */
export const ADD_TEAM = 'add-team';

/** A line to type teams into: Enter adds one and waits for the next. */
export function AddTeam({ below, onDone }: { below: TeamId | null; onDone: () => void }) {
  const [name, setName] = useState('');
  const [parentId, setParent] = useState<TeamId | null>(below);
  const [kind, setKind] = useState<TeamKind>('team');
  const [leadId, setLead] = useState<PersonId | null>(null);
  const form = useFormFocus(ADD_TEAM);
  const people = usePersonOptions();
  const teams = useTeamOptions();
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    if (!(await act('teams.create', { name, parentId, kind, leadId }, `Added ${name.trim()}`))) return;
    setName('');
    setLead(null);
    focusFirst(form.current);
  };
  return (
    <form
      ref={form}
      className={css.add}
      aria-label="Add a team"
      onSubmit={(event) => void add(event)}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onDone()}
    >
      <label>
        <span className={css.label}>Name</span>
        <input value={name} maxLength={200} onChange={(event) => setName(event.currentTarget.value)} />
      </label>
      <TeamPicker label="Below" value={parentId} options={teams} none="At the top" onPick={setParent} />
      <Select
        label="Kind"
        value={kind}
        options={TeamKind.options.map((value) => ({ value, label: kindWords[value] }))}
        onChange={setKind}
      />
      <PersonPicker label="Lead" value={leadId} options={people} none="Nobody yet" onPick={setLead} />
      <div className={css.buttons}>
        <Button look="main" type="submit" disabled={name.trim() === ''} title="Add and go on (Enter)">
          Add
        </Button>
        <Button look="plain" onClick={onDone}>
          Done
        </Button>
      </div>
    </form>
  );
}
