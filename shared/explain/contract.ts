import { z } from 'zod';
import { query } from '#shared/kernel/call';
import { CycleId, KeyResultId, KpiId, ObjectiveId, ThingId } from '#shared/kernel/ids';
import { IsoDate } from '#shared/kernel/shapes';
import { GoalType, Status } from '#shared/kernel/vocabulary';

/** A number, status or score that can be asked where it comes from: of what, and which of its figures. */
export const Subject = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('objective'),
    id: ObjectiveId,
    part: z.enum(['progress', 'expected', 'status', 'grade']),
  }),
  z.strictObject({
    of: z.literal('key-result'),
    id: KeyResultId,
    part: z.enum(['progress', 'expected', 'status', 'change', 'confidence', 'score']),
  }),
  z.strictObject({
    of: z.literal('cycle'),
    id: CycleId,
    part: z.enum(['progress', 'expected', 'statuses']),
    /** Only of objectives of these types; left out takes all. */
    goalTypes: z.array(GoalType).min(1).max(3).optional(),
  }),
  z.strictObject({ of: z.literal('kpi'), id: KpiId, part: z.literal('health') }),
]);
export type Subject = z.infer<typeof Subject>;

/** What went in. One that is a figure itself `opens` in turn. */
export const ExplainedInput = z.strictObject({
  label: z.string(),
  value: z.string(),
  note: z.string(),
  opens: Subject.nullable(),
});
export type ExplainedInput = z.infer<typeof ExplainedInput>;

/** A check-in, or a KPI reading, that stands behind a figure. */
export const Behind = z.strictObject({
  id: ThingId,
  /** The key result, where the figure has several beneath it. */
  of: z.string().nullable(),
  date: IsoDate,
  value: z.string(),
  confidence: z.number().nullable(),
  authorName: z.string().nullable(),
  /** The figure is made from this one; the others are its history. */
  counts: z.boolean(),
});
export type Behind = z.infer<typeof Behind>;

/** A figure with its formula, the same with its inputs filled in, the rule and the rule's source. */
export const Explanation = z.strictObject({
  subject: Subject,
  /** The objective, key result, cycle or KPI. */
  title: z.string(),
  /** Which of its figures: "Progress". */
  about: z.string(),
  figure: z.string(),
  /** Set where the figure is a status. */
  status: Status.nullable(),
  formula: z.string(),
  /** Empty where there is nothing to fill in. */
  filled: z.string(),
  inputs: z.array(ExplainedInput),
  rule: z.string(),
  source: z.string(),
  /** Newest first. */
  checkIns: z.array(Behind),
  /** The objective whose page shows it. */
  objectiveId: ObjectiveId.nullable(),
});
export type Explanation = z.infer<typeof Explanation>;

export const explainContract = {
  /** Where a number comes from; NOT_FOUND where the thing is gone. */
  'explain.number': query({
    input: Subject,
    output: Explanation,
    reads: ['objectives', 'key-results', 'alignments', 'check-ins', 'cycles', 'workspace', 'kpis', 'people'],
  }),
} as const;
