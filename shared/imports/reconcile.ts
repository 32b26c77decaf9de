import { alignmentId, closesLoop } from '#shared/alignments/domain';
import type { IsoDate } from '#shared/kernel/dates';
import { addDays } from '#shared/kernel/dates';
import type { CycleState } from '#shared/kernel/vocabulary';
import { groupBy } from '../kernel/group-by';
import type { Existing, ExistingKeyResult, ExistingObjective } from './existing';
import { titleKey } from './identity';
import type { ImportPlan, PlannedCycle, PlannedKeyResult, PlannedObjective, Skipped } from './plan';
import { checkInsToWrite } from './reconcile-check-ins';
import { reconcilePeople } from './reconcile-people';
import { ordsAfter, type ReconcileTools } from './reconcile-tools';
import { sameText } from './text';
import type { ImportWrite } from './writes';

/** What an import does to a thing of the plan. */
export type Change = 'new' | 'changed' | 'same';

type Tally = { readonly added: number; readonly changed: number; readonly same: number };

export type Reconciled = {
  readonly writes: readonly ImportWrite[];
  /** By the plan's keys, of objectives and key results. */
  readonly changes: ReadonlyMap<string, Change>;
  readonly counts: {
    readonly objectives: Tally;
    readonly keyResults: Tally;
    readonly people: Tally;
    readonly checkIns: number;
    readonly teams: number;
    readonly cycles: number;
    readonly links: number;
    /** What else an export of Okra brings, by its name. */
    readonly more: readonly {
      readonly one: string;
      readonly many: string;
      readonly added: number;
      readonly changed: number;
    }[];
  };
  /** Rows that the document gives no place. */
  readonly skipped: readonly Skipped[];
};

/** Ended this long ago, an imported cycle is closed; before that it waits for its closing. */
const closedAfterDays = 45;

/**
 * Compares a plan with the document and lists what has to be written. What is there already is found by its import
 * key, else by its title in the same place; the same file a second time gives no writes.
 */
export function reconcile(plan: ImportPlan, existing: Existing, tools: ReconcileTools): Reconciled {
  const people = reconcilePeople(plan, existing, tools);
  const cycles = reconcileCycles(plan.cycles, existing, tools);
  const work = new ObjectiveWork(plan, existing, tools, people, cycles);
  for (const objective of plan.objectives) work.objective(objective);
  const links = work.links();
  const changes = work.changes;
  const tally = (keys: readonly string[]): Tally => ({
    added: keys.filter((key) => changes.get(key) === 'new').length,
    changed: keys.filter((key) => changes.get(key) === 'changed').length,
    same: keys.filter((key) => changes.get(key) === 'same').length,
  });
  return {
    writes: [...people.writes, ...cycles.writes, ...work.writes, ...links],
    changes,
    counts: {
      objectives: tally(plan.objectives.map(({ key }) => key)),
      keyResults: tally(plan.objectives.flatMap(({ keyResults }) => keyResults.map(({ key }) => key))),
      people: people.tally,
      checkIns: work.newCheckIns,
      teams: people.newTeams,
      cycles: cycles.writes.length,
      links: links.length,
      more: [],
    },
    skipped: [],
  };
}

/** The state in which an imported cycle begins: by its days alone. */
export function cycleStateOn(cycle: { readonly first: string; readonly last: IsoDate }, today: IsoDate): CycleState {
  if (today < cycle.first) return 'planning';
  if (today <= cycle.last) return 'active';
  return addDays(cycle.last, closedAfterDays) < today ? 'closed' : 'closing';
}

type Cycles = {
  readonly ids: ReadonlyMap<string, { id: string; closed: boolean }>;
  readonly writes: readonly ImportWrite[];
};

/** Cycles of the document by their days, else by their name where they overlap; missing ones are made, years first. */
function reconcileCycles(planned: readonly PlannedCycle[], existing: Existing, tools: ReconcileTools): Cycles {
  const ids = new Map<string, { id: string; closed: boolean }>();
  const writes: ImportWrite[] = [];
  const years = [...planned].sort((a, b) => Number(b.cadence === 'annual') - Number(a.cadence === 'annual'));
  for (const cycle of years) {
    const found =
      (cycle.id === null ? undefined : existing.cycles.find((one) => one.id === cycle.id)) ??
      existing.cycles.find((one) => one.startsOn === cycle.first && one.endsOn === cycle.last) ??
      existing.cycles.find(
        (one) =>
          one.name.toLowerCase() === cycle.name.toLowerCase() &&
          one.startsOn <= cycle.last &&
          one.endsOn >= cycle.first,
      );
    if (found) {
      ids.set(cycle.key, { id: found.id, closed: found.state === 'closed' });
      continue;
    }
    const id = tools.newId();
    const state = cycleStateOn(cycle, tools.today);
    const year =
      cycle.cadence === 'annual'
        ? undefined
        : existing.cycles.find(
            (one) => one.cadence === 'annual' && one.startsOn <= cycle.first && one.endsOn >= cycle.last,
          );
    const parentId = (cycle.parent === null ? undefined : ids.get(cycle.parent)?.id) ?? year?.id ?? null;
    ids.set(cycle.key, { id, closed: state === 'closed' });
    writes.push({
      op: 'insert',
      table: 'cycles',
      id,
      row: { name: cycle.name, cadence: cycle.cadence, startsOn: cycle.first, endsOn: cycle.last, parentId, state },
    });
  }
  return { ids, writes };
}

