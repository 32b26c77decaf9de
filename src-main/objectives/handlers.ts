import { eq } from 'drizzle-orm';
import { alignmentId } from '#shared/alignments/domain';
import { defined, type Loose } from '#shared/kernel/defined';
import { Refusal } from '#shared/kernel/errors';
import { placeAfter } from '#shared/kernel/ord';
import { objectivesContract } from '#shared/objectives/contract';
import { alignments } from '../alignments/table';
import { ambitionRow } from '../ambitions/store';
import { newId } from '../changes/ids';
import { insert, remove, update, upsert } from '../changes/write';
import { contributorRows } from '../contributors/store';
import { contributors } from '../contributors/table';
import { cycles } from '../cycles/table';
import { initiatives } from '../initiatives/table';
import { handlers } from '../ipc/handlers';
import { keyResults } from '../key-results/table';
import type { Read, Write } from '../store/handles';
import { theWorkspace } from '../workspace/store';
import { carryOverObjectives } from './carry-over';
import { objectivePage } from './page';
import { listObjectives, objectiveOrder } from './store';
import { assertOpenCycle, type ObjectiveRecord, objectiveRecord, openObjective } from './store-guard';
import { closeObjectives, publishObjectives, reopenObjectives } from './store-states';
import { objectives } from './table';

export const objectivesHandlers = handlers(objectivesContract, {
  'objectives.list': (read, filter) => listObjectives(read, filter),
  'objectives.get': (read, { id }) => objectivePage(read, id),
  'objectives.create': (tx, { parentId, ...fields }) => {
    assertCycle(tx, fields.cycleId);
    if (fields.ambitionId !== null) ambitionRow(tx, fields.ambitionId);
    assertFits(tx, fields);
    const id = newId();
    insert(tx, objectives, { id, ...fields, ord: placeLast(tx, fields, id), createdOn: tx.today });
    if (parentId !== null) {
      objectiveRecord(tx, parentId);
      upsert(tx, alignments, {
        id: alignmentId(id, parentId, null),
        childId: id,
        parentId,
        kind: 'contributes',
        weight: 1,
      });
    }
    return { id };
  },
  'objectives.update': (tx, { id, ...patch }) => {
    const goes = patch.cycleId !== undefined && patch.cycleId !== objectiveRecord(tx, id).cycleId;
    const before = openObjective(tx, id, goes ? 'set-goals' : undefined);
    if (goes) assertCycle(tx, patch.cycleId ?? '');
    if (patch.ambitionId) ambitionRow(tx, patch.ambitionId);
    const after = { ...before, ...defined(patch) };
    assertFits(tx, after, before);
    const isElsewhere = after.cycleId !== before.cycleId || after.teamId !== before.teamId;
    update(tx, objectives, id, { ...defined(patch), ...(isElsewhere ? { ord: placeLast(tx, after, id) } : {}) });
    return { id };
  },
  'objectives.remove': (tx, { id }) => {
    openObjective(tx, id, 'set-goals');
    for (const one of belongings(tx, 'key_results', 'objective_id', id)) remove(tx, keyResults, one);
    for (const one of belongings(tx, 'initiatives', 'objective_id', id)) remove(tx, initiatives, one);
    const up = belongings(tx, 'alignments', 'child_id', id);
    const down = belongings(tx, 'alignments', 'parent_id', id);
    for (const one of new Set([...up, ...down])) remove(tx, alignments, one);
    for (const { id: one } of contributorRows(tx, id)) remove(tx, contributors, one);
    remove(tx, objectives, id);
    return { id };
  },
  'objectives.move': (tx, { id, afterId }) => {
    const { cycleId, teamId } = openObjective(tx, id);
    for (const { id: one, ord } of placeAfter(objectiveOrder(tx, cycleId, teamId), id, afterId)) {
      update(tx, objectives, one, { ord });
    }
    return { id };
  },
  'objectives.publish': (tx, { ids }) => publishObjectives(tx, ids),
  'objectives.close': (tx, { ids }) => closeObjectives(tx, ids),
  'objectives.reopen': (tx, { ids }) => reopenObjectives(tx, ids),
  'objectives.carry-over': (tx, { ids, toCycleId }) => {
    assertCycle(tx, toCycleId);
    return carryOverObjectives(tx, ids, toCycleId);
  },
});

function assertCycle(read: Read, cycleId: string): void {
  const cycle = read.db.select({ deleted: cycles.deleted }).from(cycles).where(eq(cycles.id, cycleId)).get();
  if (cycle?.deleted !== 0) throw new Refusal('NOT_FOUND', { table: 'cycles', id: cycleId });
  assertOpenCycle(read, cycleId, 'set-goals');
}

type Fields = Loose<Pick<ObjectiveRecord, 'cycleId' | 'teamId' | 'ownerId' | 'goalType' | 'startsOn' | 'endsOn'>>;

/** Days in order, somebody in charge, and the workspace's policy; what stood before may stay. */
function assertFits(read: Read, after: Fields, before?: Fields): void {
  const refuse = (rule: string) => {
    throw new Refusal('RULE_BROKEN', { rule });
  };
  const goes = before !== undefined && before.cycleId !== after.cycleId;
  const isDated = !before || goes || before.startsOn !== after.startsOn || before.endsOn !== after.endsOn;
  if (isDated && (after.startsOn || after.endsOn)) {
    const days = read.db
      .select()
      .from(cycles)
      .where(eq(cycles.id, after.cycleId ?? ''))
      .get();
    const [from, to] = [after.startsOn ?? days?.startsOn, after.endsOn ?? days?.endsOn];
    if (from && to && to < from) refuse(goes ? 'own-days-elsewhere' : 'dates-reversed');
    if (goes && from && to && days && (to < days.startsOn || from > days.endsOn)) refuse('own-days-elsewhere');
  }
  const { goalPolicy, individualObjectives } = theWorkspace(read);
  if (goalPolicy === 'stretch-only' && after.goalType !== 'stretch' && after.goalType !== before?.goalType) {
    refuse('stretch-only');
  }
  const isOfPerson = !after.teamId && Boolean(after.ownerId);
  const wasOfPerson = before !== undefined && !before.teamId && Boolean(before.ownerId);
  if (isOfPerson && !wasOfPerson && !individualObjectives) refuse('individual-objectives-off');
}

function placeLast(tx: Write, { cycleId, teamId }: { cycleId: string; teamId: string | null }, id: string): string {
  const siblings = objectiveOrder(tx, cycleId, teamId).filter((one) => one.id !== id);
  return placeAfter(siblings, id, siblings.at(-1)?.id ?? null).at(-1)?.ord ?? '';
}

const belongings = (
  read: Read,
  table: 'key_results' | 'initiatives' | 'alignments',
  column: 'objective_id' | 'child_id' | 'parent_id',
  id: string,
): string[] =>
  read.sql.all<{ id: string }>(`SELECT id FROM ${table} WHERE ${column} = ? AND deleted = 0`, id).map((row) => row.id);
