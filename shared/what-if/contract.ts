import { z } from 'zod';
import { query } from '#shared/kernel/call';
import { CycleId, KeyResultId, ObjectiveId } from '#shared/kernel/ids';
import { RollUpMode, Share, Status } from '#shared/kernel/vocabulary';

/** Another way of scoring the same history. `own` keeps what is set. */
export const Model = z.strictObject({
  /** `linear`: straight from start to target, levels aside; `yes-no`: all at the target, nothing before. */
  measure: z.enum(['own', 'linear', 'yes-no']),
  rollUp: z.union([z.literal('own'), RollUpMode]),
  weights: z.enum(['own', 'equal']),
  /** What of a stretch goal is expected at the end, 0 to 1. */
  stretchEnd: z.number().min(0.1).max(1),
  /** Percentage points below what is expected that are behind; more is at risk. */
  behindUpTo: z.number().min(0).max(100),
});
export type Model = z.infer<typeof Model>;

/** By the numbers alone: owners' words are left aside, silence is not. */
export const Standing = z.strictObject({ progress: Share, expected: Share, status: Status });
export type Standing = z.infer<typeof Standing>;

const Pair = z.strictObject({ own: Standing, other: Standing });
const Counts = z.strictObject({
  progress: Share,
  expected: Share,
  byStatus: z.array(z.strictObject({ status: Status, count: z.number() })),
});

const reads = ['objectives', 'key-results', 'alignments', 'check-ins', 'cycles', 'workspace', 'kpis'] as const;

export const whatIfContract = {
  /** An objective and its key results as they are and under another model; nothing is written. */
  'what-if.objective': query({
    input: z.strictObject({ id: ObjectiveId, model: Model }),
    output: Pair.extend({ keyResults: z.array(Pair.extend({ id: KeyResultId, title: z.string() })) }),
    reads,
  }),
  /** The objectives of a cycle by status as they are and under another model; `changed` stand elsewhere. */
  'what-if.cycle': query({
    input: z.strictObject({ cycleId: CycleId, model: Model }),
    output: z.strictObject({ own: Counts, other: Counts, changed: z.number() }),
    reads,
  }),
} as const;
