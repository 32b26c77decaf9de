import { type FormEvent, useState } from 'react';
import type { Dependency } from '#shared/dependencies/contract';
import { act } from '../app/act';
import { Button } from '../ui/button';
import css from './dependencies.module.css';

/** Accept at once, or decline with a sentence. */
export function Answer({ one }: { one: Dependency }) {
  const [declining, setDeclining] = useState(false);
  const [note, setNote] = useState('');
  const say = (answer: Dependency['answer'], said: string, words = '') =>
    act('dependencies.answer', { id: one.id, answer, note: words }, said);
  const decline = async (event: FormEvent) => {
    event.preventDefault();
    if (note.trim() === '') return;
    if (await say('declined', 'Declined; the other team sees why', note)) setDeclining(false);
  };
  if (declining)
    return (
      <form
        className={css.decline}
        aria-label={`Decline ${one.from.title}`}
        onSubmit={(event) => void decline(event)}
        onKeyDown={(event) => event.key === 'Escape' && setDeclining(false)}
      >
        <input
          className={css.input}
          aria-label="Why not"
          placeholder="Why not, and what would be possible instead?"
          maxLength={2000}
          value={note}
          // biome-ignore lint/a11y/noAutofocus: the field follows the button that asked for it
          autoFocus
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Button type="submit" disabled={note.trim() === ''}>
          Decline
        </Button>
        <Button look="plain" onClick={() => setDeclining(false)}>
          Cancel
        </Button>
      </form>
    );
  if (one.answer !== null)
    return (
      <Button changes look="plain" onClick={() => void say(null, 'Open again')}>
        Take back
      </Button>
    );
  return (
    <span className={css.buttons}>
      <Button changes onClick={() => void say('accepted', `Accepted for ${one.from.teamName ?? one.from.title}`)}>
        Accept
      </Button>
      <Button changes look="plain" onClick={() => setDeclining(true)}>
        Decline…
      </Button>
    </span>
  );
}
