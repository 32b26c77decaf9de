import { z } from 'zod';
import { action, command, query } from '#shared/kernel/call';
import { CycleId, ObjectiveId, PersonId, TeamId, ThingId } from '#shared/kernel/ids';
import { IsoDate } from '#shared/kernel/shapes';
import { GoalType } from '#shared/kernel/vocabulary';
import { Agenda, FormatId, Phase } from './agenda';
import { RootCause } from './domain';

const NoteText = z.string().trim().min(1).max(1000);
const Title = z.string().trim().min(1).max(200);
const Only = z.strictObject({ id: ThingId });

export const RetrospectiveSummary = z.strictObject({
  id: ThingId,
  title: z.string(),
  teamId: TeamId,
  teamName: z.string(),
  cycleId: CycleId,
  cycleName: z.string(),
  format: FormatId,
  heldOn: IsoDate,
  phase: Phase,
  notes: z.number().int(),
  actions: z.number().int(),
  openActions: z.number().int(),
});
export type RetrospectiveSummary = z.infer<typeof RetrospectiveSummary>;

export const RetrospectiveColumn = z.strictObject({ id: ThingId, title: z.string(), prompt: z.string() });
export type RetrospectiveColumn = z.infer<typeof RetrospectiveColumn>;

export const RetrospectiveNote = z.strictObject({
  id: ThingId,
  columnId: ThingId,
  groupId: ThingId.nullable(),
  text: z.string(),
  signedBy: z.strictObject({ id: PersonId, name: z.string() }).nullable(),
});
export type RetrospectiveNote = z.infer<typeof RetrospectiveNote>;

/** What is voted on and discussed: a group of notes, or a note by itself (then `id` is the note's). */
export const RetrospectiveTopic = z.strictObject({
  id: ThingId,
  isGroup: z.boolean(),
  columnId: ThingId,
  title: z.string(),
  cause: RootCause.nullable(),
  noteIds: z.array(ThingId),
  /** Dots, once the vote has been counted. */
  dots: z.number().int().nullable(),
});
export type RetrospectiveTopic = z.infer<typeof RetrospectiveTopic>;

export const RetrospectiveAction = z.strictObject({
  id: ThingId,
  text: z.string(),
  owner: z.strictObject({ id: PersonId, name: z.string() }).nullable(),
  dueOn: IsoDate.nullable(),
  doneOn: IsoDate.nullable(),
  carriedTo: z
    .strictObject({ kind: z.enum(['initiative', 'objective']), objectiveId: ObjectiveId, title: z.string() })
    .nullable(),
});
export type RetrospectiveAction = z.infer<typeof RetrospectiveAction>;

/** An action that is due, as it stands away from its retrospective. */
export const ActionDue = z.strictObject({
  id: ThingId,
  text: z.string(),
  retrospectiveId: ThingId,
  retrospectiveTitle: z.string(),
  ownerName: z.string().nullable(),
  dueOn: IsoDate.nullable(),
  doneOn: IsoDate.nullable(),
  /** Open and past its day. */
  overdue: z.boolean(),
});
export type ActionDue = z.infer<typeof ActionDue>;

export const Retrospective = RetrospectiveSummary.omit({ notes: true, actions: true, openActions: true }).extend({
  agenda: Agenda,
  votesPerPerson: z.number().int(),
  columns: z.array(RetrospectiveColumn),
  notes: z.array(RetrospectiveNote),
  /** In discussion order once the vote has been counted, before that as on the board. */
  topics: z.array(RetrospectiveTopic),
  actions: z.array(RetrospectiveAction),
  /** Still open from the team's earlier sessions: the next one opens with them. */
  earlierActions: z.array(RetrospectiveAction.extend({ from: z.string() })),
  nextCycle: z.strictObject({ id: CycleId, name: z.string() }).nullable(),
});
export type Retrospective = z.infer<typeof Retrospective>;

/** What may be shown of silent notes and ballots before they are brought to light: how many there are. */
export const SilentCounts = z.strictObject({
  notes: z.array(z.strictObject({ columnId: ThingId, count: z.number().int() })),
  ballots: z.number().int(),
});
export type SilentCounts = z.infer<typeof SilentCounts>;

/** One thing learned, from a closed key result or from a tagged group of notes. */
export const Learning = z.strictObject({
  kind: z.enum(['key-result', 'topic', 'action']),
  id: ThingId,
  text: z.string(),
  about: z.string(),
  teamName: z.string(),
  cycleName: z.string(),
  cause: RootCause.nullable(),
  objectiveId: ObjectiveId.nullable(),
  retrospectiveId: ThingId.nullable(),
  on: IsoDate.nullable(),
});
export type Learning = z.infer<typeof Learning>;

