import { and, asc, eq, gt, ne } from 'drizzle-orm';
import type { z } from 'zod';
import type { checkInsContract, RecordCheckIn } from '#shared/check-ins/contract';
import { checkInDefect } from '#shared/check-ins/domain';
import { Refusal } from '#shared/kernel/errors';
import { newId } from '../changes/ids';
import { insert, insertFact, remove, update } from '../changes/write';
import { type KeyResultRecord, type ObjectiveRecord, objectiveRecord, openKeyResult } from '../objectives/store-guard';
import { knownKeyResults } from '../roll-up/facts';
import { figuredKeyResults } from '../roll-up/figures';
import { progressUpwards, refreshNow } from '../roll-up/now';
import { readDay, readKind } from '../roll-up/values';
import type { Read, Write } from '../store/handles';
import { blockers, checkIns } from './table';

type Recorded = z.input<(typeof checkInsContract)['check-ins.record']['output']>;
type Given = RecordCheckIn;
type Filed = { readonly id: string; readonly keyResultId: string; readonly objectiveId: string };

/** Records check-ins as one action and answers with what each moved. */
export function recordCheckIns(tx: Write, given: readonly Given[]): Recorded[] {
  return answering(
    tx,
    given.map(({ keyResultId }) => keyResultId),
    () => given.map((one) => file(tx, one)),
  );
}

/** Strikes a check-in out and puts another in its place; of the same day where none is given, and then before its later ones. */
export function correctCheckIn(
  tx: Write,
  { id, ...given }: Omit<Given, 'keyResultId' | 'blocker'> & { id: string },
): Recorded {
  const { keyResultId, date, ts } = checkInRecord(tx, id);
  const [recorded] = answering(tx, [keyResultId], () => {
    remove(tx, checkIns, id);
    const filed = file(tx, { ...given, date: given.date ?? readDay(date) ?? tx.today, keyResultId, blocker: null });
    if ((given.date ?? date) === date) fileLaterAgain(tx, keyResultId, date, ts, filed.id);
    return [filed];
  });
  if (!recorded) throw new Error('a correction answers nothing');
  return recorded;
}

export function removeCheckIn(tx: Write, id: string): { id: string } {
  publishedKeyResult(tx, checkInRecord(tx, id).keyResultId);
  remove(tx, checkIns, id);
  return { id };
}

/**
 * The last one written on a day is the value of that day. So what was said after a corrected check-in is written again
 * behind the correction, as its author's own, with the blockers that it raised.
 */
function fileLaterAgain(tx: Write, keyResultId: string, date: string, ts: string, correctionId: string): void {
  const later = and(
    eq(checkIns.keyResultId, keyResultId),
    eq(checkIns.date, date),
    gt(checkIns.ts, ts),
    eq(checkIns.deleted, 0),
    ne(checkIns.id, correctionId),
  );
  for (const row of tx.db.select().from(checkIns).where(later).orderBy(asc(checkIns.ts), asc(checkIns.id)).all()) {
    const { ts: _ts, mark: _mark, author, ...said } = row;
    const again = newId();
    remove(tx, checkIns, row.id);
    insertFact(tx, checkIns, { ...said, id: again }, author);
    const raised = and(eq(blockers.keyResultId, keyResultId), eq(blockers.checkInId, row.id), eq(blockers.deleted, 0));
    for (const { id } of tx.db.select({ id: blockers.id }).from(blockers).where(raised).all()) {
      update(tx, blockers, id, { checkInId: again });
    }
  }
}

function checkInRecord(read: Read, id: string): { keyResultId: string; date: string; ts: string } {
  const row = read.db
    .select({ keyResultId: checkIns.keyResultId, date: checkIns.date, ts: checkIns.ts })
    .from(checkIns)
    .where(and(eq(checkIns.id, id), eq(checkIns.deleted, 0)))
    .get();
  if (!row) throw new Refusal('NOT_FOUND', { table: 'check_ins', id });
  return row;
}

