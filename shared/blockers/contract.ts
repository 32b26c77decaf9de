import { z } from 'zod';
import { Blocker } from '#shared/check-ins/contract';
import { command, query } from '#shared/kernel/call';
import { KeyResultId, ObjectiveId, PersonId, TeamId, ThingId } from '#shared/kernel/ids';
import { IsoDate } from '#shared/kernel/shapes';

export const HelpOffer = z.strictObject({
  id: ThingId,
  personId: PersonId,
  personName: z.string(),
  text: z.string(),
  offeredOn: IsoDate.nullable(),
  /** The day on which the one who asked took it up; null: still open. */
  acceptedOn: IsoDate.nullable(),
  /** Mine: I may take it back. */
  mine: z.boolean(),
});
export type HelpOffer = z.infer<typeof HelpOffer>;

/** A blocker with the help that others offered, first offers first. */
export const BlockerWithHelp = Blocker.extend({ offers: z.array(HelpOffer) });
export type BlockerWithHelp = z.infer<typeof BlockerWithHelp>;

/** One line of the register. */
export const RegisteredBlocker = BlockerWithHelp.extend({
  objectiveTitle: z.string(),
  teamId: TeamId.nullable(),
  teamName: z.string().nullable(),
  /** Days since it was raised; null where nobody knows. */
  ageDays: z.int().min(0).nullable(),
});
export type RegisteredBlocker = z.infer<typeof RegisteredBlocker>;

const one = z.strictObject({ id: ThingId });
const reads = ['check-ins', 'key-results', 'objectives', 'people', 'teams', 'cycles', 'me'] as const;

export const blockersContract = {
  /**
   * The blockers of all running cycles: of a team with those below it, of an owner, only those without one, only those
   * that ask for help, only old ones. `counts` are of the same team and owner, whatever else is chosen; `total` counts
   * all that fit, of which `rows` are the first.
   */
  'blockers.register': query({
    input: z.strictObject({
      teamId: TeamId.nullable().default(null),
      ownerId: PersonId.nullable().default(null),
      unowned: z.boolean().default(false),
      asksHelp: z.boolean().default(false),
      old: z.boolean().default(false),
      /** Resolved ones instead, the latest first. */
      resolved: z.boolean().default(false),
      sort: z.enum(['age', 'team', 'owner']).default('age'),
      limit: z.int().min(1).max(10_000).default(500),
    }),
    output: z.strictObject({
      rows: z.array(RegisteredBlocker),
      total: z.int(),
      counts: z.strictObject({ open: z.int(), unowned: z.int(), asksHelp: z.int(), old: z.int() }),
    }),
    reads,
  }),
  /**
   * Key results of running cycles that a blocker can be raised on, with every word of the text in their title, their
   * objective's or their team's name; mine first, at most 50.
   */
  'blockers.key-results': query({
    input: z.strictObject({ text: z.string().trim().max(200).default('') }),
    output: z.array(
      z.strictObject({
        id: KeyResultId,
        title: z.string(),
        objectiveTitle: z.string(),
        teamName: z.string().nullable(),
      }),
    ),
    reads: ['key-results', 'objectives', 'teams', 'cycles', 'me'],
  }),
  /** One blocker (NOT_FOUND where there is none), as it stands in the register. */
  'blockers.get': query({ input: one, output: RegisteredBlocker, reads }),
  /** Open blockers of a key result, or of all key results of an objective, oldest first. */
  'blockers.of': query({
    input: z.union([z.strictObject({ keyResultId: KeyResultId }), z.strictObject({ objectiveId: ObjectiveId })]),
    output: z.array(BlockerWithHelp),
    reads,
  }),
  /**
   * Offers my help, or words my offer anew. RULE_BROKEN: who-offers where nobody has said who they are,
   * blocker-resolved, own-blocker.
   */
  'blockers.offer-help': command({
    input: z.strictObject({ blockerId: ThingId, text: z.string().trim().min(1).max(2000) }),
    output: one,
    undo: 'Offer of help',
  }),
  'blockers.withdraw-help': command({ input: one, output: one, undo: 'Offer taken back' }),
  /** Takes an offer up, or not after all. */
  'blockers.accept-help': command({
    input: z.strictObject({ id: ThingId, accepted: z.boolean() }),
    output: one,
    undo: 'Offer taken up',
  }),
} as const;
