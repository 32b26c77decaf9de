import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { transact } from '#main/changes/transact';
import { fillSample } from '#main/sample/store';
import { addDays, day, type IsoDate } from '#shared/kernel/dates';
import { openTestApp, type TestApp } from '#tests/support/app';
import { liveContent } from '#tests/support/document';
import { temporaryFolder } from '#tests/support/okr';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const START = day('2026-01-05');
let base = temporaryFolder();
let apps: TestApp[] = [];
beforeEach(() => {
  base = temporaryFolder();
  vi.useFakeTimers({ toFake: ['Date'] });
  setDay(START);
});
afterEach(async () => {
  for (const app of apps) await app.close();
  apps = [];
  vi.useRealTimers();
  base.remove();
});

const setDay = (date: IsoDate) => vi.setSystemTime(new Date(`${date}T10:00:00.000Z`));

async function begin(): Promise<TestApp> {
  const app = openTestApp(`${base.path}/${apps.length}`);
  apps.push(app);
  await app.call('documents.new', { name: 'Fernhill Logistics', yourName: 'Head of Operations' });
  const workspace = await app.call('workspace.get', {});
  if (workspace.timeZone !== 'UTC') await app.call('workspace.update', { timeZone: 'UTC' });
  return app;
}

const contentOf = (app: TestApp) => liveContent(app.services.document());

async function objectiveIn(app: TestApp, title: string): Promise<string> {
  const cycles = await app.call('cycles.list', {});
  const cycleId = cycles.find(({ name }) => name.includes('Q1'))?.id ?? cycles[0]?.id;
  const { id } = await app.call('objectives.create', { cycleId, title, goalType: 'committed' } as never);
  return id;
}

async function resultIn(app: TestApp, objectiveId: string, targetValue = 100): Promise<string> {
  const measure = { kind: 'metric', unit: 'days', startValue: 0, targetValue };
  const { id } = await app.call('key-results.create', { objectiveId, title: 'Deliver', ...measure } as never);
  return id;
}

const checkIn = (app: TestApp, keyResultId: string, value: number) =>
  app.call('check-ins.record', { keyResultId, value, confidence: 7, retrospect: '', prospect: '' } as never);

test('the whole document as of a day, read-only, and back to now', async () => {
  const app = await begin();
  const objective = await objectiveIn(app, 'Win the north');
  const result = await resultIn(app, objective);
  setDay(day('2026-01-12'));
  await checkIn(app, result, 20);
  const then = contentOf(app);
  const shownThen = await app.call('objectives.get', { id: objective } as never);
  setDay(day('2026-02-02'));
  await app.call('objectives.update', { id: objective, title: 'Win the south' } as never);
  await checkIn(app, result, 60);
  await objectiveIn(app, 'A later one');
  const now = contentOf(app);

  const state = await app.call('time-travel.go', { day: day('2026-01-12') });
  expect(state).toEqual({ asOf: '2026-01-12', today: '2026-02-02', first: '2026-01-05' });
  expect(contentOf(app)).toEqual(then);
  expect(await app.call('objectives.get', { id: objective } as never)).toEqual(shownThen);
  expect((await app.call('home.frame', {})).today).toBe('2026-01-12');
  await expect(app.call('objectives.remove', { id: objective } as never)).rejects.toMatchObject({ code: 'READ_ONLY' });
  await expect(app.call('history.undo', {})).rejects.toMatchObject({ code: 'READ_ONLY' });

  // also what asks nobody cannot write into that day
  const past = app.services.document().ledger.raw;
  expect(() => past.exec('DELETE FROM objectives')).toThrow(/readonly/);

  await app.call('time-travel.leave', {});
  expect(contentOf(app)).toEqual(now);
  await expect(app.call('time-travel.go', { day: day('2026-02-03') })).rejects.toMatchObject({ code: 'RULE_BROKEN' });
  expect((await app.call('time-travel.go', { day: day('2026-02-02') })).asOf).toBeNull();
  expect((await app.call('time-travel.state', {})).asOf).toBeNull();
});

test('facts count from their day as they are known now; what came later is not there', async () => {
  const app = await begin();
  const objective = await objectiveIn(app, 'Win the north');
  const result = await resultIn(app, objective);
  setDay(day('2026-02-02'));
  const { id } = await app.call('check-ins.record', {
    keyResultId: result,
    date: '2026-01-14',
    value: 20,
    confidence: 7,
    retrospect: '',
    prospect: '',
  } as never);
  await app.call('check-ins.correct', { id, value: 30, confidence: 7, retrospect: '', prospect: '' } as never);
  const valuesOn = async (date: string) => {
    await app.call('time-travel.go', { day: day(date) });
    return (await app.call('key-results.get', { id: result } as never)).figures.current;
  };
  expect(await valuesOn('2026-01-13')).toBeNull();
  expect(await valuesOn('2026-01-14')).toBe(30);
  await app.call('time-travel.go', { day: day('2026-01-04') });
  expect(contentOf(app)['objectives']).toEqual([]);
});

