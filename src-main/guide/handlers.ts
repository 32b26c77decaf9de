import { currentCycle } from '#shared/cycles/domain';
import { guideContract } from '#shared/guide/contract';
import { Refusal } from '#shared/kernel/errors';
import { placeAfter } from '#shared/kernel/ord';
import { isMissing, measureDefect, normaliseMeasure } from '#shared/key-results/domain';
import { newId } from '../changes/ids';
import { insert, remove, update, upsert } from '../changes/write';
import { beginYear, listCycles } from '../cycles/store';
import { cycles } from '../cycles/table';
import { handlers } from '../ipc/handlers';
import { keyResults } from '../key-results/table';
import { objectiveOrder } from '../objectives/store';
import { objectives } from '../objectives/table';
import type { Read, Write } from '../store/handles';
import { lastOrder, memberId, orderAfter } from '../teams/store';
import { teamMembers, teams } from '../teams/table';
import { theWorkspace } from '../workspace/store';
import { workspaces } from '../workspace/table';

export const guideHandlers = handlers(guideContract, {
  'guide.make': (tx, { mission, fiscalStartMonth, team, objective, keyResults: results }) => {
    const { goalPolicy, fiscalStartMonth: before } = theWorkspace(tx);
    if (mission !== '') update(tx, workspaces, tx.workspaceId, { mission });
    if (fiscalStartMonth !== before) changeYear(tx, fiscalStartMonth);
    const teamId = team === '' ? null : addTeam(tx, team);
    if (!objective) return { objectiveId: null };
    const cycle = currentCycle(listCycles(tx), tx.today);
    if (!cycle) throw new Refusal('NOT_FOUND', { table: 'cycles' });
    const objectiveId = newId();
    const goalType = goalPolicy === 'stretch-only' ? 'stretch' : objective.goalType;
    const siblings = objectiveOrder(tx, cycle.id, teamId);
    const place = placeAfter(siblings, objectiveId, siblings.at(-1)?.id ?? null).at(-1);
    insert(tx, objectives, {
      id: objectiveId,
      cycleId: cycle.id,
      teamId,
      // An objective of nobody's team is the company's; it is a person's own only where the policy allows that.
      ownerId: teamId === null ? null : tx.me,
      ...objective,
      goalType,
      state: 'published',
      ord: place?.ord ?? '',
      createdOn: tx.today,
    });
    addKeyResults(tx, objectiveId, results);
    return { objectiveId };
  },
});

/** Another fiscal year: its cycles take the place of those that stand, while nothing is in any of them. */
function changeYear(tx: Write, month: number): void {
  update(tx, workspaces, tx.workspaceId, { fiscalStartMonth: month });
  if (isUsed(tx)) return;
  for (const { id } of listCycles(tx)) remove(tx, cycles, id);
  beginYear(tx, month);
}

const isUsed = (read: Read): boolean =>
  (read.sql.get<{ used: number }>(
    `SELECT (SELECT count(*) FROM objectives WHERE deleted = 0)
          + (SELECT count(*) FROM retrospectives WHERE deleted = 0) AS used`,
  )?.used ?? 0) > 0;

function addTeam(tx: Write, name: string): string {
  const id = newId();
  insert(tx, teams, { id, name, leadId: tx.me, ord: orderAfter(lastOrder(tx, null)) });
  if (tx.me !== null) upsert(tx, teamMembers, { id: memberId(id, tx.me), teamId: id, personId: tx.me });
  return id;
}

type Result = { title: string; start: number | null; target: number | null; unit: string };

function addKeyResults(tx: Write, objectiveId: string, results: readonly Result[]): void {
  let behind: { id: string; ord: string }[] = [];
  for (const { title, start, target, unit } of results) {
    const id = newId();
    behind = [...behind, ...placeAfter(behind, id, behind.at(-1)?.id ?? null)];
    const measure = normaliseMeasure({
      ...metric,
      unit,
      decimals: decimalsOf(start, target),
      startValue: start,
      targetValue: target,
    });
    const defect = measureDefect(measure, 0);
    if (defect !== null && !isMissing(defect)) throw new Refusal('RULE_BROKEN', { rule: defect });
    const state = defect === null ? 'published' : 'draft';
    const ord = behind.at(-1)?.ord ?? '';
    insert(tx, keyResults, { id, objectiveId, title, ...measure, ownerId: tx.me, state, ord, createdOn: tx.today });
  }
}

const metric = {
  kind: 'metric' as const,
  currency: null,
  lowBound: null,
  highBound: null,
  criticalValue: null,
  commitLevel: null,
  targetLevel: null,
  stretchLevel: null,
};

/** As many digits behind the point as the numbers have, at most 4. */
const decimalsOf = (...values: readonly (number | null)[]): number =>
  Math.max(0, ...values.map((value) => Math.min(4, (String(value ?? '').split('.')[1] ?? '').length)));
