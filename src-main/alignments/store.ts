import { and, eq } from 'drizzle-orm';
import { ladderKinds, loopBy } from '#shared/alignments/domain';
import { Refusal } from '#shared/kernel/errors';
import type { LinkKind } from '#shared/kernel/vocabulary';
import { keyResultRecord, objectiveRecord } from '../objectives/store-guard';
import { idList } from '../roll-up/values';
import type { Read } from '../store/handles';
import { alignments } from './table';

export type AlignmentRecord = typeof alignments.$inferSelect;

/** A live link; NOT_FOUND where there is none. */
export function alignmentRecord(read: Read, id: string): AlignmentRecord {
  const row = read.db
    .select()
    .from(alignments)
    .where(and(eq(alignments.id, id), eq(alignments.deleted, 0)))
    .get();
  if (!row) throw new Refusal('NOT_FOUND', { table: 'alignments', id });
  return row;
}

/** Refuses a key result that is none of the parent's (`alignment-elsewhere`). */
export function assertOfParent(read: Read, parentId: string, parentKeyResultId: string | null): void {
  if (parentKeyResultId !== null && keyResultRecord(read, parentKeyResultId).objectiveId !== parentId)
    throw new Refusal('RULE_BROKEN', { rule: 'alignment-elsewhere' });
}

const PARENTS = `SELECT a.parent_id AS id FROM alignments a JOIN objectives o ON o.id = a.parent_id AND o.deleted = 0
  WHERE a.child_id = +? AND a.deleted = 0 AND a.kind IN (SELECT value FROM json_each(?))`;

/** Refuses a link that closes a loop (`alignment-loop`), and names the way round. */
export function refuseLoop(read: Read, childId: string, parentId: string, kind: LinkKind): void {
  const kinds = idList(ladderKinds(kind));
  const parentsOf = (id: string) => read.sql.all<{ id: string }>(PARENTS, id, kinds).map((row) => row.id);
  const loop = loopBy(childId, parentId, parentsOf);
  if (loop === null) return;
  const names = [childId, ...loop].map((id) => `“${objectiveRecord(read, id).title}”`);
  const shown = names.length > 6 ? [...names.slice(0, 3), '…', ...names.slice(-2)] : names;
  const text = `That would make a loop: ${shown.join(' → ')}. An objective cannot lead up to itself.`;
  throw new Refusal('RULE_BROKEN', { rule: 'alignment-loop', text });
}

/** What a dependency's answer is while it is only asked. */
export const unanswered = { answer: null, answerNote: '', answeredBy: null, answeredOn: null };
