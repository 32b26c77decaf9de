import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { day } from '#shared/kernel/dates';
import type { CycleId, KeyResultId } from '#shared/kernel/ids';
import { openTestApp, type TestApp } from '#tests/support/app';
import { temporaryFolder } from '#tests/support/okr';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let base = temporaryFolder();
let apps: TestApp[] = [];
beforeEach(() => {
  base = temporaryFolder();
  vi.useFakeTimers({ toFake: ['Date'] });
  on('2026-01-05');
});
afterEach(async () => {
  for (const app of apps) await app.close();
  apps = [];
  vi.useRealTimers();
  base.remove();
});

const on = (date: string) => vi.setSystemTime(new Date(`${date}T10:00:00.000Z`));

function desk(name: string): TestApp {
  const app = openTestApp(path.join(base.path, name));
  apps.push(app);
  return app;
}

/** A company that sets a target of 100 on 5 January, 90 on the 20th and 80 on 2 February, and is written to a file. */
async function exported(): Promise<{ app: TestApp; id: KeyResultId; file: string }> {
  const app = desk('home');
  await app.call('documents.new', { name: 'Fernhill Logistics', yourName: 'Head of Operations' });
  await app.call('workspace.update', { timeZone: 'Europe/Berlin' });
  const [cycle] = (await app.call('cycles.list', {})).filter(({ name }) => name.includes('Q1'));
  const cycleId = cycle?.id as CycleId;
  const { id: objectiveId } = await app.call('objectives.create', {
    cycleId,
    title: 'Win the north',
    goalType: 'committed',
  });
  const { id } = await app.call('key-results.create', {
    objectiveId,
    title: 'Parcels',
    startValue: 0,
    commitLevel: 50,
    targetLevel: 100,
    stretchLevel: 120,
  });
  on('2026-01-20');
  await app.call('key-results.update', { id, targetValue: 90, targetReason: 'The market shrank' });
  on('2026-02-02');
  await app.call('key-results.update', { id, targetValue: 80, commitLevel: 40, targetReason: 'Two vans broke' });
  on('2026-02-10');
  return { app, id, file: await save(app, 'first.json') };
}

async function save(app: TestApp, name: string): Promise<string> {
  const file = path.join(base.path, name);
  app.answer(file);
  await app.call('exports.save', { job: 'export-job', format: 'json', scope: 'all' });
  return file;
}

async function take(app: TestApp, file: string, into: 'open' | 'new'): Promise<void> {
  const job = 'import-job';
  const summary = await app.call('imports.read', { job, file, into });
  await app.call('imports.run', { job, session: summary?.session ?? '', company: 'Fernhill Logistics' });
}

const agreed = ['target_value', 'target_level', 'commit_level'];
async function standing(app: TestApp, id: KeyResultId, date: string) {
  await app.call('time-travel.go', { day: day(date) });
  const result = await app.call('key-results.get', { id });
  const history = await app.call('history.of', { table: 'key_results', id, limit: 50 });
  const changes = history.filter(({ field }) => agreed.includes(field));
  return {
    numbers: [result.targetValue, result.targetLevel, result.commitLevel],
    original: result.originalTarget,
    reason: result.targetReason,
    before: result.agreedBefore.map(({ value }) => value),
    changes: changes.map(({ field, before, after }) => `${field} ${before} ${after}`).sort(),
  };
}

const differing = async (app: TestApp, from: string, to: string) => {
  const { teams } = await app.call('time-travel.difference', { from: day(from), to: day(to) });
  const changes = teams.flatMap(({ objectives }) =>
    objectives.flatMap(({ keyResults }) => keyResults.flatMap((one) => one.changes)),
  );
  return changes.filter(({ kind }) => kind === 'target');
};

test('an earlier day in another document shows what was agreed then, and who changed it since', async () => {
  const { app, id, file } = await exported();
  const there = desk('elsewhere');
  await take(there, file, 'new');
  on('2026-02-20');
  await there.call('key-results.update', { id, targetValue: 70, targetReason: 'The bridge is closed' });
  const days = ['2026-01-10', '2026-01-19', '2026-01-20', '2026-02-01', '2026-02-05', '2026-02-12'];
  for (const date of days) expect(await standing(there, id, date), date).toEqual(await standing(app, id, date));
  expect(await standing(there, id, '2026-01-10')).toEqual({
    numbers: [100, 100, 50],
    original: null,
    reason: '',
    before: [],
    changes: [],
  });
  expect(await standing(there, id, '2026-02-05')).toMatchObject({
    numbers: [80, 80, 40],
    original: 100,
    reason: 'Two vans broke',
    before: [50],
  });
  expect(await standing(there, id, '2026-02-20')).toMatchObject({ numbers: [70, 70, 40], original: 100 });

  for (const [from, to] of [
    ['2026-01-10', '2026-01-25'],
    ['2026-01-25', '2026-02-15'],
    ['2026-01-10', '2026-02-15'],
    ['2026-02-03', '2026-02-15'],
  ] as const)
    expect(await differing(there, from, to), `${from} to ${to}`).toEqual(await differing(app, from, to));
  expect(await differing(there, '2026-01-10', '2026-01-25')).toContainEqual(
    expect.objectContaining({ after: 90, by: 'Head of Operations', on: '2026-01-20', why: 'The market shrank' }),
  );
});

test('a change of no moment turns no number back', async () => {
  const { file, id } = await exported();
  const there = desk('elsewhere');
  await take(there, file, 'new');
  const days = ['2026-01-10', '2026-01-25', '2026-02-05'];
  const before: Awaited<ReturnType<typeof standing>>[] = [];
  for (const date of days) before.push(await standing(there, id, date));
  await there.call('time-travel.leave', {});
  const { raw } = there.services.document().ledger;
  const again =
    raw.prepare(`INSERT INTO target_changes (id, key_result_id, number, before_value, after_value, changed_at, ts, mark)
    SELECT ?, key_result_id, number, 7, 8, ?, ts, mark FROM target_changes LIMIT 1`);
  // the last is no day of the calendar
  for (const at of ['', 'in March', '2026-01-07', '2026-02-31T00:00:00.000Z']) again.run(`bad ${at}`, at);
  for (const [at, date] of days.entries()) expect(await standing(there, id, date), date).toEqual(before[at]);
});

test('a reason is told with its change also after that was undone and done again', async () => {
  const { app, id } = await exported();
  await app.call('key-results.update', { id, targetValue: 70, targetReason: 'The bridge is closed' });
  await app.call('history.undo', {});
  await app.call('history.redo', {});
  on('2026-02-12');
  expect(await differing(app, '2026-02-05', '2026-02-12')).toContainEqual(
    expect.objectContaining({ after: 70, on: '2026-02-10', why: 'The bridge is closed' }),
  );
});

test('what came home from another document holds from the day on which it came', async () => {
  const { app, id, file } = await exported();
  const there = desk('elsewhere');
  await take(there, file, 'new');
  on('2026-02-20');
  await there.call('key-results.update', { id, targetValue: 70, targetReason: 'The bridge is closed' });
  on('2026-03-02');
  await take(app, await save(there, 'second.json'), 'open');
  on('2026-03-05');
  expect(await standing(app, id, '2026-02-25')).toMatchObject({ numbers: [80, 80, 40], reason: 'Two vans broke' });
  expect(await standing(app, id, '2026-03-03')).toMatchObject({
    numbers: [70, 70, 40],
    reason: 'The bridge is closed',
  });
  expect(await differing(app, '2026-02-25', '2026-03-05')).toContainEqual(
    expect.objectContaining({ field: 'Target', before: 80, after: 70, on: '2026-03-02' }),
  );
});
