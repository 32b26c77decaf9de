import { z } from 'zod';
import { command, query } from '#shared/kernel/call';
import { CycleId, KeyResultId, KpiId, ObjectiveId, PersonId, ThingId } from '#shared/kernel/ids';
import { Finite, IsoDate } from '#shared/kernel/shapes';
import {
  Cadence,
  CarryDecision,
  ConfidenceBand,
  GradeBand,
  KeyResultKind,
  LongText,
  OwnerStatus,
  Share,
  Status,
  ThingState,
  Title,
} from '#shared/kernel/vocabulary';

const Weight = Finite.min(0).max(1000);

/** What is measured, and against what. Which fields matter depends on `kind`; the others are null. */
export const Measure = z.strictObject({
  kind: KeyResultKind,
  /** Free text behind the number (`%`, `days`, `bugs`); percent values are stored as 45, not 0.45. */
  unit: z.string().max(20),
  /** ISO 4217 code for money, else null; money is never converted. */
  currency: z.string().length(3).nullable(),
  /** Digits shown behind the point. */
  decimals: z.int().min(0).max(6),
  startValue: Finite.nullable(),
  targetValue: Finite.nullable(),
  lowBound: Finite.nullable(),
  highBound: Finite.nullable(),
  /** Stay-kinds: where the figure is 0, linear up to 1 at the bound. */
  criticalValue: Finite.nullable(),
  commitLevel: Finite.nullable(),
  targetLevel: Finite.nullable(),
  stretchLevel: Finite.nullable(),
});
export type Measure = z.infer<typeof Measure>;

/** The numbers that people agree on: a change of one is never silent. */
export const AgreedNumber = z.enum(['target', 'target level', 'commit', 'stretch', 'lower bound', 'upper bound']);
export type AgreedNumber = z.infer<typeof AgreedNumber>;

export const Milestone = z.strictObject({
  id: ThingId,
  keyResultId: KeyResultId,
  title: z.string(),
  dueOn: IsoDate.nullable(),
  weight: z.number(),
  doneOn: IsoDate.nullable(),
});
export type Milestone = z.infer<typeof Milestone>;

/** A check-in in short, as beside a number. */
export const LastCheckIn = z.strictObject({
  id: ThingId,
  date: IsoDate,
  value: z.number().nullable(),
  confidence: z.number().nullable(),
  status: OwnerStatus.nullable(),
  retrospect: z.string(),
  prospect: z.string(),
  authorId: PersonId.nullable(),
});
export type LastCheckIn = z.infer<typeof LastCheckIn>;

/** Everything derived about a key result as of today. Shares are 0 to 1 unless said otherwise. */
export const KeyResultFigures = z.strictObject({
  /** Latest value checked in; milestones: the share done. */
  current: z.number().nullable(),
  /** Change of the value against the check-in before. */
  change: z.number().nullable(),
  /** Progress before clamping: below 0 or above 1 is possible ("125 %"). */
  raw: Share,
  /** What counts and is shown: the score where there are levels, else `raw` held to 0..1. */
  progress: Share,
  /** Straight from start to target, where levels make `progress` differ from it. */
  linear: Share,
  expected: Share,
  /** Status by the numbers alone. */
  suggested: Status,
  /** The owner's own word at the last check-in. */
  ownerStatus: OwnerStatus.nullable(),
  /** What to show: quiet beats green, then the owner's word, then the numbers. */
  status: Status,
  /** The owner's word and the numbers say different things. */
  differs: z.boolean(),
  quiet: z.boolean(),
  /** No check-in yet in the cadence period of today. */
  due: z.boolean(),
  confidence: z.number().nullable(),
  confidenceBand: ConfidenceBand.nullable(),
  /** Two falls of confidence in a row. */
  confidenceFalling: z.boolean(),
  lastCheckIn: LastCheckIn.nullable(),
  /** Day of the KPI reading that `current` was read from; null where a check-in said it. */
  kpiDate: IsoDate.nullable(),
});
export type KeyResultFigures = z.infer<typeof KeyResultFigures>;

