import type { ReactNode } from 'react';
import css from './stage.module.css';

/**
 * The whole window for what a room looks at together: the list of views steps aside while it is on screen. The page's
 * bar stays, and with it the way out.
 */
export function Stage({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className={css.stage} data-whole-window aria-label={label}>
      {children}
    </section>
  );
}
