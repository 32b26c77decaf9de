import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { Refusal } from '#shared/kernel/errors';
import { groupBy } from '#shared/kernel/group-by';
import { IsoDate } from '#shared/kernel/shapes';
import { Agenda, FormatId, isCounted, Phase } from '#shared/retrospectives/agenda';
import { agendaOf, discussionOrder, nextCycle, RootCause, tally } from '#shared/retrospectives/domain';
import { listCycles } from '../cycles/store';
import { cycles } from '../cycles/table';
import { namesOf } from '../people/store';
import type { Read } from '../store/handles';
import { teams } from '../teams/table';
import {
  retrospectiveActions,
  retrospectiveColumns,
  retrospectiveGroups,
  retrospectiveNotes,
  retrospectives,
  retrospectiveVotes,
} from './table';

type Table =
  | typeof retrospectives
  | typeof retrospectiveColumns
  | typeof retrospectiveGroups
  | typeof retrospectiveNotes
  | typeof retrospectiveActions;
export type NoteRow = typeof retrospectiveNotes.$inferSelect;
export type GroupRow = typeof retrospectiveGroups.$inferSelect;

/** A live row by its id; NOT_FOUND where there is none. */
export function live<T extends Table>(read: Read, table: T, id: string): T['$inferSelect'] {
  const row = read.db
    .select()
    .from(table as Table)
    .where(and(eq(table.id, id), eq(table.deleted, 0)))
    .get();
  if (!row) throw new Refusal('NOT_FOUND', { id });
  return row;
}

/** A session with its format, phase and agenda read. */
export function session(read: Read, id: string) {
  const { format: formatText, phase, agenda: agendaText, heldOn, deleted: _, ...row } = live(read, retrospectives, id);
  const format = FormatId.catch('retrospective-60').parse(formatText);
  return {
    ...row,
    format,
    phase: Phase.catch('prepare').parse(phase),
    heldOn: IsoDate.catch(read.today).parse(heldOn),
    agenda: agendaOf({ format, agenda: readAgenda(agendaText) }),
  };
}

function readAgenda(text: string): Agenda | null {
  if (text === '') return null;
  try {
    return Agenda.parse(JSON.parse(text));
  } catch {
    return null; // written by another version: its format's own agenda stands in
  }
}

const COUNTS = `
  SELECT r.id,
         (SELECT count(*) FROM retrospective_notes n WHERE n.retrospective_id = r.id AND n.deleted = 0) AS notes,
         (SELECT count(*) FROM retrospective_actions a WHERE a.retrospective_id = r.id AND a.deleted = 0) AS actions,
         (SELECT count(*) FROM retrospective_actions a WHERE a.retrospective_id = r.id AND a.deleted = 0
             AND a.done_on IS NULL AND a.carried_to IS NULL) AS openActions
    FROM retrospectives r WHERE r.deleted = 0`;

/** Sessions of a team or of all, the latest first. */
export function listRetrospectives(read: Read, teamId: string | null) {
  const counts = new Map(
    read.sql
      .all<{ id: string; notes: number; actions: number; openActions: number }>(COUNTS)
      .map((row) => [row.id, row]),
  );
  return read.db
    .select({ row: retrospectives, teamName: teams.name, cycleName: cycles.name })
    .from(retrospectives)
    .leftJoin(teams, eq(teams.id, retrospectives.teamId))
    .leftJoin(cycles, eq(cycles.id, retrospectives.cycleId))
    .where(and(eq(retrospectives.deleted, 0), teamId === null ? undefined : eq(retrospectives.teamId, teamId)))
    .orderBy(desc(retrospectives.heldOn), desc(retrospectives.id))
    .all()
    .map(({ row, teamName, cycleName }) => ({
      id: row.id,
      title: row.title,
      teamId: row.teamId,
      teamName: teamName ?? '',
      cycleId: row.cycleId,
      cycleName: cycleName ?? '',
      format: FormatId.catch('retrospective-60').parse(row.format),
      heldOn: IsoDate.catch(read.today).parse(row.heldOn),
      phase: Phase.catch('prepare').parse(row.phase),
      notes: counts.get(row.id)?.notes ?? 0,
      actions: counts.get(row.id)?.actions ?? 0,
      openActions: counts.get(row.id)?.openActions ?? 0,
    }));
}

/** The columns of a session's board, in order. */
export const columnsOf = (read: Read, id: string) =>
  read.db
    .select({ id: retrospectiveColumns.id, title: retrospectiveColumns.title, prompt: retrospectiveColumns.prompt })
    .from(retrospectiveColumns)
    .where(and(eq(retrospectiveColumns.retrospectiveId, id), eq(retrospectiveColumns.deleted, 0)))
    .orderBy(asc(retrospectiveColumns.ord), asc(retrospectiveColumns.id))
    .all();

/** The notes of a session, in order. */
export const notesOf = (read: Read, id: string): NoteRow[] =>
  read.db
    .select()
    .from(retrospectiveNotes)
    .where(and(eq(retrospectiveNotes.retrospectiveId, id), eq(retrospectiveNotes.deleted, 0)))
    .orderBy(asc(retrospectiveNotes.ord), asc(retrospectiveNotes.id))
    .all();

type Topic = {
  id: string;
  isGroup: boolean;
  columnId: string;
  title: string;
  cause: RootCause | null;
  noteIds: string[];
  memberIds: string[];
  column: number;
  ord: string;
};