type People = ReturnType<typeof reconcilePeople>;

/** Goes through the objectives in turn; writes are collected, nothing is written. */
class ObjectiveWork {
  readonly changes = new Map<string, Change>();
  readonly writes: ImportWrite[] = [];
  newCheckIns = 0;
  readonly #tools: ReconcileTools;
  readonly #existing: Existing;
  readonly #plan: ImportPlan;
  readonly #people: People;
  readonly #cycles: Cycles;
  readonly #byKey: ReadonlyMap<string, ExistingObjective>;
  readonly #byTitle: ReadonlyMap<string, ExistingObjective[]>;
  readonly #results: ReadonlyMap<string, ExistingKeyResult[]>;
  readonly #byId: ReadonlyMap<string, ExistingObjective>;
  readonly #taken = new Set<string>();
  readonly #ids = new Map<string, string>();
  readonly #resultIds = new Map<string, string>();
  readonly #ords: string[];

  constructor(plan: ImportPlan, existing: Existing, tools: ReconcileTools, people: People, cycles: Cycles) {
    this.#plan = plan;
    this.#existing = existing;
    this.#tools = tools;
    this.#people = people;
    this.#cycles = cycles;
    this.#byKey = new Map(existing.objectives.flatMap((one) => (one.importKey === null ? [] : [[one.importKey, one]])));
    this.#byId = new Map(existing.objectives.map((one) => [one.id, one]));
    this.#byTitle = groupBy(existing.objectives, (one) => placeKey(one.cycleId, one.teamId, one.title));
    this.#results = groupBy(existing.keyResults, (one) => one.objectiveId);
    this.#ords = ordsAfter(existing.objectives, plan.objectives.length);
  }

