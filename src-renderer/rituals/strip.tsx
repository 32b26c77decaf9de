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

/** A line of days: weekends and holidays shaded, the windows of planning and closing as bars, each date a mark. */
export function Strip({ from, to, today, cycles, dates, holidays, weekend, companyLeadWeeks, toCome }: StripProps) {
  const days = daysBetween(from, to) + 1;
  const at = (day: IsoDate) => `${(daysBetween(from, day) / days) * 100}%`;
  const width = (count: number) => `${(count / days) * 100}%`;
  const all = Array.from({ length: days }, (_, index) => addDays(from, index));
  const free = all.filter((day) => weekend.includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
  const months = all.filter((day) => day.endsWith('-01'));
  return (
    <div className={css.strip}>
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
      {windowsOf(cycles, { companyLeadWeeks, toCome }, from, to).map(({ key, label, kind, first, last, lane }) => (
        <span
          key={key}
          className={css.window}
          data-kind={kind}
          style={{
            insetInlineStart: at(first),
            width: width(daysBetween(first, last) + 1),
            top: 28 + lane * 26,
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