export const retrospectivesContract = {
  /** All sessions, the latest first. */
  'retrospectives.list': query({
    input: z.strictObject({ teamId: TeamId.nullable() }),
    output: z.array(RetrospectiveSummary),
    reads: ['retrospectives', 'teams', 'cycles'],
  }),
  'retrospectives.get': query({
    input: Only,
    output: Retrospective,
    reads: ['retrospectives', 'teams', 'cycles', 'people', 'objectives', 'initiatives'],
  }),
  /** What was learned over all cycles: words that all must occur, and a cause; the latest first, at most 200. */
  'retrospectives.learnings': query({
    input: z.strictObject({ text: z.string().max(200), cause: RootCause.nullable() }),
    output: z.strictObject({
      learnings: z.array(Learning),
      causes: z.array(z.strictObject({ cause: RootCause, count: z.number().int() })),
    }),
    reads: ['retrospectives', 'key-results', 'objectives', 'teams', 'cycles'],
  }),
  'retrospectives.create': command({
    input: z.strictObject({
      teamId: TeamId,
      cycleId: CycleId,
      title: z.string().trim().max(200),
      format: FormatId,
      heldOn: IsoDate,
      votesPerPerson: z.number().int().min(1).max(10),
      columns: z.array(z.strictObject({ title: Title, prompt: z.string().trim().max(300) })).max(8),
    }),
    output: Only,
    undo: 'New retrospective',
  }),
  'retrospectives.update': command({
    input: z.strictObject({
      id: ThingId,
      title: z.string().trim().max(200).optional(),
      heldOn: IsoDate.optional(),
      votesPerPerson: z.number().int().min(1).max(10).optional(),
      /** Reordered, stretched or shortened by the facilitator. */
      agenda: Agenda.optional(),
    }),
    output: Only,
    undo: 'Change of a retrospective',
  }),
  'retrospectives.remove': command({ input: Only, output: Only, undo: 'Removal of a retrospective' }),
  'retrospectives.update-column': command({
    input: z.strictObject({ id: ThingId, title: Title.optional(), prompt: z.string().trim().max(300).optional() }),
    output: Only,
    undo: 'Change of a column',
  }),
  /** A note for all to see, after the reveal; before it, notes are silent (RULE_BROKEN, notes-are-silent). */
  'retrospectives.add-note': command({
    input: z.strictObject({
      retrospectiveId: ThingId,
      columnId: ThingId,
      text: NoteText,
      signedBy: PersonId.nullable(),
    }),
    output: Only,
    undo: 'New note',
  }),
  'retrospectives.update-note': command({
    input: z.strictObject({ id: ThingId, text: NoteText.optional(), columnId: ThingId.optional() }),
    output: Only,
    undo: 'Change of a note',
  }),
  'retrospectives.remove-note': command({ input: Only, output: Only, undo: 'Removal of a note' }),
  /** Puts a note with another note or into a group. */
  'retrospectives.group-note': command({
    input: z.strictObject({ noteId: ThingId, withId: ThingId }),
    output: z.strictObject({ groupId: ThingId }),
    undo: 'Grouping',
  }),
  'retrospectives.ungroup-note': command({
    input: z.strictObject({ noteId: ThingId }),
    output: Only,
    undo: 'Ungrouping',
  }),
  /** Names a topic or tags its root cause; a note by itself becomes a group of one to hold them. */
  'retrospectives.update-topic': command({
    input: z.strictObject({ id: ThingId, title: Title.optional(), cause: RootCause.nullable().optional() }),
    output: z.strictObject({ groupId: ThingId }),
    undo: 'Change of a topic',
  }),
  'retrospectives.add-action': command({
    input: z.strictObject({
      retrospectiveId: ThingId,
      text: NoteText,
      ownerId: PersonId.nullable(),
      dueOn: IsoDate.nullable(),
    }),
    output: Only,
    undo: 'New action',
  }),
  'retrospectives.update-action': command({
    input: z.strictObject({
      id: ThingId,
      text: NoteText.optional(),
      ownerId: PersonId.nullable().optional(),
      dueOn: IsoDate.nullable().optional(),
      done: z.boolean().optional(),
    }),
    output: Only,
    undo: 'Change of an action',
  }),
  'retrospectives.remove-action': command({ input: Only, output: Only, undo: 'Removal of an action' }),
  /** Takes an action into the work ahead: an initiative under an objective, or a draft objective of the team in a cycle. */
  'retrospectives.carry-action': command({
    input: z.strictObject({
      id: ThingId,
      to: z.discriminatedUnion('as', [
        z.strictObject({ as: z.literal('initiative'), objectiveId: ObjectiveId }),
        z.strictObject({ as: z.literal('objective'), cycleId: CycleId, goalType: GoalType }),
      ]),
    }),
    output: z.strictObject({ objectiveId: ObjectiveId }),
    undo: 'Carry-over of an action',
  }),
  /**
   * Goes to a phase. Passing the reveal brings this device's silent notes into the document (fresh random ids, shuffled,
   * without author); passing the vote counts this device's ballots. RULE_BROKEN already-revealed, not-in-agenda.
   */
  'retrospectives.go-to-phase': action({
    changes: true,
    input: z.strictObject({ id: ThingId, phase: Phase }),
    output: z.strictObject({ id: ThingId, notes: z.number().int(), votes: z.number().int() }),
  }),
  /** How many silent notes and ballots this device holds. */
  'retrospectives.silent': action({ input: Only, output: SilentCounts, reads: ['settings', 'retrospectives'] }),
  /** Keeps a note on this device until the reveal. Signed only where `signedBy` says so. */
  'retrospectives.write-note': action({
    changes: true,
    input: z.strictObject({ id: ThingId, columnId: ThingId, text: NoteText, signedBy: PersonId.nullable() }),
    output: SilentCounts,
  }),
  /** Takes back the note written last on this device, to mend it; null where there is none. */
  'retrospectives.take-back-note': action({
    changes: true,
    input: z.strictObject({ id: ThingId, columnId: ThingId }),
    output: z.strictObject({ text: z.string().nullable() }),
  }),
  /** Keeps one person's ballot on this device until the vote is counted. The laptop goes round. */
  'retrospectives.cast-ballot': action({
    changes: true,
    input: z.strictObject({ id: ThingId, dots: z.record(z.string().max(200), z.number().int().min(1).max(10)) }),
    output: SilentCounts,
  }),
} as const;
