import { z } from 'zod';
import { command, query } from '#shared/kernel/call';
import { CycleId, KeyResultId, ObjectiveId, TeamId, ThingId } from '#shared/kernel/ids';
import { IsoDate } from '#shared/kernel/shapes';
import { CycleState, GoalType, ThingState } from '#shared/kernel/vocabulary';
import { KeyResult } from '#shared/key-results/contract';

const ParkedText = z.string().trim().min(1).max(500);
const Only = z.strictObject({ id: ThingId });
/** The goals of a team in a cycle; null are those that belong to no team. */
const Place = z.strictObject({ cycleId: CycleId, teamId: TeamId.nullable() });

/** How far a team is: `decided` of `keyResults` have their score and what becomes of them. */
export const TeamClosing = z.strictObject({
  teamId: TeamId.nullable(),
  teamName: z.string(),
  objectives: z.number().int(),
  openObjectives: z.number().int(),
  keyResults: z.number().int(),
  decided: z.number().int(),
});
export type TeamClosing = z.infer<typeof TeamClosing>;

const CycleOfClosing = z.strictObject({ id: CycleId, name: z.string(), state: CycleState, endsOn: IsoDate });

export const ParkedTopic = z.strictObject({
  id: ThingId,
  text: z.string(),
  keyResultId: KeyResultId.nullable(),
  keyResultTitle: z.string().nullable(),
  parkedOn: IsoDate.nullable(),
  doneOn: IsoDate.nullable(),
});
export type ParkedTopic = z.infer<typeof ParkedTopic>;

export const ClosingObjective = z.strictObject({
  id: ObjectiveId,
  title: z.string(),
  goalType: GoalType,
  state: ThingState,
});

/** Where a kept key result went; `needsTarget`: it had reached its target and waits for a new one. */
export const CarriedResult = z.strictObject({
  fromId: KeyResultId,
  objectiveId: ObjectiveId,
  title: z.string(),
  needsTarget: z.boolean(),
});

export const Closing = z.strictObject({
  cycle: CycleOfClosing,
  teamName: z.string(),
  /** The cycle is closed: nothing here can be changed until it is reopened. */
  readOnly: z.boolean(),
  objectives: z.array(ClosingObjective),
  /** In the order of the objectives; drafts are left out. */
  keyResults: z.array(KeyResult),
  parked: z.array(ParkedTopic),
  carried: z.array(CarriedResult),
  /** Open cycles that begin later, the one of the same cadence first. */
  nextCycles: z.array(z.strictObject({ id: CycleId, name: z.string() })),
});
export type Closing = z.infer<typeof Closing>;

export const Announced = z.strictObject({
  cycleId: CycleId,
  cycleName: z.string(),
  endsOn: IsoDate,
  how: z.enum(['announced', 'near', 'over']),
  teamId: TeamId,
  teamName: z.string(),
  keyResults: z.number().int(),
  decided: z.number().int(),
});
export type Announced = z.infer<typeof Announced>;

const reads = ['cycles', 'objectives', 'key-results', 'teams', 'check-ins', 'retrospectives'] as const;

export const closingsContract = {
  /** Every team with goals in a cycle and how far its closing is. */
  'closings.overview': query({
    input: z.strictObject({ cycleId: CycleId }),
    output: z.strictObject({ cycle: CycleOfClosing, teams: z.array(TeamClosing) }),
    reads,
  }),
  /** All that one team's closing of a cycle shows. */
  'closings.get': query({ input: Place, output: Closing, reads }),
  /** Closings of my teams (that I lead or am in) from three weeks before the last day on, until they are done. */
  'closings.announced': query({
    input: z.strictObject({}),
    output: z.array(Announced),
    reads: [...reads, 'people', 'me'],
  }),
  /**
   * Closes the team's published objectives. Refused while a key result has no score or no decision (RULE_BROKEN,
   * closing-open, with how many), unless `openToo`.
   */
  'closings.finish': command({
    input: Place.extend({ openToo: z.boolean().default(false) }),
    output: z.strictObject({ closed: z.number().int() }),
    undo: 'Closing',
  }),
  /** Puts something aside that takes longer than the time of one key result. */
  'closings.park': command({
    input: Place.extend({ keyResultId: KeyResultId.nullable(), text: ParkedText }),
    output: Only,
    undo: 'Parked topic',
  }),
  'closings.update-parked': command({
    input: z.strictObject({ id: ThingId, text: ParkedText.optional(), done: z.boolean().optional() }),
    output: Only,
    undo: 'Parked topic',
  }),
  'closings.remove-parked': command({ input: Only, output: Only, undo: 'Removal of a parked topic' }),
} as const;
