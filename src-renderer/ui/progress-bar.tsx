import type { Status } from '#shared/kernel/vocabulary';
import { formatPercent } from './numbers';
import css from './progress-bar.module.css';

type Props = {
  /** Fraction of the way, 1 is the target; may be below 0 or above 1; null where there is no figure. */
  progress: number | null;
  /** Where it should be today, 0 to 1; null draws no tick. */
  expected?: number | null;
  status: Status;
  /** What the bar measures, for screen readers. */
  label: string;
};

/** A 6 px bar with a tick at the expected place; beyond the target the end carries a notch. */
export function ProgressBar({ progress, expected, status, label }: Props) {
  const shown = progress === null ? 0 : Math.min(1, Math.max(0, progress));
  const over = progress !== null && progress > 1.0000001;
  const spoken =
    (progress === null ? 'no figure' : formatPercent(progress)) +
    (expected == null ? '' : `, expected ${formatPercent(expected)}`);
  return (
    <span
      className={css.bar}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(shown * 100)}
      aria-valuetext={spoken}
    >
      <span className={css.track}>
        <span className={css.fill} data-status={status} style={{ width: `${shown * 100}%` }} />
        {over && <span className={css.over} data-over />}
      </span>
      {expected != null && (
        <span className={css.tick} data-tick style={{ left: `${Math.min(1, Math.max(0, expected)) * 100}%` }} />
      )}
    </span>
  );
}
