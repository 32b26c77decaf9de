import { IconBulb } from '@tabler/icons-react';
import { useKeys } from '../app/keys';
import css from './hint-count.module.css';
import type { ObjectiveHints } from './use-hints';

/** "3 hints", small, where an objective stands; nothing at all where there are none and none was waved away. */
export function HintCount({ hints: { shown, away }, onOpen }: { hints: ObjectiveHints; onOpen: () => void }) {
  const count = shown.length;
  const any = count > 0 || away.length > 0;
  useKeys('Objective', any ? [{ keys: 'w', label: 'Hints about the wording and the numbers', run: onOpen }] : []);
  if (!any) return null;
  return (
    <button type="button" className={css.count} onClick={onOpen} title="What a coach would ask (w)">
      <IconBulb size={14} stroke={1.75} aria-hidden="true" />
      {count === 0 ? 'Hints' : count === 1 ? '1 hint' : `${count} hints`}
    </button>
  );
}
