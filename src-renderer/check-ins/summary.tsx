import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { PulseCard } from '../pulse/pulse-card';
import { formatChange, formatPercent } from '../ui/numbers';
import { movedObjectives, timeWords } from './round';
import { useCheckIns } from './state';
import css from './summary.module.css';

/** The end of a round: how many, how long, and what it moved. */
export function Summary({ done, of }: { done: number; of: number }) {
  const { recorded, startedAt, endedAt } = useCheckIns();
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.scrollIntoView({ block: 'nearest' }), []);
  const moved = movedObjectives(Object.values(recorded));
  const time = startedAt !== null && endedAt !== null ? `, ${timeWords(endedAt - startedAt)}` : '';
  return (
    <>
      <section ref={section} className={css.summary} aria-live="polite">
        <h2>
          {done} of {of}
          {time}
        </h2>
        {moved.length === 0 ? (
          <p className="muted">No objective has moved.</p>
        ) : (
          <ul className={css.moved}>
            {moved.map(({ objectiveId, title, before, after }) => (
              <li key={objectiveId} className={css.line}>
                <Link href={`/objectives/${objectiveId}`} className="one-line">
                  {title}
                </Link>
                <span className="numbers">
                  {formatPercent(before)} → {formatPercent(after)}
                </span>
                <span className={css.change}>
                  {before !== null && after !== null && `${formatChange(Math.round((after - before) * 100))} points`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <PulseCard />
    </>
  );
}
