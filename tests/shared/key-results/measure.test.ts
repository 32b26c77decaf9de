import { describe, expect, test } from 'vitest';
import { generateLevels, isMissing, measureDefect, normaliseMeasure } from '#shared/key-results/domain';
import { measure, metric } from './measures';

test.each([
  [40, 100, 58, 82],
  [10, 2, 7.6, 4.4],
])('start %d and stretch %d give commit %d and target %d', (start, stretch, commit, target) => {
  expect(generateLevels(start, stretch)).toEqual({ commit, target, stretch });
});

describe('normalising', () => {
  test('keeps only what the kind uses', () => {
    const changed = normaliseMeasure({ ...metric(1, 2), kind: 'at-most', highBound: 25 });
    expect(changed).toMatchObject({ startValue: null, targetValue: null, highBound: 25 });
  });
  test('makes the target level the target', () => {
    const made = measure({ startValue: 40, targetValue: 90, stretchLevel: 100 });
    expect(made).toMatchObject({ commitLevel: 58, targetLevel: 82, stretchLevel: 100, targetValue: 82 });
  });
  test('changes nothing the second time', () => {
    const made = measure({ startValue: 40, stretchLevel: 100 });
    expect(normaliseMeasure(made)).toEqual(made);
  });
});

describe('defects', () => {
  test.each([
    ['start is the target', metric(5, 5), 0, 'start-equals-target'],
    ['start is the target but for binary noise', metric(0.3, 0.1 + 0.2), 0, 'start-equals-target'],
    ['no target', measure({ startValue: 5 }), 0, 'no-measure'],
    ['nothing at all', measure({}), 0, 'no-measure'],
    ['a commit level alone', measure({ startValue: 5, commitLevel: 6 }), 0, 'levels-incomplete'],
    [
      'target below commit',
      measure({ startValue: 0, commitLevel: 6, targetLevel: 5, stretchLevel: 9 }),
      0,
      'levels-out-of-order',
    ],
    ['commit on the start', measure({ startValue: 0, commitLevel: 0, stretchLevel: 9 }), 0, 'levels-out-of-order'],
    ['no lower bound', measure({ kind: 'at-least', highBound: 3 }), 0, 'no-measure'],
    ['bounds crossed', measure({ kind: 'between', lowBound: 5, highBound: 3 }), 0, 'bounds-out-of-order'],
    [
      'critical value inside',
      measure({ kind: 'between', lowBound: 3, highBound: 5, criticalValue: 4 }),
      0,
      'critical-inside-bounds',
    ],
    [
      'critical on the bound',
      measure({ kind: 'at-most', highBound: 5, criticalValue: 5 }),
      0,
      'critical-inside-bounds',
    ],
    ['milestones without a step', measure({ kind: 'milestones' }), 0, 'no-milestones'],
    ['a metric', metric(5, 6), 0, null],
    ['levels downwards', measure({ startValue: 10, stretchLevel: 2 }), 0, null],
    ['a band of one value', measure({ kind: 'between', lowBound: 3, highBound: 3 }), 0, null],
    ['milestones', measure({ kind: 'milestones' }), 1, null],
    ['a colour', measure({ kind: 'colour-only' }), 0, null],
  ] as const)('%s', (_name, of, milestones, defect) => {
    expect(measureDefect(of, milestones)).toBe(defect);
  });

  test('a draft may lack a measure, and nothing else', () => {
    expect(isMissing('no-measure')).toBe(true);
    expect(isMissing('start-equals-target')).toBe(false);
  });
});
