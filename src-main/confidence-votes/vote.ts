import { randomInt, randomUUID } from 'node:crypto';
import { fewestBallots, putOff } from '#shared/confidence-votes/domain';
import { Refusal } from '#shared/kernel/errors';
import { shuffled } from '#shared/retrospectives/domain';
import { newId } from '../changes/ids';
import { transact } from '../changes/transact';
import { insert, insertFact } from '../changes/write';
import type { App } from '../ipc/app';
import { objectiveRecord, openKeyResult } from '../objectives/store-guard';
import { namesOf, personRow } from '../people/store';
import { readKind } from '../roll-up/values';
import type { Read } from '../store/handles';
import { membersOf, teamRow } from '../teams/store';
import { type Box, dropBox, keepBox, openBox } from './box';
import { confidenceBallots, confidenceRaises, confidenceVotes } from './table';

type About = { keyResultId: string };

export const voteState = (app: App, { keyResultId }: About) =>
  reading(app, (read) => {
    const { row } = openKeyResult(read, keyResultId);
    const objective = objectiveRecord(read, row.objectiveId);
    const members = objective.teamId === null ? [] : membersOf(read, teamRow(read, objective.teamId));
    const box = openBox(read, app.device, app.document().docId, keyResultId);
    return {
      title: row.title,
      kind: readKind(row.kind),
      objectiveId: row.objectiveId,
      members: members.map(({ id, name }) => ({ id, name })),
      running: box && running(read, box),
    };
  });

export const beginVote = (app: App, { keyResultId, present, guests }: About & { present: string[]; guests: number }) =>
  reading(app, (read) => {
    openKeyResult(read, keyResultId);
    for (const id of present) personRow(read, id);
    const queue = [...new Set(present), ...Array.from({ length: guests }, (_, place) => `${guest}${place + 1}`)];
    if (queue.length < fewestBallots)
      throw broken('too-few-voters', 'A secret vote needs at least two people: one ballot alone would be a name.');
    const box: Box = { present: queue.length, queue, ballots: [], voteId: null };
    keepBox(app.device, app.document().docId, keyResultId, box);
    return running(read, box);
  });

export const castBallot = (app: App, { keyResultId, ...ballot }: About & { fingers: number; raise: string }) =>
  change(app, keyResultId, (box) => {
    if (box.queue.length === 0) throw broken('all-have-voted', 'Everybody has voted. Reveal the vote together.');
    // where a ballot lies must not tell when it was cast
    const ballots = box.ballots.toSpliced(randomInt(box.ballots.length + 1), 0, ballot);
    return { ...box, queue: box.queue.slice(1), ballots };
  });

export const putOffVoter = (app: App, { keyResultId }: About) =>
  change(app, keyResultId, (box) => ({ ...box, queue: putOff(box.queue) }));

export function cancelVote(app: App, { keyResultId }: About) {
  dropBox(app.device, app.document().docId, keyResultId);
  return {};
}

/** Ballots and notes enter the document apart, each shuffled, without author and under ids that say nothing. */
export function revealVote(app: App, { keyResultId }: About): { id: string } {
  const document = app.document();
  const options = { ...document.actor(), me: null, ledger: document.ledger, label: 'Reveal of a vote' };
  return transact(options, (tx) => {
    openKeyResult(tx, keyResultId);
    const box = known(openBox(tx, app.device, document.docId, keyResultId), keyResultId);
    if (box.ballots.length < fewestBallots)
      throw broken('too-few-ballots', 'At least two ballots are needed: one alone would be a name.');
    const id = newId();
    keepBox(app.device, document.docId, keyResultId, { ...box, voteId: id });
    insert(tx, confidenceVotes, { id, keyResultId, heldOn: tx.today, present: box.present });
    for (const { fingers } of shuffled(box.ballots, randomInt))
      insertFact(tx, confidenceBallots, { id: randomUUID(), voteId: id, fingers });
    for (const { raise } of shuffled(box.ballots, randomInt))
      if (raise !== '') insert(tx, confidenceRaises, { id: randomUUID(), voteId: id, text: raise });
    return { id };
  }).value;
}

const guest = 'guest ';

function running(read: Read, { present, queue, ballots }: Box) {
  const [first] = queue;
  const named = first?.startsWith(guest) ? `Guest ${first.slice(guest.length)}` : null;
  return {
    present,
    ballots: ballots.length,
    next: first === undefined ? null : (named ?? namesOf(read, [first]).get(first) ?? 'Somebody who has left'),
    waiting: queue.length,
  };
}

const change = (app: App, keyResultId: string, step: (box: Box) => Box) =>
  reading(app, (read) => {
    const { docId } = app.document();
    const box = step(known(openBox(read, app.device, docId, keyResultId), keyResultId));
    keepBox(app.device, docId, keyResultId, { ...box, voteId: null });
    return running(read, box);
  });

function known(box: Box | null, keyResultId: string): Box {
  if (!box) throw new Refusal('NOT_FOUND', { table: 'confidence_votes', id: keyResultId });
  return box;
}

// An action has no read handle of its own; a transaction that writes nothing lends one.
function reading<T>(app: App, look: (read: Read) => T): T {
  const document = app.document();
  return transact({ ...document.actor(), ledger: document.ledger, label: '', record: false }, look).value;
}

const broken = (rule: string, text: string): Refusal => new Refusal('RULE_BROKEN', { rule, text });
