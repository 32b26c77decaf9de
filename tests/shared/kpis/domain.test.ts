import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '#shared/kernel/dates';
import type { Frequency, KpiValue } from '#shared/kpis/contract';
import {
  boundsDefect,
  type Calendar,
  healthOf,
  healthyRange,
  isBetter,
  isQuiet,
  judgeKpi,
  kpiPeriodAfter,
  kpiPeriodOf,
  type Part,
  rollUpValues,
  sameUnit,
  targetOf,
} from '#shared/kpis/domain';
import { starters } from '#shared/kpis/starters';

const calendar: Calendar = { weekStartsOn: 1, fiscalStartMonth: 1 };
const frequencies = ['weekly', 'monthly', 'quarterly'] as const;
const none = { lowBound: null, highBound: null, criticalLow: null, criticalHigh: null };

describe('the period of a day', () => {
  test.each<[string, Frequency, Calendar, string, string]>([
    ['2026-02-15', 'weekly', calendar, '2026-02-09', '2026-02-15'],
    ['2026-02-15', 'weekly', { ...calendar, weekStartsOn: 0 }, '2026-02-15', '2026-02-21'],
    ['2024-02-29', 'monthly', calendar, '2024-02-01', '2024-02-29'],
    ['2026-12-31', 'monthly', calendar, '2026-12-01', '2026-12-31'],
    ['2026-02-15', 'quarterly', calendar, '2026-01-01', '2026-03-31'],
    ['2026-02-15', 'quarterly', { ...calendar, fiscalStartMonth: 2 }, '2026-02-01', '2026-04-30'],
    ['2026-01-15', 'quarterly', { ...calendar, fiscalStartMonth: 12 }, '2025-12-01', '2026-02-28'],
  ])('%s, %s', (date, frequency, cut, from, to) =>
    expect(kpiPeriodOf(day(date), frequency, cut)).toEqual({ from, to }),
  );

  test('periods lie side by side, each day in one of them', () => {
    const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays(day('1950-01-01'), count));
    const cuts = fc.record({
      weekStartsOn: fc.integer({ min: 0, max: 6 }),
      fiscalStartMonth: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(days, fc.constantFrom(...frequencies), cuts, (date, frequency, cut) => {
        const period = kpiPeriodOf(date, frequency, cut);
        expect(period.from <= date && date <= period.to).toBe(true);
        const next = kpiPeriodAfter(period, 1, frequency, cut);
        expect(next.from).toBe(addDays(period.to, 1));
        expect(kpiPeriodAfter(next, -1, frequency, cut)).toEqual(period);
        expect(kpiPeriodOf(period.to, frequency, cut)).toEqual(period);
      }),
    );
  });
});

test('a target stands until the next one', () => {
  const targets = [
    { startsOn: day('2026-04-01'), value: 90 },
    { startsOn: day('2026-01-01'), value: 80 },
  ];
  expect(targetOf(day('2025-12-01'), targets)).toBeNull();
  expect(targetOf(day('2026-01-01'), targets)).toBe(80);
  expect(targetOf(day('2026-03-01'), targets)).toBe(80);
  expect(targetOf(day('2026-07-01'), targets)).toBe(90);
});

