import { settle } from '#shared/kernel/numbers';
import type { GoalType } from '#shared/kernel/vocabulary';
import type { Measure } from '#shared/key-results/contract';
import { automaticScore, gradeBand, levelsOf } from '#shared/key-results/domain';
import type { Bin, ConfidenceFigures, LevelShare } from './contract';

/** Fewer cases say nothing, and fewer people behind them would be a figure of a person. */
export const leastCases = 10;
export const leastPeople = 3;

/**
 * The 95 % interval of a share after Wilson (1927), which keeps its sense with few cases and near 0 and 1. Shares 0 to 1.
 */
export function wilson(came: number, cases: number): { low: number; high: number } {
  if (cases === 0) return { low: 0, high: 1 };
  const z = 1.959963985;
  const share = came / cases;
  const scale = 1 + z ** 2 / cases;
  const middle = share + z ** 2 / (2 * cases);
  const reach = z * Math.sqrt((share * (1 - share)) / cases + z ** 2 / (4 * cases ** 2));
  return { low: Math.max(0, settle((middle - reach) / scale)), high: Math.min(1, settle((middle + reach) / scale)) };
}

const shareOf = (came: number, cases: number) => ({
  cases,
  came,
  share: cases === 0 ? 0 : settle(came / cases),
  ...wilson(came, cases),
});

/** How often each level is meant to be reached (OKRs.com: commit, target, stretch). */
const meant = { commit: 0.9, target: 0.5, stretch: 0.1 } as const;

export type Ended = { readonly measure: Measure; readonly current: number | null };

/** How often commit, target and stretch were reached at the end. One without a value has reached nothing. */
export function levelShares(ended: readonly Ended[]): LevelShare[] {
  const levelled = ended.flatMap(({ measure, current }) => {
    const levels = levelsOf(measure);
    return levels && measure.startValue !== null ? [{ levels, start: measure.startValue, current }] : [];
  });
  return (['commit', 'target', 'stretch'] as const).map((level) => {
    const came = levelled.filter(({ levels, start, current }) => {
      const way = Math.sign(levels.stretch - start);
      return current !== null && settle((current - levels[level]) * way) >= 0;
    }).length;
    const share = shareOf(came, levelled.length);
    const aim = meant[level];
    const verdict = aim < share.low ? 'more-often' : aim > share.high ? 'rarer' : 'as-meant';
    return { level, meant: aim, ...share, verdict };
  });
}

/**
 * Whether a key result reached its mark: its final score (else the one by the numbers) is green for its goal type, 1.0
 * for a committed goal, 0.7 and more for a stretch or development one. Null where it has no score.
 */
export function reachedMark(goalType: GoalType, final: number | null, progress: number | null): boolean | null {
  const score = final ?? automaticScore(progress);
  return score === null ? null : gradeBand(goalType, score) === 'green';
}

export type Forecast = {
  /** 0 to 10, read as a probability of so many tenths. */
  readonly confidence: number;
  readonly came: boolean;
};

/** Confidences that are told apart in the reliability diagram. */
const bins = [
  [0, 2],
  [3, 4],
  [5, 6],
  [7, 8],
  [9, 10],
] as const;

const mean = (values: readonly number[]): number => settle(values.reduce((sum, one) => sum + one, 0) / values.length);

/**
 * Brier score (1950) of confidence / 10 as the probability that the mark is reached: the mean of (said − came)², came
 * being 1 or 0. The base rate's own score, share × (1 − share), is the one to beat. Null without a case.
 */
export function confidenceFigures(forecasts: readonly Forecast[]): ConfidenceFigures | null {
  if (forecasts.length === 0) return null;
  const outcome = (came: boolean): number => (came ? 1 : 0);
  const baseRate = mean(forecasts.map(({ came }) => outcome(came)));
  return {
    cases: forecasts.length,
    brier: mean(forecasts.map(({ confidence, came }) => (confidence / 10 - outcome(came)) ** 2)),
    baseRate,
    brierOfBaseRate: settle(baseRate * (1 - baseRate)),
    bins: bins.flatMap(([from, to]): Bin[] => {
      const within = forecasts.filter(({ confidence }) => confidence >= from && confidence <= to);
      if (within.length === 0) return [];
      const came = within.filter((one) => one.came).length;
      return [
        { from, to, said: mean(within.map(({ confidence }) => confidence / 10)), ...shareOf(came, within.length) },
      ];
    }),
  };
}

/** May figures over these cases be shown? `owners` as named; nobody named is nobody shown. */
export function isWithheld(owners: readonly (string | null)[]): { cases: number; isFewPeople: boolean } | null {
  const cases = owners.length;
  const named = new Set(owners.filter((owner) => owner !== null)).size;
  const isFewPeople = named > 0 && named < leastPeople;
  return cases < leastCases || isFewPeople ? { cases, isFewPeople: cases >= leastCases } : null;
}

const levelNames = { commit: 'commit', target: 'target', stretch: 'stretch' } as const;
const whole = (share: number): string => `${Math.round(share * 100)} %`;

/** A level's calibration in one plain sentence. */
export function levelSentence({ level, meant: aim, share, verdict }: LevelShare): string {
  const fact = `Your ${levelNames[level]} levels were reached ${whole(share)} of the time`;
  if (verdict === 'as-meant') return `${fact}: as meant, about ${whole(aim)}.`;
  if (level === 'stretch')
    return verdict === 'rarer' ? `${fact}: further out than meant.` : `${fact}: nearer than meant, aim higher.`;
  return verdict === 'rarer' ? `${fact}: less safe than meant.` : `${fact}: safer than meant, aim higher.`;
}

/** What the Brier score says, beside the base rate. */
export function brierSentence({ brier, brierOfBaseRate }: ConfidenceFigures): string {
  const gain = settle(brierOfBaseRate - brier);
  if (gain > 0.005) return 'What was said told more than the base rate alone: the confidence is worth listening to.';
  if (gain < -0.005)
    return 'Always saying the base rate would have come nearer: what is said and what comes have drifted apart.';
  return 'What was said told about as much as the base rate alone.';
}
