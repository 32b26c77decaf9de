import { describe, expect, it } from 'vitest';
import { day } from '#shared/kernel/dates';
import { type Answers, pulsePeriod, pulseTrend, saysSomething } from '#shared/pulse/domain';

const all = (mark: number | null): Answers => ({
  purpose: mark,
  mastery: mark,
  autonomy: mark,
  progress: mark,
  belonging: mark,
});
const periodOn = day('2026-02-02');
const answer = (mark: number | null, more: Partial<Answers> = {}) => ({ periodOn, ...all(mark), ...more });
const later = day('2026-03-01');

describe('the pulse', () => {
  it.each([
    ['2026-02-15', 1, '2026-02-09', '2026-02-22'],
    ['2026-02-09', 1, '2026-02-09', '2026-02-22'],
    ['2026-02-08', 1, '2026-01-26', '2026-02-08'],
    ['2026-02-15', 0, '2026-02-08', '2026-02-21'],
  ])('on %s, with weeks that start on %i, is of the fortnight %s to %s', (today, weekStartsOn, from, to) => {
    expect(pulsePeriod(day(today), weekStartsOn)).toEqual({ from, to });
  });

  it('shows nothing of four answers, and the mean of five', () => {
    const four = [1, 2, 3, 4].map((mark) => answer(mark));
    expect(pulseTrend(four, later)).toEqual([]);
    expect(pulseTrend([...four, answer(5)], later)).toEqual([{ periodOn, answers: 5, means: all(3) }]);
  });

  it('leaves out a single motivator that fewer than five have answered', () => {
    const rows = [1, 2, 3, 4].map((mark) => answer(mark)).concat(answer(5, { autonomy: null }));
    expect(pulseTrend(rows, later)[0]?.means).toEqual({ ...all(3), autonomy: null });
  });

  it('shows a fortnight once it is over, oldest first: while it runs, one more answer could be read from the mean', () => {
    const rows = [day('2026-02-16'), periodOn].flatMap((on) =>
      [3, 3, 3, 3, 3].map((mark) => ({ ...answer(mark), periodOn: on })),
    );
    expect(pulseTrend(rows, day('2026-02-16')).map((point) => point.periodOn)).toEqual([periodOn]);
    expect(pulseTrend(rows, later).map((point) => point.periodOn)).toEqual([periodOn, '2026-02-16']);
  });

  it('may be left out in parts, not as a whole', () => {
    expect(saysSomething(all(null))).toBe(false);
    expect(saysSomething({ ...all(null), progress: 1 })).toBe(true);
  });
});
