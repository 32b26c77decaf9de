import { IconFlag } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Announced } from '#shared/closings/contract';
import { formatShortDay } from '../ui/dates';
import css from './announced.module.css';
import { closingPath } from './paths';

/** On Home: a cycle that ends in two to three weeks, or has ended, and how far the team's closing is. */
export function AnnouncedClosing({ one }: { one: Announced }) {
  const { cycleId, cycleName, teamId, teamName, endsOn, how, keyResults, decided } = one;
  return (
    <>
      <IconFlag size={16} aria-hidden="true" className={css.icon} />
      <Link href={closingPath(cycleId, teamId)} className={css.what}>
        <span className="one-line" title={teamName}>
          Close {cycleName} with {teamName}
        </span>
        <span className={css.detail}>
          {words[how]} {formatShortDay(endsOn)} · 30 to 60 minutes together
        </span>
      </Link>
      <span className={css.done}>
        {decided} of {keyResults}
      </span>
    </>
  );
}

const words: Record<Announced['how'], string> = {
  announced: 'Plan it now: ends',
  near: 'Ends',
  over: 'Has ended, or is closing: last day',
};
