import { IconPrinter } from '@tabler/icons-react';
import type { Retrospective } from '#shared/retrospectives/contract';
import { rootCauseTitles } from '#shared/retrospectives/domain';
import { Button } from '../ui/button';
import { formatDay } from '../ui/dates';
import css from './summary.module.css';
import { titleOf } from './title';

const topTopics = 5;

/** What the team takes along, in type that reads from the back of the room, and prints on one page. */
export function Summary({ session }: { session: Retrospective }) {
  const { topics, actions, columns } = session;
  const voted = topics.filter(({ dots }) => (dots ?? 0) > 0);
  const shown = (voted.length > 0 ? voted : topics).slice(0, topTopics);
  const columnTitle = (id: string) => columns.find((column) => column.id === id)?.title ?? '';
  return (
    <article className={css.summary}>
      <header>
        <div>
          <h2>{titleOf(session)}</h2>
          <p>
            {[session.title && session.teamName, session.title && session.cycleName, formatDay(session.heldOn)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <Button
          className={css.print}
          icon={<IconPrinter size={16} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          Print
        </Button>
      </header>
      <div className={css.parts}>
        {shown.length > 0 && (
          <section>
            <h3>What we talked about</h3>
            <ol>
              {shown.map((topic) => (
                <li key={topic.id}>
                  <span className={css.lead}>{topic.dots === null || topic.dots === 0 ? '' : topic.dots}</span>
                  <div>
                    <p className={css.text} dir="auto">
                      {topic.title}
                    </p>
                    <p className={css.detail}>
                      {[columnTitle(topic.columnId), topic.cause && rootCauseTitles[topic.cause]]
                        .filter(Boolean)
                        .join(' · ')}
                    </p>
                  </div>
                </li>
              ))}
            </ol>
          </section>
        )}
        <section>
          <h3>What we will do</h3>
          {actions.length === 0 && <p className={css.detail}>No actions were agreed.</p>}
          <ul>
            {actions.map((action) => (
              <li key={action.id}>
                <span className={css.lead} aria-hidden="true">
                  {action.doneOn === null ? '→' : '✓'}
                </span>
                <div>
                  <p className={css.text} dir="auto">
                    {action.text}
                  </p>
                  <p className={css.detail}>
                    {[
                      action.owner?.name ?? 'No owner yet',
                      action.dueOn === null ? 'no day yet' : formatDay(action.dueOn),
                      action.carriedTo && `carried into ${action.carriedTo.title}`,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </article>
  );
}
