import type { ReactNode } from 'react';
import { Segments } from '../ui/controls';
import css from './settings.module.css';

type Props<V extends string> = {
  label: string;
  value: V;
  options: readonly { value: V; label: ReactNode }[];
  onChange: (value: V) => void;
  /** What the choice means, beneath it. */
  children?: ReactNode;
};

/** A setting of a few words side by side: its name, the words, and what the one chosen means. */
export function Choice<V extends string>({ children, ...segments }: Props<V>) {
  return (
    <div className={css.choice}>
      <span className={css.label} aria-hidden="true">
        {segments.label}
      </span>
      <Segments always {...segments} />
      {children}
    </div>
  );
}
