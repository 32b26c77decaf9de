import { z } from 'zod';
import { action, command, query } from '#shared/kernel/call';
import { KeyResultId, ObjectiveId, PersonId, TeamId, ThingId } from '#shared/kernel/ids';
import { IsoDate } from '#shared/kernel/shapes';
import { Status } from '#shared/kernel/vocabulary';

/** Roles set defaults, hints and who is asked; they enforce nothing on a file that a person holds. */
export const PersonRole = z.enum(['super-admin', 'admin', 'champion', 'executive-sponsor', 'super-user', 'manager']);
export type PersonRole = z.infer<typeof PersonRole>;

export const PersonState = z.enum(['active', 'left']);
export type PersonState = z.infer<typeof PersonState>;

export const PersonName = z.string().trim().min(1).max(200);
/** Loose on purpose: an address is the key for re-import, not something that is ever written to. Empty where unknown. */
export const Email = z
  .string()
  .trim()
  .max(254)
  .refine((text) => text === '' || /^[^\s@]+@[^\s@]+$/.test(text), 'not an e-mail address');

export const PersonSummary = z.strictObject({
  id: PersonId,
  name: z.string(),
  email: z.string(),
  jobTitle: z.string(),
  managerId: PersonId.nullable(),
  state: PersonState,
  roles: z.array(PersonRole),
  teamIds: z.array(TeamId),
});
export type PersonSummary = z.infer<typeof PersonSummary>;

/** What a person holds, by its text alone: no score, grade or status of anything ever stands beside a person. */
export const OwnedThing = z.strictObject({
  kind: z.enum(['objective', 'key-result', 'initiative', 'action']),
  id: ThingId,
  title: z.string(),
  /** The objective to open, or null for the action of a retrospective. */
  objectiveId: ObjectiveId.nullable(),
  cycleName: z.string(),
});
export type OwnedThing = z.infer<typeof OwnedThing>;

/** What a person can hold that somebody else then has to hold, and the parts they play. */
export const HoldingKind = z.enum([
  'objective',
  'key-result',
  'initiative',
  'blocker',
  'action',
  'kpi',
  'team',
  'report',
  'contribution',
  'part',
  'role',
]);
export type HoldingKind = z.infer<typeof HoldingKind>;

/** One line of a hand-over, by its text alone, with who is proposed to take it (null: nobody in sight). */
export const Holding = z.strictObject({
  kind: HoldingKind,
  id: ThingId,
  title: z.string(),
  /** Where it belongs: the objective, the team, the cycle, the part played. */
  context: z.string(),
  to: PersonId.nullable(),
});
export type Holding = z.infer<typeof Holding>;

export const PersonDetails = PersonSummary.extend({
  manager: z.strictObject({ id: PersonId, name: z.string() }).nullable(),
  reports: z.array(z.strictObject({ id: PersonId, name: z.string(), jobTitle: z.string() })),
  teams: z.array(z.strictObject({ id: TeamId, name: z.string(), leads: z.boolean() })),
  owns: z.array(OwnedThing),
});
export type PersonDetails = z.infer<typeof PersonDetails>;

/**
 * What goes on beneath a manager: things, each with its own status, in the order of the tree of teams. Nothing is summed,
 * sorted or counted per person, and there is no score or grade (firewall).
 */
export const Beneath = z.strictObject({
  manager: z.strictObject({ id: PersonId, name: z.string() }),
  /** Everybody down the tree of managers, those above before those below; 0 reports to the manager. */
  people: z.array(
    z.strictObject({
      id: PersonId,
      name: z.string(),
      jobTitle: z.string(),
      depth: z.number().int(),
      manages: z.boolean(),
    }),
  ),
  objectives: z.array(
    z.strictObject({
      id: ObjectiveId,
      title: z.string(),
      ownerName: z.string().nullable(),
      teamName: z.string().nullable(),
      cycleName: z.string(),
      status: Status,
    }),
  ),
  keyResults: z.array(
    z.strictObject({
      id: KeyResultId,
      title: z.string(),
      objectiveId: ObjectiveId,
      ownerName: z.string().nullable(),
      teamName: z.string().nullable(),
      status: Status,
      due: z.boolean(),
      quiet: z.boolean(),
      /** What stands in the way, where somebody asks for help with it. */
      asks: z.string().nullable(),
      lastDate: IsoDate.nullable(),
    }),
  ),
});
export type Beneath = z.infer<typeof Beneath>;

const personPatch = {
  name: PersonName.optional(),
  email: Email.optional(),
  jobTitle: z.string().trim().max(200).optional(),
  managerId: PersonId.nullable().optional(),
  state: PersonState.optional(),
};

/** One row of a people list as it is read from a sheet; empty text where the sheet says nothing. */
export const PersonRow = z.strictObject({
  name: z.string().trim().max(200),
  email: Email,
  jobTitle: z.string().trim().max(200),
  /** The manager's e-mail or name. */
  manager: z.string().trim().max(254),
  teamNames: z.array(z.string().trim().min(1).max(200)).max(20),
});
export type PersonRow = z.infer<typeof PersonRow>;

/** The most rows that a list may have. */
export const mostListed = 5000;
const Rows = z.array(PersonRow).min(1).max(mostListed);

const Skip = z.enum(['no-name', 'unknown-manager', 'twice']);
export const PersonChange = z.strictObject({
  field: z.enum(['name', 'email', 'jobTitle', 'manager', 'teams', 'state']),
  from: z.string(),
  to: z.string(),
});
export type PersonChange = z.infer<typeof PersonChange>;