/** What can be voted on: every group that holds a note, and every note by itself; in the order of the board. */
export function topicsOf(read: Read, id: string): Topic[] {
  const groups = read.db
    .select()
    .from(retrospectiveGroups)
    .where(and(eq(retrospectiveGroups.retrospectiveId, id), eq(retrospectiveGroups.deleted, 0)))
    .all();
  const places = new Map(columnsOf(read, id).map((column, place) => [column.id, place]));
  const known = new Set(groups.map((group) => group.id));
  const notes = notesOf(read, id);
  const members = groupBy(notes, ({ groupId }) => (groupId !== null && known.has(groupId) ? groupId : ''));
  const alone = (members.get('') ?? []).map((note) =>
    topic(note, places, { isGroup: false, title: note.text, cause: null, noteIds: [note.id] }),
  );
  const together = groups
    .filter((group) => members.has(group.id))
    .map((group) => {
      const held = members.get(group.id) ?? [];
      const title = group.title === '' ? (held[0]?.text ?? '') : group.title;
      const cause = RootCause.nullable().catch(null).parse(group.cause);
      return topic(group, places, { isGroup: true, title, cause, noteIds: held.map((note) => note.id) });
    });
  return [...alone, ...together].sort((a, b) => a.column - b.column || (a.ord < b.ord ? -1 : 1));
}

const topic = (
  row: { id: string; columnId: string; ord: string },
  places: ReadonlyMap<string, number>,
  rest: Pick<Topic, 'isGroup' | 'title' | 'cause' | 'noteIds'>,
): Topic => ({
  id: row.id,
  columnId: row.columnId,
  ord: row.ord,
  column: places.get(row.columnId) ?? places.size,
  memberIds: rest.noteIds,
  ...rest,
});

/** The counted votes of a session: one target per dot. */
const votesOf = (read: Read, id: string): string[] =>
  read.db
    .select({ targetId: retrospectiveVotes.targetId })
    .from(retrospectiveVotes)
    .where(and(eq(retrospectiveVotes.retrospectiveId, id), eq(retrospectiveVotes.deleted, 0)))
    .all()
    .map(({ targetId }) => targetId);

type ActionRow = typeof retrospectiveActions.$inferSelect;

/** The whole of a session, as its page shows it. */
export function retrospective(read: Read, id: string) {
  const { agenda, votesPerPerson, ...held } = session(read, id);
  const topics = topicsOf(read, id);
  const dots = isCounted(held.phase) ? tally(topics, votesOf(read, id)) : null;
  const notes = notesOf(read, id);
  const signers = namesOf(
    read,
    notes.map(({ signedBy }) => signedBy),
  );
  const place = listRetrospectives(read, held.teamId).find((one) => one.id === id);
  const cycle = listCycles(read).find((one) => one.id === held.cycleId);
  const next = cycle ? nextCycle(listCycles(read), cycle) : null;
  return {
    ...held,
    teamName: place?.teamName ?? '',
    cycleName: place?.cycleName ?? '',
    agenda,
    votesPerPerson,
    columns: columnsOf(read, id),
    notes: notes.map(({ id: noteId, columnId, groupId, text, signedBy }) => ({
      id: noteId,
      columnId,
      groupId,
      text,
      signedBy: signedBy === null ? null : { id: signedBy, name: signers.get(signedBy) ?? '' },
    })),
    topics: (dots ? discussionOrder(topics, dots) : topics).map((one) => ({
      id: one.id,
      isGroup: one.isGroup,
      columnId: one.columnId,
      title: one.title,
      cause: one.cause,
      noteIds: one.noteIds,
      dots: dots?.get(one.id) ?? null,
    })),
    actions: actionsOut(read, actionRows(read, [id])),
    earlierActions: earlierActions(read, held),
    nextCycle: next ? { id: next.id, name: next.name } : null,
  };
}

const actionRows = (read: Read, ids: readonly string[]): ActionRow[] =>
  read.db
    .select()
    .from(retrospectiveActions)
    .where(and(inArray(retrospectiveActions.retrospectiveId, [...ids]), eq(retrospectiveActions.deleted, 0)))
    .orderBy(asc(retrospectiveActions.ord), asc(retrospectiveActions.id))
    .all();

function actionsOut(read: Read, rows: readonly ActionRow[]) {
  const owners = namesOf(
    read,
    rows.map(({ ownerId }) => ownerId),
  );
  return rows.map(({ id, text, ownerId, dueOn, doneOn, carriedTo }) => ({
    id,
    text,
    owner: ownerId === null ? null : { id: ownerId, name: owners.get(ownerId) ?? '' },
    dueOn: IsoDate.nullable().catch(null).parse(dueOn),
    doneOn: IsoDate.nullable().catch(null).parse(doneOn),
    carriedTo: carriedTo === null ? null : carried(read, carriedTo),
  }));
}

type Carried = { kind: 'initiative' | 'objective'; objectiveId: string; title: string };

/** Where an action went on; null where that has been removed since. */
const carried = (read: Read, id: string): Carried | null =>
  read.sql.get<Carried>(
    `SELECT 'initiative' AS kind, i.objective_id AS objectiveId, o.title FROM initiatives i
       JOIN objectives o ON o.id = i.objective_id AND o.deleted = 0 WHERE i.id = @id AND i.deleted = 0
     UNION ALL SELECT 'objective', o.id, o.title FROM objectives o WHERE o.id = @id AND o.deleted = 0`,
    { id },
  ) ?? null;

/** What earlier sessions of the team left open, oldest first: neither done nor carried into the work. */
function earlierActions(read: Read, held: { id: string; teamId: string; heldOn: string }) {
  const earlier = listRetrospectives(read, held.teamId).filter(
    (one) => one.id !== held.id && one.heldOn <= held.heldOn && one.openActions > 0,
  );
  return earlier.reverse().flatMap((one) =>
    actionsOut(read, actionRows(read, [one.id]))
      .filter((action) => action.doneOn === null && action.carriedTo === null)
      .map((action) => ({ ...action, from: one.title === '' ? one.cycleName : one.title })),
  );
}
