import { z } from 'zod';
import { command, query } from '#shared/kernel/call';
import { KeyResultId, KpiId, ObjectiveId, PersonId, TeamId, ThingId } from '#shared/kernel/ids';
import { Finite, Instant, IsoDate } from '#shared/kernel/shapes';
import { Status, Title } from '#shared/kernel/vocabulary';

/** Which way is better: up, down, or staying inside a band. */
export const Direction = z.enum(['up', 'down', 'band']);
export type Direction = z.infer<typeof Direction>;

export const Frequency = z.enum(['weekly', 'monthly', 'quarterly']);
export type Frequency = z.infer<typeof Frequency>;

/** How a KPI is made of those beneath it. `none`: it has readings of its own. */
export const KpiRollUp = z.enum(['none', 'sum', 'average', 'weighted']);
export type KpiRollUp = z.infer<typeof KpiRollUp>;

/** `quiet`: a whole period has passed without a reading; `none`: no reading yet, or nothing to compare with. */
export const Health = z.enum(['healthy', 'edge', 'unhealthy', 'quiet', 'none']);
export type Health = z.infer<typeof Health>;

const Weight = Finite.min(0).max(1000);

/** What a KPI is. Healthy lies within low and high (an open end has none); beyond a critical value it is unhealthy. */
const definition = {
  name: Title,
  description: z.string().max(2000),
  unit: z.string().max(20),
  /** ISO 4217 code for money, else null; money is never converted. */
  currency: z.string().length(3).nullable(),
  decimals: z.int().min(0).max(6),
  direction: Direction,
  lowBound: Finite.nullable(),
  highBound: Finite.nullable(),
  criticalLow: Finite.nullable(),
  criticalHigh: Finite.nullable(),
  ownerId: PersonId.nullable(),
  teamId: TeamId.nullable(),
  frequency: Frequency,
  rollUp: KpiRollUp,
  parentId: KpiId.nullable(),
  weight: Weight,
};

export const KpiDefinition = z.strictObject(definition);
export type KpiDefinition = z.infer<typeof KpiDefinition>;

/** A value on a day. */
export const KpiValue = z.strictObject({ date: IsoDate, value: z.number() });
export type KpiValue = z.infer<typeof KpiValue>;

/** What is derived as of today. */
export const KpiFigures = z.strictObject({
  latest: KpiValue.nullable(),
  /** Against the value before. */
  change: z.number().nullable(),
  /** Whether that change is for the better; null where it is neither. */
  better: z.boolean().nullable(),
  /** The target that stands in the period of the latest value (of today without one). */
  target: z.number().nullable(),
  health: Health,
  /** No reading yet in the period of today; never for one that is made of others. */
  due: z.boolean(),
  /** Last day of the period of today. */
  dueBy: IsoDate,
});
export type KpiFigures = z.infer<typeof KpiFigures>;

export const Kpi = z.strictObject({
  id: KpiId,
  ...definition,
  archivedOn: IsoDate.nullable(),
  createdOn: IsoDate.nullable(),
  ownerName: z.string().nullable(),
  teamName: z.string().nullable(),
  parentName: z.string().nullable(),
  /** How many roll up into it. */
  children: z.number(),
  /** Key results that it feeds. */
  keyResults: z.number(),
  figures: KpiFigures,
  /** Oldest first, at most 12: enough for a sparkline. */
  recent: z.array(KpiValue),
});
export type Kpi = z.infer<typeof Kpi>;

/** One period with what was reached in it. `note` says how many of those beneath have reported, for a roll-up. */
export const KpiPeriod = z.strictObject({
  from: IsoDate,
  to: IsoDate,
  value: z.number().nullable(),
  /** The target that stands there, be it an earlier one. */
  target: z.number().nullable(),
  /** The target set for this very period. */
  ownTarget: z.number().nullable(),
  health: Health,
});
export type KpiPeriod = z.infer<typeof KpiPeriod>;

export const LinkedKeyResult = z.strictObject({
  id: KeyResultId,
  title: z.string(),
  objectiveId: ObjectiveId,
  objectiveTitle: z.string(),
  cycleName: z.string(),
  status: Status,
});
export type LinkedKeyResult = z.infer<typeof LinkedKeyResult>;

export const KpiPage = Kpi.extend({
  /** Oldest first. */
  series: z.array(KpiValue),
  /** The eight periods up to today's and the four after it, oldest first. */
  periods: z.array(KpiPeriod),
  parts: z.array(
    z.strictObject({ id: KpiId, name: z.string(), weight: z.number(), latest: KpiValue.nullable(), health: Health }),
  ),
  linked: z.array(LinkedKeyResult),
});
export type KpiPage = z.infer<typeof KpiPage>;