/** What a row of a people list would do; the row is its place in the list, from 0. */
export const PlannedRow = z.strictObject({
  row: z.number().int(),
  kind: z.enum(['new', 'changed', 'same', 'left-out']),
  name: z.string(),
  email: z.string(),
  changes: z.array(PersonChange),
  /** Why it is left out, or what of it. */
  reason: Skip.nullable(),
});
export type PlannedRow = z.infer<typeof PlannedRow>;

export const PeoplePlan = z.strictObject({
  rows: z.array(PlannedRow),
  newTeams: z.array(z.string()),
  /** People of the workspace who are not in the list. */
  missing: z.array(z.strictObject({ id: PersonId, name: z.string(), email: z.string() })),
});
export type PeoplePlan = z.infer<typeof PeoplePlan>;

export const PeopleFile = z.strictObject({
  fileName: z.string(),
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      rows: z.array(z.array(z.string())),
      /** The row's number in the margin of the file, for each of the rows. */
      lines: z.array(z.number().int()),
      /** The sheet goes on below. */
      cut: z.boolean(),
    }),
  ),
});
export type PeopleFile = z.infer<typeof PeopleFile>;

export const peopleContract = {
  /** Reads a chosen or dropped spreadsheet as tables of text (null asks by the system's dialog). Null: it was left. */
  'people.read-file': action({
    input: z.strictObject({ file: z.string().max(200).nullable() }),
    output: PeopleFile.nullable(),
  }),
  /** What a people list would change; nothing is written. */
  'people.plan': query({ input: z.strictObject({ rows: Rows }), output: PeoplePlan, reads: ['people', 'teams'] }),
  /** Everybody, by name. */
  'people.list': query({
    input: z.strictObject({ includeLeft: z.boolean() }),
    output: z.array(PersonSummary),
    reads: ['people', 'teams'],
  }),
  'people.get': query({
    input: z.strictObject({ id: PersonId }),
    output: PersonDetails,
    reads: ['people', 'teams', 'objectives', 'key-results', 'initiatives', 'retrospectives', 'cycles'],
  }),
  /** The manager's view down the tree, of running cycles. */
  'people.beneath': query({
    input: z.strictObject({ id: PersonId }),
    output: Beneath,
    reads: ['people', 'teams', 'objectives', 'key-results', 'check-ins', 'alignments', 'cycles', 'workspace'],
  }),
  'people.create': command({
    input: z.strictObject({
      name: PersonName,
      email: Email,
      jobTitle: z.string().trim().max(200),
      managerId: PersonId.nullable(),
      teamIds: z.array(TeamId).max(50),
    }),
    output: z.strictObject({ id: PersonId }),
    undo: 'New person',
  }),
  /** Refuses a manager who reports to the person (RULE_BROKEN, manager-loop) and an e-mail that is taken (email-taken). */
  'people.update': command({
    input: z.strictObject({ id: PersonId, ...personPatch }),
    output: z.strictObject({ id: PersonId }),
    undo: 'Change of a person',
  }),
  'people.set-roles': command({
    input: z.strictObject({ id: PersonId, roles: z.array(PersonRole).max(6) }),
    output: z.strictObject({ id: PersonId }),
    undo: 'Change of roles',
  }),
  /** Only for a person who owns nothing (RULE_BROKEN, person-owns-things): others hand over first. */
  'people.remove': command({
    input: z.strictObject({ id: PersonId }),
    output: z.strictObject({ id: PersonId }),
    undo: 'Removal of a person',
  }),
  /** All that a person holds and is still open, each with a proposed successor. Roles count only for who leaves. */
  'people.holdings': query({
    input: z.strictObject({ id: PersonId }),
    output: z.array(Holding),
    reads: [
      'people',
      'teams',
      'objectives',
      'key-results',
      'initiatives',
      'check-ins',
      'retrospectives',
      'cycles',
      'kpis',
    ],
  }),
  /**
   * Gives all that is still open to others, in one step: each of `lines` to whom it names, what they do not name to `to`.
   * With `leaves`, marks the person as left, takes them off their teams and gives up their roles. Refuses a successor
   * who has left or is the person (RULE_BROKEN). Who would come to report to themselves goes to the leaver's manager.
   */
  'people.hand-over': command({
    input: z.strictObject({
      from: PersonId,
      to: PersonId.nullable(),
      leaves: z.boolean(),
      lines: z
        .array(z.strictObject({ kind: HoldingKind, id: ThingId, to: PersonId.nullable() }))
        .max(20_000)
        .default([]),
    }),
    output: z.strictObject({ moved: z.number().int().min(0) }),
    undo: 'Hand-over',
  }),
  /**
   * Adds and updates by e-mail (by name where there is none); a second run with the same rows changes nothing. Those
   * in `left` are marked as left and taken off their teams; what they own stays with them until it is handed over.
   */
  'people.import': command({
    input: z.strictObject({ rows: Rows, left: z.array(PersonId).max(20_000).optional() }),
    output: z.strictObject({
      added: z.number().int(),
      updated: z.number().int(),
      unchanged: z.number().int(),
      teamsAdded: z.number().int(),
      left: z.number().int(),
      skipped: z.array(z.strictObject({ row: z.number().int(), reason: Skip })),
    }),
    undo: 'Import of people',
  }),
} as const;
