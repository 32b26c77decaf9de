import { describe, expect, test } from 'vitest';
import { ageInDays, ageInWords, offerDefect } from '#shared/blockers/domain';
import { day } from '#shared/kernel/dates';

test.each([
  [null, 'for an unknown time'],
  [0, 'today'],
  [1, 'for 1 day'],
  [13, 'for 13 days'],
  [14, 'for 2 weeks'],
  [35, 'for 5 weeks'],
  [90, 'for 12 weeks'],
  [91, 'for 2 months'],
  [400, 'for 13 months'],
])('an age of %s days reads "%s"', (days, words) => {
  expect(ageInWords(days)).toBe(words);
});

test('an age is counted in days, and never below zero', () => {
  expect(ageInDays(day('2026-01-11'), day('2026-02-15'))).toBe(35);
  expect(ageInDays(day('2026-03-01'), day('2026-02-15'))).toBe(0);
  expect(ageInDays(null, day('2026-02-15'))).toBeNull();
});

describe('help is offered', () => {
  test.each([
    [{ ownerId: 'accountDirector', resolvedOn: null }, 'fleetDirector', null],
    [{ ownerId: null, resolvedOn: null }, 'fleetDirector', null],
    [{ ownerId: 'fleetDirector', resolvedOn: null }, 'fleetDirector', 'own-blocker'],
    [{ ownerId: 'fleetDirector', resolvedOn: '2026-02-01' }, 'fleetDirector', 'blocker-resolved'],
    [{ ownerId: 'accountDirector', resolvedOn: '2026-02-01' }, 'fleetDirector', 'blocker-resolved'],
  ] as const)('on %o by %s: %s', (blocker, who, defect) => {
    expect(offerDefect(blocker, who)).toBe(defect);
  });
});
