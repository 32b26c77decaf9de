import type { CheckInRow } from '#shared/check-ins/contract';
import { formatShortDay } from '../ui/dates';
import { Figure } from '../ui/figure';
import { formatPercent } from '../ui/numbers';
import { ProgressBar } from '../ui/progress-bar';
import room from '../ui/room.module.css';
import { StatusMark } from '../ui/status-mark';
import css from './meeting.module.css';

/** Where a key result stands, readable from the back of the room. */
export function Standing({ row }: { row: CheckInRow }) {
  const { figures, targetValue, currency, unit, decimals } = row;
  const { lastCheckIn } = figures;
  const measure = { unit: currency ?? unit, decimals };
  return (
    <div className={css.standing}>
      <p className="muted" dir="auto">
        {row.objectiveTitle}
      </p>
      <h2 className={`${css.title} ${room.title}`} dir="auto">
        {row.title}
      </h2>
      <div className={css.figures}>
        <span className={css.status}>
          <StatusMark status={figures.status} />
        </span>
        {targetValue !== null && (
          <span className="numbers">
            <Figure value={figures.current} {...measure} change={figures.change} /> <span className="muted">of</span>{' '}
            <Figure value={targetValue} {...measure} />
          </span>
        )}
        {figures.raw !== null && (
          <>
            <span className={css.bar}>
              <ProgressBar
                progress={figures.raw}
                expected={figures.expected}
                status={figures.status}
                label={`Progress of ${row.title}`}
              />
            </span>
            <span className="numbers">{formatPercent(figures.raw)}</span>
          </>
        )}
        <span className="muted">{row.ownerName ?? 'Nobody yet'}</span>
      </div>
      {lastCheckIn && (lastCheckIn.retrospect !== '' || lastCheckIn.prospect !== '') && (
        <p className={css.last} dir="auto">
          {formatShortDay(lastCheckIn.date)}: {[lastCheckIn.retrospect, lastCheckIn.prospect].filter(Boolean).join(' ')}
        </p>
      )}
    </div>
  );
}
