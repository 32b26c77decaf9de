import { IconCalendarDown, IconSun } from '@tabler/icons-react';
import { useState } from 'react';
import type { CycleSummary } from '#shared/cycles/contract';
import { addDays, daysBetween, type IsoDate } from '#shared/kernel/dates';
import type { RitualOnCalendar } from '#shared/rituals/contract';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { formatDay, formatShortDay } from '../ui/dates';
import { HelpTip } from '../ui/help-tip';
import { CalendarFile } from './calendar-file';
import { HolidaysPanel } from './holidays';
import css from './lead-times.module.css';
import { windowsOf } from './windows';

/** Days that the strip shows: two weeks back, half a year ahead. */
const back = 14;
const ahead = 182;
/** What is listed beneath: enough for the next months without the weekly check-ins. */
const listed = 8;

/** What comes when: planning, closing and the rest of the rhythm on working days, weekends and holidays. */
export function LeadTimes({ cycles, today }: { cycles: readonly CycleSummary[]; today: IsoDate }) {
  const [from, to] = [addDays(today, -back), addDays(today, ahead)];
  const { data } = useCall('rituals.dates', { from, to }, { keep: true });
  const [open, setOpen] = useState<'holidays' | 'file' | null>(null);
  if (!data) return null;
  const dates = data.dates.filter(({ kind }) => kind !== 'check-in' && kind !== 'ends');
  const coming = dates.filter(({ on }) => on >= today).slice(0, listed);
  return (
    <section className={css.whole} aria-label="Lead times">
      <header className={css.head}>
        <h2>
          Lead times <HelpTip concept="lead-times" />
        </h2>
        <span className={css.actions}>
          <Button icon={<IconSun size={16} aria-hidden="true" />} onClick={() => setOpen('holidays')}>
            Holidays
          </Button>
          <Button icon={<IconCalendarDown size={16} aria-hidden="true" />} onClick={() => setOpen('file')}>
            Calendar file
          </Button>
        </span>
      </header>
      <Strip {...data} dates={dates} from={from} to={to} today={today} cycles={cycles} />
      {coming.length === 0 ? (
        <p className="muted">
          Nothing is planned in the next half year. Add the next fiscal year, and its talks stand here.
        </p>
      ) : (
        <ol className={css.list}>
          {coming.map((one) => (
            <li key={one.key}>
              <span className="numbers">{formatDay(one.on)}</span>
              <span>{one.what}</span>
              <span className="muted numbers">
                {daysAway(one, today)}
                {one.on !== one.planned && `, moved from ${formatShortDay(one.planned)}`}
              </span>
            </li>
          ))}
        </ol>
      )}
      <HolidaysPanel opened={open === 'holidays'} today={today} onClose={() => setOpen(null)} />
      {open === 'file' && <CalendarFile today={today} cycles={cycles} onClose={() => setOpen(null)} />}
    </section>
  );
}

const daysAway = ({ on, workingDays }: RitualOnCalendar, today: IsoDate): string =>
  on === today ? 'today' : `in ${workingDays} working ${workingDays === 1 ? 'day' : 'days'}`;

type StripProps = {
  from: IsoDate;
  to: IsoDate;
  today: IsoDate;
  cycles: readonly CycleSummary[];
  dates: readonly RitualOnCalendar[];
  holidays: readonly { date: IsoDate; name: string }[];
  weekend: readonly number[];
};

/** A line of days: weekends and holidays shaded, the windows of planning and closing as bars, each date a mark. */
function Strip({ from, to, today, cycles, dates, holidays, weekend }: StripProps) {
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
          {monthName.format(new Date(`${day}T00:00:00Z`))}
        </span>
      ))}
      {windowsOf(cycles, from, to).map(({ key, label, kind, first, last, lane }) => (
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

const monthName = new Intl.DateTimeFormat(undefined, { month: 'short', timeZone: 'UTC' });
