import type { KeyResultKind, RollUpMode } from '#shared/kernel/vocabulary';
import type { KeyResultFigures, Measure } from '#shared/key-results/contract';
import { levelsOf, type Step } from '#shared/key-results/domain';
import type { Explanation } from './contract';
import { type StatusToExplain, statusWord, whyObjectiveStatus, whyStatus } from './explain-status';

type Input = Explanation['inputs'][number];

/** "53 %", "-12.5 %", or a dash where there is no figure. At most one digit behind the point. */
export const percent = (share: number | null): string =>
  share === null ? '–' : `${Math.round(share * 1000) / 10} %`.replace('-', '−');

const inWords = (value: number | null, unit: string): string =>
  value === null ? 'none' : `${String(value).replace('-', '−')}${unit === '' ? '' : ` ${unit}`}`;

const line = (label: string, value: string, note = ''): Input => ({ label, value, note });

type Rule = Pick<Explanation, 'formula' | 'rule' | 'source'>;

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
  readonly title: string;
  readonly measure: Measure;
  readonly steps: readonly Step[];
  readonly figures: Pick<KeyResultFigures, 'current' | 'raw' | 'progress' | 'linear'> & StatusToExplain;
};

/** Where a key result's figure comes from: formula, inputs, rule and the rule's source. */
export function explainKeyResult({ title, measure, steps, figures }: KeyResultToExplain): Explanation {
  const isLevelled = levelsOf(measure) !== null;
  const rule = measure.kind === 'metric' ? (isLevelled ? byLevels : linear) : rules[measure.kind];
  const inputs = measure.kind === 'milestones' ? stepInputs(steps) : measureInputs(measure, figures.current);
  if (figures.linear !== null)
    inputs.push(line('straight from start to target', percent(figures.linear), 'not counted'));
  if (figures.raw !== null && figures.raw !== figures.progress) {
    inputs.push(line('before it is held between 0 and 100 %', percent(figures.raw)));
  }
  if (figures.expected !== null) inputs.push(line('expected by today', percent(figures.expected)));
  inputs.push(line('status', statusWord(figures.status), whyStatus(measure.kind, figures)));
  return { title, figure: percent(figures.progress), ...rule, inputs };
}

function stepInputs(steps: readonly Step[]): Input[] {
  const weightOf = (some: readonly Step[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  const done = steps.filter(({ doneOn }) => doneOn !== null);
  return [
    line('milestones done', `${done.length} of ${steps.length}`),
    line('weight done', `${weightOf(done)} of ${weightOf(steps)}`),
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
    current === null ? line('current', 'none', 'no check-in yet') : line('current', inWords(current, measure.unit));
  return [now, ...given];
}

export type PartToExplain = {
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

export type ObjectiveToExplain = StatusToExplain & {
  readonly title: string;
  readonly mode: RollUpMode;
  readonly parts: readonly PartToExplain[];
};

const MOST_PARTS = 200;

/** Where an objective's figure comes from; of very many parts the first 200 are named. */
export function explainObjective({ title, mode, parts, ...figures }: ObjectiveToExplain): Explanation {
  const inputs = parts.slice(0, MOST_PARTS).map((part) => line(part.title, percent(part.progress), noteOn(part)));
  if (parts.length > MOST_PARTS) inputs.push(line(`and ${parts.length - MOST_PARTS} more`, ''));
  if (figures.expected !== null) inputs.push(line('expected by today', percent(figures.expected)));
  inputs.push(line('status', statusWord(figures.status), whyObjectiveStatus(mode, figures)));
  return {
    title,
    figure: percent(figures.progress),
    formula: 'sum of (weight × progress) / sum of weights',
    inputs,
    rule: `The weighted mean over ${over[mode]}. A part without a figure stays out, weight 0 takes one out, and nothing to average gives a dash, never 0 %.`,
    source: 'The field’s usual weighted mean',
  };
}

function noteOn({ weight, progress, isChild }: PartToExplain): string {
  const kind = isChild ? 'contributing objective, ' : '';
  if (progress === null) return `${kind}no figure, stays out`;
  return weight > 0 ? `${kind}weight ${weight}` : `${kind}weight 0, stays out`;
}
