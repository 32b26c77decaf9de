import type { Retrospective, RetrospectiveTopic } from '#shared/retrospectives/contract';
import { useKeys } from '../app/keys';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ActionList } from './action-list';
import { CauseField } from './causes';
import css from './discussion.module.css';
import { goToTopic, useTopic } from './state';

/** One topic at a time, most dots first, in type for the room; what follows from it is written down beside it. */
export function Discussion({ session }: { session: Retrospective }) {
  const { id, topics } = session;
  const at = Math.min(
    useTopic((state) => state.at[id] ?? 0),
    Math.max(0, topics.length - 1),
  );
  const go = (to: number) => goToTopic(id, Math.min(topics.length - 1, Math.max(0, to)));
  useKeys('Discussion', [
    { keys: 'j', label: 'Next topic', run: () => go(at + 1) },
    { keys: 'k', label: 'Topic before', run: () => go(at - 1) },
  ]);
  const topic = topics[at];
  if (!topic)
    return <EmptyState title="No topics" why="There are no notes on the board; talk freely, and keep the actions." />;
  return (
    <div className={css.whole}>
      <ol className={css.list} aria-label="Topics, most dots first">
        {topics.map((one, place) => (
          <li key={one.id}>
            <button type="button" aria-current={place === at ? 'true' : undefined} onClick={() => go(place)}>
              <span className={css.dots}>{dotsText(one)}</span>
              <span className="two-lines" dir="auto">
                {one.title}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <div className={css.topic}>
        <h3 dir="auto">{topic.title}</h3>
        <p className="muted">
          {columnOf(session, topic)}
          {topic.dots !== null && ` · ${topic.dots} ${topic.dots === 1 ? 'dot' : 'dots'}`}
        </p>
        {topic.noteIds.length > 1 && (
          <ul className={css.notes}>
            {session.notes
              .filter(({ id: noteId }) => topic.noteIds.includes(noteId))
              .map((note) => (
                <li key={note.id} dir="auto">
                  {note.text}
                </li>
              ))}
          </ul>
        )}
        <div className={css.foot}>
          <CauseField topic={topic} />
          <Button disabled={at === topics.length - 1} title="Next topic (J)" onClick={() => go(at + 1)}>
            Next topic
          </Button>
        </div>
      </div>
      <section className={css.actions} aria-label="Actions">
        <h3>Actions</h3>
        <ActionList session={session} narrow />
      </section>
    </div>
  );
}

const dotsText = ({ dots }: RetrospectiveTopic): string => (dots === null ? '–' : String(dots));

const columnOf = ({ columns }: Retrospective, topic: RetrospectiveTopic): string =>
  columns.find((column) => column.id === topic.columnId)?.title ?? '';
