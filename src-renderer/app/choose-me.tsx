import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { PersonId } from '#shared/kernel/ids';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { PersonPicker } from '../ui/picker';
import { act } from './act';
import css from './choose-me.module.css';
import { attempt } from './document-commands';

type Props = {
  /** Hides the label where the place says what is asked. */
  bare?: boolean;
  /** Also offers to be nobody in particular. */
  none?: string;
  onDone?: () => void;
};

/** Says who uses this computer: one of the people, found by name, job title or e-mail, or somebody who is added now. */
export function ChooseMe({ bare = false, none, onDone }: Props) {
  const { data } = useCall('documents.people-to-choose', {});
  const [adding, setAdding] = useState(false);
  if (!data) return null;
  const choose = async (personId: PersonId | null) => {
    if (await attempt('documents.set-me', { personId })) onDone?.();
  };
  if (adding || data.people.length === 0)
    return (
      <AddMe
        onMade={(id) => void choose(id)}
        {...(data.people.length > 0 ? { onCancel: () => setAdding(false) } : {})}
      />
    );
  const options = data.people.map(({ id, name, jobTitle, email }) => ({
    id,
    label: name,
    detail: jobTitle || email,
    also: email,
  }));
  return (
    <div className={css.choose}>
      <PersonPicker<PersonId>
        always
        label="I am"
        bare={bare}
        value={data.me}
        options={options}
        placeholder="Your name or e-mail"
        {...(none === undefined ? {} : { none })}
        onPick={(personId) => void choose(personId)}
      />
      <Button look="plain" onClick={() => setAdding(true)}>
        I am not in the list
      </Button>
    </div>
  );
}

/** Adds oneself to the people, and says so. */
function AddMe({ onMade, onCancel }: { onMade: (id: PersonId) => void; onCancel?: () => void }) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (onCancel) first.current?.focus();
  }, [onCancel !== undefined]);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    const person = { name: name.trim(), email: email.trim(), jobTitle: '', managerId: null, teamIds: [] };
    const made = await act('people.create', person, `Added ${name.trim()}`);
    if (made) onMade(made.id);
  };
  return (
    <form className={css.choose} aria-label="Add me" onSubmit={(event) => void add(event)}>
      <input
        ref={first}
        className={css.input}
        aria-label="Your name"
        placeholder="Your name"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <input
        className={css.input}
        aria-label="Your e-mail (optional)"
        placeholder="E-mail (optional)"
        maxLength={254}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        Add me
      </Button>
      {onCancel && (
        <Button look="plain" onClick={onCancel}>
          Back to the list
        </Button>
      )}
    </form>
  );
}
