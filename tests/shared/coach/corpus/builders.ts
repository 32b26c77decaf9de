import type { GoalType } from '#shared/kernel/vocabulary';
import type { Measure } from '#shared/key-results/contract';

/** A key result of the corpus, as somebody would have written it down. */
export type CorpusResult = {
  title: string;
  measure: Measure;
  /** Steps of a milestone result, and whether they have days. */
  steps: number;
  dated: boolean;
  /** Confidence of the very first check-in. */
  confidence: number | null;
};

/** What is known around the objective; all of it is in order unless an entry says otherwise. */
export type Around = {
  aligned?: boolean;
  owned?: boolean;
  dated?: boolean;
  teamObjectives?: number;
  /** Set where it is one person's own: all of theirs in the cycle, and how many of them are development goals. */
  own?: { total: number; development: number };
};

export type CorpusOkr = { goalType: GoalType; title: string; results: readonly CorpusResult[]; around: Around };

/** `rule:o` for the objective, `rule:0` for its first key result. */
export type Flawed = CorpusOkr & { flaws: readonly string[] };

const blank: Measure = {
  kind: 'metric',
  unit: '',
  currency: null,
  decimals: 0,
  startValue: null,
  targetValue: null,
  lowBound: null,
  highBound: null,
  criticalValue: null,
  commitLevel: null,
  targetLevel: null,
  stretchLevel: null,
};
const result = (title: string, measure: Partial<Measure>, rest: Partial<CorpusResult> = {}): CorpusResult => ({
  title,
  measure: { ...blank, ...measure },
  steps: 0,
  dated: true,
  confidence: null,
  ...rest,
});

/** From start to target. */
export const m = (title: string, unit: string, start: number | null, target: number | null, confidence?: number) =>
  result(title, { unit, startValue: start, targetValue: target }, confidence === undefined ? {} : { confidence });
/** The same in euro. */
export const eur = (title: string, start: number | null, target: number | null) =>
  result(title, { currency: 'EUR', startValue: start, targetValue: target });
/** With commit, target and stretch. */
export const lv = (title: string, unit: string, start: number, commit: number, target: number, stretch: number) =>
  result(title, {
    unit,
    startValue: start,
    targetValue: target,
    commitLevel: commit,
    targetLevel: target,
    stretchLevel: stretch,
  });
export const most = (title: string, unit: string, highBound: number | null) =>
  result(title, { kind: 'at-most', unit, highBound });
export const least = (title: string, unit: string, lowBound: number | null) =>
  result(title, { kind: 'at-least', unit, lowBound });
export const within = (title: string, unit: string, lowBound: number, highBound: number) =>
  result(title, { kind: 'between', unit, lowBound, highBound });
export const steps = (title: string, count: number, dated = true) =>
  result(title, { kind: 'milestones' }, { steps: count, dated });
export const done = (title: string) => result(title, { kind: 'yes-no' });
export const base = (title: string, unit: string) => result(title, { kind: 'baseline', unit });
export const colour = (title: string) => result(title, { kind: 'colour-only' });

const okr =
  (goalType: GoalType) =>
  (title: string, results: readonly CorpusResult[], around: Around = {}): CorpusOkr => ({
    goalType,
    title,
    results,
    around,
  });
export const stretch = okr('stretch');
export const committed = okr('committed');
export const development = okr('development');

/** An entry with the flaws that a coach who knows the method would name in it. */
export const flawed = (flaws: string, entry: CorpusOkr): Flawed => ({ ...entry, flaws: flaws.split(' ') });
