import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { day } from '#shared/kernel/dates';
import type { KeyResultId } from '#shared/kernel/ids';
import type { TestDocument } from '#tests/support/document';
import { addKeyResult, addObjective, closedQuarter, depot, openCompany, sales } from '#tests/support/method/company';

let document: TestDocument;
let keyResultId: KeyResultId;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01T12:00:00') });
  document = openCompany();
  keyResultId = await addKeyResult(document, await addObjective(document, 'Win the north'));
});
afterEach(() => {
  document.close();
  vi.useRealTimers();
});

/** Checks in on a day by the computer's clock, for that day or another. */
async function checkIn(writtenOn: string, date = writtenOn, of = keyResultId) {
  vi.setSystemTime(new Date(`${writtenOn}T12:00:00`));
  document.today = day(writtenOn);
  const { id } = await document.call('check-ins.record', { keyResultId: of, value: 5, date: day(date) });
  return id;
}
const marks = async () =>
  (await document.call('check-ins.discipline', { keyResultId })).periods.map(({ punctuality }) => punctuality);

test('weeks are on time, late in the next, missed after that, and open while they can be filled', async () => {
  await checkIn('2026-01-03');
  const wrong = await checkIn('2026-01-06');
  await checkIn('2026-01-20', '2026-01-13'); // the week of the 12th, written in the next
  await checkIn('2026-02-08', '2026-01-22'); // the week of the 19th, written two weeks late
  document.today = day('2026-02-11');
  const expected = ['on-time', 'on-time', 'late', 'missed', 'missed', 'open', 'open'];
  expect(await marks()).toEqual(expected);
  vi.setSystemTime(new Date('2026-02-11T12:00:00'));
  await document.call('check-ins.correct', { id: wrong, value: 6 });
  expect(await marks()).toEqual(expected);
  const answer = await document.call('check-ins.team-discipline', { teamId: sales });
  expect(answer).toEqual({ keyResults: 1, onTime: 2, late: 1, missed: 2 });
});

test('follow the cadence of the key result, of its team, and end with the objective', async () => {
  const monthly = { keyResultId, cadence: 'monthly' as const };
  await document.call('key-results.update', { id: keyResultId, cadence: monthly.cadence });
  document.today = day('2026-06-10');
  const { cadence, periods } = await document.call('check-ins.discipline', { keyResultId });
  expect(cadence).toBe('monthly');
  expect(periods.map(({ from, punctuality }) => [from, punctuality])).toEqual([
    ['2026-01-01', 'missed'],
    ['2026-02-01', 'missed'],
    ['2026-03-01', 'missed'],
  ]);
});

test('of a team are those of the cycle asked for, or of the running ones, without drafts', async () => {
  document.today = day('2026-02-11');
  await addKeyResult(document, await addObjective(document, 'Draft', { state: 'draft' }));
  const monthly = await addKeyResult(document, await addObjective(document, 'Depot', { teamId: depot }));
  await checkIn('2026-01-20', '2026-01-20', monthly);
  document.today = day('2026-02-11');
  const of = (teamId: typeof sales, cycleId = null as typeof closedQuarter | null) =>
    document.call('check-ins.team-discipline', { teamId, cycleId });
  expect(await of(sales)).toEqual({ keyResults: 1, onTime: 0, late: 0, missed: 5 });
  expect(await of(depot)).toEqual({ keyResults: 1, onTime: 1, late: 0, missed: 0 });
  expect(await of(sales, closedQuarter)).toEqual({ keyResults: 0, onTime: 0, late: 0, missed: 0 });
});
