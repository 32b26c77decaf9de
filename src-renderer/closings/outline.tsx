import type { KeyResultId } from '#shared/kernel/ids';
import css from './outline.module.css';
import type { Item } from './progress';

type Props = { items: readonly Item[]; at: KeyResultId | 'end'; onGo: (to: KeyResultId | 'end') => void };

/** Every key result under its objective, each with how far it is; a press goes there. */
export function Outline({ items, at, onGo }: Props) {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const { objectiveId } = item.keyResult;
    groups.set(objectiveId, [...(groups.get(objectiveId) ?? []), item]);
  }
  return (
    <nav className={css.outline} aria-label="Key results">
      {[...groups].map(([id, group]) => (
        <section key={id}>
          <h2 className="one-line" title={group[0]?.objectiveTitle} dir="auto">
            {group[0]?.objectiveTitle}
          </h2>
          <ul>
            {group.map(({ keyResult, open }) => (
              <li key={keyResult.id}>
                <button
                  type="button"
                  className={css.entry}
                  aria-current={keyResult.id === at ? 'step' : undefined}
                  onClick={() => onGo(keyResult.id)}
                >
                  <span aria-hidden="true">{open.length === 0 ? '✓' : keyResult.grade ? '◐' : '○'}</span>
                  <span className="one-line" title={keyResult.title} dir="auto">
                    {keyResult.title}
                  </span>
                  <span className="visually-hidden">{open.length === 0 ? ', decided' : ', open'}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <button
        type="button"
        className={css.entry}
        aria-current={at === 'end' ? 'step' : undefined}
        onClick={() => onGo('end')}
      >
        <span aria-hidden="true">⚑</span> The end
      </button>
    </nav>
  );
}
