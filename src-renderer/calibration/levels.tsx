import type { LevelShare } from '#shared/calibration/contract';
import { levelSentence } from '#shared/calibration/domain';
import { formatPercent } from '../ui/numbers';
import css from './calibration.module.css';

const names = { commit: 'Commit', target: 'Target', stretch: 'Stretch' } as const;

/** How often each level was reached against how often it was meant to be. */
export function Levels({ levels }: { levels: readonly LevelShare[] }) {
  return (
    <ul className={css.levels}>
      {levels.map((one) => (
        <li key={one.level} className={css.level}>
          <span className={css.name}>{names[one.level]}</span>
          <span className={css.track} aria-hidden="true">
            <span className={css.reach} style={{ left: percent(one.low), width: percent(one.high - one.low) }} />
            <span className={css.dot} style={{ left: percent(one.share) }} />
            <span className={css.tick} style={{ left: percent(one.meant) }} />
          </span>
          <span className={css.share}>{formatPercent(one.share)}</span>
          <span className={css.sentence}>{levelSentence(one)}</span>
          <span className={css.note}>
            {one.came} of {one.cases}; with so many cases the truth may lie between {formatPercent(one.low)} and{' '}
            {formatPercent(one.high)}. Meant: {formatPercent(one.meant)}.
          </span>
        </li>
      ))}
    </ul>
  );
}

const percent = (share: number): string => `${share * 100}%`;
