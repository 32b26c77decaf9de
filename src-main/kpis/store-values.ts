import type { IsoDate } from '#shared/kernel/dates';
import { Direction, Frequency, KpiRollUp, type KpiValue } from '#shared/kpis/contract';
import { type Calendar, type Part, rollUpValues } from '#shared/kpis/domain';
import { readDay } from '../roll-up/values';
import type { Reader } from '../store/handles';

/** So many values of each part are looked at for a roll-up: seven years of weeks. */
const deepest = 400;

const CALENDAR = `SELECT week_starts_on AS weekStartsOn, fiscal_start_month AS fiscalStartMonth FROM workspaces
  WHERE deleted = 0 ORDER BY id LIMIT 1`;

/** How the periods of this document are cut. */
export const calendarOf = (sql: Reader): Calendar =>
  sql.get<Calendar>(CALENDAR) ?? { weekStartsOn: 1, fiscalStartMonth: 1 };

// Columns are read with care: a merged row may hold a word that this Okra does not know.
const known =
  <W extends string>(all: readonly W[], otherwise: W) =>
  (text: string): W =>
    all.find((word) => word === text) ?? otherwise;
export const readDirection = known(Direction.options, 'up');
export const readFrequency = known(Frequency.options, 'monthly');
export const readRollUpKind = known(KpiRollUp.options, 'none');

type Shape = { roll_up: string; frequency: string };
type Child = { id: string; weight: number; archived_on: string | null };
/** A value with the clock of the reading behind it; empty for one that is made of others. */
export type StampedValue = KpiValue & { readonly ts: string };
type Row = { date: string; value: number; ts: string };

const SHAPE = 'SELECT roll_up, frequency FROM kpis WHERE id = ? AND deleted = 0';
const CHILDREN = 'SELECT id, weight, archived_on FROM kpis WHERE parent_id = +? AND deleted = 0 ORDER BY id';
const READINGS = `SELECT date, value, ts FROM kpi_readings WHERE kpi_id = +? AND deleted = 0 AND value IS NOT NULL
  ORDER BY date DESC, ts DESC, id DESC LIMIT ?`;

/**
 * The newest values of a KPI, oldest first, one a day: its readings, or what those beneath it make. Where a merge has
 * left a loop, the KPI met again adds nothing.
 */
export function valuesOf(sql: Reader, id: string, limit: number, above: readonly string[] = []): StampedValue[] {
  const shape = sql.get<Shape>(SHAPE, id);
  if (!shape || above.includes(id)) return [];
  const kind = readRollUpKind(shape.roll_up);
  const children = kind === 'none' ? [] : sql.all<Child>(CHILDREN, id);
  if (kind === 'none' || children.length === 0) return ownValues(sql, id, limit);
  const parts = children.map(
    (child): Part => ({
      weight: child.weight,
      archivedOn: readDay(child.archived_on),
      values: valuesOf(sql, child.id, deepest, [...above, id]),
    }),
  );
  const values = rollUpValues(kind, parts, readFrequency(shape.frequency), calendarOf(sql));
  return values.slice(-limit).map((value) => ({ ...value, ts: '' }));
}

function ownValues(sql: Reader, id: string, limit: number): StampedValue[] {
  const byDay = new Map<IsoDate, StampedValue>();
  for (const { date, value, ts } of sql.all<Row>(READINGS, id, limit).reverse()) {
    const on = readDay(date);
    if (on !== null) byDay.set(on, { date: on, value, ts });
  }
  return [...byDay.values()];
}

/** Whether a KPI is made of others, and so takes no readings of its own. */
export function isRolledUp(sql: Reader, id: string): boolean {
  const shape = sql.get<Shape>(SHAPE, id);
  if (!shape || readRollUpKind(shape.roll_up) === 'none') return false;
  return sql.get<{ n: number }>('SELECT count(*) AS n FROM kpis WHERE parent_id = +? AND deleted = 0', id)?.n !== 0;
}

/** The newest values of a KPI within a period, both days included; oldest first. */
export const valuesWithin = (sql: Reader, id: string, from: IsoDate, to: IsoDate, limit: number): StampedValue[] =>
  valuesOf(sql, id, deepest)
    .filter(({ date }) => date >= from && date <= to)
    .slice(-limit);