test('opening or closing a document is back to now, and a day that was overtaken is not shown', async () => {
  const app = await begin();
  setDay(day('2026-01-20'));
  const [first, second] = await Promise.allSettled([
    app.call('time-travel.go', { day: day('2026-01-10') }),
    app.call('time-travel.go', { day: day('2026-01-11') }),
  ]);
  expect(first).toMatchObject({ status: 'rejected', reason: { code: 'CANCELLED' } });
  expect(second).toMatchObject({ status: 'fulfilled', value: { asOf: '2026-01-11' } });
  await app.call('documents.new', { name: 'Another', yourName: null });
  expect((await app.call('time-travel.state', {})).asOf).toBeNull();
});

type Step = { readonly wait: number; readonly kind: number; readonly pick: number; readonly value: number };
const steps = fc.array(
  fc.record({ wait: fc.nat(3), kind: fc.nat(8), pick: fc.nat(50), value: fc.integer({ min: 1, max: 99 }) }),
  { minLength: 5, maxLength: 25 },
);

const REFUSED = ['RULE_BROKEN', 'NOT_FOUND', 'READ_ONLY'];

/** One action of a person; what the rules refuse is nothing. */
async function act(app: TestApp, known: { objectives: string[]; results: string[] }, { kind, pick, value }: Step) {
  const one = (ids: string[]) => ids[pick % Math.max(1, ids.length)] ?? '';
  const [objectiveId, id] = [one(known.objectives), one(known.results)];
  if (kind === 0 || known.objectives.length === 0) known.objectives.push(await objectiveIn(app, `Reach ${value}`));
  else if (kind === 1 || known.results.length === 0) known.results.push(await resultIn(app, objectiveId, value));
  else if (kind === 2) await checkIn(app, id, value);
  else if (kind === 3)
    await app.call('key-results.update', { id, targetValue: value, targetReason: 'Agreed' } as never);
  else if (kind === 4) await app.call('objectives.update', { id: objectiveId, title: `Reach ${value} more` } as never);
  else if (kind === 5) await app.call('objectives.remove', { id: objectiveId } as never);
  else if (kind === 6)
    await app.call('teams.create', { name: `Team ${value}`, parentId: null, kind: 'team', leadId: null });
  else if (kind === 7) {
    const childId = known.objectives[value % known.objectives.length];
    await app.call('alignments.add', { childId, parentId: objectiveId, kind: 'contributes' } as never);
  } else await app.call('objectives.close', { ids: [objectiveId] } as never);
}

test('as of a day is what the document showed on that day', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      setDay(START);
      const app = await begin();
      const known = { objectives: [], results: [] };
      const shown = new Map<IsoDate, unknown>();
      let today = START;
      for (const step of all) {
        today = addDays(today, step.wait);
        setDay(today);
        await act(app, known, step).catch((error: { code?: string }) => expect(REFUSED).toContain(error.code));
        shown.set(today, { content: contentOf(app), tree: await treeOf(app) });
      }
      for (const [date, was] of shown) {
        await app.call('time-travel.go', { day: date });
        expect({ content: contentOf(app), tree: await treeOf(app) }, date).toEqual(was);
      }
    }),
    { numRuns: 4, endOnFailure: true },
  );
});

async function treeOf(app: TestApp) {
  const cycleId = (await app.call('cycles.list', {})).find(({ name }) => name.includes('Q1'))?.id;
  return app.call('tree.get', { cycleId } as never).catch((error: { code?: string }) => error.code);
}

test('an import states from when its rows held: the sample is there on days before it was made', async () => {
  setDay(day('2026-05-13'));
  const app = await begin();
  const { ledger, actor } = app.services.document();
  transact({ ledger, ...actor(), label: 'Sample', record: false }, (tx) =>
    fillSample(tx, { seed: 'okra', today: day('2026-05-13'), people: 30 }),
  );
  await app.call('time-travel.go', { day: day('2026-02-16') });
  const read = app.services.document().ledger.raw;
  const count = (sql: string) => read.prepare<[], number>(sql).pluck().get();
  expect(count('SELECT count(*) FROM objectives WHERE created_on > "2026-02-16"'.replaceAll('"', "'"))).toBe(0);
  expect(count('SELECT count(*) FROM objectives')).toBeGreaterThan(5);
  expect(count('SELECT count(*) FROM people')).toBeGreaterThanOrEqual(30);
  expect(count("SELECT count(*) FROM check_ins WHERE date > '2026-02-16'")).toBe(0);
  expect(count('SELECT count(*) FROM check_ins')).toBeGreaterThan(20);
  expect(
    count(`SELECT count(*) FROM objectives o JOIN cycles c ON c.id = o.cycle_id
      WHERE o.state = 'closed' AND c.ends_on > '2026-02-16'`),
  ).toBe(0);
});

