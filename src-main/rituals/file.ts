import type { Cadence } from '#shared/kernel/vocabulary';
import {
  type CalendarOptions,
  type CalendarSeries,
  calendarFile,
  type RitualDate,
  seriesOf,
} from '#shared/rituals/domain';

/** A month is not a number of weeks: its dates stay single events. */
const weeksOf: Readonly<Record<Cadence, number | null>> = { weekly: 1, fortnightly: 2, monthly: null };

/** The rituals as a calendar file: the check-ins of a cycle as one series, everything else as single events. */
export function ritualsFile(dates: readonly RitualDate[], cadence: Cadence, options: CalendarOptions): string {
  const series = seriesIn(dates, cadence);
  const inSeries = new Set(series.map(({ key }) => key));
  const events = dates
    .filter(({ kind, cycleId }) => kind !== 'check-in' || !inSeries.has(keyOf(cycleId)))
    .map(({ key, on, what, planned }) => ({ key, on, what, about: on === planned ? '' : movedFrom(planned) }));
  return calendarFile(events, options, series);
}

function seriesIn(dates: readonly RitualDate[], cadence: Cadence): CalendarSeries[] {
  const weeks = weeksOf[cadence];
  if (weeks === null) return [];
  const checkIns = new Map<string, RitualDate[]>();
  for (const one of dates.filter(({ kind }) => kind === 'check-in'))
    checkIns.set(one.cycleId, [...(checkIns.get(one.cycleId) ?? []), one]);
  return [...checkIns].flatMap(([cycleId, held]) => {
    const series = seriesOf(held, weeks);
    const what = held[0]?.what ?? '';
    return series ? [{ key: keyOf(cycleId), what, series, why: (one) => reasonOf(one) }] : [];
  });
}

const keyOf = (cycleId: string): string => `check-in-${cycleId}`;
const movedFrom = (day: string): string => `Moved from ${day}, a day without work.`;
const reasonOf = ({ from, isCut }: Parameters<CalendarSeries['why']>[0]): string =>
  isCut ? 'The last of this cycle.' : movedFrom(from);
