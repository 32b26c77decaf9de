import { describe, expect, it, test } from 'vitest';
import { countByStatus, meanFigures, nextRituals } from '#shared/home/domain';
import { day } from '#shared/kernel/dates';

test('statuses are counted worst first, and only those that occur', () => {
  const of = (status: 'on-track' | 'at-risk' | 'quiet') => ({ status, progress: null, expected: null });
  expect(countByStatus([of('on-track'), of('at-risk'), of('on-track'), of('quiet')])).toEqual([
    { status: 'at-risk', count: 1 },
    { status: 'quiet', count: 1 },
    { status: 'on-track', count: 2 },
  ]);
});

test('means compare like with like: what has no figure or no expectation stays out of both', () => {
  const of = (progress: number | null, expected: number | null) => ({
    status: 'on-track' as const,
    progress,
    expected,
  });
  expect(meanFigures([of(0.2, 0.4), of(0.6, 0.5), of(null, 0.9), of(1, null)])).toEqual({
    progress: 0.4,
    expected: 0.45,
  });
  expect(meanFigures([of(null, null)])).toEqual({ progress: null, expected: null });
});

describe('the next rituals', () => {
  const cycle = { startsOn: day('2026-01-01'), endsOn: day('2026-03-31'), planningOpensOn: null };
  const dates = {
    cycles: [
      { ...cycle, name: 'Q1', state: 'active' },
      {
        name: 'Q2',
        startsOn: day('2026-04-01'),
        endsOn: day('2026-06-30'),
        planningOpensOn: day('2026-03-18'),
        state: 'planning',
      },
      { ...cycle, name: 'Old', state: 'closed' },
    ],
    retrospectives: [{ id: 'r', title: 'Look back', heldOn: day('2026-03-30') }],
    checkInsBy: day('2026-02-15'),
  };
  it('come soonest first, today included, the past and closed cycles left out', () => {
    const words = (today: string) => nextRituals(dates, day(today), 10).map(({ on, what }) => `${on} ${what}`);
    expect(words('2026-02-15')).toEqual([
      '2026-02-15 Check-ins are in',
      '2026-03-18 Planning of Q2 opens',
      '2026-03-30 Look back',
      '2026-03-31 Q1 ends',
      '2026-04-01 Q2 begins',
      '2026-06-30 Q2 ends',
    ]);
    expect(words('2026-03-31')).toEqual(['2026-03-31 Q1 ends', '2026-04-01 Q2 begins', '2026-06-30 Q2 ends']);
  });
  it('are no more than asked for', () => {
    expect(nextRituals(dates, day('2026-02-15'), 2)).toHaveLength(2);
  });
});
