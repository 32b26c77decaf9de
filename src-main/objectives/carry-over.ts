import { alignmentId } from '#shared/alignments/domain';
import { contributorLinkId } from '#shared/contributors/domain';
import { placeAfter } from '#shared/kernel/ord';
import { carryOver } from '#shared/key-results/domain';
import { raciId } from '#shared/raci/domain';
import { alignments } from '../alignments/table';
import { linkId, newId } from '../changes/ids';
import { insert, upsert } from '../changes/write';
import { contributorRows } from '../contributors/store';
import { contributors } from '../contributors/table';
import { milestonesOf } from '../key-results/store';
import { grades, keyResults, milestones } from '../key-results/table';
import { raciRows } from '../raci/store';
import { raci } from '../raci/table';
import { type KnownKeyResult, knownOfObjectives } from '../roll-up/facts';
import type { Write } from '../store/handles';
import { objectiveOrder } from './store';
import { keyResultRecord, type ObjectiveRecord, objectiveRecord } from './store-guard';
import { objectives } from './table';

type Carried = { carried: { fromId: string; toId: string }[]; keyResults: number };

/** Takes objectives into another cycle as drafts, each with the key results that are worth going on with. */
export function carryOverObjectives(tx: Write, ids: readonly string[], toCycleId: string): Carried {
  const kept = keptOf(tx, ids);
  const carried = new Map<string, string>();
  let count = 0;
  for (const id of ids) {
    const { open, all } = kept.get(id) ?? { open: [], all: 0 };
    if (open.length === 0 && all > 0) continue; // nothing to go on with, or carried before
    const toId = copyObjective(tx, objectiveRecord(tx, id), toCycleId);
    carried.set(id, toId);
    for (const one of open) copyKeyResult(tx, one, toId);
    count += open.length;
  }
  for (const [fromId, toId] of carried) copyLinks(tx, fromId, toId, carried);
  return { carried: [...carried].map(([fromId, toId]) => ({ fromId, toId })), keyResults: count };
}

type Kept = KnownKeyResult & { readonly decision: string | null };
type Grade = { decision: string | null; carried: number };
const GRADE = `SELECT decision, EXISTS (SELECT 1 FROM key_results k WHERE k.id = carried_to AND k.deleted = 0) AS carried
  FROM grades WHERE key_result_id = +? AND deleted = 0 LIMIT 1`;

/** The key results of each objective that go on, and how many it has in all. */
function keptOf(tx: Write, ids: readonly string[]): Map<string, { open: Kept[]; all: number }> {
  const found = new Map(ids.map((id) => [id, { open: [] as Kept[], all: 0 }]));
  for (const known of knownOfObjectives(tx.sql, ids)) {
    const of = found.get(known.objectiveId);
    const grade = tx.sql.get<Grade>(GRADE, known.id);
    if (!of) continue;
    of.all += 1;
    if (grade?.decision !== 'abandon' && grade?.carried !== 1)
      of.open.push({ ...known, decision: grade?.decision ?? null });
  }
  return found;
}

function copyObjective(tx: Write, from: ObjectiveRecord, cycleId: string): string {
  const id = newId();
  const siblings = objectiveOrder(tx, cycleId, from.teamId);
  const ord = placeAfter(siblings, id, siblings.at(-1)?.id ?? null).at(-1)?.ord ?? '';
  const { teamId, ownerId, ambitionId, title, why, goalType, visibility, rollUp } = from;
  const same = { teamId, ownerId, ambitionId, title, why, goalType, visibility, rollUp };
  insert(tx, objectives, { id, cycleId, ...same, state: 'draft', ord, createdOn: tx.today });
  for (const { contributorId } of contributorRows(tx, from.id))
    upsert(tx, contributors, { id: contributorLinkId(linkId, id, contributorId), objectiveId: id, contributorId });
  return id;
}

function copyKeyResult(tx: Write, { id: fromId, facts, decision }: Kept, objectiveId: string): void {
  const { title, weight, ownerId, cadence, ord } = keyResultRecord(tx, fromId);
  const { measure } = carryOver(facts.measure, facts.current, facts.steps);
  const id = newId();
  const same = { title, weight, ownerId, cadence, ord };
  // A draft like its objective: publishing lets it go live if it still has something to reach.
  insert(tx, keyResults, { id, objectiveId, ...measure, ...same, state: 'draft', createdOn: tx.today });
  for (const step of milestonesOf(tx, [fromId]).get(fromId) ?? []) {
    if (step.doneOn === null)
      insert(tx, milestones, { id: newId(), keyResultId: id, title: step.title, weight: step.weight });
  }
  for (const { part, personId } of raciRows(tx, fromId))
    upsert(tx, raci, { id: raciId(linkId, id, part, personId), keyResultId: id, part, personId });
  upsert(tx, grades, { id: linkId('grade', fromId), keyResultId: fromId, decision: decision ?? 'keep', carriedTo: id });
}

type Link = { parent_id: string; kind: string; weight: number; running: number };
const LINKS = `SELECT a.parent_id, a.kind, a.weight, coalesce(c.state, '') <> 'closed' AND c.id <> f.cycle_id AS running
  FROM alignments a JOIN objectives o ON o.id = a.parent_id AND o.deleted = 0 JOIN objectives f ON f.id = a.child_id
  LEFT JOIN cycles c ON c.id = o.cycle_id
  WHERE a.child_id = +? AND a.deleted = 0 AND a.parent_key_result_id IS NULL`;

/** Links up follow to the carried parent, or stay with one whose cycle goes on, such as the year's. */
function copyLinks(tx: Write, fromId: string, childId: string, carried: ReadonlyMap<string, string>): void {
  for (const { parent_id, kind, weight, running } of tx.sql.all<Link>(LINKS, fromId)) {
    const parentId = carried.get(parent_id) ?? (running === 1 ? parent_id : undefined);
    if (parentId === undefined) continue;
    upsert(tx, alignments, { id: alignmentId(childId, parentId, null), childId, parentId, kind, weight });
  }
}