describe('health', () => {
  const retention = { ...none, direction: 'up' as const, lowBound: 90, criticalLow: 85 };
  const absence = { ...none, direction: 'down' as const, highBound: 4.5, criticalHigh: 6 };
  const promotion = { direction: 'band' as const, lowBound: 40, highBound: 75, criticalLow: 30, criticalHigh: 90 };
  test.each([
    [90, retention, null, 'healthy'],
    [89.9, retention, null, 'edge'],
    [85, retention, null, 'edge'],
    [84.9, retention, null, 'unhealthy'],
    [91, retention, 92, 'edge'],
    [84, retention, 84, 'healthy'], // a target below the critical value: nothing is at the edge
    [83, retention, 84, 'unhealthy'],
    [4.5, absence, null, 'healthy'],
    [4.500000000001, absence, null, 'healthy'], // binary noise
    [6, absence, null, 'edge'],
    [6.1, absence, null, 'unhealthy'],
    [40, promotion, null, 'healthy'],
    [75, promotion, 60, 'healthy'], // a band keeps its bounds
    [39, promotion, null, 'edge'],
    [91, promotion, null, 'unhealthy'],
    [12, { ...none, direction: 'up' as const }, null, 'none'],
    [12, { ...none, direction: 'up' as const }, 10, 'healthy'],
  ])('%d within %j, target %s: %s', (value, bounds, target, health) =>
    expect(healthOf(value, healthyRange(bounds, target))).toBe(health),
  );

  test('better values are never less healthy', () => {
    const rank = { healthy: 2, edge: 1, unhealthy: 0, none: 3 };
    const number = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(number, number, number, number, fc.option(number), (a, b, bound, critical, target) => {
        const up = { ...none, direction: 'up' as const, lowBound: bound, criticalLow: critical };
        const down = { ...none, direction: 'down' as const, highBound: bound, criticalHigh: critical };
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const at = (value: number, bounds: Parameters<typeof healthyRange>[0]) =>
          rank[healthOf(value, healthyRange(bounds, target))];
        expect(at(high, up)).toBeGreaterThanOrEqual(at(low, up));
        expect(at(low, down)).toBeGreaterThanOrEqual(at(high, down));
      }),
    );
  });

  test('a step is better or worse by the direction, and in a band by the way back into it', () => {
    expect(isBetter(80, 81, retention)).toBe(true);
    expect(isBetter(5, 6, absence)).toBe(false);
    expect(isBetter(5, 5, absence)).toBeNull();
    expect(isBetter(30, 35, promotion)).toBe(true);
    expect(isBetter(80, 95, promotion)).toBe(false);
    expect(isBetter(50, 60, promotion)).toBeNull();
  });
});

describe('silence is never green', () => {
  test.each<[string | null, string, Frequency, string, boolean]>([
    ['2026-01-31', '2025-01-01', 'monthly', '2026-02-28', false],
    ['2026-01-31', '2025-01-01', 'monthly', '2026-03-01', true],
    ['2026-02-02', '2025-01-01', 'weekly', '2026-02-15', false],
    ['2026-02-02', '2025-01-01', 'weekly', '2026-02-16', true],
    ['2025-10-01', '2025-01-01', 'quarterly', '2026-03-31', false],
    ['2025-09-30', '2025-01-01', 'quarterly', '2026-03-31', true],
    [null, '2026-02-01', 'monthly', '2026-03-31', false],
    [null, '2026-02-01', 'monthly', '2026-04-01', true],
  ])('last %s, made on %s, %s, on %s: quiet %s', (last, created, frequency, today, quiet) =>
    expect(isQuiet(last === null ? null : day(last), day(created), frequency, calendar, day(today))).toBe(quiet),
  );
});

describe('a KPI is judged on a day', () => {
  const [january, february] = [day('2026-01-01'), day('2026-02-01')];
  const absence = {
    ...none,
    direction: 'down' as const,
    highBound: 5,
    frequency: 'monthly' as const,
    createdOn: january,
    putAway: false,
    latest: { date: day('2026-01-20'), value: 4 },
    targets: [{ startsOn: february, value: 3 }],
  };
  const on = (today: string, kpi: Partial<typeof absence> = {}) =>
    judgeKpi({ ...absence, ...kpi }, calendar, day(today));
  test('by the target of the period of its latest value', () => {
    expect(on('2026-02-10')).toEqual({ target: null, health: 'healthy' });
    const latest = { date: day('2026-02-09'), value: 4 };
    expect(on('2026-02-10', { latest })).toEqual({ target: 3, health: 'unhealthy' });
  });
  test('as quiet after a silent period, unless it was put away', () => {
    expect(on('2026-03-01').health).toBe('quiet');
    expect(on('2026-03-01', { putAway: true }).health).toBe('healthy');
  });
  test('not at all before the first reading, by the target of the day', () => {
    const bare = { ...absence, latest: null };
    expect(judgeKpi(bare, calendar, day('2026-02-10'))).toEqual({ target: 3, health: 'none' });
    expect(judgeKpi(bare, calendar, day('2026-03-01'))).toEqual({ target: 3, health: 'quiet' });
  });
});