export const Grade = z.strictObject({
  automatic: Share,
  final: Share,
  band: GradeBand.nullable(),
  /** A committed result below 1.0 asks for a short post-mortem. */
  asksPostMortem: z.boolean(),
  reason: z.string(),
  learning: z.string(),
  decision: CarryDecision.nullable(),
  gradedOn: IsoDate.nullable(),
  carriedTo: KeyResultId.nullable(),
});
export type Grade = z.infer<typeof Grade>;

export const SeriesPoint = z.strictObject({
  date: IsoDate,
  value: z.number().nullable(),
  progress: Share,
  confidence: z.number().nullable(),
});
export type SeriesPoint = z.infer<typeof SeriesPoint>;

/** What a draft needs before it can be published; `new-…` where it was carried over and had reached what it wanted. */
export const DraftLack = z.enum([
  'new-target',
  'new-question',
  'new-milestones',
  'start-and-target',
  'start',
  'target',
  'bound',
  'bounds',
  'milestones',
  'sense',
]);
export type DraftLack = z.infer<typeof DraftLack>;

/** A key result with all that its row on a page shows. */
export const KeyResult = Measure.extend({
  id: KeyResultId,
  objectiveId: ObjectiveId,
  title: z.string(),
  weight: z.number(),
  ownerId: PersonId.nullable(),
  ownerName: z.string().nullable(),
  /** Its own cadence; null takes the team's. */
  cadence: Cadence.nullable(),
  effectiveCadence: Cadence,
  state: ThingState,
  /** Why a draft cannot be published yet; null for one that can, and for all that are no drafts. */
  lacks: DraftLack.nullable(),
  createdOn: IsoDate.nullable(),
  /** The first published target where it has been changed since, else null. */
  originalTarget: z.number().nullable(),
  targetReason: z.string(),
  /** Who changed the target last and when, and what that did; null while it is the first one. */
  targetChanged: z
    .strictObject({
      on: IsoDate.nullable(),
      authorName: z.string(),
      ease: z.enum(['eased', 'tightened']).nullable(),
    })
    .nullable(),
  /** Levels and bounds that were first agreed as another number, and what their change did. */
  agreedBefore: z.array(
    z.strictObject({
      number: AgreedNumber.exclude(['target', 'target level']),
      value: z.number(),
      ease: z.enum(['eased', 'tightened']).nullable(),
    }),
  ),
  figures: KeyResultFigures,
  /** Oldest first, at most 12: enough for a sparkline. */
  recent: z.array(SeriesPoint),
  milestones: z.array(Milestone),
  openBlockers: z.number(),
  /** The KPI whose readings move it. */
  kpiId: KpiId.nullable(),
  kpiName: z.string().nullable(),
  grade: Grade.nullable(),
});
export type KeyResult = z.infer<typeof KeyResult>;

const NewMilestone = z.strictObject({
  title: Title,
  dueOn: IsoDate.nullable().default(null),
  weight: Weight.default(1),
});

/** A measure of which only what is known is said. */
const { shape } = Measure;
const NewMeasure = z.strictObject({
  kind: shape.kind.default('metric'),
  unit: shape.unit.default(''),
  currency: shape.currency.default(null),
  decimals: shape.decimals.default(0),
  startValue: shape.startValue.default(null),
  targetValue: shape.targetValue.default(null),
  lowBound: shape.lowBound.default(null),
  highBound: shape.highBound.default(null),
  criticalValue: shape.criticalValue.default(null),
  commitLevel: shape.commitLevel.default(null),
  targetLevel: shape.targetLevel.default(null),
  stretchLevel: shape.stretchLevel.default(null),
});

