import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apart, monthTicks, placeOf, valueScale } from '#renderer/ui/charts/scales';
import { addDays, day } from '#shared/kernel/dates';

describe('the value axis', () => {
  test.each([
    [[0, 100], false, [0, 50, 100]],
    [[32, 45], false, [30, 40, 50]],
    [[3, 7], true, [0, 5, 10]],
    [[-5, 10], false, [-10, 0, 10]],
    [[0.0001, 0.0004], false, [0, 0.0002, 0.0004]],
    [[], false, [0, 1]],
    [[-5e-324], true, [-1, 0, 1]],
    [[0, 1e-12], false, [-1, 0, 1]],
    [[999999999997.5, 999999999998.0001], false, [8e11, 1e12, 1.2e12]],
  ])('of %j (from zero: %s) is %j', (values, zero, ticks) => expect(valueScale(values, zero).ticks).toEqual(ticks));

  test('holds all values, with two or three rising ticks, at any size', () => {
    const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 30 }), fc.boolean(), (values, zero) => {
        const { domain, ticks } = valueScale(values, zero);
        const room = (Math.max(...values.map(Math.abs)) || 1) * 1e-9 + 1e-9;
        expect(domain[0]).toBeLessThanOrEqual(Math.min(...values) + room);
        expect(domain[1]).toBeGreaterThanOrEqual(Math.max(...values) - room);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(3);
        expect(ticks).toEqual(ticks.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('the time axis', () => {
  test('a quarter has its months, three years their half years', () => {
    expect(monthTicks(day('2026-01-01'), day('2026-03-31'))).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
    expect(monthTicks(day('2023-05-10'), day('2025-05-01'))).toEqual([
      '2023-07-01',
      '2024-01-01',
      '2024-07-01',
      '2025-01-01',
    ]);
  });

  test('no span has more ticks than asked, and each lies inside', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 9000 }), (start, length) => {
        const from = addDays(day('2000-01-01'), start);
        const to = addDays(from, length);
        const ticks = monthTicks(from, to);
        expect(ticks.length).toBeLessThanOrEqual(5);
        for (const tick of ticks) {
          expect(placeOf(tick)).toBeGreaterThanOrEqual(placeOf(from));
          expect(placeOf(tick)).toBeLessThanOrEqual(placeOf(to));
        }
      }),
    );
  });
});

test('labels keep their gap and their order', () => {
  expect(apart([10, 100], 15)).toEqual([10, 100]);
  expect(apart([50, 50], 15)).toEqual([42.5, 57.5]);
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { maxLength: 8 }), (places) => {
      const moved = apart(places, 15).toSorted((a, b) => a - b);
      for (const [index, place] of moved.entries())
        if (index > 0) expect(place - (moved[index - 1] ?? 0)).toBeGreaterThanOrEqual(15 - 1e-6);
    }),
  );
});
