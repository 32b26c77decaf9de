import { IconChevronRight } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { LadderStep } from '#shared/objectives/contract';
import css from './ladder.module.css';

const years = { 'five-year': '5 years', 'one-year': '1 year' } as const;

/** The line of sight from the mission down to here: why this objective is worth somebody's quarter. */
export function Ladder({ steps }: { steps: readonly LadderStep[] }) {
  if (steps.length === 0) return null;
  return (
    <nav aria-label="Line of sight to the mission">
      <ol className={css.ladder}>
        {steps.map((step) => (
          <li key={step.kind === 'mission' ? 'mission' : step.id} className={css.step}>
            {step.kind === 'mission' ? (
              <Link href="/strategy" className={`${css.link} ${css.mission}`} title={step.text}>
                {step.text}
              </Link>
            ) : step.kind === 'ambition' ? (
              <Link href="/strategy" className={css.link ?? ''} title={`${years[step.horizon]}: ${step.title}`}>
                <span className={css.horizon}>{years[step.horizon]}</span> {step.title}
              </Link>
            ) : (
              <Link href={`/objectives/${step.id}`} className={css.link ?? ''} title={step.title}>
                {step.title}
              </Link>
            )}
            <IconChevronRight size={14} aria-hidden="true" />
          </li>
        ))}
      </ol>
    </nav>
  );
}
