import type { IsoDate } from '#shared/kernel/dates';
import { endOfDay } from '#shared/time-travel/domain';
import { type Cell, CREATION, decodeCell, decodeCreation } from '../changes/values';
import type { Raw } from '../store/connect';
import { factTables, syncedTables } from '../store/schema';
import { findBirths, reopenHeld, takeBackBrought } from './held';

/** What means nothing without another row; children after their parents. */
const BELONGS: readonly (readonly [table: string, column: string, parent: string])[] = [
  ['key_results', 'objective_id', 'objectives'],
  ['milestones', 'key_result_id', 'key_results'],
  ['grades', 'key_result_id', 'key_results'],
  ['target_changes', 'key_result_id', 'key_results'],
  ['check_ins', 'key_result_id', 'key_results'],
  ['blockers', 'key_result_id', 'key_results'],
  ['initiatives', 'objective_id', 'objectives'],
  ['alignments', 'child_id', 'objectives'],
  ['alignments', 'parent_id', 'objectives'],
  ['kpi_targets', 'kpi_id', 'kpis'],
  ['kpi_readings', 'kpi_id', 'kpis'],
  ['team_members', 'team_id', 'teams'],
  ['team_members', 'person_id', 'people'],
  ['person_roles', 'person_id', 'people'],
  ['confidence_votes', 'key_result_id', 'key_results'],
  ['confidence_ballots', 'vote_id', 'confidence_votes'],
  ['help_offers', 'blocker_id', 'blockers'],
  ['team_quizzes', 'team_id', 'teams'],
  ['team_meetings', 'team_id', 'teams'],
  ['raci', 'key_result_id', 'key_results'],
  ['contributors', 'objective_id', 'objectives'],
  ['retrospective_columns', 'retrospective_id', 'retrospectives'],
  ['retrospective_groups', 'retrospective_id', 'retrospectives'],
  ['retrospective_notes', 'retrospective_id', 'retrospectives'],
  ['retrospective_votes', 'retrospective_id', 'retrospectives'],
  ['retrospective_actions', 'retrospective_id', 'retrospectives'],
];

/** What an import found already made and built upon stays: its objectives hold longer than the cycle they were put in. */
const STAYS: Readonly<Record<string, string>> = {
  workspaces: 'SELECT id FROM workspaces',
  cycles: 'SELECT cycle_id FROM objectives',
  teams: 'SELECT team_id FROM objectives WHERE team_id IS NOT NULL',
  people:
    'SELECT owner_id FROM objectives WHERE owner_id IS NOT NULL UNION SELECT owner_id FROM key_results WHERE owner_id IS NOT NULL',
};

/**
 * Turns a copy of a working copy back to the end of a day: attributes as the log had them then, facts by the day they are
 * about as they are known now (a correction replaces what it corrects on every day), and an import from the days that it
 * states (see `findBirths`). The copy is for looking only.
 */
export function rewind(raw: Raw, asOf: IsoDate, timeZone: string): void {
  const cut = endOfDay(asOf, timeZone);
  raw.transaction(() => {
    findBirths(raw, cut);
    takeLaterRows(raw, asOf);
    takeLaterFacts(raw, asOf, cut);
    takeBackChanges(raw, cut);
    reopenHeld(raw, asOf);
    takeBackBrought(raw, cut);
    for (const [table, column, parent] of BELONGS)
      raw.exec(`DELETE FROM ${table} WHERE ${column} NOT IN (SELECT id FROM ${parent})`);
    raw.prepare(`DELETE FROM change_messages WHERE ts >= ? AND NOT ${kept('change_messages')}`).run(cut);
  })();
}

/** Whether a logged change was part of the import that made its row: it holds as long as the row. */
const kept = (messages: string) =>
  `EXISTS (SELECT 1 FROM births b WHERE b.tbl = ${messages}.tbl AND b.row = ${messages}.row AND b.mark = ${messages}.mark)`;

