import { generateKeyBetween } from 'fractional-indexing';
import { Refusal } from '#shared/kernel/errors';
import { isRevealed, phasesOf } from '#shared/retrospectives/agenda';
import type { RootCause } from '#shared/retrospectives/domain';
import { newId } from '../changes/ids';
import { insert, remove, update } from '../changes/write';
import type { Write } from '../store/handles';
import { columnsOf, type GroupRow, live, type NoteRow, notesOf, session } from './store';
import { retrospectiveGroups, retrospectiveNotes } from './table';

type NewNote = { retrospectiveId: string; columnId: string; text: string; signedBy: string | null };

/** A note for all to see; before the reveal notes are written in silence instead. */
export function addNote(tx: Write, { retrospectiveId, columnId, text, signedBy }: NewNote): { id: string } {
  const { phase, agenda } = session(tx, retrospectiveId);
  if (phasesOf(agenda).includes('notes') && !isRevealed(phase))
    throw new Refusal('RULE_BROKEN', { rule: 'notes-are-silent', text: 'Before the reveal, notes are silent.' });
  refuseColumn(tx, retrospectiveId, columnId);
  const id = newId();
  const ord = generateKeyBetween(notesOf(tx, retrospectiveId).at(-1)?.ord || null, null);
  insert(tx, retrospectiveNotes, { id, retrospectiveId, columnId, text, signedBy, ord });
  return { id };
}

/** Rewords a note, or moves it to another column, where it stands by itself. */
export function updateNote(
  tx: Write,
  { id, text, columnId }: { id: string; text?: string | undefined; columnId?: string | undefined },
): { id: string } {
  const note = live(tx, retrospectiveNotes, id);
  if (text !== undefined) update(tx, retrospectiveNotes, id, { text });
  if (columnId !== undefined && columnId !== note.columnId) {
    refuseColumn(tx, note.retrospectiveId, columnId);
    update(tx, retrospectiveNotes, id, { columnId, groupId: null });
    tidy(tx, note);
  }
  return { id };
}

export function removeNote(tx: Write, { id }: { id: string }): { id: string } {
  const note = live(tx, retrospectiveNotes, id);
  remove(tx, retrospectiveNotes, id);
  tidy(tx, note);
  return { id };
}

/** Puts a note with another: into its group, or into a new one for both. */
export function groupNote(tx: Write, { noteId, withId }: { noteId: string; withId: string }): { groupId: string } {
  const note = live(tx, retrospectiveNotes, noteId);
  const group = groupFor(tx, withId, note.retrospectiveId);
  if (noteId !== withId && note.groupId !== group.id) {
    update(tx, retrospectiveNotes, noteId, { groupId: group.id });
    tidy(tx, note);
  }
  return { groupId: group.id };
}

export function ungroupNote(tx: Write, { noteId }: { noteId: string }): { id: string } {
  const note = live(tx, retrospectiveNotes, noteId);
  update(tx, retrospectiveNotes, noteId, { groupId: null });
  tidy(tx, note);
  return { id: noteId };
}

/** Names a topic or tags its cause; a note by itself becomes a group of one, which keeps its place. */
export function updateTopic(
  tx: Write,
  { id, title, cause }: { id: string; title?: string | undefined; cause?: RootCause | null | undefined },
): { groupId: string } {
  const group = groupFor(tx, id, null);
  if (title !== undefined) update(tx, retrospectiveGroups, group.id, { title });
  if (cause !== undefined) update(tx, retrospectiveGroups, group.id, { cause });
  return { groupId: group.id };
}

/** The group that an id means: itself, that of the note, or a new one around the note. */
function groupFor(tx: Write, id: string, retrospectiveId: string | null): GroupRow {
  const sql = 'SELECT id FROM retrospective_groups WHERE id = ? AND deleted = 0';
  if (tx.sql.get(sql, id)) return ofSession(live(tx, retrospectiveGroups, id), retrospectiveId);
  const note = ofSession(live(tx, retrospectiveNotes, id), retrospectiveId);
  if (note.groupId !== null && tx.sql.get(sql, note.groupId)) return live(tx, retrospectiveGroups, note.groupId);
  const groupId = newId();
  const { columnId, ord } = note;
  insert(tx, retrospectiveGroups, { id: groupId, retrospectiveId: note.retrospectiveId, columnId, ord });
  update(tx, retrospectiveNotes, note.id, { groupId });
  return live(tx, retrospectiveGroups, groupId);
}

function ofSession<T extends NoteRow | GroupRow>(row: T, retrospectiveId: string | null): T {
  if (retrospectiveId !== null && row.retrospectiveId !== retrospectiveId)
    throw new Refusal('NOT_FOUND', { id: row.id });
  return row;
}

/** After a note has left its group: an empty group goes, and so does one of a single note that says nothing more. */
function tidy(tx: Write, { groupId, retrospectiveId }: NoteRow): void {
  if (groupId === null) return;
  const left = notesOf(tx, retrospectiveId).filter((note) => note.groupId === groupId);
  const group = live(tx, retrospectiveGroups, groupId);
  const saysMore = group.title !== '' || group.cause !== null;
  if (left.length > 1 || (left.length === 1 && saysMore)) return;
  for (const note of left) update(tx, retrospectiveNotes, note.id, { groupId: null });
  remove(tx, retrospectiveGroups, groupId);
}

function refuseColumn(tx: Write, id: string, columnId: string): void {
  if (!columnsOf(tx, id).some((column) => column.id === columnId)) throw new Refusal('NOT_FOUND', { id: columnId });
}
