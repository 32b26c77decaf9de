import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { day } from '#shared/kernel/dates';
import { expectUndoable, openTestDocument, type TestDocument } from '#tests/support/document';

let document: TestDocument;
let folder: string;
beforeEach(async () => {
  document = openTestDocument({ today: '2026-03-01' });
  folder = mkdtempSync(join(tmpdir(), 'okra-rituals-'));
  await document.call('cycles.create-year', { year: 2026 });
  await document.call('holidays.choose-set', { code: 'DE', chosen: true });
});
afterEach(() => {
  document.close();
  rmSync(folder, { recursive: true, force: true });
});
const range = { from: day('2026-03-01'), to: day('2026-09-30') };

it('plans back from the cycles, moves what falls on a holiday, and counts working days', async () => {
  const first = await document.call('rituals.dates', range);
  const talks = first.dates.filter(({ kind }) => kind === 'planning');
  expect(talks.map(({ what, on }) => [what, on])).toEqual([
    ['Team talks about Q2 FY26 open', '2026-03-18'],
    ['Team talks about Q3 FY26 open', '2026-06-17'],
    ['Team talks about Q4 FY26 open', '2026-09-17'],
  ]);
  expect(talks[0]?.workingDays).toBe(13);
  expect(first.holidays.map(({ name }) => name)).toContain('Whit Monday');
  expect(first.weekend).toEqual([0, 6]);
  await document.call('holidays.add', { date: day('2026-03-18'), name: 'Company day' });
  const moved = (await document.call('rituals.dates', range)).dates.find(({ key }) => key === talks[0]?.key);
  expect(moved).toMatchObject({ planned: '2026-03-18', on: '2026-03-17', workingDays: 12 });
});

it('plans company talks by the chosen lead time: years to come follow, a day of one’s own and the past stay', async () => {
  await document.call('cycles.create-year', { year: 2027 });
  await document.call('cycles.create-year', { year: 2028 });
  const opens = async () =>
    (await document.call('cycles.list', {}))
      .filter(({ cadence }) => cadence === 'annual')
      .map(({ planningOpensOn }) => planningOpensOn);
  const [, second] = (await document.call('cycles.list', {})).filter(({ cadence }) => cadence === 'annual');
  expect(await opens()).toEqual(['2025-11-06', '2026-11-06', '2027-11-06']);
  const { moved } = await expectUndoable(document, 'rituals.set-lead-weeks', { weeks: 6 });
  expect(moved).toBe(2);
  expect(await opens()).toEqual(['2025-11-06', '2026-11-20', '2027-11-20']);
  expect((await document.call('workspace.get', {})).companyLeadWeeks).toBe(6);
  if (second) await document.call('cycles.update', { id: second.id, planningOpensOn: day('2026-10-01') });
  await document.call('rituals.set-lead-weeks', { weeks: 7 });
  expect(await opens()).toEqual(['2025-11-06', '2026-10-01', '2027-11-13']);
  await document.call('cycles.create-year', { year: 2029 });
  expect((await opens()).at(-1)).toBe('2028-11-13');
  await expect(document.call('rituals.set-lead-weeks', { weeks: 9 })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

it('tells the talks about a year that nobody has created, until somebody does', async () => {
  const ahead = { from: day('2026-11-01'), to: day('2027-03-01') };
  document.today = day('2026-10-30');
  expect((await document.call('rituals.dates', ahead)).toCome).toEqual([
    { year: 2027, name: 'FY27', startsOn: '2027-01-01', planned: '2026-11-06', on: '2026-11-06', workingDays: 5 },
  ]);
  await document.call('cycles.create-year', { year: 2027 });
  const { toCome, dates } = await document.call('rituals.dates', ahead);
  expect(toCome).toEqual([]);
  expect(dates.map(({ what }) => what)).toContain('Company talks about FY27 open');
});

it('asks for no more than two years at a time', async () => {
  const { dates } = await document.call('rituals.dates', { from: day('1950-01-01'), to: day('2190-01-01') });
  expect(dates).toEqual([]);
});

it('saves the chosen rituals as a calendar file, the same UIDs each time', async () => {
  const file = join(folder, 'rituals.ics');
  Object.assign(document.app, { dialogs: { open: async () => undefined, save: async () => file } });
  const save = () =>
    document.call('rituals.save', {
      kinds: ['planning', 'closing'],
      to: range.to,
      timed: { at: '09:30', minutes: 30 },
    });
  const uids = () =>
    new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')))
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one).uid);
  const saved = await save();
  expect(saved).toEqual({ fileName: 'rituals.ics', events: 6 });
  const before = uids();
  expect(new Set(before).size).toBe(6);
  document.today = day('2026-03-02');
  await document.call('holidays.add', { date: day('2026-03-18'), name: 'Company day' });
  await save();
  expect(uids()).toEqual(before);
  expect(readFileSync(file, 'utf8').replaceAll('\r\n ', '')).toContain('Moved from 2026-03-18');
});

it('saves nothing where no place is chosen', async () => {
  expect(await document.call('rituals.save', { kinds: ['planning'], to: range.to, timed: null })).toBeNull();
});
