import { Refusal } from '#shared/kernel/errors';
import { isCounted, isRevealed } from '#shared/retrospectives/agenda';
import { isValidBallot } from '#shared/retrospectives/domain';
import { transact } from '../changes/transact';
import type { App } from '../ipc/app';
import type { Read } from '../store/handles';
import { type Box, hiddenNotes, keepBox, openBox, uncountedBallots } from './silence';
import { columnsOf, session, topicsOf } from './store';

/** How much this device holds that has not been brought to light. Numbers, never a word of it. */
export const silentCounts = (app: App, { id }: { id: string }) =>
  reading(app, (read) => countsOf(read, id, openBox(app.device, app.document().docId, id)));

export function writeNote(app: App, note: { id: string; columnId: string; text: string; signedBy: string | null }) {
  return reading(app, (read) => {
    const { columnId, text, signedBy } = note;
    if (isRevealed(session(read, note.id).phase))
      throw broken('notes-are-open', 'The notes have been shown; new ones go straight to the board.');
    if (!columnsOf(read, note.id).some((column) => column.id === columnId))
      throw new Refusal('NOT_FOUND', { id: columnId });
    return change(app, read, note.id, (box) => ({
      ...box,
      notes: [...box.notes, { columnId, text, signedBy, mark: null }],
    }));
  });
}

/** Takes out the note of a column that was written last, to mend it. */
export function takeBackNote(app: App, { id, columnId }: { id: string; columnId: string }) {
  return reading(app, (read) => {
    if (isRevealed(session(read, id).phase)) return { text: null };
    const box = openBox(app.device, app.document().docId, id);
    const at = box.notes.findLastIndex((note) => note.columnId === columnId);
    const note = box.notes[at];
    if (!note) return { text: null };
    change(app, read, id, () => ({ ...box, notes: box.notes.toSpliced(at, 1) }));
    return { text: note.text };
  });
}

export function castBallot(app: App, { id, dots }: { id: string; dots: Record<string, number> }) {
  return reading(app, (read) => {
    const { phase, votesPerPerson } = session(read, id);
    if (isCounted(phase)) throw broken('vote-is-counted', 'The vote has been counted.');
    const targets = new Set(topicsOf(read, id).map((topic) => topic.id));
    if (!isValidBallot(dots, votesPerPerson, targets))
      throw broken('ballot-over-budget', `Each person has ${votesPerPerson} dots to give.`);
    return change(app, read, id, (box) => ({ ...box, ballots: [...box.ballots, { dots, mark: null }] }));
  });
}

function change(app: App, read: Read, id: string, step: (box: Box) => Box) {
  const { docId } = app.document();
  const box = step(openBox(app.device, docId, id));
  keepBox(app.device, docId, id, box);
  return countsOf(read, id, box);
}

function countsOf(read: Read, id: string, box: Box) {
  const { phase } = session(read, id);
  const notes = hiddenNotes(read, box, isRevealed(phase));
  return {
    notes: columnsOf(read, id).map((column) => ({
      columnId: column.id,
      count: notes.filter(({ columnId }) => columnId === column.id).length,
    })),
    ballots: uncountedBallots(read, box).length,
  };
}

// An action has no read handle of its own; a transaction that writes nothing lends one.
function reading<T>(app: App, look: (read: Read) => T): T {
  const document = app.document();
  return transact({ ...document.actor(), ledger: document.ledger, label: '', record: false }, look).value;
}

const broken = (rule: string, text: string): Refusal => new Refusal('RULE_BROKEN', { rule, text });
