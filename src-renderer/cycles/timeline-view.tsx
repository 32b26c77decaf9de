import type { CycleSummary } from '#shared/cycles/contract';
import type { IsoDate } from '#shared/kernel/dates';
import type { CycleId } from '#shared/kernel/ids';
import { formatDay, formatShortDay } from '../ui/dates';
import css from './cycles.module.css';
import { lanesOf, marksOf, placeOf, spanOf } from './timeline';
import { stateWords } from './words';

type Props = {
  cycles: readonly CycleSummary[];
  today: IsoDate;
  selected: CycleId | null;
  onOpen: (id: CycleId) => void;
};

const percent = (share: number): string => `${share * 100}%`;

/** Years over quarters on one line of time, with today across all of them. */
export function Timeline({ cycles, today, selected, onOpen }: Props) {
  const span = spanOf(cycles, today);
  if (!span) return null;
  const now = placeOf(today, span);
  return (
    <section className={css.timeline} aria-label="Timeline">
      <div className={css.scale} aria-hidden="true">
        {marksOf(span).map(({ day, label }) => (
          <span key={day} className={css.mark} style={{ insetInlineStart: percent(placeOf(day, span)) }}>
            {label}
          </span>
        ))}
      </div>
      {lanesOf(cycles, span).map(({ bars }) => (
        <div key={bars[0]?.cycle.id} className={css.lane}>
          {bars.map(({ cycle, left, width }) => (
            <button
              key={cycle.id}
              type="button"
              className={css.bar}
              data-state={cycle.state}
              aria-pressed={cycle.id === selected}
              title={`${cycle.name}: ${formatDay(cycle.startsOn)} to ${formatDay(cycle.endsOn)}, ${stateWords[cycle.state].title.toLowerCase()}`}
              style={{ insetInlineStart: percent(left), width: percent(width) }}
              onClick={() => onOpen(cycle.id)}
            >
              <span className={css.barName}>{cycle.name}</span>
              <span className={css.barState}>{stateWords[cycle.state].title}</span>
            </button>
          ))}
        </div>
      ))}
      {now >= 0 && now <= 1 && (
        <div className={css.today} style={{ insetInlineStart: percent(now) }}>
          <span className={css.todayLabel} data-late={now > 0.8 || undefined}>
            Today, {formatShortDay(today)}
          </span>
        </div>
      )}
    </section>
  );
}
