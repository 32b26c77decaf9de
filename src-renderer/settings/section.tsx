import type { ReactNode } from 'react';
import css from './settings.module.css';

/** A group of settings under its heading, with one sentence on whom it concerns. */
export function Section({ id, title, why, children }: { id: string; title: string; why: string; children: ReactNode }) {
  return (
    <section id={id} className={css.section} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        <p className="muted">{why}</p>
      </header>
      <div className={css.fields}>{children}</div>
    </section>
  );
}
