import type { ReactNode } from 'react';
import css from './empty-state.module.css';

type Props = {
  title: string;
  /** One sentence: why this is empty or what would stand here. */
  why: ReactNode;
  /** The one thing to do about it. */
  action?: ReactNode;
  /** One example of what it would look like. */
  example?: ReactNode;
};

/** What an empty view says: why, one action, one example. */
export function EmptyState({ title, why, action, example }: Props) {
  return (
    <section className={css.empty}>
      <h2>{title}</h2>
      <p className={css.why}>{why}</p>
      {action && <div className={css.action}>{action}</div>}
      {example && <p className={css.example}>{example}</p>}
    </section>
  );
}
