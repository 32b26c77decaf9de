import { z } from 'zod';
import { command, query } from '#shared/kernel/call';
import { CycleId, KeyResultId, ObjectiveId, PersonId, TeamId, ThingId } from '#shared/kernel/ids';
import { Finite, Instant, IsoDate } from '#shared/kernel/shapes';
import { Cadence, GoalType, LongText, OwnerStatus, Share, type Status } from '#shared/kernel/vocabulary';
import { KeyResultFigures, Measure, Milestone } from '#shared/key-results/contract';

export const Blocker = z.strictObject({
  id: ThingId,
  keyResultId: KeyResultId,
  keyResultTitle: z.string(),
  objectiveId: ObjectiveId,
  checkInId: ThingId.nullable(),
  text: z.string(),
  ownerId: PersonId.nullable(),
  ownerName: z.string().nullable(),
  raisedOn: IsoDate.nullable(),
  asksHelp: z.boolean(),
  resolvedOn: IsoDate.nullable(),
});
export type Blocker = z.infer<typeof Blocker>;

export const CheckIn = z.strictObject({
  id: ThingId,
  keyResultId: KeyResultId,
  date: IsoDate,
  value: z.number().nullable(),
  /** The figure that this value makes with today's measure. */
  progress: Share,
  confidence: z.number().nullable(),
  status: OwnerStatus.nullable(),
  retrospect: z.string(),
  prospect: z.string(),
  authorId: PersonId.nullable(),
  authorName: z.string().nullable(),
  /** When it was written down; null for imported ones that do not say. */
  at: Instant.nullable(),
});
export type CheckIn = z.infer<typeof CheckIn>;

const NewBlocker = z.strictObject({
  text: z.string().trim().min(1).max(2000),
  ownerId: PersonId.nullable().default(null),
  asksHelp: z.boolean().default(false),
});

/** At least one of value, confidence, status, retrospect and prospect must say something. */
export const RecordCheckIn = z.strictObject({
  keyResultId: KeyResultId,
  /** Left out: today. Never in the future. */
  date: IsoDate.optional(),
  /** Null: nothing measured this time, the last value stands. Yes/no: 0 or 1. Milestones and colour-only: null. */
  value: Finite.nullable().default(null),
  confidence: z.int().min(0).max(10).nullable().default(null),
  /** The owner's own word; needed for colour-only. */
  status: OwnerStatus.nullable().default(null),
  retrospect: LongText.default(''),
  prospect: LongText.default(''),
  blocker: NewBlocker.nullable().default(null),
});
export type RecordCheckIn = z.output<typeof RecordCheckIn>;

/** What a check-in moved: the objective of the key result first, then its parents. */
export const Moved = z.strictObject({
  objectiveId: ObjectiveId,
  title: z.string(),
  before: Share,
  after: Share,
});
export type Moved = z.infer<typeof Moved>;

const Recorded = z.strictObject({
  id: ThingId,
  keyResultId: KeyResultId,
  progressBefore: Share,
  figures: KeyResultFigures,
  moved: z.array(Moved),
});

/** One row of the check-in screen. */
export const CheckInRow = Measure.extend({
  keyResultId: KeyResultId,
  title: z.string(),
  objectiveId: ObjectiveId,
  objectiveTitle: z.string(),
  goalType: GoalType,
  teamId: TeamId.nullable(),
  teamName: z.string().nullable(),
  ownerId: PersonId.nullable(),
  ownerName: z.string().nullable(),
  cadence: Cadence,
  /** The template by which its team checks in. */
  templateId: ThingId,
  figures: KeyResultFigures,
  milestones: z.array(Milestone),
  blockers: z.array(Blocker),
});
export type CheckInRow = z.infer<typeof CheckInRow>;

/** One calendar period of a key result. `open`: it can still be filled. */
export const DisciplinePeriod = z.strictObject({
  from: IsoDate,
  to: IsoDate,
  punctuality: z.enum(['on-time', 'late', 'missed', 'open']),
});
export type DisciplinePeriod = z.infer<typeof DisciplinePeriod>;

const one = z.strictObject({ id: ThingId });
const Cursor = z.strictObject({ date: IsoDate, ts: z.string().max(200), id: ThingId });

