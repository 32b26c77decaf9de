import { describe, expect, test } from 'vitest';
import { day } from '#shared/kernel/dates';
import {
  confidenceBand,
  expectedOf,
  linearExpectation,
  shownStatus,
  statusByNumbers,
  statusOfGap,
  suggestedStatus,
} from '#shared/key-results/domain';
import { measure, metric } from './measures';

const quarter = { from: day('2026-01-01'), to: day('2026-03-31') };

describe('expected progress', () => {
  test.each([
    ['2025-12-31', 0],
    ['2026-01-01', 0],
    ['2026-02-15', 0.5056],
    ['2026-03-31', 1],
    ['2026-04-01', 1],
  ])('of 1 Jan - 31 Mar 2026 on %s is %d', (today, share) => {
    expect(linearExpectation(quarter, day(today))).toBeCloseTo(share, 4);
  });

  test('of one day is the whole from that day on', () => {
    const one = { from: day('2026-01-05'), to: day('2026-01-05') };
    expect(linearExpectation(one, day('2026-01-04'))).toBe(0);
    expect(linearExpectation(one, day('2026-01-05'))).toBe(1);
  });

  test('runs to 70 % for a metric of a stretch goal, to 100 % for others', () => {
    const last = (goalType: 'stretch' | 'committed' | 'development') =>
      expectedOf(metric(0, 10), goalType, [], quarter, day('2026-03-31'));
    expect([last('stretch'), last('committed'), last('development')]).toEqual([0.7, 1, 1]);
  });

  test('of milestones is the weight due by today; one without a day is due on the last', () => {
    const steps = [
      { weight: 1, dueOn: '2026-02-01', doneOn: null },
      { weight: 3, dueOn: null, doneOn: null },
    ];
    const on = (today: string) => expectedOf(measure({ kind: 'milestones' }), 'stretch', steps, quarter, day(today));
    expect([on('2026-01-31'), on('2026-02-01'), on('2026-03-31')]).toEqual([0, 0.25, 1]);
  });

  test.each(['yes-no', 'at-most', 'baseline', 'colour-only'] as const)('of %s: none', (kind) => {
    expect(expectedOf(measure({ kind, highBound: 5 }), 'committed', [], quarter, day('2026-02-15'))).toBe(null);
  });
});

describe('status by the gap', () => {
  test.each([
    [0.52, 0.47, 'behind'],
    [0.52, 0.27, 'behind'],
    [0.52, 0.26, 'at-risk'],
    [0.52, 0.52, 'on-track'],
    [0.3, 0.1 + 0.2, 'on-track'],
  ])('expected %d, progress %d', (expected, progress, status) => {
    expect(statusOfGap(progress, expected)).toBe(status);
  });
});

describe('status by the numbers', () => {
  const at = { value: null, progress: null, expected: null, confidence: null };
  const atMost = measure({ kind: 'at-most', highBound: 25, criticalValue: 35 });
  const yesNo = measure({ kind: 'yes-no' });
  test.each([
    ['a stay-kind inside', { ...at, measure: atMost, value: 25, progress: 1 }, 'on-track'],
    ['a stay-kind outside, however near', { ...at, measure: atMost, value: 26, progress: 0.9 }, 'at-risk'],
    ['a stay-kind never measured', { ...at, measure: atMost }, 'none'],
    ['a yes', { ...at, measure: yesNo, value: 1, progress: 1, confidence: 1 }, 'on-track'],
    ['a no with high confidence', { ...at, measure: yesNo, progress: 0, confidence: 8 }, 'on-track'],
    ['a no with middle confidence', { ...at, measure: yesNo, progress: 0, confidence: 7 }, 'behind'],
    ['a no with low confidence', { ...at, measure: yesNo, progress: 0, confidence: 3 }, 'at-risk'],
    ['a no without confidence', { ...at, measure: yesNo, progress: 0 }, 'none'],
    ['a colour', { ...at, measure: measure({ kind: 'colour-only' }) }, 'none'],
  ] as const)('%s', (_name, standing, status) => {
    expect(statusByNumbers(standing)).toBe(status);
  });
});

describe('before the first check-in nothing is green', () => {
  const standing = { measure: metric(0, 10), value: null, progress: 0, confidence: null };
  const silent = { checkedIn: false, quiet: false };
  test('not started in the first period, whatever is expected', () => {
    expect(suggestedStatus({ ...standing, expected: 0.5 }, { ...silent, inFirstPeriod: true })).toBe('not-started');
  });
  test('then what the numbers say, but never on track', () => {
    expect(suggestedStatus({ ...standing, expected: 0.1 }, { ...silent, inFirstPeriod: false })).toBe('behind');
    expect(suggestedStatus({ ...standing, expected: 0 }, { ...silent, inFirstPeriod: false })).toBe('not-started');
  });
});

test.each([
  ['on-track', null, false, 'on-track'],
  ['on-track', null, true, 'quiet'],
  ['behind', 'on-track', false, 'on-track'],
  ['behind', 'on-track', true, 'quiet'],
  ['on-track', 'at-risk', true, 'at-risk'],
  ['behind', null, true, 'behind'],
  ['not-started', null, true, 'quiet'],
  ['none', null, true, 'quiet'],
] as const)('numbers %s, owner %s, quiet %s: shown as %s', (suggested, owner, quiet, shown) => {
  expect(shownStatus(suggested, owner, quiet)).toBe(shown);
});

test('confidence bands', () => {
  expect([0, 3, 4, 7, 8, 10].map(confidenceBand)).toEqual(['low', 'low', 'middle', 'middle', 'high', 'high']);
});
