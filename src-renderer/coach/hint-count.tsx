import { IconBulb } from '@tabler/icons-react';
import css from './hint-count.module.css';
import type { ObjectiveHints } from './use-hints';

/** "3 hints", small, where an objective stands; nothing at all where there are none and none was waved away. */
export function HintCount({ hints: { shown, away }, onOpen }: { hints: ObjectiveHints; onOpen: () => void }) {
  const count = shown.length;
  if (count === 0 && away.length === 0) return null;
  return (
    <button type="button" className={css.count} onClick={onOpen}>
      <IconBulb size={14} stroke={1.75} aria-hidden="true" />
      {count === 0 ? 'Hints' : count === 1 ? '1 hint' : `${count} hints`}
    </button>
  );
}
