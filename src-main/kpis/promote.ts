import { Refusal } from '#shared/kernel/errors';
import { settle } from '#shared/kernel/numbers';
import { placeAfter } from '#shared/kernel/ord';
import { sameUnit } from '#shared/kpis/domain';
import { newId } from '../changes/ids';
import { insert, insertFact, update } from '../changes/write';
import { keyResultOrder, keyResultView } from '../key-results/store';
import { keyResults } from '../key-results/table';
import { openKeyResult, openObjective } from '../objectives/store-guard';
import { readKind } from '../roll-up/values';
import type { Write } from '../store/handles';
import { kpiRow } from './store';
import { readDirection, valuesOf } from './store-values';
import { kpiReadings, kpis } from './table';

type Promotion = {
  readonly id: string;
  readonly objectiveId: string;
  readonly target: number | null;
  readonly title?: string | undefined;
};

/**
 * Makes a key result of a KPI: from its latest reading to the target, in its unit, kept linked. A KPI that stays inside
 * a band becomes a key result that stays between its bounds. No check-in is written: the readings themselves move it.
 */
export function promote(tx: Write, { id, objectiveId, target, title }: Promotion): { keyResultId: string } {
  const row = kpiRow(tx, id);
  const objective = openObjective(tx, objectiveId, 'set-goals');
  const start = valuesOf(tx.sql, id, 1).at(-1)?.value ?? null;
  const keyResultId = newId();
  const order = keyResultOrder(tx, objectiveId);
  insert(tx, keyResults, {
    id: keyResultId,
    objectiveId,
    title: title ?? row.name,
    unit: row.unit,
    currency: row.currency,
    decimals: row.decimals,
    ...measureFor(readDirection(row.direction), start, target, { low: row.low_bound, high: row.high_bound }),
    ownerId: row.owner_id,
    state: objective.state === 'draft' ? 'draft' : 'published',
    ord: placeAfter(order, keyResultId, order.at(-1)?.id ?? null).at(-1)?.ord ?? '',
    createdOn: tx.today,
    kpiId: id,
  });
  return { keyResultId };
}

function measureFor(
  direction: 'up' | 'down' | 'band',
  start: number | null,
  target: number | null,
  { low, high }: { readonly low: number | null; readonly high: number | null },
) {
  if (direction === 'band' && target === null && low !== null && high !== null)
    return { kind: 'between', lowBound: low, highBound: high };
  if (start === null) throw new Refusal('RULE_BROKEN', { rule: 'kpi-no-reading' });
  if (target === null) throw new Refusal('RULE_BROKEN', { rule: 'kpi-target-needed' });
  if (settle(start) === settle(target)) throw new Refusal('RULE_BROKEN', { rule: 'start-equals-target' });
  return { kind: 'metric', startValue: start, targetValue: target };
}

const moved: ReadonlySet<string> = new Set(['metric', 'at-least', 'at-most', 'between', 'baseline']);

/** Lets a KPI move a key result of the same unit, or cuts the link. */
export function link(tx: Write, keyResultId: string, kpiId: string | null): { keyResultId: string } {
  const { row } = openKeyResult(tx, keyResultId);
  if (kpiId !== null) {
    const kpi = kpiRow(tx, kpiId);
    if (!moved.has(readKind(row.kind))) throw new Refusal('RULE_BROKEN', { rule: 'kpi-kind' });
    if (!sameUnit(kpi, row)) throw new Refusal('RULE_BROKEN', { rule: 'kpi-units-differ' });
  }
  update(tx, keyResults, keyResultId, { kpiId });
  return { keyResultId };
}

/**
 * Keeps what a key result has reached. One that came from a KPI moves the bound of that KPI to the value reached; any
 * other becomes a KPI of its own, healthy from that value on, whose first reading is the key result's last value.
 */
export function keep(tx: Write, keyResultId: string): { id: string } {
  const { row, objective } = openKeyResult(tx, keyResultId);
  const value = keyResultView(tx, keyResultId)?.figures.current ?? null;
  if (!moved.has(readKind(row.kind))) throw new Refusal('RULE_BROKEN', { rule: 'kpi-kind' });
  if (value === null) throw new Refusal('RULE_BROKEN', { rule: 'kpi-nothing-to-keep' });
  const down = row.kind === 'at-most' || (row.startValue ?? 0) > (row.targetValue ?? row.startValue ?? 0);
  const bounds =
    row.kind === 'between'
      ? { direction: 'band', lowBound: row.lowBound, highBound: row.highBound }
      : down
        ? { direction: 'down', highBound: row.highBound ?? value }
        : { direction: 'up', lowBound: row.lowBound ?? value };
  if (row.kpiId !== null) {
    kpiRow(tx, row.kpiId);
    update(tx, kpis, row.kpiId, bounds);
    return { id: row.kpiId };
  }
  const id = newId();
  insert(tx, kpis, {
    id,
    name: row.title,
    unit: row.unit,
    currency: row.currency,
    decimals: row.decimals,
    ...bounds,
    ownerId: row.ownerId ?? objective.ownerId,
    teamId: objective.teamId,
    createdOn: tx.today,
  });
  insertFact(tx, kpiReadings, { id: newId(), kpiId: id, date: tx.today, value, note: 'What the key result reached' });
  update(tx, keyResults, keyResultId, { kpiId: id });
  return { id };
}
