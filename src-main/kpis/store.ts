import type { z } from 'zod';
import { addDays } from '#shared/kernel/dates';
import { Refusal } from '#shared/kernel/errors';
import { settle } from '#shared/kernel/numbers';
import type { Kpi, KpiDefinition, KpiFigures, KpiPage, KpiPeriod } from '#shared/kpis/contract';
import {
  type Calendar,
  healthOf,
  healthyRange,
  isBetter,
  isPressing,
  judgeKpi,
  kpiPeriodAfter,
  kpiPeriodOf,
  type Target,
  targetOf,
} from '#shared/kpis/domain';
import { figuredKeyResults } from '../roll-up/figures';
import { readDay } from '../roll-up/values';
import type { Read } from '../store/handles';
import { calendarOf, readDirection, readFrequency, readRollUpKind, valuesOf } from './store-values';

type View = z.input<typeof Kpi>;
type Figures = z.input<typeof KpiFigures>;

export type KpiRow = {
  id: string;
  name: string;
  description: string;
  unit: string;
  currency: string | null;
  decimals: number;
  direction: string;
  low_bound: number | null;
  high_bound: number | null;
  critical_low: number | null;
  critical_high: number | null;
  owner_id: string | null;
  team_id: string | null;
  frequency: string;
  roll_up: string;
  parent_id: string | null;
  weight: number;
  archived_on: string | null;
  created_on: string;
  ord: string;
};

type Named = KpiRow & {
  owner_name: string | null;
  team_name: string | null;
  parent_name: string | null;
  children: number;
  key_results: number;
};

const NAMED = `SELECT i.*, p.name AS owner_name, t.name AS team_name, u.name AS parent_name,
    (SELECT count(*) FROM kpis c WHERE c.parent_id = i.id AND c.deleted = 0) AS children,
    (SELECT count(*) FROM key_results k WHERE k.kpi_id = i.id AND k.deleted = 0) AS key_results
  FROM kpis i LEFT JOIN people p ON p.id = i.owner_id LEFT JOIN teams t ON t.id = i.team_id
    LEFT JOIN kpis u ON u.id = i.parent_id AND u.deleted = 0
  WHERE i.deleted = 0`;
const ORDER = 'ORDER BY t.ord, t.name, i.ord, i.name, i.id';
const LISTED = `${NAMED} AND (i.archived_on IS NOT NULL) = ? ${ORDER}`;
const OF_TEAM = `${NAMED} AND i.team_id = +? AND (i.archived_on IS NOT NULL) = ? ${ORDER}`;
const MINE = `${NAMED} AND (i.owner_id = ? OR (i.owner_id IS NULL AND t.lead_id = ?)) AND (i.archived_on IS NOT NULL) = ? ${ORDER}`;
const ONE = `${NAMED} AND i.id = ?`;

export type KpiFilter = {
  readonly teamId: string | null;
  readonly mine: boolean;
  readonly dueOnly: boolean;
  readonly archived: boolean;
};

/** KPIs with their figures as of today, by team and name. */
export function listKpis(read: Read, { teamId, mine, dueOnly, archived }: KpiFilter): View[] {
  const flag = archived ? 1 : 0;
  if (mine && read.me === null) return [];
  const rows = mine
    ? read.sql.all<Named>(MINE, read.me, read.me, flag)
    : teamId !== null
      ? read.sql.all<Named>(OF_TEAM, teamId, flag)
      : read.sql.all<Named>(LISTED, flag);
  const calendar = calendarOf(read.sql);
  const views = rows.filter((row) => !mine || teamId === null || row.team_id === teamId);
  const kpis = views.map((row) => view(read, row, calendar));
  return dueOnly ? kpis.filter(({ figures }) => isPressing(figures, read.today)).sort(byDay) : kpis;
}

/** What nobody has read for a whole period comes first, then by the day on which it is due. */
const byDay = ({ figures: a }: View, { figures: b }: View): number =>
  Number(b.health === 'quiet') - Number(a.health === 'quiet') || a.dueBy.localeCompare(b.dueBy);

/** A live KPI as its row stands; NOT_FOUND where there is none. */
export function kpiRow(read: Read, id: string): KpiRow {
  const row = read.sql.get<KpiRow>('SELECT * FROM kpis WHERE id = ? AND deleted = 0', id);
  if (!row) throw new Refusal('NOT_FOUND', { table: 'kpis', id });
  return row;
}

/** One KPI as the lists show it. */
export function kpiView(read: Read, id: string): View {
  const row = read.sql.get<Named>(ONE, id);
  if (!row) throw new Refusal('NOT_FOUND', { table: 'kpis', id });
  return view(read, row, calendarOf(read.sql));
}

export const definitionOf = (row: KpiRow): z.input<typeof KpiDefinition> => ({
  name: row.name === '' ? '–' : row.name,
  description: row.description,
  unit: row.unit,
  currency: row.currency,
  decimals: Math.min(6, Math.max(0, row.decimals)),
  direction: readDirection(row.direction),
  lowBound: row.low_bound,
  highBound: row.high_bound,
  criticalLow: row.critical_low,
  criticalHigh: row.critical_high,
  ownerId: row.owner_id,
  teamId: row.team_id,
  frequency: readFrequency(row.frequency),
  rollUp: readRollUpKind(row.roll_up),
  parentId: row.parent_id,
  weight: row.weight,
});

