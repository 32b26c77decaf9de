import type { IsoDate } from '#shared/kernel/dates';
import { judgeKpi } from '#shared/kpis/domain';
import type { KpiStanding } from '#shared/time-travel/kpis';
import { calendarOf, readDirection, readFrequency, readRollUpKind, valuesOf } from '../kpis/store-values';
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
  direction: string;
  frequency: string;
  roll_up: string;
  created_on: string;
};
type Target = { id: string; kpi_id: string; starts_on: string; value: number | null };
type Targets = Map<IsoDate, { id: string; value: number | null }>;
type Readings = { kpi_id: string; count: number; date: string; value: number | null };

const KPIS = `SELECT i.id, i.name, p.name AS owner, i.team_id, t.name AS team, i.unit, i.currency, i.archived_on,
    i.low_bound, i.high_bound, i.critical_low, i.critical_high, i.direction, i.frequency, i.roll_up, i.created_on
  FROM kpis i LEFT JOIN people p ON p.id = i.owner_id LEFT JOIN teams t ON t.id = i.team_id
  WHERE i.deleted = 0 ORDER BY i.ord, i.name, i.id`;
const TARGETS = 'SELECT id, kpi_id, starts_on, value FROM kpi_targets WHERE deleted = 0 ORDER BY starts_on, id';
// The latest reading is the greatest (date, ts, id), as everywhere.
const READINGS = `SELECT kpi_id, count(*) OVER (PARTITION BY kpi_id) AS count, date, value FROM kpi_readings r
  WHERE deleted = 0 AND value IS NOT NULL ORDER BY date, ts, id`;

/** How every KPI of a store stands on a day: its bounds, targets, readings and health. */
export function kpiStandings(sql: Reader, today: IsoDate): Map<string, KpiStanding> {
  const calendar = calendarOf(sql);
  const targets = targetsByKpi(sql);
  const readings = readingsByKpi(sql);
  return new Map(
    sql.all<Row>(KPIS).map((row) => {
      const own: Targets = targets.get(row.id) ?? new Map();
      const { count, latest } = readings.get(row.id) ?? { count: 0, latest: null };
      const standing = {
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
        targets: own,
        readings: count,
        latest,
      };
      const watched = {
        ...standing,
        direction: readDirection(row.direction),
        frequency: readFrequency(row.frequency),
        createdOn: readDay(row.created_on),
        latest: readRollUpKind(row.roll_up) === 'none' ? latest : (valuesOf(sql, row.id, 1).at(-1) ?? null),
        targets: [...own].flatMap(([startsOn, { value }]) => (value === null ? [] : [{ startsOn, value }])),
      };
      return [row.id, { ...standing, health: judgeKpi(watched, calendar, today).health }];
    }),
  );
}

function targetsByKpi(sql: Reader): Map<string, Targets> {
  const targets = new Map<string, Targets>();
  for (const { id, kpi_id, starts_on, value } of sql.all<Target>(TARGETS)) {
    const day = readDay(starts_on);
    if (day === null) continue;
    const own: Targets = targets.get(kpi_id) ?? new Map();
    targets.set(kpi_id, own.set(day, { id, value }));
  }
  return targets;
}

function readingsByKpi(sql: Reader): Map<string, { count: number; latest: KpiStanding['latest'] }> {
  const readings = new Map<string, { count: number; latest: KpiStanding['latest'] }>();
  for (const { kpi_id, count, date, value } of sql.all<Readings>(READINGS)) {
    const day = readDay(date);
    if (day !== null && value !== null) readings.set(kpi_id, { count, latest: { date: day, value } });
  }
  return readings;
}
