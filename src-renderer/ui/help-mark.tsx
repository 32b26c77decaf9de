import { IconHelpCircle } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import css from './help-tip.module.css';

/** The small mark at a term that can be explained. */
export function HelpMark({ term, ...rest }: { term: string } & ComponentProps<'button'>) {
  return (
    <button type="button" className={css.mark} aria-label={`What is meant by ${term}?`} {...rest}>
      <IconHelpCircle size={14} aria-hidden="true" />
    </button>
  );
}
