import type { Refresh, Touched } from '../changes/ledger';
import { statement } from '../changes/statements';
import type { Raw } from '../store/connect';
import { computeKeyResult } from './key-result-figures';
import { computeObjective } from './objective-figures';
import { countingParents, depthFirst } from './order';
import { cycleDays, defaultCadence, rebuild } from './rebuild';
import {
  cachedKeyResult,
  cachedObjective,
  dropKeyResult,
  dropObjective,
  putKeyResult,
  putObjective,
  remember,
  remembered,
} from './write-caches';

/** What has to be figured again. */
type Dirty = {
  readonly keyResults: Set<string>;
  readonly objectives: Set<string>;
  /** Objectives whose place in the tree may have changed: everything above them is figured again, changed or not. */
  readonly moved: Set<string>;
};

/**
 * Recomputes derived figures of what was touched, from the leaf up: key results, their objectives, and the parents
 * that these contribute to, stopping where a figure stays the same. Runs inside the transaction that touched them.
 * Returns the ids of key results and objectives whose figures changed.
 */
export const refresh: Refresh = ({ raw }, touched) => {
  const dirty: Dirty = { keyResults: new Set(), objectives: new Set(), moved: new Set() };
  for (const one of touched) if (!mark(raw, dirty, one)) return rebuildAll(raw);
  const changed = [...dirty.keyResults].filter((id) => refreshKeyResult(raw, dirty, id));
  const { sorted, hasLoop } = depthFirst([...dirty.objectives, ...dirty.moved], (id) => countingParents(raw, id));
  if (hasLoop) return rebuildAll(raw);
  // sorted has the parents first: their children must be figured before them
  for (const id of [...sorted].reverse()) if (refreshObjective(raw, dirty, id)) changed.push(id);
  return changed;
};

function rebuildAll(raw: Raw): readonly string[] {
  rebuild(raw);
  return [];
}

/** Notes what a touched row makes stale; false when that is everything. */
function mark(raw: Raw, dirty: Dirty, { tbl, id }: Touched): boolean {
  switch (tbl) {
    case 'check_ins':
    case 'milestones':
      for (const one of ids(raw, `SELECT key_result_id AS id FROM ${tbl} WHERE id = ?`, id)) dirty.keyResults.add(one);
      return true;
    case 'kpi_readings':
      for (const kpi of ids(raw, 'SELECT kpi_id AS id FROM kpi_readings WHERE id = ?', id)) markFed(raw, dirty, kpi);
      return true;
    case 'kpis':
      // its part in others may have changed, and those feed key results too: there are few of these
      for (const one of ids(raw, 'SELECT id FROM key_results WHERE kpi_id IS NOT NULL AND id <> ?', ''))
        dirty.keyResults.add(one);
      return true;
    case 'key_results':
      dirty.keyResults.add(id);
      return true;
    case 'objectives':
      markObjective(raw, dirty, id);
      return true;
    case 'alignments':
      for (const one of ids(raw, 'SELECT parent_id AS id FROM alignments WHERE id = ?', id)) dirty.moved.add(one);
      return true;
    case 'teams':
      for (const one of ids(raw, 'SELECT id FROM objectives WHERE team_id = ?', id)) markKeyResults(raw, dirty, one);
      return true;
    case 'cycles':
      markCycle(raw, dirty, id);
      return true;
    case 'workspaces':
      return remembered(raw, 'default cadence') === defaultCadence(raw);
    default:
      return true;
  }
}

/** The key results that a KPI feeds, and those fed by what it is a part of. */
function markFed(raw: Raw, dirty: Dirty, kpi: string): void {
  const seen = new Set<string>();
  for (let at: string | undefined = kpi; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    for (const one of ids(raw, 'SELECT id FROM key_results WHERE kpi_id = ?', at)) dirty.keyResults.add(one);
    at = ids(raw, 'SELECT parent_id AS id FROM kpis WHERE id = ? AND parent_id IS NOT NULL', at)[0];
  }
}

function markObjective(raw: Raw, dirty: Dirty, id: string): void {
  dirty.moved.add(id);
  markKeyResults(raw, dirty, id);
}

function markKeyResults(raw: Raw, dirty: Dirty, objectiveId: string): void {
  for (const id of ids(raw, 'SELECT id FROM key_results WHERE objective_id = ?', objectiveId)) dirty.keyResults.add(id);
}

/** A cycle matters by its days; a new name or state costs nothing. */
function markCycle(raw: Raw, dirty: Dirty, id: string): void {
  const days = cycleDays(raw, id);
  if (remembered(raw, `cycle ${id}`) === days) return;
  remember(raw, `cycle ${id}`, days);
  for (const one of ids(raw, 'SELECT id FROM objectives WHERE cycle_id = ?', id)) {
    dirty.objectives.add(one);
    markKeyResults(raw, dirty, one);
  }
}

function refreshKeyResult(raw: Raw, dirty: Dirty, id: string): boolean {
  const before = cachedKeyResult(raw, id);
  const after = computeKeyResult(raw, id);
  if (after) putKeyResult(raw, after);
  else if (before) dropKeyResult(raw, id);
  for (const one of [before, after]) if (one) dirty.objectives.add(one.objective_id);
  return !isSame(before, after);
}

function refreshObjective(raw: Raw, dirty: Dirty, id: string): boolean {
  const isMoved = dirty.moved.has(id);
  if (!isMoved && !dirty.objectives.has(id)) return false;
  const before = cachedObjective(raw, id);
  const after = computeObjective(raw, id);
  if (after) putObjective(raw, after);
  else if (before) dropObjective(raw, id);
  if (isMoved) for (const parent of countingParents(raw, id)) dirty.moved.add(parent);
  // above, only these two of its figures count
  else if (before?.progress !== after?.progress || before?.quiet_from !== after?.quiet_from)
    for (const parent of countingParents(raw, id)) dirty.objectives.add(parent);
  return !isSame(before, after);
}

function isSame<Row extends object>(before: Row | undefined, after: Row | undefined): boolean {
  if (!before || !after) return before === after;
  const old = before as Readonly<Record<string, unknown>>;
  return Object.entries(after).every(([column, value]) => old[column] === value);
}

const ids = (raw: Raw, sql: string, of: string): string[] =>
  statement<{ id: string }>(raw, sql)
    .all(of)
    .map(({ id }) => id);
