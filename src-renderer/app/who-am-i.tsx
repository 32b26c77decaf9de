import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { ChooseMe } from './choose-me';
import { attempt } from './document-commands';
import css from './who-am-i.module.css';

/**
 * Asks once per document who uses this computer: that name stands on what is written from here. Only where there is
 * somebody to choose, above the view and never over it. "Later" is an answer as well: the sidebar's foot asks no more.
 */
export function WhoAmI() {
  const { data } = useCall('documents.people-to-choose', {});
  if (!data || data.me !== null || data.people.length === 0) return null;
  return (
    <section className={css.bar} aria-label="Who are you?">
      <p className={css.words}>
        <strong>Who are you?</strong> Home and Check-in then show what is yours. It stays on this computer.
      </p>
      <ChooseMe bare />
      <Button look="plain" onClick={() => void attempt('documents.set-me', { personId: null })}>
        Later
      </Button>
    </section>
  );
}
