import type { KeyResultKind, RollUpMode, Status } from '#shared/kernel/vocabulary';
import type { KeyResultFigures, Measure } from '#shared/key-results/contract';
import { type Levels, levelsOf, type Step } from '#shared/key-results/domain';
import {
  type Asked,
  firstOf,
  type Input,
  inWords,
  line,
  percent,
  type Rule,
  statusWord,
  type Told,
  term,
} from './words';

const linear: Rule = {
  formula: '(current − start) / (target − start)',
  rule: 'One formula for both directions. What counts is held between 0 and 100 %; more than that is marked. Without a check-in it is 0 %.',
  source: 'The field’s usual linear progress',
};
const byLevels: Rule = {
  formula: 'straight lines through start 0 %, commit 30 %, target 70 %, stretch 100 %',
  rule: 'The score between two levels grows in a straight line from one to the next.',
  source: 'OKRs.com: commit, target and stretch',
};
const stay: Rule = {
  formula:
    '100 % inside the bounds, else 0 %; with a critical value, a straight line from 0 % there to 100 % at the bound',
  rule: 'The latest value counts. A value on the bound is inside.',
  source: 'Okra rule: health metrics that must stay where they are',
};
const rules: Readonly<Record<Exclude<KeyResultKind, 'metric'>, Rule>> = {
  'at-least': stay,
  'at-most': stay,
  between: stay,
  milestones: {
    formula: 'weight of the milestones done / weight of all milestones',
    rule: 'A milestone is done or it is not.',
    source: 'The field’s usual milestone progress',
  },
  'yes-no': {
    formula: 'yes 100 %, no 0 %',
    rule: 'There is no half-way.',
    source: 'Google scoring: binary key results',
  },
  baseline: {
    formula: 'no figure',
    rule: 'A baseline finds a starting value; it has no progress and stays out of every roll-up.',
    source: 'OKRs.com: baseline key results',
  },
  'colour-only': {
    formula: 'no figure',
    rule: 'The owner gives a colour without a number; it stays out of every roll-up.',
    source: 'Hirebook: Talk, Align, Act',
  },
};

export type KeyResultToExplain = {
  readonly id: string;
  readonly measure: Measure;
  readonly steps: readonly Step[];
  readonly figures: Pick<KeyResultFigures, 'current' | 'raw' | 'progress' | 'linear' | 'expected' | 'status'>;
};

const of = (id: string, part: 'expected' | 'status'): Asked => ({ of: 'key-result', id, part });

/** Where a key result's progress comes from: formula, inputs, rule and the rule's source. */
export function explainKeyResult({ id, measure, steps, figures }: KeyResultToExplain): Told {
  const levels = levelsOf(measure);
  const rule = measure.kind === 'metric' ? (levels ? byLevels : linear) : rules[measure.kind];
  const inputs = measure.kind === 'milestones' ? stepInputs(steps) : measureInputs(measure, figures.current);
  if (figures.linear !== null)
    inputs.push(line('straight from start to target', percent(figures.linear), 'not counted'));
  if (figures.raw !== null && figures.raw !== figures.progress) {
    inputs.push(line('before it is held between 0 and 100 %', percent(figures.raw), overNote(figures.raw)));
  }
  if (figures.expected !== null)
    inputs.push(line('expected by today', percent(figures.expected), '', of(id, 'expected')));
  inputs.push(line('status', statusWord(figures.status), '', of(id, 'status')));
  return {
    about: 'Progress',
    figure: percent(figures.progress),
    status: null,
    ...rule,
    filled: filledIn(measure, steps, figures, levels),
    inputs,
  };
}

const overNote = (raw: number): string => (raw > 1 ? 'more than was aimed at: counts as 100 %' : 'counts as 0 %');

function filledIn(
  measure: Measure,
  steps: readonly Step[],
  { current, raw }: KeyResultToExplain['figures'],
  levels: Levels | null,
): string {
  const { startValue: start, targetValue: target } = measure;
  if (measure.kind === 'milestones' && raw !== null)
    return `${term(weightOf(doneOf(steps)))} / ${term(weightOf(steps))} = ${percent(raw)}`;
  if (measure.kind !== 'metric' || start === null || target === null || raw === null) return '';
  const at = current ?? start;
  if (!levels) {
    const [value, from, to] = [term(at), term(start), term(target)];
    return `(${value} − ${from}) / (${to} − ${from}) = ${percent(raw)}`;
  }
  const { from, to, low, share } = pieceOf(start, levels, at);
  const [value, begin, end] = [term(at), term(from), term(to)];
  return `${low} % + (${value} − ${begin}) / (${end} − ${begin}) × ${share} % = ${percent(raw)}`;
}

