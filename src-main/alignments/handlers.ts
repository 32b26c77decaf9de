import { and, eq } from 'drizzle-orm';
import { alignmentsContract } from '#shared/alignments/contract';
import { alignmentId, closesLoop, ladderKinds } from '#shared/alignments/domain';
import { defined } from '#shared/kernel/defined';
import { Refusal } from '#shared/kernel/errors';
import type { LinkKind } from '#shared/kernel/vocabulary';
import { remove, update, upsert } from '../changes/write';
import { handlers } from '../ipc/handlers';
import { keyResultRecord, objectiveRecord, openObjective } from '../objectives/store-guard';
import { idList, readLinkKind } from '../roll-up/values';
import type { Read } from '../store/handles';
import { alignments } from './table';

export const alignmentsHandlers = handlers(alignmentsContract, {
  'alignments.add': (tx, { childId, parentId, parentKeyResultId, kind, weight }) => {
    openObjective(tx, childId);
    objectiveRecord(tx, parentId);
    if (parentKeyResultId !== null && keyResultRecord(tx, parentKeyResultId).objectiveId !== parentId) {
      throw new Refusal('RULE_BROKEN', { rule: 'alignment-elsewhere' });
    }
    refuseLoop(tx, childId, parentId, kind);
    const id = alignmentId(childId, parentId, parentKeyResultId);
    upsert(tx, alignments, { id, childId, parentId, parentKeyResultId, kind, weight });
    return { id };
  },
  'alignments.update': (tx, { id, ...patch }) => {
    const row = alignmentRecord(tx, id);
    openObjective(tx, row.childId);
    if (patch.kind !== undefined) refuseLoop(tx, row.childId, row.parentId, patch.kind);
    update(tx, alignments, id, defined(patch));
    return { id };
  },
  'alignments.remove': (tx, { id }) => {
    openObjective(tx, alignmentRecord(tx, id).childId);
    remove(tx, alignments, id);
    return { id };
  },
  'alignments.move': (tx, { childId, parentId }) => {
    openObjective(tx, childId);
    const id = parentId === null ? null : alignmentId(childId, parentId, null);
    const standing = contributing(tx, childId).filter((link) => link.id !== id);
    for (const link of standing) remove(tx, alignments, link.id);
    if (parentId === null || id === null) return { id: null };
    objectiveRecord(tx, parentId);
    refuseLoop(tx, childId, parentId, 'contributes');
    upsert(tx, alignments, {
      id,
      childId,
      parentId,
      parentKeyResultId: null,
      kind: 'contributes',
      weight: standing[0]?.weight ?? 1,
    });
    return { id };
  },
});

type AlignmentRecord = typeof alignments.$inferSelect;

function alignmentRecord(read: Read, id: string): AlignmentRecord {
  const row = read.db
    .select()
    .from(alignments)
    .where(and(eq(alignments.id, id), eq(alignments.deleted, 0)))
    .get();
  if (!row) throw new Refusal('NOT_FOUND', { table: 'alignments', id });
  return row;
}

const contributing = (read: Read, childId: string): AlignmentRecord[] =>
  read.db
    .select()
    .from(alignments)
    .where(and(eq(alignments.childId, childId), eq(alignments.deleted, 0)))
    .all()
    .filter(({ kind }) => readLinkKind(kind) === 'contributes');

const PARENTS = `SELECT a.parent_id AS id FROM alignments a JOIN objectives o ON o.id = a.parent_id AND o.deleted = 0
  WHERE a.child_id = +? AND a.deleted = 0 AND a.kind IN (SELECT value FROM json_each(?))`;

function refuseLoop(read: Read, childId: string, parentId: string, kind: LinkKind): void {
  const kinds = idList(ladderKinds(kind));
  const parentsOf = (id: string) => read.sql.all<{ id: string }>(PARENTS, id, kinds).map((row) => row.id);
  if (closesLoop(childId, parentId, parentsOf)) throw new Refusal('RULE_BROKEN', { rule: 'alignment-loop' });
}
