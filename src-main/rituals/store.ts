import { workingDaysBetween } from '#shared/holidays/domain';
import { addDays, daysBetween, type IsoDate } from '#shared/kernel/dates';
import { type RitualDate, ritualDates, type YearToCome, yearsToCome } from '#shared/rituals/domain';
import { listCycles } from '../cycles/store';
import { workCalendar } from '../holidays/store';
import type { Read } from '../store/handles';
import { theWorkspace } from '../workspace/store';

/** Two years at the most: nobody plans further, and a wrong day must not cost the time of a thousand years. */
const most = 731;

type View = {
  dates: (RitualDate & { readonly workingDays: number })[];
  holidays: { date: IsoDate; name: string }[];
  weekend: number[];
  companyLeadWeeks: number;
  toCome: (YearToCome & { readonly workingDays: number })[];
};

/** The dates of the rhythm and the days without work from one day to another. */
export function ritualsOf(read: Read, from: IsoDate, until: IsoDate, reviewWeeks: number): View {
  const to = daysBetween(from, until) > most ? addDays(from, most) : until;
  const { defaultCadence: cadence, weekStartsOn, fiscalStartMonth, companyLeadWeeks } = theWorkspace(read);
  // what is moved to a working day before `to`, or counted from today on, needs the days around as well;
  // the talks about a year to come may have opened eight weeks ago
  const first = from < read.today ? from : read.today;
  const { days, weekend, free } = workCalendar(read, addDays(first, -70), addDays(to, 40));
  const rhythm = { cadence, weekStartsOn, reviewWeeks, companyLeadWeeks };
  const all = listCycles(read);
  const near = all.filter((cycle) => addDays(cycle.endsOn, 60) >= from && addDays(cycle.startsOn, -120) <= to);
  const counted = <D extends { readonly on: IsoDate }>(one: D) => ({
    ...one,
    workingDays: workingDaysBetween(read.today, one.on, free),
  });
  return {
    dates: ritualDates(near, rhythm, free, from, to).map(counted),
    holidays: days.filter(({ date }) => date >= from && date <= to),
    weekend,
    companyLeadWeeks,
    toCome: yearsToCome(all, { fiscalStartMonth, companyLeadWeeks }, free, read.today, to).map(counted),
  };
}
