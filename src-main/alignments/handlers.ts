import { and, eq } from 'drizzle-orm';
import { alignmentsContract } from '#shared/alignments/contract';
import { alignmentId } from '#shared/alignments/domain';
import { defined } from '#shared/kernel/defined';
import { remove, update, upsert } from '../changes/write';
import { handlers } from '../ipc/handlers';
import { objectiveRecord, openObjective } from '../objectives/store-guard';
import { readLinkKind } from '../roll-up/values';
import type { Read } from '../store/handles';
import { type AlignmentRecord, alignmentRecord, assertOfParent, refuseLoop, unanswered } from './store';
import { alignments } from './table';

export const alignmentsHandlers = handlers(alignmentsContract, {
  'alignments.add': (tx, { childId, parentId, parentKeyResultId, kind, weight }) => {
    openObjective(tx, childId);
    objectiveRecord(tx, parentId);
    assertOfParent(tx, parentId, parentKeyResultId);
    refuseLoop(tx, childId, parentId, kind);
    const id = alignmentId(childId, parentId, parentKeyResultId);
    const asked = kind === 'depends-on' ? { askedBy: tx.me, askedOn: tx.today } : {};
    upsert(tx, alignments, { id, childId, parentId, parentKeyResultId, kind, weight, ...asked });
    return { id };
  },
  'alignments.update': (tx, { id, ...patch }) => {
    const row = alignmentRecord(tx, id);
    openObjective(tx, row.childId);
    if (patch.kind !== undefined) refuseLoop(tx, row.childId, row.parentId, patch.kind);
    // a link that becomes a dependency is asked anew, by whoever made it one
    const becomesAsk = patch.kind === 'depends-on' && row.kind !== 'depends-on';
    const asked = becomesAsk ? { askedBy: tx.me, askedOn: tx.today, ...unanswered } : {};
    update(tx, alignments, id, { ...defined(patch), ...asked });
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

const contributing = (read: Read, childId: string): AlignmentRecord[] =>
  read.db
    .select()
    .from(alignments)
    .where(and(eq(alignments.childId, childId), eq(alignments.deleted, 0)))
    .all()
    .filter(({ kind }) => readLinkKind(kind) === 'contributes');
