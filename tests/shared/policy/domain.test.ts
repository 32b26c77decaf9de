import { expect, test } from 'vitest';
import type { GoalType } from '#shared/kernel/vocabulary';
import { individualHints, needsReason } from '#shared/policy/domain';

const [s, c, d] = ['stretch', 'committed', 'development'] as const;

test.each<[readonly GoalType[], readonly string[]]>([
  [[], []],
  [[c, s, d], []],
  [[c, c, s, d, d], []],
  [[c], ['few', 'no-development', 'little-core']],
  [
    [d, d],
    ['few', 'little-core'],
  ],
  [[d, d, d, c], ['little-core']],
  [[c, s, c], ['no-development']],
  [[c, s, c, s, c, d], ['many']],
])('three to five, one for development, two for the core: %j gets %j', (types, hints) => {
  expect(individualHints(types)).toEqual(hints);
});

test('the first choice of a policy needs no reason, a change of mind does', () => {
  expect(needsReason(null, 'typed', 'stretch-only')).toBe(false);
  expect(needsReason('2026-01-01', 'typed', 'typed')).toBe(false);
  expect(needsReason('2026-01-01', 'typed', 'stretch-only')).toBe(true);
});
