import { fiscalYearOf, generateFiscalYear } from '#shared/cycles/domain';
import type { IsoDate } from '#shared/kernel/dates';
import type { GuideDraft } from './draft-shape';

/** The months by number, 1 to 12. */
export const monthNames: readonly string[] = Array.from({ length: 12 }, (_, index) =>
  new Date(Date.UTC(2026, index, 15)).toLocaleDateString(undefined, { month: 'long', timeZone: 'UTC' }),
);

/** The quarter that a day lies in when the fiscal year begins in a month. */
export const quarterOf = (today: IsoDate, startMonth: number) =>
  generateFiscalYear(fiscalYearOf(today, startMonth), startMonth).quarters.find(
    ({ startsOn, endsOn }) => startsOn <= today && today <= endsOn,
  );

/** What a step holds, for its line while it is closed; empty while nothing is said. */
export function summaryOf(draft: GuideDraft, step: number): string {
  const results = draft.keyResults.filter(({ title }) => title.trim() !== '').length;
  return (
    [
      draft.mission,
      `Fiscal year from ${monthNames[draft.fiscalStartMonth - 1]}`,
      draft.team,
      draft.title,
      results === 0 ? '' : results === 1 ? 'One key result' : `${results} key results`,
    ][step] ?? ''
  );
}