export const checkInsContract = {
  /**
   * Published key results of running cycles: mine (or a person's: owner of the key result; without one, of its
   * objective; without one, the team's lead), or all of a team. In the order of the objectives page.
   */
  'check-ins.mine': query({
    input: z.strictObject({
      scope: z.union([
        z.strictObject({ kind: z.literal('me') }),
        z.strictObject({ kind: z.literal('person'), personId: PersonId }),
        z.strictObject({ kind: z.literal('team'), teamId: TeamId }),
      ]),
      dueOnly: z.boolean().default(false),
    }),
    output: z.strictObject({ rows: z.array(CheckInRow), due: z.number(), total: z.number() }),
    reads: ['check-ins', 'key-results', 'objectives', 'teams', 'people', 'cycles', 'workspace', 'me'],
  }),
  'check-ins.record': command({ input: RecordCheckIn, output: Recorded, undo: 'Check-in' }),
  /** Several at once, undone together. */
  'check-ins.record-many': command({
    input: z.strictObject({ checkIns: z.array(RecordCheckIn).min(1).max(500) }),
    output: z.strictObject({ recorded: z.array(Recorded) }),
    undo: 'Check-ins',
  }),
  /** Replaces a check-in: the old one is struck out, a new one stands in its place. */
  'check-ins.correct': command({
    input: RecordCheckIn.omit({ keyResultId: true, blocker: true }).extend({ id: ThingId }),
    output: Recorded,
    undo: 'Correct check-in',
  }),
  'check-ins.remove': command({ input: one, output: one, undo: 'Remove check-in' }),
  /** Newest first; `next` asks for the page after. */
  'check-ins.history': query({
    input: z.strictObject({
      keyResultId: KeyResultId,
      limit: z.int().min(1).max(200).default(30),
      after: Cursor.nullable().default(null),
    }),
    output: z.strictObject({ rows: z.array(CheckIn), next: Cursor.nullable() }),
    reads: ['check-ins', 'key-results', 'people'],
  }),
  /**
   * How the periods of a key result were filled since it began, oldest first, to today or the last day of its objective:
   * written down in its period on time, in the next late, after that missed.
   */
  'check-ins.discipline': query({
    input: z.strictObject({ keyResultId: KeyResultId }),
    output: z.strictObject({ cadence: Cadence, periods: z.array(DisciplinePeriod) }),
    reads: ['check-ins', 'key-results', 'objectives', 'teams', 'cycles', 'workspace'],
  }),
  /** The same, counted over the key results of a team in one cycle, or in those that run. Of teams, never of people. */
  'check-ins.team-discipline': query({
    input: z.strictObject({ teamId: TeamId, cycleId: CycleId.nullable().default(null) }),
    output: z.strictObject({ keyResults: z.int(), onTime: z.int(), late: z.int(), missed: z.int() }),
    reads: ['check-ins', 'key-results', 'objectives', 'teams', 'cycles', 'workspace'],
  }),
  /** Open blockers first, then the newest resolved ones; of a key result, an objective, an owner, or all running cycles. */
  'check-ins.blockers': query({
    input: z.strictObject({
      keyResultId: KeyResultId.optional(),
      objectiveId: ObjectiveId.optional(),
      ownerId: PersonId.optional(),
      openOnly: z.boolean().default(true),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.array(Blocker),
    reads: ['check-ins', 'key-results', 'objectives', 'people'],
  }),
  'check-ins.raise-blocker': command({
    input: NewBlocker.extend({ keyResultId: KeyResultId }),
    output: one,
    undo: 'Blocker',
  }),
  'check-ins.update-blocker': command({
    input: z.strictObject({
      id: ThingId,
      text: z.string().trim().min(1).max(2000).optional(),
      ownerId: PersonId.nullable().optional(),
      asksHelp: z.boolean().optional(),
      /** A day resolves it, null opens it again. */
      resolvedOn: IsoDate.nullable().optional(),
    }),
    output: one,
    undo: 'Blocker',
  }),
} as const;

/** The statuses that a row can be filtered by, worst first. */
export const statusesWorstFirst: readonly Status[] = [
  'at-risk',
  'behind',
  'quiet',
  'on-track',
  'not-started',
  'closed',
  'none',
];
