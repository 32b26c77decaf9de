import { describe, expect, test } from 'vitest';
import { explainObjective } from '#shared/objectives/domain';
import { whyObjectiveStatus, whyStatus } from '#shared/objectives/explain-status';

const of = { status: 'behind', suggested: 'behind', ownerStatus: null, progress: 0.4, expected: 0.5056 } as const;

describe('why a key result stands where it does', () => {
  test.each([
    ['metric', of, '10.6 points below what is expected by today: up to 25 is behind, more is at risk'],
    [
      'metric',
      { ...of, progress: 0.6, status: 'on-track', suggested: 'on-track' },
      'at or above what is expected by today',
    ],
    ['metric', { ...of, status: 'quiet' }, 'no check-in for two periods: silence is never green'],
    ['metric', { ...of, status: 'on-track', ownerStatus: 'on-track' }, 'the owner says so; the numbers say behind'],
    [
      'colour-only',
      { ...of, suggested: 'none', ownerStatus: 'behind', progress: null, expected: null },
      'the owner says so',
    ],
    ['at-most', { ...of, status: 'at-risk', suggested: 'at-risk' }, 'outside the bounds'],
    ['yes-no', { ...of, progress: 0 }, 'by the confidence of the last check-in'],
    ['baseline', { ...of, status: 'none', suggested: 'none', progress: null, expected: null }, 'nothing to judge by'],
  ] as const)('%s, %o', (kind, standing, why) => {
    expect(whyStatus(kind, standing)).toBe(why);
  });
});

test('why an objective stands where it does', () => {
  expect(whyObjectiveStatus('key-results', of)).toBe('the worst of its key results');
  const said = whyObjectiveStatus('key-results', { ...of, status: 'on-track', ownerStatus: 'on-track' });
  expect(said).toBe('the owner says so; the worst of its key results is behind');
});

test('of very many parts the first 200 are named', () => {
  const parts = Array.from({ length: 250 }, (_, index) => ({
    title: `Part ${index}`,
    progress: 0.4,
    weight: 1,
    isChild: true,
  }));
  const { inputs } = explainObjective({ ...of, title: 'Company', mode: 'children', parts });
  expect(inputs).toHaveLength(203);
  expect(inputs[200]?.label).toBe('and 50 more');
});
