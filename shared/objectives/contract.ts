import { z } from 'zod';
import { command, query } from '#shared/kernel/call';
import { AmbitionId, CycleId, KeyResultId, ObjectiveId, PersonId, TeamId, ThingId } from '#shared/kernel/ids';
import { IsoDate } from '#shared/kernel/shapes';
import {
  CycleState,
  DependencyAnswer,
  GoalType,
  Horizon,
  LinkKind,
  LongText,
  OwnerStatus,
  RollUpMode,
  Share,
  Status,
  ThingState,
  Title,
  Visibility,
} from '#shared/kernel/vocabulary';
import { KeyResult } from '#shared/key-results/contract';
import { TeamKind } from '#shared/teams/contract';

/** One line of a list. Shares are 0 to 1, null where there is nothing to average. */
export const ObjectiveRow = z.strictObject({
  id: ObjectiveId,
  cycleId: CycleId,
  teamId: TeamId.nullable(),
  teamName: z.string().nullable(),
  ownerId: PersonId.nullable(),
  ownerName: z.string().nullable(),
  title: z.string(),
  goalType: GoalType,
  visibility: Visibility,
  state: ThingState,
  progress: Share,
  expected: Share,
  /** What to show; `suggested` is by the numbers alone. */
  status: Status,
  suggested: Status,
  keyResults: z.number(),
  quiet: z.number(),
  /** Teams and people that carry it beside its owner. */
  contributors: z.number(),
  /** Has a `contributes` or `supports` parent. */
  aligned: z.boolean(),
});
export type ObjectiveRow = z.infer<typeof ObjectiveRow>;

/** The other end of a link, as seen from an objective. */
export const LinkedObjective = z.strictObject({
  alignmentId: ThingId,
  id: ObjectiveId,
  title: z.string(),
  teamName: z.string().nullable(),
  ownerName: z.string().nullable(),
  kind: LinkKind,
  weight: z.number(),
  /** Set where the link goes to one key result of the parent. */
  keyResultId: KeyResultId.nullable(),
  keyResultTitle: z.string().nullable(),
  /** Of a dependency: what is needed, by when, and the answer (null while it is only asked). */
  needs: z.string(),
  dueOn: IsoDate.nullable(),
  answer: DependencyAnswer.nullable(),
  answerNote: z.string(),
  goalType: GoalType,
  progress: Share,
  status: Status,
});
export type LinkedObjective = z.infer<typeof LinkedObjective>;

/** From the top down: the mission, the strategy, then objective by objective to the parent of this one. */
export const LadderStep = z.union([
  z.strictObject({ kind: z.literal('mission'), text: z.string() }),
  z.strictObject({ kind: z.literal('ambition'), id: AmbitionId, horizon: Horizon, title: z.string() }),
  z.strictObject({ kind: z.literal('objective'), id: ObjectiveId, title: z.string(), teamName: z.string().nullable() }),
]);
export type LadderStep = z.infer<typeof LadderStep>;

/** All that an objective's page shows. */
export const Objective = ObjectiveRow.extend({
  why: z.string(),
  /** Its own days, null takes the cycle's; `from` and `to` are those that count. */
  startsOn: IsoDate.nullable(),
  endsOn: IsoDate.nullable(),
  from: IsoDate,
  to: IsoDate,
  cycleName: z.string(),
  cycleState: CycleState,
  rollUp: RollUpMode,
  ownerStatus: OwnerStatus.nullable(),
  createdOn: IsoDate.nullable(),
  /** The step of the strategy that it serves directly. */
  ambitionId: AmbitionId.nullable(),
  ladder: z.array(LadderStep),
  parents: z.array(LinkedObjective),
  children: z.array(LinkedObjective),
  keyResultList: z.array(KeyResult),
  openInitiatives: z.number(),
  openBlockers: z.number(),
  /** The cycle is closed: nothing here can be edited. */
  readOnly: z.boolean(),
});
export type Objective = z.infer<typeof Objective>;

const one = z.strictObject({ id: ObjectiveId });
const many = z.strictObject({ ids: z.array(ObjectiveId).min(1).max(2000) });
/** Those that were changed; none where all of them were so already. */
const changed = z.strictObject({ ids: z.array(ObjectiveId) });

const fields = {
  teamId: TeamId.nullable(),
  ownerId: PersonId.nullable(),
  ambitionId: AmbitionId.nullable(),
  why: LongText,
  visibility: Visibility,
  rollUp: RollUpMode,
  startsOn: IsoDate.nullable(),
  endsOn: IsoDate.nullable(),
};

