import { describe, expect, test } from 'vitest';
import { day } from '#shared/kernel/dates';
import { type Bounds, endOfDay, isEasier } from '#shared/time-travel/domain';

test.each([
  ['2026-02-15', 'UTC', '2026-02-16T00:00:00.000Z'],
  ['2026-02-15', 'Europe/Berlin', '2026-02-15T23:00:00.000Z'],
  ['2026-03-29', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'], // a day of 23 hours
  ['2026-02-15', 'Pacific/Kiritimati', '2026-02-15T10:00:00.000Z'],
  ['2026-02-15', 'Pacific/Honolulu', '2026-02-16T10:00:00.000Z'],
  ['2026-02-15', 'Asia/Kathmandu', '2026-02-15T18:15:00.000Z'],
  ['2026-02-15', 'Nowhere/Town', '2026-02-16T00:00:00.000Z'],
])('%s ends in %s at %s', (date, zone, instant) => expect(endOfDay(day(date), zone)).toBe(instant));

describe('easier or harder', () => {
  const none: Bounds = {
    startValue: null,
    targetValue: null,
    lowBound: null,
    highBound: null,
    commitLevel: null,
    targetLevel: null,
    stretchLevel: null,
  };
  test.each([
    ['a nearer target', 'targetValue', { startValue: 0, targetValue: 60 }, { targetValue: 50 }, true],
    ['a further target', 'targetValue', { startValue: 0, targetValue: 60 }, { targetValue: 70 }, false],
    ['a nearer target below', 'targetValue', { startValue: 60, targetValue: 20 }, { targetValue: 30 }, true],
    ['a further target below', 'targetValue', { startValue: 60, targetValue: 20 }, { targetValue: 10 }, false],
    ['a start nearer the target', 'startValue', { startValue: 0, targetValue: 60 }, { startValue: 10 }, true],
    ['a start further off', 'startValue', { startValue: 60, targetValue: 20 }, { startValue: 70 }, false],
    ['more room below', 'lowBound', { lowBound: 10 }, { lowBound: 5 }, true],
    ['less room above', 'highBound', { highBound: 10 }, { highBound: 8 }, false],
    ['a bound taken away', 'highBound', { highBound: 10 }, { highBound: null }, true],
    ['a level nearer', 'commitLevel', { startValue: 0, commitLevel: 30, stretchLevel: 90 }, { commitLevel: 20 }, true],
    ['no way known', 'targetValue', { targetValue: 60 }, { targetValue: 50 }, null],
    ['a target taken away', 'targetValue', { startValue: 0, targetValue: 60 }, { targetValue: null }, null],
  ] as const)('%s', (_name, field, was, change, expected) => {
    const before = { ...none, ...was };
    expect(isEasier(field, before, { ...before, ...change })).toBe(expected);
  });
});
