import { z } from 'zod';
import { action } from '../kernel/call';
import { KeyResultId, KpiId, ObjectiveId, TeamId } from '../kernel/ids';
import { IsoDate } from '../kernel/shapes';
import { Status, ThingState } from '../kernel/vocabulary';
import { Health } from '../kpis/contract';

const Nothing = z.strictObject({});

export const TravelState = z.strictObject({
  /** The day that every view shows; null for now. */
  asOf: IsoDate.nullable(),
  today: IsoDate,
  /** The first day that the document knows anything of. */
  first: IsoDate,
});
export type TravelState = z.infer<typeof TravelState>;

/** Who changed it last in the time between, when, and why where they said so; empty where the document does not know. */
const Told = { by: z.string(), on: IsoDate.nullable(), why: z.string() };
const Share = z.number().nullable();

/** One difference of an objective, a key result or a KPI between two days. */
export const Change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('added'), state: ThingState, ...Told }),
  z.strictObject({ kind: z.literal('removed'), ...Told }),
  /** `score`: the final grade of a key result, or the progress of an objective, 0 to 1. */
  z.strictObject({ kind: z.literal('closed'), score: Share, ...Told }),
  z.strictObject({ kind: z.literal('state'), before: ThingState, after: ThingState, ...Told }),
  /** Titles of what it leads up to. */
  z.strictObject({ kind: z.literal('aligned'), before: z.array(z.string()), after: z.array(z.string()) }),
  /** `easier`: whether the number has become easier to reach; null where that cannot be said. */
  z.strictObject({
    kind: z.literal('target'),
    field: z.string(),
    before: z.number().nullable(),
    after: z.number().nullable(),
    unit: z.string(),
    easier: z.boolean().nullable(),
    ...Told,
  }),
  /** The target of a KPI for the period that begins on a day. */
  z.strictObject({
    kind: z.literal('period-target'),
    startsOn: IsoDate,
    before: z.number().nullable(),
    after: z.number().nullable(),
    unit: z.string(),
    ...Told,
  }),
  /** So many readings of a KPI have come; the latest then and now, and the day of that. */
  z.strictObject({
    kind: z.literal('readings'),
    count: z.int(),
    before: z.number().nullable(),
    after: z.number(),
    date: IsoDate,
    unit: z.string(),
  }),
  z.strictObject({ kind: z.literal('text'), field: z.string(), before: z.string(), after: z.string(), ...Told }),
  z.strictObject({ kind: z.literal('status'), before: Status, after: Status }),
  /** Of a KPI. */
  z.strictObject({ kind: z.literal('health'), before: Health, after: Health }),
  z.strictObject({ kind: z.literal('progress'), before: Share, after: Share }),
]);
export type Change = z.infer<typeof Change>;

const ChangedKeyResult = z.strictObject({ id: KeyResultId, title: z.string(), changes: z.array(Change) });
const ChangedObjective = z.strictObject({
  id: ObjectiveId,
  title: z.string(),
  /** Whether it is still there on the later day. */
  there: z.boolean(),
  changes: z.array(Change),
  keyResults: z.array(ChangedKeyResult),
});
export type ChangedObjective = z.infer<typeof ChangedObjective>;

const ChangedKpi = z.strictObject({ id: KpiId, name: z.string(), there: z.boolean(), changes: z.array(Change) });
export type ChangedKpi = z.infer<typeof ChangedKpi>;

/** What differs between two days, by team; teams, objectives and KPIs without a difference are left out. */
export const Difference = z.strictObject({
  from: IsoDate,
  to: IsoDate,
  teams: z.array(
    z.strictObject({
      id: TeamId.nullable(),
      name: z.string(),
      objectives: z.array(ChangedObjective),
      kpis: z.array(ChangedKpi),
    }),
  ),
});
export type Difference = z.infer<typeof Difference>;

export const timeTravelContract = {
  'time-travel.state': action({ input: Nothing, output: TravelState, reads: ['documents', 'objectives'] }),
  /**
   * Shows the whole document as of the end of a day, read-only; today is the same as leaving. RULE_BROKEN for a day that
   * has not come yet. CANCELLED where another day was asked for in the meantime.
   */
  'time-travel.go': action({ input: z.strictObject({ day: IsoDate }), output: TravelState }),
  'time-travel.leave': action({ input: Nothing, output: TravelState }),
  /** What differs between the ends of two days, whatever day is shown. */
  'time-travel.difference': action({
    input: z.strictObject({ from: IsoDate, to: IsoDate }),
    output: Difference,
    reads: ['objectives', 'key-results', 'alignments', 'check-ins', 'teams', 'kpis'],
  }),
} as const;