/** Takes away what was not there yet; afterwards `births` has only rows that stay. */
function takeLaterRows(raw: Raw, asOf: IsoDate): void {
  const tables = raw.prepare<[], string>('SELECT DISTINCT tbl FROM births').pluck().all();
  const ordered = [...tables.filter((name) => !(name in STAYS)), ...tables.filter((name) => name in STAYS)];
  for (const name of ordered) {
    if (!syncedTables.has(name)) continue;
    const stays = STAYS[name] === undefined ? '' : `AND row NOT IN (${STAYS[name]})`;
    const later = `SELECT row FROM births WHERE tbl = @name AND (day IS NULL OR day > @asOf) ${stays}`;
    raw.prepare(`DELETE FROM "${name}" WHERE id IN (${later})`).run({ name, asOf });
    raw.prepare(`DELETE FROM births WHERE tbl = @name AND row IN (${later})`).run({ name, asOf });
  }
}

/** Facts count from the day that they are about; those without one from when they were written. */
function takeLaterFacts(raw: Raw, asOf: IsoDate, cut: string): void {
  for (const name of factTables) {
    const later = isDated(raw, name)
      ? 'deleted = 1 OR date > @asOf'
      : 'ts >= @cut AND mark NOT IN (SELECT mark FROM held)';
    raw.prepare(`DELETE FROM "${name}" WHERE ${later}`).run({ asOf, cut });
  }
}

const isDated = (raw: Raw, table: string): boolean => defaultsOf(raw, table)?.has('date') === true;

type LaterCell = { tbl: string; row: string; col: string };

/** Gives every cell that was changed later the value that it had. */
function takeBackChanges(raw: Raw, cut: string): void {
  const later = raw
    .prepare<[string], LaterCell>(
      `SELECT DISTINCT tbl, row, col FROM change_messages m WHERE ts >= ? AND col <> '*' AND NOT ${kept('m')}`,
    )
    .all(cut);
  const value = raw
    .prepare<{ cut: string } & LaterCell, string>(
      `SELECT val FROM change_messages m WHERE tbl = @tbl AND row = @row AND col = @col AND (ts < @cut OR ${kept('m')})
       ORDER BY ts DESC LIMIT 1`,
    )
    .pluck();
  const skipped = new Set(factTables.filter((name) => isDated(raw, name)));
  for (const one of later) {
    const defaults = skipped.has(one.tbl) ? undefined : defaultsOf(raw, one.tbl);
    if (!defaults?.has(one.col)) continue;
    const said = value.get({ cut, ...one });
    const before = said === undefined ? atCreation(raw, one, defaults.get(one.col) ?? null) : decodeCell(said);
    raw.prepare(`UPDATE "${one.tbl}" SET "${one.col}" = ? WHERE id = ?`).run(before, one.row);
  }
}

function atCreation(raw: Raw, { tbl, row, col }: LaterCell, otherwise: Cell): Cell {
  const said = raw
    .prepare<[string, string, string], string>(
      'SELECT val FROM change_messages WHERE tbl = ? AND row = ? AND col = ? ORDER BY ts DESC LIMIT 1',
    )
    .pluck()
    .get(tbl, row, CREATION);
  const cells = said === undefined ? {} : decodeCreation(said);
  return Object.hasOwn(cells, col) ? (cells[col] ?? null) : otherwise;
}

const known = new WeakMap<Raw, Map<string, ReadonlyMap<string, Cell>>>();

/** The columns of a synced table with what they hold where nothing was given. */
function defaultsOf(raw: Raw, table: string): ReadonlyMap<string, Cell> | undefined {
  if (!syncedTables.has(table)) return undefined;
  const tables = known.get(raw) ?? new Map<string, ReadonlyMap<string, Cell>>();
  known.set(raw, tables);
  const ready = tables.get(table);
  if (ready) return ready;
  const columns = raw.prepare<[], { name: string; dflt_value: string | null }>(`PRAGMA table_info("${table}")`).all();
  const made = new Map(columns.map(({ name, dflt_value }) => [name, literal(dflt_value)] as const));
  tables.set(table, made);
  return made;
}

/** A default as the schema writes it: a number, or a text between quotes. */
function literal(sql: string | null): Cell {
  if (sql === null || sql.toUpperCase() === 'NULL') return null;
  return sql.startsWith("'") ? sql.slice(1, -1).replaceAll("''", "'") : Number(sql);
}