/** The straight piece between two levels that a value lies on; the outer ones run on. Shares in percent. */
function pieceOf(start: number, { commit, target, stretch }: Levels, value: number) {
  const way = Math.sign(stretch - start);
  if ((value - target) * way >= 0) return { from: target, to: stretch, low: 70, share: 30 };
  if ((value - commit) * way >= 0) return { from: commit, to: target, low: 30, share: 40 };
  return { from: start, to: commit, low: 0, share: 30 };
}

const weightOf = (some: readonly Step[]): number => some.reduce((sum, { weight }) => sum + weight, 0);
const doneOf = (steps: readonly Step[]): readonly Step[] => steps.filter(({ doneOn }) => doneOn !== null);

function stepInputs(steps: readonly Step[]): Input[] {
  return [
    line('milestones done', `${doneOf(steps).length} of ${steps.length}`),
    line('weight done', `${weightOf(doneOf(steps))} of ${weightOf(steps)}`),
  ];
}

function measureInputs(measure: Measure, current: number | null): Input[] {
  const named: readonly (readonly [string, number | null])[] = [
    ['start', measure.startValue],
    ['commit', measure.commitLevel],
    ['target', measure.targetValue],
    ['stretch', measure.stretchLevel],
    ['lower bound', measure.lowBound],
    ['upper bound', measure.highBound],
    ['critical value', measure.criticalValue],
  ];
  const given = named
    .filter(([, value]) => value !== null)
    .map(([label, value]) => line(label, inWords(value, measure.unit)));
  const now =
    current === null ? line('current', 'none', 'no value yet') : line('current', inWords(current, measure.unit));
  return [now, ...given];
}

export type PartToExplain = {
  readonly id: string;
  readonly title: string;
  readonly progress: number | null;
  readonly weight: number;
  readonly isChild: boolean;
};

const over: Readonly<Record<RollUpMode, string>> = {
  'key-results': 'its key results',
  children: 'the objectives that contribute to it',
  both: 'its key results and the objectives that contribute to it',
};

export type ObjectiveToExplain = {
  readonly id: string;
  readonly mode: RollUpMode;
  readonly parts: readonly PartToExplain[];
  readonly progress: number | null;
  readonly expected: number | null;
  readonly status: Status;
};

/** Where an objective's progress comes from; of very many parts the first 200 are named. */
export function explainObjective({ id, mode, parts, progress, expected, status }: ObjectiveToExplain): Told {
  const inputs = firstOf(parts, (part) =>
    line(part.title, percent(part.progress), noteOn(part), {
      of: part.isChild ? 'objective' : 'key-result',
      id: part.id,
      part: 'progress',
    }),
  );
  if (expected !== null)
    inputs.push(line('expected by today', percent(expected), '', { of: 'objective', id, part: 'expected' }));
  inputs.push(line('status', statusWord(status), '', { of: 'objective', id, part: 'status' }));
  return {
    about: 'Progress',
    figure: percent(progress),
    status: null,
    formula: 'sum of (weight × progress) / sum of weights',
    filled: meanFilledIn(parts, percent, progress),
    inputs,
    rule: `The weighted mean over ${over[mode]}. A part without a figure stays out, weight 0 leaves one out, and nothing to average gives a dash, never 0 %.`,
    source: 'The field’s usual weighted mean',
  };
}

/** Beyond so many parts a formula filled in is no longer read. */
const MOST_TERMS = 8;

/** A weighted mean with its numbers in place; equal weights are left unsaid. */
export function meanFilledIn(
  parts: readonly { readonly weight: number; readonly progress: number | null }[],
  show: (share: number | null) => string,
  result: number | null,
): string {
  const counted = parts.filter(({ weight, progress }) => weight > 0 && progress !== null);
  if (counted.length === 0 || counted.length > MOST_TERMS || result === null) return '';
  const areEqual = counted.every(({ weight }) => weight === 1);
  const terms = counted.map(({ weight, progress }) =>
    areEqual ? show(progress) : `${term(weight)} × ${show(progress)}`,
  );
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0);
  return `(${terms.join(' + ')}) / ${term(weights)} = ${show(result)}`;
}

function noteOn({ weight, progress, isChild }: PartToExplain): string {
  const kind = isChild ? 'contributing objective, ' : '';
  if (progress === null) return `${kind}no figure, stays out`;
  return weight > 0 ? `${kind}weight ${weight}` : `${kind}weight 0, left out`;
}