  objective(planned: PlannedObjective): void {
    const { importKeyOf, newId, today } = this.#tools;
    const cycle = this.#cycles.ids.get(planned.cycle);
    if (!cycle) throw new Error(`plan without its cycle ${planned.cycle}`);
    const teamId = planned.team === null ? null : (this.#people.teams.get(planned.team) ?? null);
    const ownerId = planned.owner === null ? null : (this.#people.people.get(planned.owner) ?? null);
    const importKey = importKeyOf(planned.key);
    const ord = this.#ords[this.#ids.size] ?? '';
    const stated = planned.id === null ? undefined : this.#byId.get(planned.id);
    const found = stated ?? this.#find(importKey, cycle.id, teamId, planned.title);
    const id = found?.id ?? newId();
    this.#taken.add(id);
    this.#ids.set(planned.key, id);
    if (found) {
      const patch = {
        ...(planned.why !== '' && !sameText(planned.why, found.why) ? { why: planned.why } : {}),
        ...(ownerId !== null && ownerId !== found.ownerId ? { ownerId } : {}),
      };
      const changed = Object.keys(patch).length > 0;
      this.changes.set(planned.key, changed ? 'changed' : 'same');
      if (changed) this.writes.push({ op: 'update', table: 'objectives', id, row: patch });
    } else {
      this.changes.set(planned.key, 'new');
      this.writes.push({
        op: 'insert',
        table: 'objectives',
        id,
        row: {
          cycleId: cycle.id,
          teamId,
          ownerId,
          title: planned.title,
          why: planned.why,
          goalType: planned.goalType,
          state: cycle.closed ? 'closed' : 'published',
          ownerStatus: planned.ownerStatus,
          ord,
          importKey,
          createdOn: today,
        },
      });
    }
    this.#keyResults(planned, id, cycle.closed);
  }

  #find(importKey: string, cycleId: string, teamId: string | null, title: string): ExistingObjective | undefined {
    const byKey = this.#byKey.get(importKey);
    if (byKey && !this.#taken.has(byKey.id)) return byKey;
    return this.#byTitle.get(placeKey(cycleId, teamId, title))?.find((one) => !this.#taken.has(one.id));
  }

  #keyResults(planned: PlannedObjective, objectiveId: string, closed: boolean): void {
    const there = this.#results.get(objectiveId) ?? [];
    const ords = ordsAfter(there, planned.keyResults.length);
    const byKey = new Map(there.flatMap((one) => (one.importKey === null ? [] : [[one.importKey, one] as const])));
    const byTitle = groupBy(there, (one) => titleKey(one.title));
    planned.keyResults.forEach((result, index) => {
      const importKey = this.#tools.importKeyOf(result.key);
      const keyed = byKey.get(importKey);
      const stated = result.id === null ? undefined : there.find((one) => one.id === result.id);
      const named = byTitle.get(titleKey(result.title))?.find((one) => !this.#taken.has(one.id));
      const found = stated ?? (keyed && !this.#taken.has(keyed.id) ? keyed : named);
      const id = found?.id ?? this.#tools.newId();
      this.#taken.add(id);
      this.#resultIds.set(result.key, id);
      const ownerId = result.owner === null ? null : (this.#people.people.get(result.owner) ?? null);
      const attributes = found ? this.#changedResult(found, result, ownerId, closed) : 'new';
      if (!found) this.#newResult(id, result, { objectiveId, ownerId, closed, ord: ords[index] ?? '', importKey });
      const checkIns = checkInsToWrite(result, id, this.#existing.checkIns.get(id) ?? [], this.#tools.newId);
      // right behind their key result, so that its figures are worked out once
      this.writes.push(...checkIns);
      this.newCheckIns += checkIns.length;
      this.changes.set(result.key, attributes === 'same' && checkIns.length > 0 ? 'changed' : attributes);
    });
  }

  #newResult(
    id: string,
    result: PlannedKeyResult,
    at: { objectiveId: string; ownerId: string | null; closed: boolean; ord: string; importKey: string },
  ): void {
    const { objectiveId, ownerId, closed, ord, importKey } = at;
    this.writes.push({
      op: 'insert',
      table: 'keyResults',
      id,
      row: {
        ...measureOf(result),
        objectiveId,
        title: result.title,
        weight: result.weight,
        ownerId,
        state: result.draft ? 'draft' : closed ? 'closed' : 'published',
        ord,
        importKey,
        createdOn: this.#tools.today,
      },
    });
  }

  #changedResult(found: ExistingKeyResult, result: PlannedKeyResult, ownerId: string | null, closed: boolean): Change {
    const patch: Record<string, unknown> = {};
    if (!result.draft) {
      const measure = measureOf(result);
      for (const field of comparedFields) {
        const stated = measure[field] !== null && measure[field] !== '';
        if (stated && measure[field] !== found[field]) patch[field] = measure[field];
      }
      if (Object.keys(patch).length > 0 && measure.decimals > found.decimals) patch['decimals'] = measure.decimals;
      if (found.state === 'draft') patch['state'] = closed ? 'closed' : 'published';
    }
    if (ownerId !== null && ownerId !== found.ownerId) patch['ownerId'] = ownerId;
    if (result.weight !== 1 && result.weight !== found.weight) patch['weight'] = result.weight;
    if (Object.keys(patch).length === 0) return 'same';
    const targetChanged = targetFields.some((field) => Object.hasOwn(patch, field));
    this.writes.push({ op: 'update', table: 'keyResults', id: found.id, row: patch, targetChanged });
    return 'changed';
  }

  /** Links of the file that are not in the document yet and close no loop there. */
  links(): ImportWrite[] {
    const known = new Set(this.#existing.alignments.map(({ id }) => id));
    const parents = new Map<string, string[]>();
    const add = (child: string, parent: string) => parents.set(child, [...(parents.get(child) ?? []), parent]);
    for (const { childId, parentId, kind } of this.#existing.alignments)
      if (kind !== 'depends-on') add(childId, parentId);
    return this.#plan.objectives.flatMap(({ key, parents: planned }) =>
      planned.flatMap(({ objective, keyResult, weight }): ImportWrite[] => {
        const childId = this.#ids.get(key);
        const parentId = this.#ids.get(objective);
        if (childId === undefined || parentId === undefined || childId === parentId) return [];
        const parentKeyResultId = keyResult === null ? null : (this.#resultIds.get(keyResult) ?? null);
        if (known.has(alignmentId(childId, parentId, parentKeyResultId))) return [];
        if (closesLoop(childId, parentId, (id) => parents.get(id) ?? [])) return [];
        add(childId, parentId);
        return [{ op: 'link', childId, parentId, parentKeyResultId, weight }];
      }),
    );
  }
}

const targetFields = ['targetValue', 'lowBound', 'highBound', 'commitLevel', 'targetLevel', 'stretchLevel'] as const;
const comparedFields = ['kind', 'unit', 'currency', 'startValue', ...targetFields] as const;

const measureOf = (result: PlannedKeyResult) => ({
  kind: result.kind,
  unit: result.unit,
  currency: result.currency,
  decimals: result.decimals,
  startValue: result.startValue,
  targetValue: result.targetValue,
  lowBound: result.lowBound,
  highBound: result.highBound,
  commitLevel: result.commitLevel,
  targetLevel: result.targetLevel,
  stretchLevel: result.stretchLevel,
});

const placeKey = (cycleId: string, teamId: string | null, title: string): string =>
  `${cycleId}\n${teamId ?? ''}\n${titleKey(title)}`;
