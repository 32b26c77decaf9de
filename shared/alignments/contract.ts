import { z } from 'zod';
import { command } from '#shared/kernel/call';
import { KeyResultId, ObjectiveId, ThingId } from '#shared/kernel/ids';
import { Finite } from '#shared/kernel/shapes';
import { LinkKind } from '#shared/kernel/vocabulary';

const Weight = Finite.min(0).max(1000);
const one = z.strictObject({ id: ThingId });

/** A link from a child up to a parent objective, or to one of its key results (line of sight only). */
export const Alignment = z.strictObject({
  id: ThingId,
  childId: ObjectiveId,
  parentId: ObjectiveId,
  parentKeyResultId: KeyResultId.nullable(),
  kind: LinkKind,
  weight: z.number(),
});
export type Alignment = z.infer<typeof Alignment>;

/** All refuse a loop: `RULE_BROKEN` with `rule: 'alignment-loop'`. */
export const alignmentsContract = {
  'alignments.add': command({
    input: z.strictObject({
      childId: ObjectiveId,
      parentId: ObjectiveId,
      parentKeyResultId: KeyResultId.nullable().default(null),
      kind: LinkKind.default('contributes'),
      weight: Weight.default(1),
    }),
    output: one,
    undo: 'Align',
  }),
  'alignments.update': command({
    input: z.strictObject({ id: ThingId, kind: LinkKind.optional(), weight: Weight.optional() }),
    output: one,
    undo: 'Alignment',
  }),
  'alignments.remove': command({ input: one, output: one, undo: 'Remove alignment' }),
  /** Re-aligns in one step: all `contributes` parents of the child give way to `parentId` (null: to none). */
  'alignments.move': command({
    input: z.strictObject({ childId: ObjectiveId, parentId: ObjectiveId.nullable() }),
    output: z.strictObject({ id: ThingId.nullable() }),
    undo: 'Re-align',
  }),
} as const;
