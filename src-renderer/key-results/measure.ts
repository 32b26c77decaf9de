import type { GoalType, KeyResultKind } from '#shared/kernel/vocabulary';
import type { DraftLack, KeyResult, Measure } from '#shared/key-results/contract';
import type { Ease } from '#shared/key-results/domain';
import { formatDay } from '../ui/dates';
import { decimalsToShow, formatNumber } from '../ui/numbers';
import type { Point } from '../ui/sparkline';

/** What each kind of key result is called, and what it is for. */
export const kindWords: Readonly<Record<KeyResultKind, { label: string; meaning: string }>> = {
  metric: { label: 'Metric', meaning: 'A number that moves from a start to a target, up or down.' },
  'at-least': { label: 'Stay at least', meaning: 'A number that must not fall below a bound.' },
  'at-most': { label: 'Stay at most', meaning: 'A number that must not rise above a bound.' },
  between: { label: 'Stay between', meaning: 'A number that must stay within two bounds.' },
  milestones: { label: 'Milestones', meaning: 'Weighted steps; progress is the weight done.' },
  'yes-no': { label: 'Yes or no', meaning: 'Done or not done; there is nothing in between.' },
  baseline: { label: 'Baseline', meaning: 'Finds a starting value; it has no progress and counts in no roll-up.' },
  'colour-only': { label: 'Colour only', meaning: 'Red, amber or green without a number; it counts in no roll-up.' },
};

/** The measure that a form with one or two numbers means: a start and a target, or the bounds of a stay-kind. */
export function measureOf(form: {
  kind: KeyResultKind;
  unit: string;
  start: number | null;
  target: number | null;
}): Measure {
  const { kind, unit, start, target } = form;
  const low = kind === 'at-least' || kind === 'between';
  const high = kind === 'at-most' || kind === 'between';
  return {
    kind,
    unit,
    currency: null,
    decimals: 0,
    startValue: kind === 'metric' ? start : null,
    targetValue: kind === 'metric' ? target : null,
    lowBound: low ? start : null,
    highBound: high ? target : null,
    criticalValue: null,
    commitLevel: null,
    targetLevel: null,
    stretchLevel: null,
  };
}

/** A value that was set (a start, a level, a bound) with its unit or currency: its digits are never rounded away. */
export const setInWords = (value: number | null, measure: Measure): string =>
  withUnit(value, value === null ? measure : { ...measure, decimals: decimalsToShow(value, measure.decimals) });

/** A value with its unit or currency, as it stands in a sentence. */
function withUnit(value: number | null, { unit, currency, decimals }: Measure): string {
  if (value === null) return '–';
  const number = formatNumber(value, decimals);
  if (currency) return `${currency}\u00a0${number}`;
  return unit === '' ? number : `${number}\u00a0${unit}`;
}

/** What is aimed at, in words: "40 → 60 %", "at most 25 days". */
export function aimInWords(measure: Measure): string {
  const show = (value: number | null) => setInWords(value, measure);
  switch (measure.kind) {
    case 'metric':
      return `${show(measure.startValue)} → ${show(measure.stretchLevel ?? measure.targetValue)}`;
    case 'at-least':
      return `at least ${show(measure.lowBound)}`;
    case 'at-most':
      return `at most ${show(measure.highBound)}`;
    case 'between':
      return `${show(measure.lowBound)} to ${show(measure.highBound)}`;
    default:
      return kindWords[measure.kind].label.toLowerCase();
  }
}

/** A checked-in value in words: yes or no, a share of the milestones, else the number with its unit. */
export function valueInWords(value: number | null, measure: Measure): string {
  if (value === null) return '–';
  if (measure.kind === 'yes-no') return value >= 1 ? 'Yes' : 'No';
  return withUnit(value, measure);
}

/** Share of the way that a stretch goal is expected to have gone at the end: 0.7 is a success. */
const STRETCH_END = 0.7;

/** The straight line from start to what is expected at the end, by days; none where progress is no straight value. */
export function expectedLine(measure: Measure, goalType: GoalType, days: number): readonly Point[] {
  const { kind, startValue: start, targetValue, stretchLevel } = measure;
  if (kind !== 'metric' || start === null || targetValue === null || stretchLevel !== null || days <= 0) return [];
  const share = goalType === 'stretch' ? STRETCH_END : 1;
  return [
    { at: 0, value: start },
    { at: days, value: start + (targetValue - start) * share },
  ];
}

export const easeWords: Readonly<Record<Ease, string>> = { eased: 'eased', tightened: 'made harder' };

/** "First agreed target 3 days; now 4 days, which is eased. Head of Payroll, Feb 15, 2026: “The old system stays”". */
export function targetChangeInWords(keyResult: KeyResult): string {
  const { originalTarget, targetChanged, targetReason } = keyResult;
  if (originalTarget === null) return '';
  const now = setInWords(keyResult.targetValue, keyResult);
  const ease = targetChanged?.ease ? `, which is ${easeWords[targetChanged.ease]}` : '';
  const who = [targetChanged?.authorName, targetChanged?.on && formatDay(targetChanged.on)].filter(Boolean).join(', ');
  const why = targetReason === '' ? 'no reason given' : `“${targetReason}”`;
  return `First agreed target ${setInWords(originalTarget, keyResult)}; now ${now}${ease}. ${who}: ${why}`;
}

/** What keeps a key result a draft, as it goes on after its name. */
export const lackWords: Readonly<Record<DraftLack, string>> = {
  'new-target': 'it has reached its target and asks for a new one',
  'new-question': 'it was answered with yes and asks for a new question, or to be removed',
  'new-milestones': 'all its milestones are done, so it asks for new ones',
  'start-and-target': 'it has no start and no target yet',
  start: 'it has no start yet',
  target: 'it has no target yet',
  bound: 'it has no bound yet',
  bounds: 'it lacks a bound',
  milestones: 'it has no milestones yet',
  sense: 'its numbers do not fit together',
};
