import { expect, test } from 'vitest';
import { transact } from '#main/changes/transact';
import { insert } from '#main/changes/write';
import { people } from '#main/people/table';
import { fillSample } from '#main/sample/store';
import { day } from '#shared/kernel/dates';
import { CycleId, PersonId } from '#shared/kernel/ids';
import { openTestDocument } from '#tests/support/document';
import {
  accountDirector,
  addKeyResult,
  addObjective,
  depot,
  fleetDirector,
  openCompany,
  quarter,
  year,
} from '#tests/support/method/company';

test('home.frame tells the day, the company and who is here', async () => {
  const document = openTestDocument({ today: '2026-02-15' });
  expect(await document.call('home.frame', {})).toEqual({
    today: '2026-02-15',
    company: 'Fernhill Logistics',
    me: null,
  });
  transact({ ledger: document.ledger, ...document.actor(), label: 'Fill' }, (tx) =>
    insert(tx, people, { id: 'p1', name: 'Auditor' }),
  );
  document.me = PersonId.parse('p1');
  expect((await document.call('home.frame', {})).me).toEqual({ id: 'p1', name: 'Auditor' });
  document.me = PersonId.parse('gone');
  expect((await document.call('home.frame', {})).me).toBeNull();
});

test('home.needs sorts what waits for me: due, red without help, asked for help, blockers, drafts', async () => {
  const document = openCompany();
  const objective = await addObjective(document, 'Win the north');
  const due = await addKeyResult(document, objective, { title: 'Contracts' });
  const ours = await addKeyResult(document, objective, { title: 'Visits', ownerId: fleetDirector });
  await document.call('check-ins.record', { keyResultId: ours, value: 0, confidence: 2 });
  const asking = await addKeyResult(document, objective, { title: 'Offers', ownerId: fleetDirector });
  await document.call('check-ins.record', {
    keyResultId: asking,
    value: 1,
    blocker: { text: 'Who knows the north?', ownerId: accountDirector, asksHelp: true },
  });
  await addObjective(document, 'Not yet', { state: 'draft' });
  const elsewhere = await addObjective(document, 'Depot', { teamId: depot });
  await addKeyResult(document, elsewhere, { title: 'Not mine', ownerId: fleetDirector });

  const needs = await document.call('home.needs', {});
  expect(needs?.due).toMatchObject({
    total: 1,
    items: [{ keyResultId: due, title: 'Contracts', objectiveTitle: 'Win the north' }],
  });
  expect(needs?.reds).toMatchObject({
    total: 1,
    items: [{ keyResultId: ours, status: 'at-risk', ownerName: 'Fleet Director' }],
  });
  expect(needs?.help).toMatchObject({ total: 1, items: [{ text: 'Who knows the north?', asksHelp: true }] });
  expect(needs?.blockers).toMatchObject({ total: 1 });
  expect(needs?.drafts).toMatchObject([
    { cycleId: quarter, cycleName: 'Q1 FY26', total: 1, items: [{ title: 'Not yet', teamName: 'Sales' }] },
  ]);

  document.me = fleetDirector;
  expect((await document.call('home.needs', {}))?.due.items.map(({ title }) => title)).toEqual(['Not mine']);
  document.me = null;
  expect(await document.call('home.needs', {})).toBeNull();
});

test('home.needs counts the drafts of each cycle where they can still be published', async () => {
  const document = openCompany();
  for (const n of [1, 2, 3, 4, 5, 6, 7]) await addObjective(document, `Draft ${n}`, { state: 'draft' });
  await addObjective(document, 'For the year', { state: 'draft', cycleId: year, ownerId: accountDirector });
  await addObjective(document, 'Of others', { state: 'draft', teamId: depot });
  const drafts = async () =>
    (await document.call('home.needs', {}))?.drafts.map(({ cycleId, items, total }) => [cycleId, items.length, total]);
  expect(await drafts()).toEqual([
    [quarter, 6, 7],
    [year, 1, 1],
  ]);
  await document.call('cycles.set-state', { id: quarter, state: 'closing' });
  expect(await drafts()).toEqual([[year, 1, 1]]);
});

test('home.needs calls silence by its name', async () => {
  const document = openCompany();
  const objective = await addObjective(document, 'Win the north');
  const silent = await addKeyResult(document, objective, { ownerId: fleetDirector });
  await document.call('check-ins.record', { keyResultId: silent, value: 60, confidence: 9 });
  document.today = day('2026-03-10');
  expect((await document.call('home.needs', {}))?.quiet.items).toMatchObject([
    { keyResultId: silent, lastDate: '2026-02-15' },
  ]);
});

test('home.glance tells a cycle as a whole and what comes next', async () => {
  const document = openCompany();
  const objective = await addObjective(document, 'Win the north');
  const keyResultId = await addKeyResult(document, objective);
  await document.call('check-ins.record', { keyResultId, value: 100 });
  await addObjective(document, 'Not yet', { state: 'draft' });
  const glance = await document.call('home.glance', { cycleId: quarter });
  expect(glance).toMatchObject({ byStatus: [{ status: 'on-track', count: 1 }], objectives: 1, drafts: 1, progress: 1 });
  expect(glance.expected).toBeCloseTo(45 / 89, 6);
  expect(glance.rituals.map(({ kind }) => kind)).toEqual(['check-ins', 'cycle-ends', 'cycle-ends']);
});