describe('roll-up', () => {
  const values = (...all: readonly [string, number][]): KpiValue[] =>
    all.map(([date, value]) => ({ date: day(date), value }));
  const north: Part = {
    weight: 3,
    archivedOn: null,
    values: values(['2026-01-10', 10], ['2026-01-20', 12], ['2026-02-10', 14]),
  };
  const south: Part = { weight: 1, archivedOn: null, values: values(['2026-01-31', 20], ['2026-03-05', 30]) };
  test.each([
    ['sum', [north, south], [['2026-01-31', 32]]],
    ['average', [north, south], [['2026-01-31', 16]]],
    ['weighted', [north, south], [['2026-01-31', 14]]],
    [
      'weighted',
      [
        { ...north, weight: 0 },
        { ...south, weight: 0 },
      ],
      [],
    ],
    ['sum', [], []],
  ] as const)('%s', (kind, parts, expected) =>
    expect(rollUpValues(kind, parts, 'monthly', calendar)).toEqual(expected.map(([date, value]) => ({ date, value }))),
  );

  test('a part counts from its first value on, and until it is put away', () => {
    const late: Part = { weight: 1, archivedOn: null, values: values(['2026-02-11', 100]) };
    expect(rollUpValues('sum', [north, late], 'monthly', calendar)).toEqual([
      { date: '2026-01-20', value: 12 },
      { date: '2026-02-11', value: 114 },
    ]);
    const closed: Part = { ...south, archivedOn: day('2026-01-31') };
    expect(rollUpValues('sum', [north, closed], 'monthly', calendar).map(({ value }) => value)).toEqual([32, 14]);
  });

  test('a mean lies between its parts, a sum of equals is their number times one', () => {
    const some = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 9 }), (numbers, weight) => {
        const parts = numbers.map((value, index) => ({
          weight: weight + index,
          archivedOn: null,
          values: [{ date: day('2026-01-15'), value }],
        }));
        for (const kind of ['average', 'weighted'] as const) {
          const mean = rollUpValues(kind, parts, 'monthly', calendar)[0]?.value ?? Number.NaN;
          expect(mean).toBeGreaterThanOrEqual(Math.min(...numbers) - 1e-6);
          expect(mean).toBeLessThanOrEqual(Math.max(...numbers) + 1e-6);
        }
        const sum = rollUpValues('sum', parts, 'monthly', calendar)[0]?.value;
        expect(sum).toBeCloseTo(
          numbers.reduce((total, one) => total + one, 0),
          6,
        );
      }),
    );
  });
});

test('bounds that contradict each other are found', () => {
  expect(boundsDefect({ ...none, direction: 'band', lowBound: 5, highBound: 4 })).toBe('bounds-out-of-order');
  expect(boundsDefect({ ...none, direction: 'up', lowBound: 5, criticalLow: 6 })).toBe('critical-inside-bounds');
  expect(boundsDefect({ ...none, direction: 'down', highBound: 5, criticalHigh: 4 })).toBe('critical-inside-bounds');
  expect(boundsDefect({ ...none, direction: 'down', highBound: 5, criticalHigh: 6 })).toBeNull();
});

test('units are the same in name and currency', () => {
  expect(sameUnit({ unit: '%', currency: null }, { unit: ' %', currency: null })).toBe(true);
  expect(sameUnit({ unit: '', currency: 'EUR' }, { unit: '', currency: 'USD' })).toBe(false);
});

test('every starter is whole: bounds in order, something to compare with, advice', () => {
  expect(new Set(starters.map(({ key }) => key)).size).toBe(starters.length);
  for (const starter of starters) {
    expect(boundsDefect(starter), starter.name).toBeNull();
    expect(healthOf(0, healthyRange(starter, null)), starter.name).not.toBe('none');
    expect(starter.advice.length).toBeGreaterThan(20);
  }
});
