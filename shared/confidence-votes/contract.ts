import { z } from 'zod';
import { action, command, query } from '#shared/kernel/call';
import { KeyResultId, ObjectiveId, PersonId, ThingId } from '#shared/kernel/ids';
import { IsoDate } from '#shared/kernel/shapes';
import { KeyResultKind } from '#shared/kernel/vocabulary';
import { mostFingers } from './domain';

const about = z.strictObject({ keyResultId: KeyResultId });
const Voter = z.strictObject({ id: PersonId, name: z.string() });

/** A vote that goes on at this computer: who is next and how many ballots are in, never what is on them. */
export const RunningVote = z.strictObject({
  present: z.int(),
  ballots: z.int(),
  /** Whose turn it is, by name or "Guest 1"; null once all have voted. */
  next: z.string().nullable(),
  /** How many have still to vote. */
  waiting: z.int(),
});
export type RunningVote = z.infer<typeof RunningVote>;

export const ConfidenceVote = z.strictObject({
  id: ThingId,
  heldOn: IsoDate,
  present: z.number(),
  ballots: z.int(),
  /** How many showed 0, 1 … 5 fingers. */
  counts: z.array(z.int()).length(mostFingers + 1),
  median: z.number(),
  mean: z.number(),
  lowest: z.number(),
  highest: z.number(),
  /** What the median stands for on the scale of check-ins, 0 to 10. */
  confidence: z.int().min(0).max(10),
  /** What would raise it by one, in no order that says who wrote it. */
  raises: z.array(z.string()),
});
export type ConfidenceVote = z.infer<typeof ConfidenceVote>;

export const confidenceVotesContract = {
  /** What a vote on a key result begins with, and the one that goes on at this computer. */
  'confidence-votes.state': action({
    input: about,
    output: z.strictObject({
      title: z.string(),
      kind: KeyResultKind,
      objectiveId: ObjectiveId,
      /** The team of its objective, to tick who is there. */
      members: z.array(Voter),
      running: RunningVote.nullable(),
    }),
    reads: ['settings', 'check-ins', 'key-results', 'objectives', 'teams', 'people'],
  }),
  /** Begins a vote at this computer; one that went on for this key result is thrown away. RULE_BROKEN (too-few-voters). */
  'confidence-votes.begin': action({
    input: about.extend({ present: z.array(PersonId).max(100), guests: z.int().min(0).max(50) }),
    output: RunningVote,
  }),
  /** Keeps the ballot of whose turn it is, at this computer only, until the reveal. */
  'confidence-votes.cast': action({
    input: about.extend({ fingers: z.int().min(0).max(mostFingers), raise: z.string().trim().max(1000) }),
    output: RunningVote,
  }),
  /** Whose turn it is comes last. */
  'confidence-votes.put-off': action({ input: about, output: RunningVote }),
  /** Throws the vote away with its ballots. */
  'confidence-votes.cancel': action({ input: about, output: z.strictObject({}) }),
  /**
   * Brings the ballots into the document: shuffled, under random ids, without author, the notes apart from the ballots.
   * RULE_BROKEN (too-few-ballots) below two.
   */
  'confidence-votes.reveal': action({ input: about, output: z.strictObject({ id: ThingId }) }),
  /** The votes on a key result, the latest first. */
  'confidence-votes.list': query({
    input: about.extend({ limit: z.int().min(1).max(100).default(10) }),
    output: z.array(ConfidenceVote),
    reads: ['check-ins'],
  }),
  'confidence-votes.remove': command({
    input: z.strictObject({ id: ThingId }),
    output: z.strictObject({ id: ThingId }),
    undo: 'Removal of a vote',
  }),
} as const;
