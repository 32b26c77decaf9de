import { IconCalendarDown, IconPlus, IconSun } from '@tabler/icons-react';
import { useState } from 'react';
import type { CycleSummary } from '#shared/cycles/contract';
import { addDays, type IsoDate } from '#shared/kernel/dates';
import type { RitualOnCalendar, YearToCome } from '#shared/rituals/contract';
import { act } from '../app/act';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { formatDay, formatShortDay } from '../ui/dates';
import { HelpTip } from '../ui/help-tip';
import { CalendarFile } from './calendar-file';
import { HolidaysPanel } from './holidays';
import css from './lead-times.module.css';
import { LeadWeeks } from './lead-weeks';
import { Strip } from './strip';

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
        <LeadWeeks weeks={data.companyLeadWeeks} />
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
      {coming.length + data.toCome.length === 0 ? (
        <p className="muted">
          Nothing is planned in the next half year. Add the next fiscal year, and its talks stand here.
        </p>
      ) : (
        <ol className={css.list}>
          {inOrder(coming, data.toCome).map((one) =>
            'year' in one ? (
              <Year key={one.name} year={one} today={today} />
            ) : (
              <li key={one.key}>
                <span className="numbers">{formatDay(one.on)}</span>
                <span>{one.what}</span>
                <span className="muted numbers">{away(one, today)}</span>
              </li>
            ),
          )}
        </ol>
      )}
      <HolidaysPanel opened={open === 'holidays'} today={today} onClose={() => setOpen(null)} />
      {open === 'file' && <CalendarFile today={today} cycles={cycles} onClose={() => setOpen(null)} />}
    </section>
  );
}

const inOrder = (dates: readonly RitualOnCalendar[], years: readonly YearToCome[]) =>
  [...years, ...dates].sort((a, b) => a.on.localeCompare(b.on));

type When = { readonly on: IsoDate; readonly planned: IsoDate; readonly workingDays: number };

const away = ({ on, planned, workingDays }: When, today: IsoDate): string =>
  `${on === today ? 'today' : `in ${workingDays} working ${workingDays === 1 ? 'day' : 'days'}`}${
    on === planned ? '' : `, moved from ${formatShortDay(planned)}`
  }`;

/** A year that the fiscal calendar plans and nobody has created: its talks, and the step that they need. */
function Year({ year, today }: { year: YearToCome; today: IsoDate }) {
  const create = () => act('cycles.create-year', { year: year.year }, `Created ${year.name} with its four quarters`);
  return (
    <li>
      <span className="numbers">{formatDay(year.on)}</span>
      <span>Company talks about {year.name} open; the year has no cycle yet</span>
      <span className={css.offer}>
        <span className="muted numbers">{year.on < today ? 'open already' : away(year, today)}</span>
        <Button
          changes
          look="plain"
          icon={<IconPlus size={16} aria-hidden="true" />}
          title={`${year.name} with its four quarters`}
          onClick={() => void create()}
        >
          Create {year.name}
        </Button>
      </span>
    </li>
  );
}
