import { describe, expect, test } from 'vitest';
import { announcementOf, minutesEach, openParts } from '#shared/closings/domain';
import { day } from '#shared/kernel/dates';

describe('a closing is announced two to three weeks before the last day', () => {
  const cycle = (state: 'planning' | 'active' | 'closing' | 'closed') => ({ endsOn: day('2026-03-31'), state });
  test.each([
    ['2026-03-09', 'active', null],
    ['2026-03-10', 'active', 'announced'],
    ['2026-03-16', 'active', 'announced'],
    ['2026-03-17', 'active', 'near'],
    ['2026-03-31', 'active', 'near'],
    ['2026-04-01', 'active', 'over'],
    ['2026-02-01', 'closing', 'over'],
    ['2026-03-20', 'planning', null],
    ['2026-04-20', 'closed', null],
  ] as const)('on %s a cycle that is %s: %s', (today, state, how) => {
    expect(announcementOf(cycle(state), day(today))).toBe(how);
  });
});

describe('what is still open in the closing of a key result', () => {
  const grade = (final: number | null, learning = '') => ({ final, learning, decision: 'keep' as const });
  test.each([
    ['metric', 'stretch', null, ['score', 'decision']],
    ['metric', 'stretch', grade(0.4), []],
    ['metric', 'committed', grade(0.9), ['post-mortem']],
    ['metric', 'committed', grade(0.9, 'The strike'), []],
    ['metric', 'committed', grade(1), []],
    ['metric', 'committed', { ...grade(1), decision: null }, ['decision']],
    ['baseline', 'committed', null, ['decision']],
    ['baseline', 'committed', grade(null), []],
    ['colour-only', 'committed', grade(null), ['score']],
  ] as const)('%s, %s, %o: %o', (kind, goalType, given, open) => {
    expect(openParts(kind, goalType, given)).toEqual(open);
  });
});

test.each([
  [0, null],
  [3, 10],
  [5, 9],
  [12, 3],
  [90, 1],
])('%d key results get %s minutes each', (count, minutes) => {
  expect(minutesEach(count)).toBe(minutes);
});
