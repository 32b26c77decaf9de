import { z } from 'zod';
import { command, query } from '#shared/kernel/call';
import { CycleId, ObjectiveId, PersonId, TeamId } from '#shared/kernel/ids';
import { IsoDate } from '#shared/kernel/shapes';
import { Cadence, GoalType, ThingState } from '#shared/kernel/vocabulary';

export const TeamKind = z.enum(['company', 'department', 'team', 'project']);
export type TeamKind = z.infer<typeof TeamKind>;

/** The staircase: Talk (colours and conversation), Align (ladder and links), Act (measures). */
export const TeamStage = z.enum(['talk', 'align', 'act']);
export type TeamStage = z.infer<typeof TeamStage>;

const TeamName = z.string().trim().min(1).max(200);

export const TeamSummary = z.strictObject({
  id: TeamId,
  name: z.string(),
  parentId: TeamId.nullable(),
  kind: TeamKind,
  leadId: PersonId.nullable(),
  leadName: z.string().nullable(),
  /** Null: the workspace's own. */
  cadence: Cadence.nullable(),
  stage: TeamStage,
  memberCount: z.number().int(),
});
export type TeamSummary = z.infer<typeof TeamSummary>;

/** A team's objective in one cycle with the state of its check-ins: who is due, never how well somebody did. */
export const TeamObjective = z.strictObject({
  id: ObjectiveId,
  title: z.string(),
  goalType: GoalType,
  state: ThingState,
  cycleId: CycleId,
  cycleName: z.string(),
  keyResults: z.number().int(),
  /** Key results with a check-in in the current period of the team's cadence. */
  checkedIn: z.number().int(),
  lastCheckIn: IsoDate.nullable(),
});
export type TeamObjective = z.infer<typeof TeamObjective>;

export const TeamDetails = TeamSummary.extend({
  path: z.array(z.strictObject({ id: TeamId, name: z.string() })),
  children: z.array(z.strictObject({ id: TeamId, name: z.string(), kind: TeamKind, memberCount: z.number().int() })),
  members: z.array(z.strictObject({ id: PersonId, name: z.string(), jobTitle: z.string(), leads: z.boolean() })),
  effectiveCadence: Cadence,
  objectives: z.array(TeamObjective),
});
export type TeamDetails = z.infer<typeof TeamDetails>;

export const teamsContract = {
  /** All teams: parents before their children, siblings in their order. */
  'teams.list': query({ input: z.strictObject({}), output: z.array(TeamSummary), reads: ['teams', 'people'] }),
  /** One team; its objectives are those of `cycleId`, or of every cycle that is not closed. */
  'teams.get': query({
    input: z.strictObject({ id: TeamId, cycleId: CycleId.nullable() }),
    output: TeamDetails,
    reads: ['teams', 'people', 'objectives', 'key-results', 'check-ins', 'cycles', 'workspace'],
  }),
  'teams.create': command({
    input: z.strictObject({ name: TeamName, parentId: TeamId.nullable(), kind: TeamKind, leadId: PersonId.nullable() }),
    output: z.strictObject({ id: TeamId }),
    undo: 'New team',
  }),
  'teams.update': command({
    input: z.strictObject({
      id: TeamId,
      name: TeamName.optional(),
      kind: TeamKind.optional(),
      leadId: PersonId.nullable().optional(),
      cadence: Cadence.nullable().optional(),
      stage: TeamStage.optional(),
    }),
    output: z.strictObject({ id: TeamId }),
    undo: 'Change of a team',
  }),
  /** Puts a team under another (or at the top), before a sibling or last. Refuses a loop (RULE_BROKEN, team-loop). */
  'teams.move': command({
    input: z.strictObject({ id: TeamId, parentId: TeamId.nullable(), beforeId: TeamId.nullable() }),
    output: z.strictObject({ id: TeamId }),
    undo: 'Move of a team',
  }),
  /** Only for a team without objectives or retrospectives (RULE_BROKEN, team-in-use); its teams move up to its parent. */
  'teams.remove': command({
    input: z.strictObject({ id: TeamId }),
    output: z.strictObject({ id: TeamId }),
    undo: 'Removal of a team',
  }),
  'teams.add-members': command({
    input: z.strictObject({ id: TeamId, personIds: z.array(PersonId).min(1).max(500) }),
    output: z.strictObject({ added: z.number().int() }),
    undo: 'New members',
  }),
  'teams.remove-member': command({
    input: z.strictObject({ id: TeamId, personId: PersonId }),
    output: z.strictObject({ id: TeamId }),
    undo: 'Removal of a member',
  }),
} as const;
