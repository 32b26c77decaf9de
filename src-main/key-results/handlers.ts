import { defined, type Loose } from '#shared/kernel/defined';
import { Refusal } from '#shared/kernel/errors';
import { placeAfter } from '#shared/kernel/ord';
import { keyResultsContract, type Measure } from '#shared/key-results/contract';
import { expectedAtEnd, linearExpectation, normaliseMeasure } from '#shared/key-results/domain';
import { newId } from '../changes/ids';
import { explainChange } from '../changes/reason';
import { insert, remove, update } from '../changes/write';
import { handlers } from '../ipc/handlers';
import { openKeyResult, openObjective } from '../objectives/store-guard';
import { knownKeyResults } from '../roll-up/facts';
import { readState } from '../roll-up/values';
import type { Read } from '../store/handles';
import { grade } from './grade';
import { measureOfRow, missingIn } from './measure-columns';
import { addMilestone, removeMilestone, updateMilestone } from './milestones';
import { objectiveGrades } from './objective-grades';
import { keyResultOrder, keyResultView, milestonesOf, seriesOf } from './store';
import { type DraftKeyResult, lacksOf } from './store-lacks';
import { keyResults, milestones } from './table';

export const keyResultsHandlers = handlers(keyResultsContract, {
  'key-results.get': (read, { id }) => {
    const found = keyResultView(read, id);
    if (!found) throw new Refusal('NOT_FOUND', { table: 'key_results', id });
    return found;
  },
  'key-results.create': (tx, { objectiveId, title, weight, ownerId, cadence, state, milestones: steps, ...given }) => {
    const objective = openObjective(tx, objectiveId, 'set-goals');
    const measure = normaliseMeasure(given);
    const missing = missingIn(measure, steps.length);
    if (missing !== null && state === 'published') throw new Refusal('RULE_BROKEN', { rule: missing });
    const wished = state ?? (readState(objective.state) === 'draft' ? 'draft' : 'published');
    const id = newId();
    const ord = placeLast(tx, objectiveId, id);
    insert(tx, keyResults, {
      id,
      objectiveId,
      title,
      ...measure,
      weight,
      ownerId,
      cadence,
      state: missing === null ? wished : 'draft',
      ord,
      createdOn: tx.today,
    });
    let behind: { id: string; ord: string }[] = [];
    for (const step of steps) {
      const stepId = newId();
      behind = [...behind, ...placeAfter(behind, stepId, behind.at(-1)?.id ?? null)];
      insert(tx, milestones, { id: stepId, keyResultId: id, ...step, ord: behind.at(-1)?.ord ?? '' });
    }
    return { id };
  },
  'key-results.update': (tx, { id, targetReason, title, weight, ownerId, cadence, state, ...given }) => {
    const { row, objective } = openKeyResult(tx, id);
    const before = measureOfRow(row);
    const measure = normaliseMeasure(changedMeasure(before, given));
    const steps = milestonesOf(tx, [id]).get(id)?.length ?? 0;
    const missing = missingIn(measure, steps);
    if (missing !== null && state === 'published') throw new Refusal('RULE_BROKEN', { rule: missing });
    const lack = lackOf(tx, row, { title: title ?? row.title, measure, steps });
    if (lack !== null && state === 'published') throw new Refusal('RULE_BROKEN', { rule: lack });
    if (!isSame(measure, before) || weight !== undefined) openObjective(tx, row.objectiveId, 'change-measure');
    // a draft that waited for its measure, or for a new target, goes live with its objective as soon as it has one
    const lacked = lackOf(tx, row, { title: row.title, measure: before, steps }) !== null;
    const isComplete = lacked && lack === null;
    const next = state ?? (isComplete && objective.state === 'published' ? 'published' : undefined);
    update(tx, keyResults, id, {
      ...measure,
      ...defined({ title, weight, ownerId, cadence, state: missing === null ? next : 'draft' }),
    });
    if (targetReason !== undefined) explainChange(tx, 'key_results', id, targetReason);
    return { id };
  },
  'key-results.remove': (tx, { id }) => {
    openKeyResult(tx, id, 'set-goals');
    remove(tx, keyResults, id);
    return { id };
  },
  'key-results.move': (tx, { id, objectiveId, afterId }) => {
    const { row } = openKeyResult(tx, id);
    if (row.objectiveId !== objectiveId) openObjective(tx, objectiveId, 'set-goals');
    for (const { id: one, ord } of placeAfter(keyResultOrder(tx, objectiveId), id, afterId)) {
      update(tx, keyResults, one, one === id ? { objectiveId, ord } : { ord });
    }
    return { id };
  },
  'key-results.series': (read, { id, limit }) => {
    const [known] = knownKeyResults(read.sql, [id]);
    if (!known) throw new Refusal('NOT_FOUND', { table: 'key_results', id });
    const { measure } = known.facts;
    const { from, to } = known.frame.period;
    const points = seriesOf(read, id, measure, milestonesOf(read, [id]).get(id) ?? [], limit);
    const line = measure.kind === 'metric' && measure.startValue !== null && measure.targetValue !== null;
    const end = expectedAtEnd(known.frame.goalType) * linearExpectation({ from, to }, to);
    const expected = line ? [point(measure, from, 0), point(measure, to, end)] : [];
    return { points, expected, startsOn: from, endsOn: to };
  },
  'key-results.add-milestone': (tx, input) => addMilestone(tx, input),
  'key-results.update-milestone': (tx, input) => updateMilestone(tx, input),
  'key-results.remove-milestone': (tx, { id }) => removeMilestone(tx, id),
  'key-results.objective-grades': (read, { cycleId }) => objectiveGrades(read, cycleId),
  'key-results.grade': (tx, input) => grade(tx, input),
});

const placeLast = (read: Read, objectiveId: string, id: string): string => {
  const siblings = keyResultOrder(read, objectiveId);
  return placeAfter(siblings, id, siblings.at(-1)?.id ?? null).at(-1)?.ord ?? '';
};

const lackOf = (read: Read, { id, state }: { id: string; state: string }, draft: Omit<DraftKeyResult, 'id'>) =>
  state === 'draft' ? (lacksOf(read, [{ id, ...draft }]).get(id) ?? null) : null;

/** The measure with a patch laid over it; a new target where there are levels becomes the target level. */
function changedMeasure(before: Measure, given: Loose<Measure>): Measure {
  const patch = defined(given);
  const target = patch.targetLevel === undefined && before.targetLevel !== null ? patch.targetValue : undefined;
  return { ...before, ...patch, ...(target === undefined ? {} : { targetLevel: target }) };
}

const isSame = (a: Measure, b: Measure): boolean => JSON.stringify(a) === JSON.stringify({ ...a, ...b });

/** An end of the expected line; a value only where progress goes straight from start to target. */
function point(measure: Measure, date: string, progress: number) {
  const { startValue: start, targetValue: target, stretchLevel } = measure;
  const isStraight = start !== null && target !== null && stretchLevel === null;
  return { date, progress, value: isStraight ? start + progress * (target - start) : null };
}
