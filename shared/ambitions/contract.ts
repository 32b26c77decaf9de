import { z } from 'zod';
import { command, query } from '#shared/kernel/call';
import { AmbitionId, ObjectiveId } from '#shared/kernel/ids';
import { IsoDate } from '#shared/kernel/shapes';
import { GoalType, Horizon, LongText, Share, Status, Title } from '#shared/kernel/vocabulary';

/** An objective that serves a step of the strategy, in a cycle that is not closed. */
export const ServingObjective = z.strictObject({
  id: ObjectiveId,
  title: z.string(),
  teamName: z.string().nullable(),
  cycleName: z.string(),
  goalType: GoalType,
  progress: Share,
  status: Status,
});

/** A step of the strategy between the mission and the objectives of a cycle. */
export const Ambition = z.strictObject({
  id: AmbitionId,
  horizon: Horizon,
  /** The five-year goal that a one-year goal serves. */
  parentId: AmbitionId.nullable(),
  title: z.string(),
  why: z.string(),
  dueOn: IsoDate.nullable(),
  /** Those that serve it directly, at most 50; `serving` counts all. */
  objectives: z.array(ServingObjective),
  serving: z.int(),
});
export type Ambition = z.infer<typeof Ambition>;

const one = z.strictObject({ id: AmbitionId });

export const ambitionsContract = {
  /** All of them: five-year goals first, each horizon in its order. */
  'ambitions.list': query({
    input: z.strictObject({}),
    output: z.array(Ambition),
    reads: ['ambitions', 'objectives', 'key-results', 'alignments', 'check-ins', 'teams', 'cycles'],
  }),
  /** A one-year goal may serve a five-year goal; anything else refuses (`RULE_BROKEN`, `ambition-order`). */
  'ambitions.create': command({
    input: z.strictObject({
      horizon: Horizon,
      title: Title,
      why: LongText.default(''),
      parentId: AmbitionId.nullable().default(null),
      dueOn: IsoDate.nullable().default(null),
    }),
    output: one,
    undo: 'New goal of the strategy',
  }),
  'ambitions.update': command({
    input: z.strictObject({
      id: AmbitionId,
      title: Title.optional(),
      why: LongText.optional(),
      parentId: AmbitionId.nullable().optional(),
      dueOn: IsoDate.nullable().optional(),
    }),
    output: one,
    undo: 'Goal of the strategy',
  }),
  /** Puts it behind `afterId` (null: first) among those of its horizon. */
  'ambitions.move': command({
    input: z.strictObject({ id: AmbitionId, afterId: AmbitionId.nullable() }),
    output: one,
    undo: 'Move of a goal',
  }),
  /** What served it stays, without it. */
  'ambitions.remove': command({ input: one, output: one, undo: 'Remove goal of the strategy' }),
} as const;
