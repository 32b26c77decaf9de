import { type ClipboardEvent, type FormEvent, useState } from 'react';
import type { TeamId } from '#shared/kernel/ids';
import { act } from '../app/act';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { focusFirst, useFormFocus } from '../ui/form-focus';
import { TeamPicker } from '../ui/picker';
import { useTeamOptions } from './options';
import css from './people.module.css';

/** The id of the button that opens the form. */
export const ADD_PEOPLE = 'add-people';

/** A line to type people into: Enter adds one and waits for the next; a pasted list goes to its preview. */
export function AddPerson({ onDone, onPasteList }: { onDone: () => void; onPasteList: (text: string) => void }) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [jobTitle, setJobTitle] = useState('');
  const [team, setTeam] = useState<TeamId | null>(null);
  const form = useFormFocus(ADD_PEOPLE);
  const teams = useTeamOptions();
  const { data: people = [] } = useCall('people.list', { includeLeft: false });
  const taken = people.some((one) => email.trim() !== '' && one.email.toLowerCase() === email.trim().toLowerCase());
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '' || taken) return;
    const teamIds = team === null ? [] : [team];
    const person = { name, email, jobTitle, managerId: null, teamIds };
    if (!(await act('people.create', person, `Added ${name.trim()}`))) return;
    setName('');
    setEmail('');
    setJobTitle('');
    focusFirst(form.current);
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    if (!/[\n\t]/.test(text.trim())) return;
    event.preventDefault();
    onPasteList(text);
  };
  return (
    <form
      ref={form}
      className={css.add}
      aria-label="Add people"
      onSubmit={(event) => void add(event)}
      onPaste={paste}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onDone()}
    >
      <label>
        <span className={css.label}>Name</span>
        <input value={name} maxLength={200} onChange={(event) => setName(event.currentTarget.value)} />
      </label>
      <label>
        <span className={css.label}>E-mail</span>
        <input
          value={email}
          maxLength={254}
          aria-invalid={taken}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
      </label>
      <label>
        <span className={css.label}>Job title</span>
        <input value={jobTitle} maxLength={200} onChange={(event) => setJobTitle(event.currentTarget.value)} />
      </label>
      <TeamPicker label="Team" value={team} options={teams} onPick={setTeam} none="No team" />
      <div className={css.addButtons}>
        <Button look="main" type="submit" disabled={name.trim() === '' || taken} title="Add and go on (Enter)">
          Add
        </Button>
        <Button look="plain" onClick={onDone}>
          Done
        </Button>
      </div>
      {taken && (
        <p className={css.problem} role="alert">
          Somebody has this e-mail address already.
        </p>
      )}
    </form>
  );
}
