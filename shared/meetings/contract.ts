import { z } from 'zod';
import { command, query } from '#shared/kernel/call';
import { TeamId, ThingId } from '#shared/kernel/ids';
import { IsoDate } from '#shared/kernel/shapes';

const Count = z.int().min(0).max(10_000);

/** What is left of a short team meeting: how far it came and how long it took. Who said what stands in the check-ins. */
export const TeamMeeting = z.strictObject({
  id: ThingId,
  heldOn: IsoDate,
  seconds: z.number(),
  /** Key results on the agenda, and those that were talked about. */
  planned: z.number(),
  discussed: z.number(),
  blockersOwned: z.number(),
});
export type TeamMeeting = z.infer<typeof TeamMeeting>;

const only = z.strictObject({ id: ThingId });

export const meetingsContract = {
  /** The meetings of a team, the latest first. */
  'meetings.list': query({
    input: z.strictObject({ teamId: TeamId, limit: z.int().min(1).max(200).default(10) }),
    output: z.array(TeamMeeting),
    reads: ['check-ins', 'teams'],
  }),
  /** Keeps a meeting that is over, as of today. RULE_BROKEN (more-than-planned) where more was discussed than planned. */
  'meetings.finish': command({
    input: z.strictObject({
      teamId: TeamId,
      seconds: z.int().min(0).max(86_400),
      planned: Count,
      discussed: Count,
      blockersOwned: Count,
    }),
    output: only,
    undo: 'Team meeting',
  }),
  'meetings.remove': command({ input: only, output: only, undo: 'Removal of a team meeting' }),
} as const;
