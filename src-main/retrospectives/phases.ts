import { randomInt, randomUUID } from 'node:crypto';
import { generateNKeysBetween } from 'fractional-indexing';
import { Refusal } from '#shared/kernel/errors';
import { isCounted, isRevealed, type Phase } from '#shared/retrospectives/agenda';
import { dotsLeft, type PhaseRefusal, refusesPhase, shuffled } from '#shared/retrospectives/domain';
import { newId } from '../changes/ids';
import { transact } from '../changes/transact';
import { insert, insertFact, update } from '../changes/write';
import type { App } from '../ipc/app';
import type { Write } from '../store/handles';
import { type Box, hiddenNotes, keepBox, openBox, uncountedBallots } from './silence';
import { columnsOf, notesOf, session, topicsOf } from './store';
import { retrospectiveNotes, retrospectives, retrospectiveVotes } from './table';

const texts: Record<PhaseRefusal, string> = {
  'not-in-agenda': 'This step is not part of the agenda.',
  'already-revealed': 'The notes have been shown, and stay so. Undo takes the reveal back as a whole.',
};

/**
 * Goes to a phase, and brings to light what this device has kept in silence: after the reveal its notes, after the vote
 * its ballots. They enter the document without author, under random ids, in a random order, in one transaction.
 */
export function goToPhase(app: App, { id, phase }: { id: string; phase: Phase }) {
  const document = app.document();
  const mark = newId();
  const before = openBox(app.device, document.docId, id);
  const options = { ...document.actor(), me: null, ledger: document.ledger, label: labelOf(phase), mark };
  const { value } = transact(options, (tx) => {
    const { agenda, phase: from, votesPerPerson } = session(tx, id);
    const refusal = refusesPhase(agenda, from, phase);
    if (refusal) throw new Refusal('RULE_BROKEN', { rule: refusal, text: texts[refusal] });
    const notes = isRevealed(phase) ? hiddenNotes(tx, before, isRevealed(from)) : [];
    const ballots = isCounted(phase) ? uncountedBallots(tx, before) : [];
    const after: Box = {
      notes: before.notes.map((note) => (notes.includes(note) ? { ...note, mark } : note)),
      ballots: before.ballots.map((ballot) => (ballots.includes(ballot) ? { ...ballot, mark } : ballot)),
    };
    if (notes.length > 0 || ballots.length > 0) keepBox(app.device, document.docId, id, after);
    if (from !== phase) update(tx, retrospectives, id, { phase });
    return { id, notes: showNotes(tx, id, notes), votes: countBallots(tx, id, ballots, votesPerPerson) };
  });
  return value;
}

const labelOf = (phase: Phase): string =>
  phase === 'reveal' ? 'Reveal of the notes' : phase === 'discuss' ? 'Count of the votes' : 'Step of a retrospective';

function showNotes(tx: Write, id: string, notes: Box['notes']): number {
  const columns = new Set(columnsOf(tx, id).map((column) => column.id));
  const placed = shuffled(notes, randomInt).filter(({ columnId }) => columns.has(columnId));
  const last = notesOf(tx, id).at(-1)?.ord;
  const orders = generateNKeysBetween(last === undefined || last === '' ? null : last, null, placed.length);
  for (const [place, { columnId, text, signedBy }] of placed.entries()) {
    const ord = orders[place] ?? '';
    insert(tx, retrospectiveNotes, { id: randomUUID(), retrospectiveId: id, columnId, text, signedBy, ord });
  }
  return placed.length;
}

function countBallots(tx: Write, id: string, ballots: Box['ballots'], budget: number): number {
  if (ballots.length === 0) return 0;
  const targets = new Set(topicsOf(tx, id).flatMap((topic) => [topic.id, ...topic.noteIds]));
  const dots = ballots
    .filter((ballot) => dotsLeft(ballot.dots, budget) >= 0)
    .flatMap((ballot) => Object.entries(ballot.dots))
    .flatMap(([target, count]) => (targets.has(target) ? Array.from({ length: count }, () => target) : []));
  for (const targetId of shuffled(dots, randomInt))
    insertFact(tx, retrospectiveVotes, { id: randomUUID(), retrospectiveId: id, targetId });
  return dots.length;
}
