import type { IsoDate } from '#shared/kernel/dates';
import type { SampleCalendar } from './calendar';
import type { SampleRow } from './rows';

/** Days without work of the made-up company: the public ones of its country and its own summer day. */
export function* holidaysOf({ years }: SampleCalendar, newId: () => string): Generator<SampleRow> {
  yield { table: 'holidaySets', row: { id: newId(), code: 'DE' } };
  const first = years[0]?.from ?? '2026-01-01';
  const own = { name: 'Company day', yearly: 1, date: `${first.slice(0, 4)}-07-03` as IsoDate };
  yield { table: 'holidays', row: { id: newId(), ...own } };
}
