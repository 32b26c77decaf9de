import { afterEach, beforeEach, expect, test } from 'vitest';
import { day } from '#shared/kernel/dates';
import type { TestDocument } from '#tests/support/document';
import {
  accountDirector,
  addKeyResult,
  addObjective,
  openCompany,
  quarter,
  sales,
} from '#tests/support/method/company';

/**
 * The cost of the calls that everybody makes all day must not grow with the document. Every statement that they
 * prepare is caught and asked for its plan: none may walk through a table that grows with use.
 */
let document: TestDocument;
let prepared: string[];
beforeEach(() => {
  document = openCompany();
  prepared = [];
  const { raw } = document.ledger;
  const prepare = raw.prepare.bind(raw);
  const caught = (sql: string) => {
    prepared.push(sql);
    return prepare(sql);
  };
  Object.assign(raw, { prepare: caught });
});
afterEach(() => document.close());

const growing = new Set([
  ...[
    'check_ins',
    'objectives',
    'key_results',
    'milestones',
    'change_messages',
    'change_reasons',
    'alignments',
    'target_changes',
  ],
  ...['blockers', 'initiatives', 'grades', 'people', 'cache_key_results', 'cache_objectives'],
]);

/** The steps of the plans of all statements so far that walk through a growing table from end to end. */
function walks(): string[] {
  return [...new Set(prepared)].flatMap((sql) => {
    const named = [...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name, null]);
    const given = named.length > 0 ? [Object.fromEntries(named)] : [...sql.matchAll(/\?/g)].map(() => null);
    const plan = document.ledger.raw.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...given);
    const tables = tablesOf(sql);
    return plan.flatMap(({ detail }) => {
      const name = /^SCAN (\w+)/.exec(detail)?.[1];
      return name !== undefined && growing.has(tables.get(name) ?? name) ? [`${detail}: ${sql}`] : [];
    });
  });
}

/** Which table stands behind each name in a statement: the table's own or its alias. */
function tablesOf(sql: string): Map<string, string> {
  const words = /(?:FROM|JOIN)\s+"?(?:cache\.)?(\w+)"?(?:\s+(?!ON\b|WHERE\b|LEFT\b|JOIN\b|CROSS\b|ORDER\b)(\w+))?/gi;
  return new Map([...sql.matchAll(words)].map(([, table = '', alias]) => [alias ?? table, table]));
}

test('the calls of every day walk through no growing table', async () => {
  const parentId = await addObjective(document, 'Top', { rollUp: 'children' });
  const objectiveId = await addObjective(document, 'Win the north', { parentId });
  const keyResultId = await addKeyResult(document, objectiveId);
  await addKeyResult(document, objectiveId, { kind: 'milestones', milestones: [{ title: 'Plan' }] });
  const { id } = await document.call('check-ins.record', { keyResultId, value: 5, blocker: { text: 'No crane' } });
  await document.call('check-ins.correct', { id, value: 6, date: day('2026-02-10') });
  await document.call('key-results.update', { id: keyResultId, targetValue: 90, targetReason: 'The market shrank' });
  await document.call('alignments.move', { childId: objectiveId, parentId: null });
  await document.call('check-ins.mine', { scope: { kind: 'me' } });
  await document.call('check-ins.mine', { scope: { kind: 'team', teamId: sales } });
  await document.call('check-ins.history', { keyResultId });
  await document.call('check-ins.blockers', { keyResultId });
  await document.call('check-ins.blockers', { ownerId: accountDirector });
  await document.call('objectives.get', { id: objectiveId });
  await document.call('objectives.list', { cycleId: quarter });
  await document.call('explain.number', { of: 'objective', id: objectiveId, part: 'progress' });
  await document.call('explain.number', { of: 'key-result', id: keyResultId, part: 'status' });
  await document.call('explain.number', { of: 'cycle', id: quarter, part: 'statuses' });
  await document.call('key-results.get', { id: keyResultId });
  await document.call('key-results.series', { id: keyResultId });
  await document.call('initiatives.list', { ownerId: accountDirector });
  expect(prepared.length).toBeGreaterThan(30);
  expect(walks()).toEqual([]);
});

/**
 * A value bound to a bare `= ?` in a join makes SQLite prepare the statement anew at every run, ten times its cost;
 * `= +?` does not.
 */
const preparedAnew = (): string[] =>
  [...new Set(prepared)].filter((sql) => /\bJOIN\b/.test(sql) && /(=|\bIS|<|>) \?/.test(sql));

test('the joins among them are prepared once', async () => {
  const objectiveId = await addObjective(document, 'Win the north');
  const keyResultId = await addKeyResult(document, objectiveId);
  await document.call('check-ins.record', { keyResultId, value: 5 });
  await document.call('check-ins.mine', { scope: { kind: 'me' } });
  await document.call('check-ins.history', { keyResultId });
  await document.call('objectives.get', { id: objectiveId });
  await document.call('objectives.list', { cycleId: quarter });
  expect(preparedAnew()).toEqual([]);
});

test('a statement that does walk through one is noticed', () => {
  document.ledger.raw.prepare('SELECT i.id FROM check_ins i WHERE i.value > 3').all();
  expect(walks()).toHaveLength(1);
});