function view(read: Read, row: Named, calendar: Calendar): View {
  const values = valuesOf(read.sql, row.id, 12).map(({ date, value }) => ({ date, value }));
  return {
    id: row.id,
    ...definitionOf(row),
    archivedOn: readDay(row.archived_on),
    createdOn: readDay(row.created_on),
    ownerName: row.owner_name,
    teamName: row.team_name,
    parentName: row.parent_name,
    children: row.children,
    keyResults: row.key_results,
    figures: figuresOf(read, row, values, calendar, row.children),
    recent: values,
  };
}

type Value = { readonly date: Target['startsOn']; readonly value: number };

function figuresOf(read: Read, row: KpiRow, values: readonly Value[], calendar: Calendar, children: number): Figures {
  const definition = definitionOf(row);
  const { frequency } = definition;
  const [latest, before] = [values.at(-1), values.at(-2)];
  const now = kpiPeriodOf(read.today, frequency, calendar);
  const putAway = row.archived_on !== null;
  const { target, health } = judgeKpi(
    {
      ...definition,
      createdOn: readDay(row.created_on),
      putAway,
      latest: latest ?? null,
      targets: targetsOf(read, row.id),
    },
    calendar,
    read.today,
  );
  const made = definition.rollUp !== 'none' && children > 0;
  return {
    latest: latest ?? null,
    change: latest && before ? settle(latest.value - before.value) : null,
    better: latest && before ? isBetter(before.value, latest.value, definition) : null,
    target,
    health,
    due: !putAway && !made && (latest === undefined || latest.date < now.from),
    dueBy: now.to,
  };
}

const TARGETS = `SELECT starts_on AS startsOn, value FROM kpi_targets
  WHERE kpi_id = +? AND deleted = 0 AND value IS NOT NULL ORDER BY starts_on, id`;

/** The targets of a KPI, by the first day that they stand for. */
export const targetsOf = (read: Read, id: string): Target[] =>
  read.sql.all<{ startsOn: string; value: number }>(TARGETS, id).flatMap(({ startsOn, value }) => {
    const on = readDay(startsOn);
    return on === null ? [] : [{ startsOn: on, value }];
  });

/** Periods shown before and after that of today. */
const shownPeriods = { before: 7, after: 4 };
const seriesLength = 400;

/** One KPI with its course, its periods, its parts and the key results that it feeds. */
export function kpiPage(read: Read, id: string): z.input<typeof KpiPage> {
  const shown = kpiView(read, id);
  const calendar = calendarOf(read.sql);
  const series = valuesOf(read.sql, id, seriesLength).map(({ date, value }) => ({ date, value }));
  const parts = read.sql
    .all<{ id: string }>('SELECT id FROM kpis WHERE parent_id = +? AND deleted = 0 ORDER BY ord, name, id', id)
    .map((part) => kpiView(read, part.id));
  return {
    ...shown,
    series,
    periods: periodsOf(read, id, series, calendar),
    parts: parts.map((part) => ({
      id: part.id,
      name: part.name,
      weight: part.weight,
      latest: part.figures.latest,
      health: part.figures.health,
    })),
    linked: linkedKeyResults(read, id),
  };
}

function periodsOf(read: Read, id: string, series: readonly Value[], calendar: Calendar): z.input<typeof KpiPeriod>[] {
  const definition = definitionOf(kpiRow(read, id));
  const { frequency } = definition;
  const targets = targetsOf(read, id);
  const now = kpiPeriodOf(read.today, frequency, calendar);
  const places = Array.from(
    { length: shownPeriods.before + 1 + shownPeriods.after },
    (_, index) => index - shownPeriods.before,
  );
  return places.map((place) => {
    const { from, to } = kpiPeriodAfter(now, place, frequency, calendar);
    const value = series.findLast(({ date }) => date >= from && date <= to)?.value ?? null;
    const target = targetOf(from, targets);
    const own = targets.findLast(({ startsOn }) => startsOn >= from && startsOn < addDays(to, 1));
    const health = value === null ? 'none' : healthOf(value, healthyRange(definition, target));
    return { from, to, value, target, ownTarget: own?.value ?? null, health };
  });
}

type Linked = { id: string; title: string; objectiveId: string; objectiveTitle: string; cycleName: string };
const LINKED = `SELECT k.id, k.title, o.id AS objectiveId, o.title AS objectiveTitle, coalesce(c.name, '') AS cycleName
  FROM key_results k JOIN objectives o ON o.id = k.objective_id AND o.deleted = 0 LEFT JOIN cycles c ON c.id = o.cycle_id
  WHERE k.kpi_id = +? AND k.deleted = 0 ORDER BY c.starts_on DESC, k.id LIMIT 50`;

function linkedKeyResults(read: Read, id: string) {
  const rows = read.sql.all<Linked>(LINKED, id);
  const figured = figuredKeyResults(
    read,
    rows.map((row) => row.id),
  );
  const statuses = new Map(figured.map((one) => [one.id, one.figures.status]));
  return rows.map((row) => ({ ...row, status: statuses.get(row.id) ?? ('none' as const) }));
}
