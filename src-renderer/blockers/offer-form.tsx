import { IconHeartHandshake } from '@tabler/icons-react';
import { useState } from 'react';
import type { BlockerWithHelp } from '#shared/blockers/contract';
import { act } from '../app/act';
import { useFrame } from '../app/frame';
import { Button } from '../ui/button';
import css from './blockers.module.css';

type Props = { blocker: BlockerWithHelp };

/** A button that becomes one line to write the offer in; nothing where help is not mine to offer. */
export function OfferForm({ blocker }: Props) {
  const { me } = useFrame();
  const [text, setText] = useState<string | null>(null);
  const { id: blockerId, ownerId, resolvedOn, offers } = blocker;
  const isMine = me !== null && ownerId === me;
  if (isMine || resolvedOn !== null || offers.some(({ mine }) => mine)) return null;
  if (text === null)
    return (
      <Button
        changes
        look="plain"
        icon={<IconHeartHandshake size={16} aria-hidden="true" />}
        onClick={() => setText('')}
        aria-label={`Offer help: ${blocker.text}`}
      >
        Offer help
      </Button>
    );
  const send = async () => {
    if (text.trim() === '') return;
    if (await act('blockers.offer-help', { blockerId, text: text.trim() }, 'Help offered')) setText(null);
  };
  return (
    <form
      className={css.offerForm}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
        autoFocus
        className={css.input}
        aria-label={`Your offer for: ${blocker.text}`}
        placeholder="What you can do, and when"
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          setText(null);
        }}
      />
      <Button type="submit" disabled={text.trim() === ''}>
        Offer
      </Button>
    </form>
  );
}
