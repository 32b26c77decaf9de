import { z } from 'zod';
import { command, query } from '#shared/kernel/call';
import { KeyResultId, ObjectiveId, PersonId, ThingId } from '#shared/kernel/ids';
import { IsoDate } from '#shared/kernel/shapes';
import { Title } from '#shared/kernel/vocabulary';

/** Work that is meant to move key results. Never in the progress arithmetic. */
export const Initiative = z.strictObject({
  id: ThingId,
  objectiveId: ObjectiveId,
  objectiveTitle: z.string(),
  keyResultId: KeyResultId.nullable(),
  keyResultTitle: z.string().nullable(),
  title: z.string(),
  ownerId: PersonId.nullable(),
  ownerName: z.string().nullable(),
  dueOn: IsoDate.nullable(),
  doneOn: IsoDate.nullable(),
  /** Open and past its day. */
  overdue: z.boolean(),
});
export type Initiative = z.infer<typeof Initiative>;

const one = z.strictObject({ id: ThingId });

export const initiativesContract = {
  'initiatives.list': query({
    input: z.union([
      z.strictObject({ objectiveId: ObjectiveId }),
      z.strictObject({ ownerId: PersonId, openOnly: z.boolean().default(true) }),
    ]),
    output: z.array(Initiative),
    reads: ['initiatives', 'objectives', 'key-results', 'people'],
  }),
  'initiatives.create': command({
    input: z.strictObject({
      objectiveId: ObjectiveId,
      keyResultId: KeyResultId.nullable().default(null),
      title: Title,
      ownerId: PersonId.nullable().default(null),
      dueOn: IsoDate.nullable().default(null),
    }),
    output: one,
    undo: 'New initiative',
  }),
  'initiatives.update': command({
    input: z.strictObject({
      id: ThingId,
      keyResultId: KeyResultId.nullable().optional(),
      title: Title.optional(),
      ownerId: PersonId.nullable().optional(),
      dueOn: IsoDate.nullable().optional(),
      /** A day marks it done, null opens it again. */
      doneOn: IsoDate.nullable().optional(),
    }),
    output: one,
    undo: 'Initiative',
  }),
  'initiatives.remove': command({ input: one, output: one, undo: 'Remove initiative' }),
} as const;
