import { describe, expect, test } from 'vitest';
import {
  explainExpected,
  explainKeyResult,
  explainObjective,
  explainScore,
  explainStatus,
  whyObjectiveStatus,
  whyStatus,
} from '#shared/explain/domain';
import { day } from '#shared/kernel/dates';
import { measure } from '../key-results/measures';

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
    id: `o${index}`,
    title: `Part ${index}`,
    progress: 0.4,
    weight: 1,
    isChild: true,
  }));
  const { inputs } = explainObjective({ ...of, id: 'top', mode: 'children', parts });
  expect(inputs).toHaveLength(203);
  expect(inputs[200]?.label).toBe('and 50 more');
  expect(inputs[0]?.opens).toEqual({ of: 'objective', id: 'o0', part: 'progress' });
});

describe('formulas with their numbers filled in', () => {
  const figures = { linear: null, expected: null, status: 'behind' } as const;
  const filled = (given: Parameters<typeof measure>[0], current: number, raw: number) =>
    explainKeyResult({
      id: 'k',
      measure: measure(given),
      steps: [],
      figures: { ...figures, current, raw, progress: raw },
    }).filled;

  test.each([
    [{ startValue: 100, targetValue: 60 }, 80, 0.5, '(80 − 100) / (60 − 100) = 50 %'],
    [{ startValue: -5, targetValue: 10 }, 1, 0.4, '(1 − (−5)) / (10 − (−5)) = 40 %'],
    [
      { startValue: 100, targetValue: 150, commitLevel: 120, targetLevel: 150, stretchLevel: 200 },
      135,
      0.5,
      '30 % + (135 − 120) / (150 − 120) × 40 % = 50 %',
    ],
  ])('%o', (given, current, raw, text) => {
    expect(filled(given, current, raw)).toBe(text);
  });

  test('a weighted mean, and one with equal weights', () => {
    const part = (progress: number, weight: number) => ({
      id: `${progress}`,
      title: 'x',
      progress,
      weight,
      isChild: false,
    });
    const mean = (parts: ReturnType<typeof part>[], progress: number) =>
      explainObjective({ ...of, id: 'o', mode: 'key-results', parts, progress }).filled;
    expect(mean([part(0.3, 0.4), part(0.3, 0.2), part(0.4, 0.4)], 0.34)).toBe(
      '(0.4 × 30 % + 0.2 × 30 % + 0.4 × 40 %) / 1 = 34 %',
    );
    expect(mean([part(1, 1), part(0, 1)], 0.5)).toBe('(100 % + 0 %) / 2 = 50 %');
  });

  test('days, for a committed and for a stretch goal', () => {
    const given = { period: { from: day('2026-01-01'), to: day('2026-03-31') }, today: day('2026-02-15') };
    const committed = explainExpected({ ...given, goalType: 'committed', expected: 45 / 89 });
    expect(committed.filled).toBe('45 / 89 × 100 % = 50.6 %');
    const stretch = explainExpected({ ...given, goalType: 'stretch', expected: (45 / 89) * 0.7 });
    expect(stretch.filled).toBe('45 / 89 × 70 % = 35.4 %');
  });

  test('the gap behind a status, and where each of its figures opens', () => {
    const told = explainStatus({
      ...of,
      id: 'k',
      kind: 'metric',
      confidence: 6,
      lastDate: day('2026-02-10'),
      quietFrom: day('2026-02-25'),
      today: day('2026-02-15'),
    });
    expect(told.filled).toBe('50.6 % − 40 % = 10.6 points');
    expect(told.inputs.map(({ opens }) => opens?.part)).toEqual([
      'progress',
      'expected',
      'confidence',
      undefined,
      undefined,
      undefined,
    ]);
    expect(told.inputs.at(-1)).toMatchObject({ value: '2026-02-10', note: 'quiet from 2026-02-25 without another' });
  });

  test('a final score keeps the automatic one beside it, with the reason', () => {
    const told = explainScore({
      id: 'k',
      goalType: 'committed',
      progress: 0.85,
      automatic: 0.9,
      final: 1,
      reason: 'Signed a day late',
    });
    expect(told).toMatchObject({ figure: '1.0, green', filled: '85 % → 0.9' });
    expect(told.inputs.at(-1)).toMatchObject({ value: '1.0', note: 'Signed a day late' });
  });
});
