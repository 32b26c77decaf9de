import { dayOf } from '#shared/kernel/dates';
import { IsoDate } from '#shared/kernel/shapes';

/** The day in a time zone; `OKRA_TODAY=YYYY-MM-DD` freezes it for tests and pictures. */
export function todayIn(timeZone: string): IsoDate {
  const frozen = IsoDate.safeParse(process.env['OKRA_TODAY']);
  return frozen.success ? frozen.data : dayOf(new Date(), timeZone);
}
