import { z } from 'zod';
import { command, query } from '#shared/kernel/call';
import { KeyResultId, ObjectiveId, TeamId, ThingId } from '#shared/kernel/ids';
import { IsoDate } from '#shared/kernel/shapes';
import { DependencyAnswer, GoalType, Status } from '#shared/kernel/vocabulary';

const End = z.strictObject({
  objectiveId: ObjectiveId,
  title: z.string(),
  teamId: TeamId.nullable(),
  teamName: z.string().nullable(),
  goalType: GoalType,
  status: Status,
});

/** What one objective needs of another team's, and what that team has said: both sides see the same. */
export const Dependency = z.strictObject({
  /** The id of its link. */
  id: ThingId,
  /** Null while it is only asked. */
  answer: DependencyAnswer.nullable(),
  needs: z.string(),
  dueOn: IsoDate.nullable(),
  /** Its day has come and gone. */
  overdue: z.boolean(),
  askedOn: IsoDate.nullable(),
  askedBy: z.string().nullable(),
  answerNote: z.string(),
  answeredOn: IsoDate.nullable(),
  answeredBy: z.string().nullable(),
  /** Who needs it. */
  from: End,
  /** Of whom it is needed. */
  to: End,
});
export type Dependency = z.infer<typeof Dependency>;

const one = z.strictObject({ id: ThingId });
const some = z.strictObject({ items: z.array(Dependency), total: z.int() });
const Needed = z.string().trim().max(2000);

export const dependenciesContract = {
  /** Those of one team in cycles that are not closed, by day: what it needs, and what others need of it. */
  'dependencies.of-team': query({
    input: z.strictObject({ teamId: TeamId }),
    output: z.strictObject({ needed: z.array(Dependency), asked: z.array(Dependency) }),
    reads: ['alignments', 'objectives', 'key-results', 'check-ins', 'teams', 'people', 'cycles'],
  }),
  /**
   * For whoever uses this computer: asks that wait for a team they lead or are in, or for an objective of their own; and
   * what their teams were declined.
   */
  'dependencies.mine': query({
    input: z.strictObject({
      /** Only those of my teams' objectives of these types; empty takes all. */
      goalTypes: z.array(GoalType).max(3).default([]),
      /** All of them, not the first few. */
      whole: z.boolean().default(false),
    }),
    output: z.strictObject({ waiting: some, declined: some }),
    reads: ['alignments', 'objectives', 'key-results', 'check-ins', 'teams', 'people', 'cycles', 'me'],
  }),
  /** Asks: links the two by `depends-on`. Refuses a loop of dependencies (`alignment-loop`). */
  'dependencies.ask': command({
    input: z.strictObject({
      childId: ObjectiveId,
      parentId: ObjectiveId,
      parentKeyResultId: KeyResultId.nullable().default(null),
      needs: Needed.default(''),
      dueOn: IsoDate.nullable().default(null),
    }),
    output: one,
    undo: 'Ask another team',
  }),
  /** What was agreed is agreed as it was asked: another need or day opens the answer again. */
  'dependencies.update': command({
    input: z.strictObject({ id: ThingId, needs: Needed.optional(), dueOn: IsoDate.nullable().optional() }),
    output: one,
    undo: 'Dependency',
  }),
  /** The other team's word; declining takes a sentence (`RULE_BROKEN`, `decline-silent`). Null takes the word back. */
  'dependencies.answer': command({
    input: z.strictObject({ id: ThingId, answer: DependencyAnswer.nullable(), note: Needed.default('') }),
    output: one,
    undo: 'Answer to a team',
  }),
} as const;
