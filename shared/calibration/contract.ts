import { z } from 'zod';
import { query } from '#shared/kernel/call';
import { TeamId } from '#shared/kernel/ids';

/** Which confidence of a key result counts, one of each: the first said, the last said by half-time, the last of all. */
export const Horizon = z.enum(['first', 'half-time', 'last']);
export type Horizon = z.infer<typeof Horizon>;

/** A share of cases with its 95 % Wilson interval; 0 to 1. */
const share = { cases: z.number(), came: z.number(), share: z.number(), low: z.number(), high: z.number() };

export const LevelShare = z.strictObject({
  level: z.enum(['commit', 'target', 'stretch']),
  /** How often it was meant to be reached. */
  meant: z.number(),
  ...share,
  /** `as-meant` where what was meant lies within the interval. */
  verdict: z.enum(['as-meant', 'rarer', 'more-often']),
});
export type LevelShare = z.infer<typeof LevelShare>;

/** What came of all that was said with about the same confidence. */
export const Bin = z.strictObject({ from: z.number(), to: z.number(), said: z.number(), ...share });
export type Bin = z.infer<typeof Bin>;

export const ConfidenceFigures = z.strictObject({
  cases: z.number(),
  /** Mean squared distance of what was said from what came: 0 is perfect, 1 always wrong. */
  brier: z.number(),
  /** How often the mark was reached. */
  baseRate: z.number(),
  /** What saying the base rate every time would have got. */
  brierOfBaseRate: z.number(),
  bins: z.array(Bin),
});
export type ConfidenceFigures = z.infer<typeof ConfidenceFigures>;

/** Too few cases, or too few people behind them: nothing is shown but how many there are. */
const withheld = z.strictObject({ cases: z.number(), isFewPeople: z.boolean() });

export const calibrationContract = {
  /** Over all closed cycles, of the company or of a team with those beneath it; never of a person. */
  'calibration.report': query({
    input: z.strictObject({ teamId: TeamId.nullable(), horizon: Horizon.default('half-time') }),
    output: z.strictObject({
      cycles: z.number(),
      levels: z.array(LevelShare).nullable(),
      confidence: ConfidenceFigures.nullable(),
      levelsWithheld: withheld.nullable(),
      confidenceWithheld: withheld.nullable(),
    }),
    reads: ['objectives', 'key-results', 'check-ins', 'cycles', 'teams'],
  }),
} as const;
