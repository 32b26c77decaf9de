import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { ConfidenceVote } from '#shared/confidence-votes/contract';
import type { KeyResultId } from '#shared/kernel/ids';
import { act } from '../app/act';
import { useKeys } from '../app/keys';
import { ConfidenceCell } from '../check-ins/confidence-cell';
import { useVoting } from '../meetings/voting';
import { Button } from '../ui/button';
import { Distribution } from '../ui/charts/distribution';
import room from '../ui/room.module.css';
import { Stage } from '../ui/stage';
import css from './vote.module.css';
import type { VoteState } from './vote-state';
import { fingerWords, middleWords } from './words';

type Props = { keyResultId: KeyResultId; state: VoteState; vote: ConfidenceVote; onAgain: () => void };

/** The vote as a whole, never by name; what would raise it; and the confidence that is set by it. */
export function Result({ keyResultId, state, vote, onAgain }: Props) {
  const [, go] = useLocation();
  const meeting = useVoting(({ team }) => team);
  const [confidence, setConfidence] = useState(vote.confidence);
  const [isSet, setSet] = useState(false);
  const asks = state.kind !== 'colour-only';
  useEffect(() => document.getElementById('vote-confidence')?.focus(), []);
  const back = () =>
    go(
      meeting === null
        ? `/objectives/${encodeURIComponent(state.objectiveId)}`
        : `/meeting/${encodeURIComponent(meeting)}`,
    );
  const set = async () => {
    const retrospect = `Vote of ${vote.ballots}: ${middleWords(vote.median)} of 5 in the middle, ${vote.lowest} to ${vote.highest}.`;
    if (await act('check-ins.record', { keyResultId, confidence, retrospect }, `Confidence set to ${confidence}`))
      setSet(true);
  };
  useKeys('Result of the vote', [
    ...(asks ? [{ keys: 'Enter', label: 'Set this confidence, then go back' }] : []),
    { keys: 'Escape', label: 'Back', run: back },
  ]);
  return (
    <Stage label="Result of the vote">
      <h2 className={`${css.title} ${room.title}`} dir="auto">
        {state.title}
      </h2>
      <div className={css.result}>
        <section>
          <p className={css.huge}>{middleWords(vote.median)} of 5</p>
          <p className={css.count}>
            in the middle of {vote.ballots} ballots, from {vote.lowest} to {vote.highest}
          </p>
          <Distribution
            title="Fingers shown"
            counts={vote.counts}
            labels={vote.counts.map((_, step) => String(step))}
            of="ballots"
            height={200}
            bare
          />
          <p className="muted">
            0 {fingerWords[0]?.toLowerCase()}, 5 {fingerWords[5]?.toLowerCase()}
          </p>
        </section>
        <section className={css.raises}>
          <h3>What would raise it by one</h3>
          {vote.raises.length === 0 ? (
            <p className="muted">Nobody has written anything. Ask the room.</p>
          ) : (
            <ul>
              {vote.raises.map((text, place) => (
                <li key={`${place} ${text}`} dir="auto">
                  {text}
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
      <footer className={css.set}>
        {asks && (
          // biome-ignore lint/a11y/noStaticElementInteractions: Enter of the cell inside is heard here
          <div
            className={css.sure}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
              event.preventDefault();
              event.stopPropagation();
              if (isSet) back();
              else void set();
            }}
          >
            <span className={css.label}>Confidence of the key result</span>
            <ConfidenceCell
              id="vote-confidence"
              label={`Confidence of ${state.title}`}
              value={confidence}
              last={null}
              falling={false}
              onChange={(picked) => {
                setConfidence(picked ?? vote.confidence);
                setSet(false);
              }}
            />
            <Button look="main" className={room.start} disabled={isSet} onClick={() => void set()}>
              {isSet ? 'Set' : `Set to ${confidence}`}
            </Button>
          </div>
        )}
        <Button className={room.start} onClick={back}>
          {meeting === null ? 'Back to the objective' : 'Back to the meeting'}
        </Button>
        <Button look="plain" onClick={onAgain}>
          Vote again
        </Button>
      </footer>
    </Stage>
  );
}
