import { IconMountain, IconPlant2, IconTargetArrow } from '@tabler/icons-react';
import type { GoalType } from '#shared/kernel/vocabulary';
import css from './goal-type-badge.module.css';
import { goalTypeWords } from './status';

const meaning: Record<GoalType, string> = {
  stretch: 'Stretch: meant to be out of reach; 70 % is success',
  committed: 'Committed: expected in full',
  development: 'Development: something to learn or grow',
};

const icons: Record<GoalType, typeof IconMountain> = {
  stretch: IconMountain,
  committed: IconTargetArrow,
  development: IconPlant2,
};

/** Shown wherever an objective is shown. Neutral in colour: colour means status. `compact` keeps the icon alone. */
export function GoalTypeBadge({ type, compact }: { type: GoalType; compact?: boolean }) {
  const Icon = icons[type];
  return (
    <span className={compact ? css.compact : css.badge} title={meaning[type]}>
      <Icon size={compact ? 16 : 14} stroke={1.75} aria-hidden="true" />
      <span className={compact ? 'visually-hidden' : undefined}>{goalTypeWords[type]}</span>
    </span>
  );
}
