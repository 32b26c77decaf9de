import { z } from 'zod';
import { action, query } from '#shared/kernel/call';
import { CycleId, ObjectiveId, PersonId, TeamId } from '#shared/kernel/ids';
import { rules } from './rules';

/** A hint that was waved away: `<id of the objective or key result>/<rule>`. */
const DismissedHint = z.string().max(300);
/** The objective or key result that a hint is about. */
const Thing = z.string().min(1).max(200);

export const coachContract = {
  /** What the coach must know around an objective; `objectiveId` leaves that one out, null is for one being written. */
  'coach.context': query({
    input: z.strictObject({
      cycleId: CycleId,
      teamId: TeamId.nullable(),
      ownerId: PersonId.nullable(),
      objectiveId: ObjectiveId.nullable(),
    }),
    output: z.strictObject({
      /** The team's other objectives in the cycle; null where there is no team. */
      teamOthers: z.number().nullable(),
      /** The person's other objectives in the cycle where it is nobody's team's; else null. */
      ownOthers: z.strictObject({ total: z.number(), development: z.number() }).nullable(),
      /** Nothing can stand above it: the company's own, or the only one there is. */
      top: z.boolean(),
    }),
    reads: ['objectives', 'teams'],
  }),
  /** Hints waved away on this computer, of the open document; never part of it. */
  'coach.dismissed': action({
    input: z.strictObject({}),
    output: z.array(DismissedHint),
    reads: ['settings', 'documents'],
  }),
  'coach.dismiss': action({
    input: z.strictObject({ thing: Thing, rule: z.enum(rules) }),
    output: z.strictObject({}),
  }),
  /** Brings back every hint about these things. */
  'coach.restore': action({ input: z.strictObject({ things: z.array(Thing).max(500) }), output: z.strictObject({}) }),
} as const;
