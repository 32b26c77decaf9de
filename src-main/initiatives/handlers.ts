import { and, eq } from 'drizzle-orm';
import { initiativesContract } from '#shared/initiatives/contract';
import { defined } from '#shared/kernel/defined';
import { Refusal } from '#shared/kernel/errors';
import { placeAfter } from '#shared/kernel/ord';
import { newId } from '../changes/ids';
import { insert, remove, update } from '../changes/write';
import { handlers } from '../ipc/handlers';
import { keyResultRecord, openObjective } from '../objectives/store-guard';
import type { Read } from '../store/handles';
import { listInitiatives, siblingsOf } from './store';
import { initiatives } from './table';

export const initiativesHandlers = handlers(initiativesContract, {
  'initiatives.list': (read, input) => listInitiatives(read, input),
  'initiatives.create': (tx, fields) => {
    openObjective(tx, fields.objectiveId);
    assertOwn(tx, fields.objectiveId, fields.keyResultId);
    const id = newId();
    const siblings = siblingsOf(tx, fields.objectiveId);
    const ord = placeAfter(siblings, id, siblings.at(-1)?.id ?? null).at(-1)?.ord ?? '';
    insert(tx, initiatives, { id, ...fields, ord });
    return { id };
  },
  'initiatives.update': (tx, { id, ...patch }) => {
    const { objectiveId } = openInitiative(tx, id);
    assertOwn(tx, objectiveId, patch.keyResultId ?? null);
    update(tx, initiatives, id, defined(patch));
    return { id };
  },
  'initiatives.remove': (tx, { id }) => {
    openInitiative(tx, id);
    remove(tx, initiatives, id);
    return { id };
  },
});

function openInitiative(read: Read, id: string): { objectiveId: string } {
  const row = read.db
    .select({ objectiveId: initiatives.objectiveId })
    .from(initiatives)
    .where(and(eq(initiatives.id, id), eq(initiatives.deleted, 0)))
    .get();
  if (!row) throw new Refusal('NOT_FOUND', { table: 'initiatives', id });
  openObjective(read, row.objectiveId);
  return row;
}

function assertOwn(read: Read, objectiveId: string, keyResultId: string | null): void {
  if (keyResultId !== null && keyResultRecord(read, keyResultId).objectiveId !== objectiveId) {
    throw new Refusal('RULE_BROKEN', { rule: 'alignment-elsewhere' });
  }
}
