import type { ConfidenceVote } from '#shared/confidence-votes/contract';
import { act } from '../app/act';
import { Button } from '../ui/button';
import { formatDay } from '../ui/dates';
import css from './vote.module.css';
import { middleWords } from './words';

/** Earlier votes on the key result, the latest first. */
export function PastVotes({ votes }: { votes: readonly ConfidenceVote[] }) {
  if (votes.length === 0) return null;
  return (
    <section className={css.past}>
      <h3>Earlier votes</h3>
      <ul>
        {votes.map(({ id, heldOn, ballots, median, lowest, highest, raises }) => (
          <li key={id}>
            <span className="numbers">{formatDay(heldOn)}</span>
            <span className="numbers">
              {middleWords(median)} of 5 in the middle, {lowest} to {highest}, {ballots} ballots
            </span>
            <Button
              look="plain"
              aria-label={`Remove the vote of ${formatDay(heldOn)}`}
              onClick={() => void act('confidence-votes.remove', { id }, 'Vote removed')}
            >
              Remove
            </Button>
            {raises.length > 0 && (
              <p className={css.pastRaises} dir="auto">
                {raises.join(' · ')}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
