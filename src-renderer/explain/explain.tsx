import type { ReactNode } from 'react';
import type { Subject } from '#shared/explain/contract';
import css from './explain.module.css';
import { explained, openExplanation } from './opening';

type Props = {
  subject: Subject;
  /** What is explained, for screen readers: "the progress of …". */
  label: string;
  /** Looks of its own, over those of plain text. */
  className?: string | undefined;
  /** False leaves it out of the order of Tab, where the row around it takes the key `e`. */
  tab?: boolean;
  children: ReactNode;
};

/** A figure that can be opened: by a click, by Enter, and by `e` while the focus is on it. */
export function Explain({ subject, label, className, tab = true, children }: Props) {
  return (
    <button
      type="button"
      className={`${css.explain} ${className ?? ''}`}
      title="Where this comes from (e)"
      tabIndex={tab ? undefined : -1}
      {...explained(subject)}
      onClick={(event) => {
        event.stopPropagation();
        openExplanation(subject);
      }}
    >
      {children}
      <span className="visually-hidden">, explain {label}</span>
    </button>
  );
}
