import { useDeferredValue, useState } from 'react';
import { Link } from 'wouter';
import type { Learning } from '#shared/retrospectives/contract';
import { type RootCause, rootCauseTitles } from '#shared/retrospectives/domain';
import { useCall } from '../ipc/use-call';
import { FilterChip } from '../ui/controls';
import { formatDay } from '../ui/dates';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import css from './retrospectives.module.css';

const kindWords: Record<Learning['kind'], string> = {
  'key-result': 'Learned from a key result',
  topic: 'Talked about',
  action: 'Action',
};

/** The library: what was learned over all cycles, found by its words or by its cause. */
export function Learnings() {
  const [text, setText] = useState('');
  const [cause, setCause] = useState<RootCause | null>(null);
  const { data, error } = useCall('retrospectives.learnings', { text: useDeferredValue(text), cause }, { keep: true });
  const isFiltered = text.trim() !== '' || cause !== null;
  if (error) return <ErrorNote error={error} />;
  return (
    <div className={css.library}>
      <div className={css.tools}>
        <input
          type="search"
          className={css.find}
          aria-label="Find in all that was learned"
          placeholder="Find in all that was learned"
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {data?.causes.map((one) => (
          <FilterChip
            key={one.cause}
            label={rootCauseTitles[one.cause]}
            count={one.count}
            on={cause === one.cause}
            onChange={(on) => setCause(on ? one.cause : null)}
          />
        ))}
      </div>
      {data?.learnings.length === 0 &&
        (isFiltered ? (
          <p className="muted">Nothing was written down with these words.</p>
        ) : (
          <EmptyState
            title="Nothing learned yet"
            why="What teams write when they close a key result, and the topics and actions of their retrospectives, gather here over the years."
            example="“Two dependencies per objective are one too many.” Found again a year later, before it is learned twice."
          />
        ))}
      <ul className={css.learnings}>
        {data?.learnings.map((one) => (
          <li key={`${one.kind} ${one.id}`}>
            <p className={css.learned} dir="auto">
              {one.text}
            </p>
            <p className={css.quiet}>
              <Source learning={one} />{' '}
              {[one.teamName, one.cycleName, one.on && formatDay(one.on)].filter(Boolean).join(' · ')}
              {one.cause && <span className={css.cause}>{rootCauseTitles[one.cause]}</span>}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Source({ learning: { kind, about, objectiveId, retrospectiveId } }: { learning: Learning }) {
  if (objectiveId !== null)
    return (
      <>
        {kindWords[kind]} <Link href={`/objectives/${objectiveId}`}>{about}</Link> ·
      </>
    );
  if (retrospectiveId === null) return <>{kindWords[kind]} ·</>;
  return (
    <>
      <Link href={`/retrospectives/${retrospectiveId}`}>{kindWords[kind]}</Link> ·
    </>
  );
}
