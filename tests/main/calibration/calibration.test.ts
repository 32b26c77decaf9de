import { afterEach, beforeEach, expect, test } from 'vitest';
import { insert, insertFact, update } from '#main/changes/write';
import { checkIns } from '#main/check-ins/table';
import { cycles } from '#main/cycles/table';
import { people } from '#main/people/table';
import { PersonId } from '#shared/kernel/ids';
import type { TestDocument } from '#tests/support/document';
import {
  addKeyResult,
  addObjective,
  closedQuarter,
  depot,
  openCompany,
  sales,
  write,
} from '#tests/support/method/company';

let document: TestDocument;
beforeEach(() => {
  document = openCompany();
});
afterEach(() => document.close());

const people3 = ['p1', 'p2', 'p3'].map((id) => PersonId.parse(id));

/** Twelve results of three people in a quarter that is then closed: said 8 at half-time, nine reach their commit. */
async function pastQuarter(owners = people3) {
  write(document, (tx) => {
    for (const id of people3) insert(tx, people, { id, name: id });
    update(tx, cycles, closedQuarter, { state: 'active' });
  });
  const objectiveId = await addObjective(document, 'Then', {
    cycleId: closedQuarter,
    teamId: depot,
    goalType: 'stretch',
  });
  const levels = { startValue: 0, targetValue: null, stretchLevel: 100 };
  const ids: string[] = [];
  for (let at = 0; at < 12; at += 1)
    ids.push(await addKeyResult(document, objectiveId, { ...levels, ownerId: owners[at % owners.length] ?? null }));
  const said = { author: '', mark: '', retrospect: '', prospect: '', status: null };
  write(document, (tx) => {
    ids.forEach((keyResultId, at) => {
      const value = at < 6 ? 80 : at < 9 ? 40 : 10;
      insertFact(tx, checkIns, {
        id: `${keyResultId}-a`,
        keyResultId,
        date: '2025-10-20',
        value: 5,
        confidence: 8,
        ...said,
      });
      insertFact(tx, checkIns, {
        id: `${keyResultId}-b`,
        keyResultId,
        date: '2025-12-20',
        value,
        confidence: 2,
        ...said,
      });
    });
    update(tx, cycles, closedQuarter, { state: 'closed' });
  });
}

test('levels and confidence of closed cycles, for the company and for the team, by the moment that is asked for', async () => {
  const empty = await document.call('calibration.report', { teamId: null });
  expect(empty).toMatchObject({ cycles: 0, levels: null, confidence: null });
  await pastQuarter();
  const report = await document.call('calibration.report', { teamId: null });
  expect(report.cycles).toBe(1);
  expect(report.levels?.map(({ came, cases }) => [came, cases])).toEqual([
    [9, 12],
    [6, 12],
    [0, 12],
  ]);
  // half reached 0.7 and more, all were said to be 80 % sure: (0.2² + 0.8²) / 2
  expect(report.confidence).toMatchObject({ cases: 12, baseRate: 0.5, brier: 0.34, brierOfBaseRate: 0.25 });
  expect(await document.call('calibration.report', { teamId: depot })).toEqual(report);
  const last = await document.call('calibration.report', { teamId: depot, horizon: 'last' });
  expect(last.confidence?.bins.map(({ from }) => from)).toEqual([0]);
  const other = await document.call('calibration.report', { teamId: sales });
  expect(other).toMatchObject({ levels: null, levelsWithheld: { cases: 0 } });
});

test('where one person stands behind the figures, none is shown', async () => {
  await pastQuarter(people3.slice(0, 1));
  expect(await document.call('calibration.report', { teamId: depot })).toMatchObject({
    levels: null,
    confidence: null,
    levelsWithheld: { cases: 12, isFewPeople: true },
    confidenceWithheld: { cases: 12, isFewPeople: true },
  });
});
