import type { CycleSummary } from '#shared/cycles/contract';
import { addDays, daysBetween, type IsoDate } from '#shared/kernel/dates';
import type { RitualOnCalendar, YearToCome } from '#shared/rituals/contract';
import { formatDay, formatMonth } from '../ui/dates';
import css from './lead-times.module.css';
import { windowsOf } from './windows';

type StripProps = {
  from: IsoDate;
  to: IsoDate;
  today: IsoDate;
  cycles: readonly CycleSummary[];
  dates: readonly RitualOnCalendar[];
  holidays: readonly { date: IsoDate; name: string }[];
  weekend: readonly number[];
  companyLeadWeeks: number;
  toCome: readonly YearToCome[];
};

/** In pixels: where the first lane begins, how tall one is, and the room for the marks beneath. */
const [firstLane, laneHeight, belowLanes] = [28, 26, 28];

/** A line of days: weekends and holidays shaded, the windows of planning and closing as bars, each date a mark. */
export function Strip({ from, to, today, cycles, dates, holidays, weekend, companyLeadWeeks, toCome }: StripProps) {
  const days = daysBetween(from, to) + 1;
  const at = (day: IsoDate) => `${(daysBetween(from, day) / days) * 100}%`;
  const width = (count: number) => `${(count / days) * 100}%`;
  const all = Array.from({ length: days }, (_, index) => addDays(from, index));
  const free = all.filter((day) => weekend.includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
  const months = all.filter((day) => day.endsWith('-01'));
  const windows = windowsOf(cycles, { companyLeadWeeks, toCome }, from, to);
  const lanes = Math.max(1, ...windows.map(({ lane }) => lane + 1));
  return (
    <div className={css.strip} style={{ height: firstLane + lanes * laneHeight + belowLanes }}>
      {free.map((day) => (
        <span
          key={day}
          className={css.free}
          style={{ insetInlineStart: at(day), width: width(1) }}
          aria-hidden="true"
        />
      ))}
      {holidays.map(({ date, name }) => (
        <span
          key={date}
          className={css.holiday}
          style={{ insetInlineStart: at(date), width: width(1) }}
          title={`${name}, ${formatDay(date)}`}
        />
      ))}
      {months.map((day) => (
        <span key={day} className={css.month} style={{ insetInlineStart: at(day) }} aria-hidden="true">
          {formatMonth(day)}
        </span>
      ))}
      {windows.map(({ key, label, kind, first, last, lane }) => (
        <span
          key={key}
          className={css.window}
          data-kind={kind}
          style={{
            insetInlineStart: at(first),
            width: width(daysBetween(first, last) + 1),
            top: firstLane + lane * laneHeight,
          }}
          title={`${label}: ${formatDay(first)} to ${formatDay(last)}`}
        >
          {label}
        </span>
      ))}
      {dates.map((one) => (
        <span
          key={one.key}
          className={css.mark}
          style={{ insetInlineStart: at(one.on) }}
          title={`${formatDay(one.on)}: ${one.what}`}
        />
      ))}
      <span className={css.today} style={{ insetInlineStart: at(today) }} title={`Today, ${formatDay(today)}`} />
    </div>
  );
}
