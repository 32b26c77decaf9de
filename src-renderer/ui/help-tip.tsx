import '@mantine/core/styles/Popover.css';
import { Popover } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { type Concept, concepts } from './concepts';
import css from './help-tip.module.css';

/** A small mark that explains a term of the method in two sentences, where it first stands on a screen. */
export function HelpTip({ concept }: { concept: Concept }) {
  const { term, text } = concepts[concept];
  return (
    <Popover width={300} position="bottom-start" transitionProps={{ duration: 0 }} withinPortal returnFocus>
      <Popover.Target>
        <button type="button" className={css.mark} aria-label={`What is meant by ${term}?`}>
          <IconHelpCircle size={14} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={css.tip}>
        <strong>{term}</strong>
        <p>{text}</p>
      </Popover.Dropdown>
    </Popover>
  );
}
