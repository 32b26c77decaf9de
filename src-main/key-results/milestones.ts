import { and, asc, eq } from 'drizzle-orm';
import { defined, type Loose } from '#shared/kernel/defined';
import { Refusal } from '#shared/kernel/errors';
import { placeAfter } from '#shared/kernel/ord';
import { newId } from '../changes/ids';
import { insert, remove, update } from '../changes/write';
import { openKeyResult } from '../objectives/store-guard';
import type { Read, Write } from '../store/handles';
import { keyResults, milestones } from './table';

type Row = typeof milestones.$inferSelect;
type Fields = Pick<Row, 'title' | 'dueOn' | 'weight'>;

/** Adds a step at the end. The first one makes a waiting draft live, where its objective is. */
export function addMilestone(tx: Write, { keyResultId, ...fields }: Fields & { keyResultId: string }): { id: string } {
  const { row, objective } = openKeyResult(tx, keyResultId, 'change-measure');
  const siblings = stepsOf(tx, keyResultId);
  const id = newId();
  const ord = placeAfter(siblings, id, siblings.at(-1)?.id ?? null).at(-1)?.ord ?? '';
  insert(tx, milestones, { id, keyResultId, ...fields, ord });
  const isFirst = siblings.length === 0 && row.kind === 'milestones';
  if (isFirst && row.state === 'draft' && objective.state === 'published') {
    update(tx, keyResults, keyResultId, { state: 'published' });
  }
  return { id };
}

type Patch = { readonly id: string } & Loose<Pick<Row, 'title' | 'dueOn' | 'weight' | 'doneOn'>>;

/** Changes a step; a day in `doneOn` marks it done, which cannot lie in the future. */
export function updateMilestone(tx: Write, { id, ...patch }: Patch): { id: string } {
  openKeyResult(tx, stepOf(tx, id).keyResultId);
  if (patch.doneOn && patch.doneOn > tx.today) {
    throw new Refusal('RULE_BROKEN', { rule: 'date-in-future' });
  }
  update(tx, milestones, id, defined(patch));
  return { id };
}

export function removeMilestone(tx: Write, id: string): { id: string } {
  openKeyResult(tx, stepOf(tx, id).keyResultId, 'change-measure');
  remove(tx, milestones, id);
  return { id };
}

function stepOf(read: Read, id: string): Row {
  const row = read.db
    .select()
    .from(milestones)
    .where(and(eq(milestones.id, id), eq(milestones.deleted, 0)))
    .get();
  if (!row) throw new Refusal('NOT_FOUND', { table: 'milestones', id });
  return row;
}

const stepsOf = (read: Read, keyResultId: string): Row[] =>
  read.db
    .select()
    .from(milestones)
    .where(and(eq(milestones.keyResultId, keyResultId), eq(milestones.deleted, 0)))
    .orderBy(asc(milestones.ord), asc(milestones.id))
    .all();
