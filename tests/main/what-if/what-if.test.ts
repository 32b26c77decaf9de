import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownModel } from '#shared/what-if/domain';
import { liveContent, type TestDocument } from '#tests/support/document';
import { addKeyResult, addObjective, openCompany, quarter } from '#tests/support/method/company';

let document: TestDocument;
beforeEach(() => {
  document = openCompany();
});
afterEach(() => document.close());

/** A stretch goal with levels and a weight, and a parent that counts what contributes. On 15 February 50.6 % is gone. */
async function history() {
  const top = await addObjective(document, 'Top', { rollUp: 'children', goalType: 'committed' });
  const id = await addObjective(document, 'Win the north', { goalType: 'stretch', parentId: top });
  const levels = { startValue: 100, targetValue: null, commitLevel: 120, targetLevel: 150, stretchLevel: 200 };
  const levelled = await addKeyResult(document, id, { ...levels, title: 'Levelled', weight: 3 });
  const plain = await addKeyResult(document, id, { startValue: 0, targetValue: 10, title: 'Plain' });
  await document.call('check-ins.record', { keyResultId: levelled, value: 135 });
  await document.call('check-ins.record', { keyResultId: plain, value: 1, status: 'on-track' });
  return { top, id, levelled, plain };
}
const under = (id: Awaited<ReturnType<typeof history>>['id'], patch: Partial<typeof ownModel>) =>
  document.call('what-if.objective', { id, model: { ...ownModel, ...patch } });

test('unchanged, a model gives the figures of the page, owners’ words aside', async () => {
  const { id, top } = await history();
  for (const one of [id, top]) {
    const { own, other } = await under(one, {});
    const page = await document.call('objectives.get', { id: one });
    expect(other).toEqual(own);
    expect(own).toMatchObject({ progress: page.progress, expected: page.expected });
  }
  const { keyResults } = await under(id, {});
  // progress 10 % against 35.4 % expected: 25.4 points, whatever its owner says
  expect(keyResults.map(({ own }) => own.status)).toEqual(['on-track', 'at-risk']);
});

test('each part of a model does what it says', async () => {
  const { id, top } = await history();
  const progress = async (patch: Partial<typeof ownModel>) => (await under(id, patch)).other.progress;
  expect(await progress({})).toBeCloseTo((3 * 0.5 + 0.1) / 4, 6);
  expect(await progress({ weights: 'equal' })).toBeCloseTo(0.3, 6);
  expect(await progress({ measure: 'linear' })).toBeCloseTo((3 * 0.7 + 0.1) / 4, 6);
  expect(await progress({ measure: 'yes-no' })).toBe(0);
  expect(await progress({ rollUp: 'children' })).toBeNull();
  expect((await under(id, { stretchEnd: 1 })).other.expected).toBeCloseTo(45 / 89, 6);
  const wider = await under(id, { behindUpTo: 30 });
  expect(wider.keyResults.map(({ other }) => other.status)).toEqual(['on-track', 'behind']);
  // what contributes is scored by the same model before it is counted above
  expect((await under(top, { measure: 'linear' })).other.progress).toBeCloseTo((3 * 0.7 + 0.1) / 4, 6);
});

test('a cycle tells how many would stand elsewhere, and nothing is written', async () => {
  await history();
  const before = liveContent(document);
  const narrow = { ...ownModel, behindUpTo: 10 };
  const { own, other, changed } = await document.call('what-if.cycle', { cycleId: quarter, model: narrow });
  const counts = (all: typeof own) => Object.fromEntries(all.byStatus.map(({ status, count }) => [status, count]));
  expect(counts(own)).toEqual({ 'at-risk': 1, behind: 1 });
  expect(counts(other)).toEqual({ 'at-risk': 2 });
  expect(changed).toBe(1);
  expect(liveContent(document)).toEqual(before);
});