test('the difference of two days: added, re-targeted with who and why, re-aligned, progress', async () => {
  const app = await begin();
  const objective = await objectiveIn(app, 'Win the north');
  const other = await objectiveIn(app, 'Grow');
  const result = await resultIn(app, objective);
  setDay(day('2026-01-20'));
  await app.call('key-results.update', { id: result, targetValue: 50, targetReason: 'The supplier left' } as never);
  await checkIn(app, result, 25);
  await app.call('alignments.add', { childId: objective, parentId: other, kind: 'contributes' } as never);
  const late = await objectiveIn(app, 'A later one');
  setDay(day('2026-01-25'));

  const { teams } = await app.call('time-travel.difference', { from: day('2026-01-25'), to: day('2026-01-06') });
  const all = teams.flatMap(({ objectives }) => objectives);
  expect(all.find(({ id }) => id === late)?.changes).toEqual([
    expect.objectContaining({ kind: 'added', by: 'Head of Operations', on: '2026-01-20' }),
  ]);
  const north = all.find(({ id }) => id === objective);
  expect(north?.changes).toContainEqual({ kind: 'aligned', before: [], after: ['Grow'] });
  expect(north?.changes).toContainEqual({ kind: 'progress', before: 0, after: 0.5 });
  expect(north?.keyResults[0]?.changes).toContainEqual({
    kind: 'target',
    field: 'Target',
    before: 100,
    after: 50,
    unit: 'days',
    easier: true,
    by: 'Head of Operations',
    on: '2026-01-20',
    why: 'The supplier left',
  });
  const none = await app.call('time-travel.difference', { from: day('2026-01-21'), to: day('2026-01-22') });
  expect(none.teams).toEqual([]);
});

test('the difference of two days tells of KPIs: targets with who, bounds and readings by their day', async () => {
  const app = await begin();
  const churn = await app.call('kpis.create', { name: 'Churn', unit: '%', direction: 'down', highBound: 5 } as never);
  const record = (date: string, value: number) =>
    app.call('kpis.record', { readings: [{ kpiId: churn.id, date, value }] } as never);
  await record('2026-01-05', 6);
  setDay(day('2026-01-20'));
  await app.call('kpis.set-targets', { id: churn.id, targets: [{ startsOn: '2026-01-01', value: 4 }] } as never);
  await app.call('kpis.update', { id: churn.id, highBound: 6 } as never);
  await record('2026-01-19', 5);
  await record('2026-01-20', 4);
  setDay(day('2026-01-25'));
  const between = async (from: string, to: string) =>
    (await app.call('time-travel.difference', { from: day(from), to: day(to) })).teams.flatMap(({ kpis }) => kpis);
  const [told, ...rest] = await between('2026-01-06', '2026-01-25');
  expect(rest).toEqual([]);
  expect(told).toMatchObject({ id: churn.id, name: 'Churn', there: true });
  expect(told?.changes).toEqual([
    expect.objectContaining({ kind: 'target', field: 'Healthy up to', before: 5, after: 6, easier: true }),
    expect.objectContaining({
      kind: 'period-target',
      startsOn: '2026-01-01',
      before: null,
      after: 4,
      by: 'Head of Operations',
      on: '2026-01-20',
    }),
    { kind: 'readings', count: 2, before: 6, after: 4, date: '2026-01-20', unit: '%' },
    { kind: 'health', before: 'unhealthy', after: 'healthy' },
  ]);
  expect(await between('2026-01-21', '2026-01-24')).toEqual([]);
});

test('the difference of two days tells of health that turned, by silence too, and of a KPI that is made of others', async () => {
  const app = await begin();
  const create = async (name: string, more: object) =>
    (await app.call('kpis.create', { name, unit: '%', direction: 'down', highBound: 5, ...more } as never)).id;
  const whole = await create('Churn', { rollUp: 'average' });
  const part = await create('Churn in the north', { parentId: whole });
  const record = (date: string, value: number) =>
    app.call('kpis.record', { readings: [{ kpiId: part, date, value }] } as never);
  await record('2026-01-05', 4);
  setDay(day('2026-02-10'));
  await record('2026-02-09', 6);
  setDay(day('2026-04-02'));
  const health = async (from: string, to: string) => {
    const { teams } = await app.call('time-travel.difference', { from: day(from), to: day(to) });
    return teams.flatMap(({ kpis }) =>
      kpis.flatMap(({ id, changes }) => changes.filter(({ kind }) => kind === 'health').map((one) => [id, one])),
    );
  };
  const both = (before: string, after: string) => [
    [whole, { kind: 'health', before, after }],
    [part, { kind: 'health', before, after }],
  ];
  expect(await health('2026-01-06', '2026-02-10')).toEqual(both('healthy', 'unhealthy'));
  expect(await health('2026-02-10', '2026-04-01')).toEqual(both('unhealthy', 'quiet'));
  const shown = await app.call('kpis.get', { id: whole } as never);
  expect(shown.figures.health).toBe('quiet');
});
