import { useEffect, useRef } from 'react';
import type { RunningVote } from '#shared/confidence-votes/contract';
import { fewestBallots } from '#shared/confidence-votes/domain';
import type { KeyResultId } from '#shared/kernel/ids';
import { act } from '../app/act';
import { useKeys } from '../app/keys';
import { Button } from '../ui/button';
import { Kbd } from '../ui/kbd';
import room from '../ui/room.module.css';
import { Stage } from '../ui/stage';
import css from './vote.module.css';

type Props = {
  keyResultId: KeyResultId;
  title: string;
  running: RunningVote;
  onVote: () => void;
  onChanged: () => void;
  onRevealed: (id: string) => void;
};

/** Between two ballots the screen shows nothing but whose turn it is; after the last, the way to the reveal. */
export function HandOver({ keyResultId, title, running, onVote, onChanged, onRevealed }: Props) {
  const { next, ballots, present } = running;
  const main = useRef<HTMLButtonElement>(null);
  useEffect(() => (next === undefined ? undefined : main.current?.focus()), [next]);
  const putOff = async () => {
    if (running.waiting > 1 && (await act('confidence-votes.put-off', { keyResultId }))) onChanged();
  };
  const reveal = async () => {
    const done = await act('confidence-votes.reveal', { keyResultId }, 'Vote revealed');
    if (done) onRevealed(done.id);
  };
  const cancel = async () => {
    if (await act('confidence-votes.cancel', { keyResultId })) onChanged();
  };
  useKeys('Vote', [
    { keys: 'Enter', label: next === null ? 'Reveal the vote' : 'It is me: show my ballot' },
    { keys: 'l', label: 'This one votes last', run: () => void putOff() },
  ]);
  return (
    <Stage label="Vote on confidence">
      <p className={css.about} dir="auto">
        {title}
      </p>
      <div className={css.between} aria-live="polite">
        <p className={css.huge}>{next === null ? 'All ballots are in' : `Give it to ${next}`}</p>
        {next !== null && (
          <p className={css.count}>
            {ballots} of {present} ballots are in
          </p>
        )}
        {next === null ? (
          <Button ref={main} look="main" className={room.start} onClick={() => void reveal()}>
            Reveal together
          </Button>
        ) : (
          <Button ref={main} look="main" className={room.start} onClick={onVote}>
            I am {next}
          </Button>
        )}
      </div>
      <footer className={css.foot}>
        {next !== null && running.waiting > 1 && (
          <Button look="plain" onClick={() => void putOff()}>
            Not here now: votes last <Kbd keys="l" />
          </Button>
        )}
        {next !== null && ballots >= fewestBallots && (
          <Button look="plain" onClick={() => void reveal()}>
            Reveal without the other {running.waiting}
          </Button>
        )}
        <Button look="plain" onClick={() => void cancel()}>
          Throw this vote away
        </Button>
      </footer>
    </Stage>
  );
}
