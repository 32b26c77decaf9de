import { IconX } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Ambition } from '#shared/ambitions/contract';
import { act } from '../app/act';
import { IconButton } from '../ui/button';
import { GoalTypeBadge } from '../ui/goal-type-badge';
import { formatPercent } from '../ui/numbers';
import { StatusMark } from '../ui/status-mark';
import css from './strategy.module.css';

/** The objectives that serve a step of the strategy directly, in cycles that are not closed. */
export function ServingList({ ambition }: { ambition: Ambition }) {
  const { objectives, serving } = ambition;
  if (serving === 0)
    return ambition.horizon === 'one-year' ? (
      <p className={css.faint}>No objective serves it yet: nobody works on it as far as Okra can see.</p>
    ) : null;
  return (
    <ul className={css.serving} aria-label={`Objectives that serve ${ambition.title}`}>
      {objectives.map((one) => (
        <li key={one.id} className={css.one}>
          <GoalTypeBadge type={one.goalType} compact />
          <Link href={`/objectives/${one.id}`} className={css.name ?? ''} title={one.title}>
            {one.title}
          </Link>
          <span className={css.faint}>{[one.teamName, one.cycleName].filter(Boolean).join(' · ')}</span>
          <span className={css.percent}>{formatPercent(one.progress)}</span>
          <StatusMark status={one.status} />
          <IconButton
            changes
            label={`Take ${one.title} from here`}
            onClick={() => void act('objectives.update', { id: one.id, ambitionId: null }, 'Link removed')}
          >
            <IconX size={16} />
          </IconButton>
        </li>
      ))}
      {serving > objectives.length && <li className={css.faint}>{serving - objectives.length} more</li>}
    </ul>
  );
}