export const objectivesContract = {
  /** In the order of the page (team, then own order) or by title; `total` counts all that match. */
  'objectives.list': query({
    input: z.strictObject({
      cycleId: CycleId.optional(),
      teamId: TeamId.nullable().optional(),
      ownerId: PersonId.optional(),
      /** Owned by this person, or carried along by them or by a team that they lead or are in. */
      involves: PersonId.optional(),
      /** Of teams of these kinds. */
      levels: z.array(TeamKind).max(4).default([]),
      goalTypes: z.array(GoalType).max(3).default([]),
      statuses: z.array(Status).max(7).default([]),
      states: z.array(ThingState).max(3).default([]),
      /** Part of a title, any case. */
      text: z.string().max(200).default(''),
      sort: z.enum(['order', 'title']).default('order'),
      offset: z.int().min(0).max(1_000_000).default(0),
      limit: z.int().min(1).max(10_000).default(200),
    }),
    output: z.strictObject({ rows: z.array(ObjectiveRow), total: z.number() }),
    reads: ['objectives', 'key-results', 'alignments', 'check-ins', 'people', 'teams', 'cycles', 'workspace'],
  }),
  'objectives.get': query({
    input: one,
    output: Objective,
    reads: [
      'ambitions',
      'objectives',
      'key-results',
      'alignments',
      'check-ins',
      'initiatives',
      'people',
      'teams',
      'cycles',
      'workspace',
      'kpis',
    ],
  }),
  /** Goal type is never guessed. `parentId` aligns it as contributing from the start. */
  'objectives.create': command({
    input: z.strictObject({
      cycleId: CycleId,
      title: Title,
      goalType: GoalType,
      teamId: fields.teamId.default(null),
      ownerId: fields.ownerId.default(null),
      ambitionId: fields.ambitionId.default(null),
      why: fields.why.default(''),
      visibility: fields.visibility.default('open'),
      rollUp: fields.rollUp.default('key-results'),
      startsOn: fields.startsOn.default(null),
      endsOn: fields.endsOn.default(null),
      state: z.enum(['draft', 'published']).default('published'),
      parentId: ObjectiveId.nullable().default(null),
    }),
    output: one,
    undo: 'New objective',
  }),
  'objectives.update': command({
    input: z.strictObject({
      id: ObjectiveId,
      title: Title.optional(),
      goalType: GoalType.optional(),
      cycleId: CycleId.optional(),
      teamId: fields.teamId.optional(),
      ownerId: fields.ownerId.optional(),
      ambitionId: fields.ambitionId.optional(),
      why: fields.why.optional(),
      visibility: fields.visibility.optional(),
      rollUp: fields.rollUp.optional(),
      startsOn: fields.startsOn.optional(),
      endsOn: fields.endsOn.optional(),
      /** The owner's own word on the whole; null leaves it to the key results. */
      ownerStatus: OwnerStatus.nullable().optional(),
    }),
    output: one,
    undo: 'Objective',
  }),
  /** With its key results, links and initiatives. */
  'objectives.remove': command({ input: one, output: one, undo: 'Remove objective' }),
  /** Puts it behind `afterId` (null: first) among the objectives of its team and cycle. */
  'objectives.move': command({
    input: z.strictObject({ id: ObjectiveId, afterId: ObjectiveId.nullable() }),
    output: one,
    undo: 'Move objective',
  }),
  /** With their key results; one that lacks a measure, or a new target, stays a draft and is named in the answer. */
  'objectives.publish': command({
    input: many,
    output: z.strictObject({ published: z.number(), keyResults: z.number(), stillDraft: z.array(KeyResultId) }),
    undo: 'Publish',
  }),
  'objectives.close': command({ input: many, output: changed, undo: 'Close' }),
  'objectives.reopen': command({ input: many, output: changed, undo: 'Reopen' }),
  /**
   * Closing: takes objectives into another cycle as drafts, with the key results that were not abandoned. A metric
   * restarts from its current value; one that has reached its target, or is to be modified, waits as a draft. What was
   * carried before is not carried twice. Links follow where the parent is carried too or its cycle still runs.
   */
  'objectives.carry-over': command({
    input: z.strictObject({ ids: many.shape.ids, toCycleId: CycleId }),
    output: z.strictObject({
      carried: z.array(z.strictObject({ fromId: ObjectiveId, toId: ObjectiveId })),
      keyResults: z.number(),
    }),
    undo: 'Carry over',
  }),
} as const;
