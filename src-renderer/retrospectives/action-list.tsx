import { IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import type { IsoDate } from '#shared/kernel/dates';
import type { PersonId } from '#shared/kernel/ids';
import type { Retrospective, RetrospectiveAction } from '#shared/retrospectives/contract';
import { act } from '../app/act';
import { call } from '../ipc/call';
import { usePersonOptions } from '../people/options';
import { Button, IconButton } from '../ui/button';
import { DateField } from '../ui/date-field';
import { TextField } from '../ui/field';
import { useWhyLooking } from '../ui/looking';
import { PersonPicker } from '../ui/picker';
import css from './actions.module.css';
import { CarryOver } from './carry-over';

type Props = {
  session: Retrospective;
  /** Beside a topic: fields stand under each other. */
  narrow?: boolean;
};

/** The actions of a session; the line at the top adds one with Enter. */
export function ActionList({ session, narrow = false }: Props) {
  return (
    <div className={css.whole} data-narrow={narrow || undefined}>
      <AddAction session={session} />
      {session.actions.length === 0 && (
        <p className="muted">None yet. Two or three that are done are worth more than ten that are not.</p>
      )}
      <ul className={css.list}>
        {session.actions.map((action) => (
          <li key={action.id} className={css.action}>
            <Action action={action} session={session} narrow={narrow} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function AddAction({ session }: { session: Retrospective }) {
  const [text, setText] = useState('');
  const [ownerId, setOwner] = useState<PersonId | null>(null);
  const [dueOn, setDue] = useState<IsoDate | null>(null);
  const people = usePersonOptions();
  const looking = useWhyLooking() !== null;
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    if (!(await act('retrospectives.add-action', { retrospectiveId: session.id, text, ownerId, dueOn }))) return;
    setText('');
    setOwner(null);
  };
  if (looking) return null;
  return (
    <form className={css.add} onSubmit={(event) => void add(event)} aria-label="Add an action">
      <label>
        <span className={css.label}>Action</span>
        <input
          value={text}
          maxLength={1000}
          placeholder="What will we do?"
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <PersonPicker label="Owner" value={ownerId} options={people} none="Nobody yet" onPick={setOwner} />
      <DateField label="By" value={dueOn} onSave={setDue} />
      <Button changes type="submit" look="main" disabled={text.trim() === ''}>
        Add
      </Button>
    </form>
  );
}

function Action({ action, session, narrow }: { action: RetrospectiveAction } & Required<Props>) {
  const { id, text, owner, dueOn, doneOn, carriedTo } = action;
  const people = usePersonOptions();
  const looking = useWhyLooking() !== null;
  const update = (patch: { ownerId?: PersonId | null; dueOn?: IsoDate | null; done?: boolean }) =>
    void act('retrospectives.update-action', { id, ...patch });
  return (
    <>
      <input
        type="checkbox"
        aria-label={`Done: ${text}`}
        checked={doneOn !== null}
        disabled={looking}
        onChange={(event) => update({ done: event.currentTarget.checked })}
      />
      <div className={css.text}>
        <TextField
          label="Action"
          bare
          lines={1}
          value={text}
          maxLength={1000}
          check={(value) => (value.trim() === '' ? 'An action needs a word' : null)}
          onSave={(value) => call('retrospectives.update-action', { id, text: value })}
        />
      </div>
      <PersonPicker
        label={`Owner of ${text}`}
        bare
        value={owner?.id ?? null}
        options={people}
        none="Nobody yet"
        onPick={(ownerId) => update({ ownerId })}
      />
      <DateField label={`Day for ${text}`} bare value={dueOn} onSave={(day) => update({ dueOn: day })} />
      <IconButton
        changes
        label={`Remove ${text}`}
        onClick={() => void act('retrospectives.remove-action', { id }, 'Action removed')}
      >
        <IconX size={16} />
      </IconButton>
      {carriedTo && (
        <p className={css.carried}>
          {carriedTo.kind === 'initiative' ? 'Initiative of ' : 'Draft objective: '}
          <Link href={`/objectives/${carriedTo.objectiveId}`}>{carriedTo.title}</Link>
        </p>
      )}
      {!narrow && !carriedTo && doneOn === null && <CarryOver action={action} session={session} />}
    </>
  );
}
