import { describe, expect, it, test } from 'vitest';
import { freeDays } from '#shared/holidays/domain';
import { countByStatus, meanFigures, nextRituals } from '#shared/home/domain';
import { day, type IsoDate } from '#shared/kernel/dates';
import type { CycleState } from '#shared/kernel/vocabulary';
import { ritualDates } from '#shared/rituals/domain';

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
  const plan = (
    name: string,
    startsOn: string,
    endsOn: string,
    more: { state?: CycleState; planning?: string } = {},
  ) => ({
    id: name,
    name,
    cadence: 'quarter' as const,
    startsOn: day(startsOn),
    endsOn: day(endsOn),
    parentId: null,
    state: more.state ?? ('planning' as const),
    planningOpensOn: more.planning === undefined ? null : day(more.planning),
  });
  const cycles = [
    plan('Q1', '2026-01-01', '2026-03-31', { state: 'active' }),
    plan('Q2', '2026-04-01', '2026-06-30', { planning: '2026-03-18' }),
    plan('Old', '2025-10-01', '2025-12-31', { state: 'closed' }),
  ];
  const next = (today: string, off: readonly { date: IsoDate; name: string }[] = [], atMost = 10) => {
    const free = freeDays(new Set(off.map(({ date }) => date)), [0, 6]);
    const rule = { cadence: 'weekly' as const, weekStartsOn: 1, reviewWeeks: 4, companyLeadWeeks: 8 };
    return nextRituals(
      {
        rhythm: ritualDates(cycles, rule, free, day(today), day('2027-01-01')),
        retrospectives: [{ id: 'r', title: 'Look back', heldOn: day('2026-03-30') }],
        holidays: off,
        running: new Set(['Q1']),
      },
      day(today),
      atMost,
    );
  };
  const words = (today: string, off: readonly { date: IsoDate; name: string }[] = []) =>
    next(today, off).map(({ on, what, before }) => `${on} ${what}${before ? ` before ${before}` : ''}`);

  it('come soonest first, today included, the past and closed cycles left out', () => {
    expect(words('2026-02-13')).toEqual([
      '2026-02-13 Check-ins are in',
      '2026-03-18 Team talks about Q2 open',
      '2026-03-30 Look back',
      '2026-03-31 Q1 ends',
      '2026-04-01 Q2 begins',
      '2026-06-30 Q2 ends',
    ]);
    expect(words('2026-03-31')).toEqual([
      '2026-03-31 Check-ins are in',
      '2026-03-31 Q1 ends',
      '2026-04-01 Q2 begins',
      '2026-06-30 Q2 ends',
    ]);
  });

  it('give way to holidays as the lead times do; first and last days stay', () => {
    const off = [
      { date: day('2026-02-13'), name: 'Carnival' },
      { date: day('2026-03-18'), name: 'Founder’s day' },
      { date: day('2026-03-31'), name: 'Stocktaking' },
    ];
    expect(words('2026-02-09', off).slice(0, 2)).toEqual([
      '2026-02-12 Check-ins are in before Carnival',
      '2026-03-17 Team talks about Q2 open before Founder’s day',
    ]);
    expect(words('2026-03-30', off).slice(0, 4)).toEqual([
      '2026-03-30 Check-ins are in before Stocktaking',
      '2026-03-30 Close Q1: reflect and reset before Stocktaking',
      '2026-03-30 Look back',
      '2026-03-31 Q1 ends',
    ]);
  });

  it('are no more than asked for', () => {
    expect(next('2026-02-15', [], 2)).toHaveLength(2);
  });
});
