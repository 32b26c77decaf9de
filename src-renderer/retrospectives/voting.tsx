import { useState } from 'react';
import type { Retrospective, RetrospectiveTopic } from '#shared/retrospectives/contract';
import { type Ballot, dotsLeft, withDot } from '#shared/retrospectives/domain';
import { act } from '../app/act';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { useWhyLooking } from '../ui/looking';
import { useSilent } from './use-silent';
import css from './voting.module.css';

/** The secret ballot: the laptop goes round, each gives their dots, and sees nobody else's. */
export function Voting({ session }: { session: Retrospective }) {
  const { id, votesPerPerson: budget } = session;
  const { counts, told } = useSilent(id);
  const [ballot, setBallot] = useState<Ballot | null>(null);
  const looking = useWhyLooking() !== null;
  const count = counts.ballots;
  if (session.topics.length === 0)
    return (
      <EmptyState
        title="Nothing to vote on"
        why="There are no notes on the board. Go back a step and write some, or go on."
      />
    );
  if (ballot === null || looking)
    return (
      <div className={css.between}>
        <p className={css.big}>
          {count === 0 ? 'Nobody has voted yet' : count === 1 ? 'One ballot is in' : `${count} ballots are in`}
        </p>
        <p>
          Pass the laptop to the next person. Each has {budget} {budget === 1 ? 'dot' : 'dots'}, and may give several to
          the same topic.
        </p>
        <Button changes look="main" className={css.start} onClick={() => setBallot({})}>
          {count === 0 ? 'Start with the first' : 'Next person'}
        </Button>
      </div>
    );
  const left = dotsLeft(ballot, budget);
  const cast = async () => {
    const now = await act('retrospectives.cast-ballot', { id, dots: { ...ballot } });
    told(now);
    if (now) setBallot(null);
  };
  return (
    <div className={css.voting}>
      <div className={css.bar}>
        <p className={css.left} aria-live="polite">
          <Dots count={left} of={budget} /> <span>{left === 0 ? 'All dots given' : `${left} left`}</span>
        </p>
        <Button look="plain" onClick={() => setBallot(null)}>
          Throw this ballot away
        </Button>
        <Button changes look="main" onClick={() => void cast()}>
          Cast and pass on
        </Button>
      </div>
      <div className={css.columns}>
        {session.columns.map((column) => (
          <section key={column.id} aria-label={column.title}>
            <h3>{column.title}</h3>
            <ul>
              {session.topics
                .filter((topic) => topic.columnId === column.id)
                .map((topic) => (
                  <li key={topic.id}>
                    <VoteCard
                      topic={topic}
                      dots={ballot[topic.id] ?? 0}
                      budget={budget}
                      onDot={(by) => setBallot(withDot(ballot, topic.id, by, budget))}
                    />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function Dots({ count, of }: { count: number; of: number }) {
  return (
    <span className={css.dots} aria-hidden="true">
      {Array.from({ length: of }, (_, place) => (
        <span key={`dot ${place + 1}`} data-full={place < count || undefined} />
      ))}
    </span>
  );
}

type CardProps = { topic: RetrospectiveTopic; dots: number; budget: number; onDot: (by: 1 | -1) => void };

function VoteCard({ topic, dots, budget, onDot }: CardProps) {
  return (
    <div className={css.card} data-given={dots > 0 || undefined}>
      <button
        type="button"
        className={css.give}
        title="A dot: click, Space or Enter; take one back: Backspace"
        onClick={() => onDot(1)}
        onKeyDown={(event) => {
          if (event.key === 'Backspace' || event.key === '-') onDot(-1);
        }}
      >
        <span dir="auto">{topic.title}</span>
        {topic.noteIds.length > 1 && <span className="muted">{topic.noteIds.length} notes</span>}
        <span className="visually-hidden">
          {dots} {dots === 1 ? 'dot' : 'dots'} given
        </span>
      </button>
      <span className={css.given}>
        <Dots count={dots} of={Math.max(dots, Math.min(budget, 1))} />
        {dots > 0 && (
          <Button look="plain" aria-label={`Take a dot back from ${topic.title}`} onClick={() => onDot(-1)}>
            −
          </Button>
        )}
      </span>
    </div>
  );
}
