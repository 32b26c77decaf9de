import { describe, expect, test } from 'vitest';
import { day } from '#shared/kernel/dates';
import type { ThingState } from '#shared/kernel/vocabulary';
import { judgeKeyResult, judgeObjective, type KeyResultFacts } from '#shared/roll-up/figures';
import { measure, metric } from '#tests/shared/key-results/measures';

const today = day('2026-02-15');
const period = { from: day('2026-01-01'), to: day('2026-03-31') };
const frame = { goalType: 'committed', state: 'published', period } as const;
const facts: KeyResultFacts = {
  state: 'published',
  measure: metric(0, 100),
  steps: [],
  current: 60,
  progress: 0.6,
  confidence: null,
  lastDate: day('2026-02-14'),
  lastStatus: null,
  firstPeriodTo: day('2026-01-07'),
  quietFrom: day('2026-03-01'),
};

describe('judging a key result', () => {
  test.each<[ThingState, ThingState, string]>([
    ['published', 'published', 'on-track'],
    ['draft', 'published', 'none'],
    ['published', 'draft', 'none'],
    ['closed', 'published', 'closed'],
    ['published', 'closed', 'closed'],
    ['draft', 'closed', 'closed'],
  ])('%s in an objective that is %s: %s', (state, objective, status) => {
    expect(judgeKeyResult({ ...facts, state }, { ...frame, state: objective }, today).status).toBe(status);
  });

  test('quiet from its day on, whatever the owner says in green', () => {
    const silent = { ...facts, quietFrom: today, lastStatus: 'on-track' } as const;
    expect(judgeKeyResult(silent, frame, today)).toMatchObject({ status: 'quiet', quiet: true, suggested: 'on-track' });
    expect(judgeKeyResult(silent, frame, day('2026-02-14'))).toMatchObject({ status: 'on-track', quiet: false });
  });

  test('the difference between the owner and the numbers is seen, where the numbers say something', () => {
    expect(judgeKeyResult({ ...facts, lastStatus: 'at-risk' }, frame, today)).toMatchObject({
      status: 'at-risk',
      differs: true,
    });
    const colour = {
      ...facts,
      measure: measure({ kind: 'colour-only' }),
      progress: null,
      lastStatus: 'at-risk',
    } as const;
    expect(judgeKeyResult(colour, frame, today)).toMatchObject({ status: 'at-risk', differs: false });
  });
});

describe('judging an objective', () => {
  const objective = {
    ...frame,
    mode: 'key-results',
    ownerStatus: null,
    children: { progress: null, quietFrom: null },
  } as const;
  test.each<[ThingState, string]>([
    ['published', 'on-track'],
    ['draft', 'none'],
    ['closed', 'closed'],
  ])('%s: %s', (state, status) => {
    expect(judgeObjective({ ...objective, state }, [{ status: 'on-track', quiet: false }], today).status).toBe(status);
  });

  test('a green of the owner does not hide something quiet, here or beneath', () => {
    const green = { ...objective, ownerStatus: 'on-track' } as const;
    expect(judgeObjective(green, [{ status: 'at-risk', quiet: true }], today).status).toBe('quiet');
    const above = { ...green, mode: 'children', children: { progress: 0.9, quietFrom: today } } as const;
    expect(judgeObjective(above, [], today).status).toBe('quiet');
    expect(judgeObjective(above, [], day('2026-02-14')).status).toBe('on-track');
  });
});
