import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Subject } from '#shared/explain/contract';
import { KeyResultId, ObjectiveId } from '#shared/kernel/ids';
import type { TestDocument } from '#tests/support/document';
import { accountDirector, addKeyResult, addObjective, openCompany, quarter } from '#tests/support/method/company';

let document: TestDocument;
beforeEach(() => {
  document = openCompany();
});
afterEach(() => document.close());

const explain = (subject: Subject) => document.call('explain.number', subject);

describe('an objective', () => {
  test('names formula, inputs that open in turn, rule and source', async () => {
    const id = await addObjective(document, 'Win the north');
    const first = await addKeyResult(document, id, { title: 'Ten customers' });
    await addKeyResult(document, id, { title: 'Left out', weight: 0 });
    expect(await explain({ of: 'objective', id, part: 'progress' })).toMatchObject({
      title: 'Win the north',
      figure: '0 %',
      formula: 'sum of (weight × progress) / sum of weights',
      filled: '(0 %) / 1 = 0 %',
      inputs: [
        { label: 'Ten customers', value: '0 %', note: 'weight 1', opens: { of: 'key-result', id: first } },
        { label: 'Left out', value: '0 %', note: 'weight 0, left out' },
        { label: 'expected by today', value: '50.6 %', opens: { part: 'expected' } },
        { label: 'status', value: 'at risk', opens: { part: 'status' } },
      ],
      objectiveId: id,
    });
  });

  test('every input that opens leads to an explanation, down to the check-ins', async () => {
    const top = await addObjective(document, 'Top', { rollUp: 'both' });
    const leaf = await addObjective(document, 'Leaf', { parentId: top });
    const own = await addKeyResult(document, top);
    const beneath = await addKeyResult(document, leaf);
    document.me = accountDirector;
    await document.call('check-ins.record', { keyResultId: own, value: 5, confidence: 6 });
    await document.call('check-ins.record', { keyResultId: beneath, value: 7, confidence: 8 });
    const seen = new Set<string>();
    const leaves: number[] = [];
    const walk = async (subject: Subject): Promise<void> => {
      const key = JSON.stringify(subject);
      if (seen.has(key)) return;
      seen.add(key);
      const told = await explain(subject);
      expect(told.formula, key).not.toBe('');
      expect(told.source, key).not.toBe('');
      if (told.subject.of === 'key-result' && told.subject.part === 'progress') leaves.push(told.checkIns.length);
      for (const { opens } of told.inputs) if (opens) await walk(opens);
    };
    await walk({ of: 'cycle', id: quarter, part: 'progress' });
    await walk({ of: 'cycle', id: quarter, part: 'statuses' });
    expect(seen.size).toBeGreaterThan(12);
    expect(leaves).toEqual([1, 1]);
  });

  test('says when its owner’s word stands against the numbers', async () => {
    const id = await addObjective(document, 'Win the north');
    const keyResultId = await addKeyResult(document, id);
    await document.call('check-ins.record', { keyResultId, value: 0 });
    await document.call('objectives.update', { id, ownerStatus: 'on-track' });
    const told = await explain({ of: 'objective', id, part: 'status' });
    expect(told).toMatchObject({ figure: 'on track', status: 'on-track' });
    expect(told.inputs).toContainEqual(
      expect.objectContaining({ label: 'the owner’s word', note: 'differs from the numbers' }),
    );
    expect(told.rule).toContain('The owner says so');
  });
});

describe('a key result', () => {
  async function levelled() {
    const objectiveId = await addObjective(document, 'Win the north', { goalType: 'stretch' });
    const levels = { targetValue: null, commitLevel: 120, targetLevel: 150, stretchLevel: 200 };
    return addKeyResult(document, objectiveId, { startValue: 100, unit: 'stops', ...levels });
  }

  test('names the levels, the straight figure, what is expected, and who checked in', async () => {
    const id = await levelled();
    document.me = accountDirector;
    await document.call('check-ins.record', { keyResultId: id, value: 120, confidence: 7 });
    await document.call('check-ins.record', { keyResultId: id, value: 135, confidence: 6 });
    await document.call('check-ins.record', { keyResultId: id, confidence: 5 });
    const told = await explain({ of: 'key-result', id, part: 'progress' });
    expect(told).toMatchObject({ figure: '50 %', filled: '30 % + (135 − 120) / (150 − 120) × 40 % = 50 %' });
    expect(told.source).toContain('commit, target and stretch');
    const values = Object.fromEntries(told.inputs.map(({ label, value }) => [label, value]));
    expect(values).toMatchObject({
      current: '135 stops',
      start: '100 stops',
      target: '150 stops',
      'straight from start to target': '70 %',
      'expected by today': '35.4 %',
      status: 'on track',
    });
    expect(told.checkIns.map(({ value, counts, authorName }) => [value, counts, authorName])).toEqual([
      ['–', false, 'Account Director'],
      ['135 stops', true, 'Account Director'],
      ['120 stops', false, 'Account Director'],
    ]);
    expect(await explain({ of: 'key-result', id, part: 'change' })).toMatchObject({
      figure: '+15 stops',
      filled: '135 − 120 = +15',
    });
    expect(await explain({ of: 'key-result', id, part: 'confidence' })).toMatchObject({
      figure: '5 of 10',
      inputs: [{ value: '5, 6, 7' }, { value: 'yes' }],
    });
  });

  test('tells the score of its closing before and after it is graded', async () => {
    const id = await levelled();
    await document.call('check-ins.record', { keyResultId: id, value: 135 });
    expect(await explain({ of: 'key-result', id, part: 'score' })).toMatchObject({
      figure: '0.5, amber',
      filled: '50 % → 0.5',
    });
    await document.call('key-results.grade', { id, final: 0.7, reason: 'The last week is not in' });
    const told = await explain({ of: 'key-result', id, part: 'score' });
    expect(told.figure).toBe('0.7, green');
    expect(told.inputs.at(-1)).toMatchObject({ value: '0.7', note: 'The last week is not in' });
    const { objectiveId } = told;
    if (objectiveId === null) throw new Error('no objective');
    expect(await explain({ of: 'objective', id: objectiveId, part: 'grade' })).toMatchObject({
      figure: '0.7, green',
      filled: '(0.7) / 1 = 0.7',
    });
  });
});

test('the health of a KPI, with its readings', async () => {
  const { id } = await document.call('kpis.create', {
    name: 'Late deliveries',
    unit: '%',
    direction: 'down',
    highBound: 5,
    criticalHigh: 8,
    frequency: 'monthly',
  });
  await document.call('kpis.record', { readings: [{ kpiId: id, date: document.today, value: 9 }] });
  expect(await explain({ of: 'kpi', id, part: 'health' })).toMatchObject({
    title: 'Late deliveries',
    figure: 'unhealthy',
    status: 'at-risk',
    checkIns: [{ value: '9 %', counts: true }],
  });
});

test('what is gone is refused', async () => {
  const gone = { code: 'NOT_FOUND' };
  await expect(explain({ of: 'objective', id: ObjectiveId.parse('gone'), part: 'progress' })).rejects.toMatchObject(
    gone,
  );
  await expect(explain({ of: 'key-result', id: KeyResultId.parse('gone'), part: 'status' })).rejects.toMatchObject(
    gone,
  );
});