/** A key result that takes check-ins: published, with its objective, in a cycle that allows it. */
function publishedKeyResult(read: Read, id: string): { row: KeyResultRecord; objective: ObjectiveRecord } {
  const { row, objective } = openKeyResult(read, id, 'check-in');
  if (row.state === 'closed' || objective.state === 'closed') {
    throw new Refusal('READ_ONLY', { reason: 'this key result is closed' });
  }
  if (row.state === 'draft' || objective.state === 'draft') throw new Refusal('RULE_BROKEN', { rule: 'still-draft' });
  return { row, objective };
}

function file(
  tx: Write,
  { keyResultId, date = tx.today, blocker, ...said }: Omit<Given, 'keyResultId'> & { keyResultId: string },
): Filed {
  const { row, objective } = publishedKeyResult(tx, keyResultId);
  const defect = checkInDefect(readKind(row.kind), said, date, tx.today);
  if (defect !== null) throw new Refusal('RULE_BROKEN', { rule: defect });
  refuseAfterEnd(tx, objective, date);
  const id = newId();
  insertFact(tx, checkIns, { id, keyResultId, date, ...said });
  if (blocker !== null) raiseBlocker(tx, { ...blocker, keyResultId, checkInId: id });
  return { id, keyResultId, objectiveId: row.objectiveId };
}

const CYCLE = 'SELECT state, ends_on AS endsOn FROM cycles WHERE id = ?';

/** While a cycle is closing, its last values still come in, but none of a day behind its end. */
function refuseAfterEnd(read: Read, objective: { cycleId: string; endsOn: string | null }, date: string): void {
  const cycle = read.sql.get<{ state: string; endsOn: string }>(CYCLE, objective.cycleId);
  if (cycle?.state === 'closing' && date > (objective.endsOn ?? cycle.endsOn))
    throw new Refusal('RULE_BROKEN', { rule: 'after-the-end' });
}

type NewBlocker = {
  readonly keyResultId: string;
  readonly checkInId: string | null;
  readonly text: string;
  readonly ownerId: string | null;
  readonly asksHelp: boolean;
};

/** Raises a blocker today; without an owner it is the one who raises it. */
export function raiseBlocker(tx: Write, { asksHelp, ownerId, ...blocker }: NewBlocker): { id: string } {
  const id = newId();
  const row = { id, ...blocker, ownerId: ownerId ?? tx.me, raisedOn: tx.today, asksHelp: asksHelp ? 1 : 0 };
  insert(tx, blockers, row);
  return { id };
}

/** Does the work between two looks at the figures, and says for each check-in what it moved. */
function answering(tx: Write, keyResultIds: readonly string[], work: () => readonly Filed[]): Recorded[] {
  const known = knownKeyResults(tx.sql, keyResultIds);
  const shares = new Map(known.map(({ id, facts }) => [id, facts.progress]));
  const objectiveIds = [...new Set(known.map(({ objectiveId }) => objectiveId))];
  const before = progressUpwards(tx, objectiveIds);
  const filed = work();
  refreshNow(tx);
  const after = progressUpwards(tx, objectiveIds);
  const figured = new Map(figuredKeyResults(tx, keyResultIds).map((one) => [one.id, one]));
  return filed.flatMap(({ id, keyResultId, objectiveId }) => {
    const one = figured.get(keyResultId);
    if (!one) return [];
    const ladder = filed.length === 1 ? [...after.keys()] : [objectiveId];
    const moved = ladder
      .filter((up) => up === objectiveId || before.get(up) !== after.get(up))
      .map((up) => ({
        objectiveId: up,
        title: objectiveRecord(tx, up).title,
        before: before.get(up) ?? null,
        after: after.get(up) ?? null,
      }));
    return [{ id, keyResultId, progressBefore: shares.get(keyResultId) ?? null, figures: one.figures, moved }];
  });
}
