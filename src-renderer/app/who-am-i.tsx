import { useState } from 'react';
import type { PersonId } from '#shared/kernel/ids';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { PersonPicker } from '../ui/picker';
import { attempt } from './document-commands';
import css from './who-am-i.module.css';

/**
 * Asks once per document who uses this computer: that name stands on what is written from here. Only where there is
 * somebody to choose, and never in the way of the work.
 */
export function WhoAmI() {
  const { data } = useCall('documents.people-to-choose', {});
  const [later, setLater] = useState(false);
  if (later || !data || data.me !== null || data.people.length === 0) return null;
  const options = data.people.map(({ id, name, jobTitle }) => ({ id, label: name, detail: jobTitle }));
  return (
    <section className={css.card} aria-label="Who are you?">
      <h2>Who are you?</h2>
      <p>Your name stands on your check-ins, and Home shows what is yours. It stays on this computer.</p>
      <PersonPicker<PersonId>
        label="You"
        bare
        value={null}
        options={options}
        placeholder="Find your name"
        onPick={(personId) => void attempt('documents.set-me', { personId })}
      />
      <Button look="plain" onClick={() => setLater(true)}>
        Later
      </Button>
    </section>
  );
}