test('home.glance moves what comes next off days without work, to the same days as the lead times', async () => {
  const document = openCompany();
  document.today = day('2026-02-16');
  const first = async () => (await document.call('home.glance', { cycleId: quarter })).rituals[0];
  expect(await first()).toMatchObject({ kind: 'check-ins', on: '2026-02-20', before: null });
  await document.call('holidays.add', { date: day('2026-02-20'), name: 'Stocktaking' });
  expect(await first()).toMatchObject({ kind: 'check-ins', on: '2026-02-19', before: 'Stocktaking' });
  const { dates } = await document.call('rituals.dates', { from: day('2026-02-16'), to: day('2026-02-28') });
  expect(dates.find(({ kind }) => kind === 'check-in')?.on).toBe('2026-02-19');
});

test('home.trend tells week by week what check-ins had said by then, and ends in the figures of today', async () => {
  const document = openCompany();
  const objective = await addObjective(document, 'Win the north');
  const [first, second] = [
    await addKeyResult(document, objective),
    await addKeyResult(document, objective, { weight: 3 }),
  ];
  await document.call('check-ins.record', { keyResultId: first, value: 40, date: day('2026-01-08') });
  await document.call('check-ins.record', { keyResultId: first, value: 80, date: day('2026-01-21') });
  await document.call('check-ins.record', { keyResultId: second, value: 20, date: day('2026-02-10') });
  const steps = await addKeyResult(document, await addObjective(document, 'Open the depot', { teamId: depot }), {
    kind: 'milestones',
    milestones: [
      { title: 'Lease', dueOn: day('2026-01-20'), weight: 1 },
      { title: 'Fit out', dueOn: day('2026-03-20'), weight: 1 },
    ],
  });
  const trend = await document.call('home.trend', { cycleId: quarter });
  expect(trend.map(({ on }) => on)).toEqual([
    '2026-01-01',
    '2026-01-08',
    '2026-01-15',
    '2026-01-22',
    '2026-01-29',
    '2026-02-05',
    '2026-02-12',
    '2026-02-15',
  ]);
  // (40 + 3 x 0) / 4 = 10 % of one of two objectives; 80: 20 %; then (80 + 3 x 20) / 4 = 35 %
  expect(trend.map(({ progress }) => progress)).toEqual([0, 0.05, 0.05, 0.1, 0.1, 0.1, 0.175, 0.175]);
  const glance = await document.call('home.glance', { cycleId: quarter });
  expect(trend.at(-1)).toEqual({ on: '2026-02-15', progress: glance.progress, expected: glance.expected });
  expect(trend.every(({ expected }, at) => at === 0 || Number(expected) > Number(trend[at - 1]?.expected))).toBe(true);
  // what is said late about an earlier day changes that day
  await document.call('check-ins.record', { keyResultId: second, value: 20, date: day('2026-01-22') });
  expect((await document.call('home.trend', { cycleId: quarter }))[3]?.progress).toBe(0.175);
  expect(steps).not.toBe('');
});

test('home.trend follows the readings of a KPI that feeds a key result', async () => {
  const document = openCompany();
  const keyResultId = await addKeyResult(document, await addObjective(document, 'Keep people'), { unit: '%' });
  const { id: kpiId } = await document.call('kpis.create', { name: 'Retention', unit: '%', lowBound: 90 });
  await document.call('kpis.link', { keyResultId, kpiId });
  await document.call('check-ins.record', { keyResultId, value: 10, date: day('2026-01-20') });
  await document.call('kpis.record', {
    readings: [
      { kpiId, value: 40, date: day('2025-12-31') },
      { kpiId, value: 30, date: day('2026-01-31') },
    ],
  });
  const trend = await document.call('home.trend', { cycleId: quarter });
  expect(trend.map(({ progress }) => progress)).toEqual([0, 0, 0, 0.1, 0.1, 0.3, 0.3, 0.3]);
  expect(trend.at(-1)?.progress).toBe((await document.call('home.glance', { cycleId: quarter })).progress);
});

test('home.trend counts contributing children where an objective does, and has nothing before its cycle', async () => {
  const document = openCompany();
  const parent = await addObjective(document, 'Grow', { rollUp: 'children' });
  const child = await addObjective(document, 'Win the north', { cycleId: year });
  await document.call('alignments.add', { childId: child, parentId: parent, kind: 'contributes' });
  const keyResultId = await addKeyResult(document, child);
  await document.call('check-ins.record', { keyResultId, value: 50, date: day('2026-01-15') });
  const trend = await document.call('home.trend', { cycleId: quarter });
  expect(trend.slice(0, 4).map(({ progress }) => progress)).toEqual([0, 0, 0.5, 0.5]);
  expect(trend.at(-1)?.progress).toBe((await document.call('home.glance', { cycleId: quarter })).progress);
  document.today = day('2025-12-01');
  expect(await document.call('home.trend', { cycleId: quarter })).toEqual([]);
  expect(await document.call('home.trend', { cycleId: CycleId.parse('gone') })).toEqual([]);
});

test('home.trend of the sample company agrees with the glance, and costs little', async () => {
  const document = openTestDocument({ today: '2026-11-26' });
  document.ledger.raw.exec('DELETE FROM workspaces; DELETE FROM change_messages');
  transact({ ledger: document.ledger, ...document.actor(), label: 'Sample' }, (tx) =>
    fillSample(tx, { seed: 'okra', today: tx.today, people: 60 }),
  );
  const cycles = await document.call('cycles.list', {});
  const running = cycles.filter(({ state }) => state === 'active');
  expect(running.length).toBeGreaterThan(0);
  for (const { id } of running) {
    const trend = await document.call('home.trend', { cycleId: id });
    const { progress, expected } = await document.call('home.glance', { cycleId: id });
    expect(trend.at(-1)).toEqual({ on: document.today, progress, expected });
    expect(trend.length).toBeGreaterThan(5);
  }
});