const NewKeyResult = NewMeasure.extend({
  objectiveId: ObjectiveId,
  title: Title,
  weight: Weight.default(1),
  ownerId: PersonId.nullable().default(null),
  cadence: Cadence.nullable().default(null),
  milestones: z.array(NewMilestone).max(100).default([]),
  /** Left out: as the objective, or a draft where the measure is still missing. */
  state: z.enum(['draft', 'published']).optional(),
});

const ChangedKeyResult = Measure.partial().extend({
  id: KeyResultId,
  title: Title.optional(),
  weight: Weight.optional(),
  ownerId: PersonId.nullable().optional(),
  cadence: Cadence.nullable().optional(),
  state: z.enum(['draft', 'published']).optional(),
  /** Why a target, bound or level has been changed; kept in the history beside the change. */
  targetReason: z.string().max(500).optional(),
});

const one = z.strictObject({ id: KeyResultId });

export const keyResultsContract = {
  'key-results.get': query({
    input: one,
    output: KeyResult,
    reads: ['key-results', 'check-ins', 'objectives', 'people', 'teams', 'cycles', 'kpis'],
  }),
  /** Refuses what has no sense: start = target, bounds or levels out of order (`RULE_BROKEN`). */
  'key-results.create': command({ input: NewKeyResult, output: one, undo: 'New key result' }),
  'key-results.update': command({ input: ChangedKeyResult, output: one, undo: 'Key result' }),
  'key-results.remove': command({ input: one, output: one, undo: 'Remove key result' }),
  /** Puts it behind `afterId` (null: first) in its own or another objective. */
  'key-results.move': command({
    input: z.strictObject({ id: KeyResultId, objectiveId: ObjectiveId, afterId: KeyResultId.nullable() }),
    output: one,
    undo: 'Move key result',
  }),
  /** The newest `limit` check-ins, oldest first, and the expected line to draw beneath. */
  'key-results.series': query({
    input: z.strictObject({ id: KeyResultId, limit: z.int().min(1).max(1000).default(60) }),
    output: z.strictObject({
      points: z.array(SeriesPoint),
      /** Two ends of the expected line, none where nothing is expected. `value` is null where progress is no straight value. */
      expected: z.array(z.strictObject({ date: IsoDate, progress: z.number(), value: z.number().nullable() })),
      startsOn: IsoDate,
      endsOn: IsoDate,
    }),
    reads: ['key-results', 'check-ins', 'objectives', 'cycles'],
  }),
  'key-results.add-milestone': command({
    input: NewMilestone.extend({ keyResultId: KeyResultId }),
    output: z.strictObject({ id: ThingId }),
    undo: 'New milestone',
  }),
  'key-results.update-milestone': command({
    input: z.strictObject({
      id: ThingId,
      title: Title.optional(),
      dueOn: IsoDate.nullable().optional(),
      weight: Weight.optional(),
      /** A day marks it done, null opens it again. */
      doneOn: IsoDate.nullable().optional(),
    }),
    output: z.strictObject({ id: ThingId }),
    undo: 'Milestone',
  }),
  'key-results.remove-milestone': command({
    input: z.strictObject({ id: ThingId }),
    output: z.strictObject({ id: ThingId }),
    undo: 'Remove milestone',
  }),
  /** Scores of the graded objectives of a cycle; see `objectiveScore`. Of objectives, never of people. */
  'key-results.objective-grades': query({
    input: z.strictObject({ cycleId: CycleId }),
    output: z.array(
      z.strictObject({ objectiveId: ObjectiveId, score: z.number(), band: GradeBand, asksPostMortem: z.boolean() }),
    ),
    reads: ['key-results', 'objectives'],
  }),
  /** Closing: the automatic score is kept beside the final one; a final that differs needs a reason. */
  'key-results.grade': command({
    input: z.strictObject({
      id: KeyResultId,
      /** Null takes the automatic score. */
      final: Finite.min(0).max(1).nullable(),
      reason: z.string().max(2000).default(''),
      learning: LongText.default(''),
      decision: CarryDecision.nullable().default(null),
    }),
    output: Grade,
    undo: 'Grade',
  }),
} as const;
