import type { KpiStanding } from '#shared/time-travel/kpis';
import { readDay } from '../roll-up/values';
import type { Reader } from '../store/handles';

type Row = {
  id: string;
  name: string;
  owner: string | null;
  team_id: string | null;
  team: string | null;
  unit: string;
  currency: string | null;
  archived_on: string | null;
  low_bound: number | null;
  high_bound: number | null;
  critical_low: number | null;
  critical_high: number | null;
};
type Target = { id: string; kpi_id: string; starts_on: string; value: number | null };
type Readings = { kpi_id: string; count: number; date: string; value: number | null };

const KPIS = `SELECT i.id, i.name, p.name AS owner, i.team_id, t.name AS team, i.unit, i.currency, i.archived_on,
    i.low_bound, i.high_bound, i.critical_low, i.critical_high
  FROM kpis i LEFT JOIN people p ON p.id = i.owner_id LEFT JOIN teams t ON t.id = i.team_id
  WHERE i.deleted = 0 ORDER BY i.ord, i.name, i.id`;
const TARGETS = 'SELECT id, kpi_id, starts_on, value FROM kpi_targets WHERE deleted = 0 ORDER BY starts_on, id';
// The latest reading is the greatest (date, ts, id), as everywhere.
const READINGS = `SELECT kpi_id, count(*) OVER (PARTITION BY kpi_id) AS count, date, value FROM kpi_readings r
  WHERE deleted = 0 AND value IS NOT NULL ORDER BY date, ts, id`;

/** How every KPI of a store stands: its bounds, targets and readings. */
export function kpiStandings(sql: Reader): Map<string, KpiStanding> {
  const targets = new Map<string, Map<NonNullable<ReturnType<typeof readDay>>, { id: string; value: number | null }>>();
  for (const { id, kpi_id, starts_on, value } of sql.all<Target>(TARGETS)) {
    const day = readDay(starts_on);
    if (day === null) continue;
    const own = targets.get(kpi_id) ?? new Map();
    targets.set(kpi_id, own.set(day, { id, value }));
  }
  const readings = new Map<string, { count: number; latest: KpiStanding['latest'] }>();
  for (const { kpi_id, count, date, value } of sql.all<Readings>(READINGS)) {
    const day = readDay(date);
    if (day !== null && value !== null) readings.set(kpi_id, { count, latest: { date: day, value } });
  }
  return new Map(
    sql.all<Row>(KPIS).map((row) => [
      row.id,
      {
        name: row.name,
        owner: row.owner ?? '',
        teamId: row.team_id,
        teamName: row.team ?? '',
        unit: row.currency ?? row.unit,
        putAway: row.archived_on !== null,
        lowBound: row.low_bound,
        highBound: row.high_bound,
        criticalLow: row.critical_low,
        criticalHigh: row.critical_high,
        targets: targets.get(row.id) ?? new Map(),
        readings: readings.get(row.id)?.count ?? 0,
        latest: readings.get(row.id)?.latest ?? null,
      },
    ]),
  );
}