export const KpiReading = z.strictObject({
  id: ThingId,
  kpiId: KpiId,
  date: IsoDate,
  value: z.number(),
  note: z.string(),
  authorId: PersonId.nullable(),
  authorName: z.string().nullable(),
  /** When it was written down; null for imported ones that do not say. */
  at: Instant.nullable(),
});
export type KpiReading = z.infer<typeof KpiReading>;

/** The starter set for people teams. */
export const StarterKey = z.enum([
  'engagement',
  'turnover',
  'retention',
  'time-to-fill',
  'internal-promotion',
  'absence',
  'training-hours',
]);
export type StarterKey = z.infer<typeof StarterKey>;

const one = z.strictObject({ id: KpiId });
const NewReading = z.strictObject({
  kpiId: KpiId,
  /** Left out: today. Never in the future. */
  date: IsoDate.optional(),
  value: Finite,
  note: z.string().max(2000).default(''),
});

const reads = ['kpis', 'check-ins', 'key-results', 'objectives', 'people', 'teams', 'cycles', 'workspace'] as const;

export const kpisContract = {
  /**
   * By team and name; `mine`: those that I own, or whose team I lead where nobody owns them. `dueOnly`: those whose reading
   * is wanted now, the overdue ones first.
   */
  'kpis.list': query({
    input: z.strictObject({
      teamId: TeamId.nullable().default(null),
      mine: z.boolean().default(false),
      dueOnly: z.boolean().default(false),
      archived: z.boolean().default(false),
    }),
    output: z.array(Kpi),
    reads: [...reads, 'me'],
  }),
  'kpis.get': query({ input: one, output: KpiPage, reads: [...reads] }),
  /** Newest first. */
  'kpis.readings': query({
    input: z.strictObject({ id: KpiId, limit: z.int().min(1).max(2000).default(60) }),
    output: z.array(KpiReading),
    reads: ['kpis', 'check-ins', 'people'],
  }),
  /** Refuses bounds out of order (`RULE_BROKEN`). */
  'kpis.create': command({
    input: KpiDefinition.partial().extend({ name: Title }),
    output: one,
    undo: 'New KPI',
  }),
  /** Refuses a loop, and a roll-up over different units. `archived` puts it away or takes it back. */
  'kpis.update': command({
    input: KpiDefinition.partial().extend({ id: KpiId, archived: z.boolean().optional() }),
    output: one,
    undo: 'KPI',
  }),
  'kpis.remove': command({ input: one, output: one, undo: 'Remove KPI' }),
  /** Inserts starters; those that are here already by name are left as they are. */
  'kpis.add-starters': command({
    input: z.strictObject({ keys: z.array(StarterKey).min(1).max(20) }),
    output: z.strictObject({ ids: z.array(KpiId), skipped: z.number() }),
    undo: 'Starter KPIs',
  }),
  /** Targets by the first day of their period; null takes one away. Any day of a period names it. */
  'kpis.set-targets': command({
    input: z.strictObject({
      id: KpiId,
      targets: z
        .array(z.strictObject({ startsOn: IsoDate, value: Finite.nullable() }))
        .min(1)
        .max(400),
    }),
    output: one,
    undo: 'KPI targets',
  }),
  /** Readings, several at once undone together. */
  'kpis.record': command({
    input: z.strictObject({ readings: z.array(NewReading).min(1).max(500) }),
    output: z.strictObject({ ids: z.array(ThingId) }),
    undo: 'KPI reading',
  }),
  /** Replaces a reading: the old one is struck out, a new one stands in its place. */
  'kpis.correct-reading': command({
    input: z.strictObject({
      id: ThingId,
      date: IsoDate.optional(),
      value: Finite,
      note: z.string().max(2000).default(''),
    }),
    output: z.strictObject({ id: ThingId }),
    undo: 'Correct reading',
  }),
  'kpis.remove-reading': command({
    input: z.strictObject({ id: ThingId }),
    output: z.strictObject({ id: ThingId }),
    undo: 'Remove reading',
  }),
  /** Makes a key result of a KPI: it starts at the latest reading, and further readings move it. */
  'kpis.promote': command({
    input: z.strictObject({
      id: KpiId,
      objectiveId: ObjectiveId,
      /** Null only for a KPI that stays inside a band. */
      target: Finite.nullable(),
      title: Title.optional(),
    }),
    output: z.strictObject({ keyResultId: KeyResultId }),
    undo: 'Promote KPI',
  }),
  /** Keeps what a key result has reached: as a new KPI, or as the new bound of the one that it came from. */
  'kpis.keep': command({
    input: z.strictObject({ keyResultId: KeyResultId }),
    output: one,
    undo: 'Keep as KPI',
  }),
  /** Lets a KPI move a key result of the same unit; null cuts the link. */
  'kpis.link': command({
    input: z.strictObject({ keyResultId: KeyResultId, kpiId: KpiId.nullable() }),
    output: z.strictObject({ keyResultId: KeyResultId }),
    undo: 'Link KPI',
  }),
} as const;
