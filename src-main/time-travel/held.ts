import { type IsoDate, isInstant } from '#shared/kernel/dates';
import { agreedColumns } from '#shared/key-results/domain';
import type { Raw } from '../store/connect';

// Where a row says no day of its own, it is there since it was logged.
const stated = (column: string) =>
  `CASE WHEN ${column} GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' THEN ${column} ELSE substr(b.ts, 1, 10) END`;
const NEVER = "'9999-12-31'";
/** An import that knows no day of creation: its objectives were set for their cycle. */
const ofCycle = (thing: string) =>
  `CASE WHEN ${thing}.import_key IS NOT NULL AND ${stated(`${thing}.created_on`)} >= date(substr(b.ts, 1, 10), '-1 day')
    THEN coalesce(nullif(coalesce(o.starts_on, c.starts_on), ''), ${NEVER}) ELSE ${NEVER} END`;

// a copy may be turned back more than once
const DDL = `
DROP TABLE IF EXISTS temp.births;
DROP TABLE IF EXISTS temp.claims;
DROP TABLE IF EXISTS temp.held;
CREATE TEMP TABLE births (tbl TEXT NOT NULL, row TEXT NOT NULL, ts TEXT NOT NULL, mark TEXT NOT NULL, day TEXT,
  PRIMARY KEY (tbl, row)) STRICT, WITHOUT ROWID;
CREATE TEMP TABLE claims (tbl TEXT NOT NULL, row TEXT NOT NULL, mark TEXT NOT NULL, logged TEXT NOT NULL, day TEXT NOT NULL,
  PRIMARY KEY (tbl, row)) STRICT, WITHOUT ROWID;`;

const CLAIMS = [
  `INSERT INTO claims SELECT b.tbl, b.row, b.mark, substr(b.ts, 1, 10), min(${stated('k.created_on')}, ${ofCycle('k')},
      coalesce((SELECT min(i.date) FROM check_ins i WHERE i.key_result_id = k.id AND i.mark = b.mark AND i.date <> ''), ${NEVER}))
    FROM births b JOIN key_results k ON k.id = b.row LEFT JOIN objectives o ON o.id = k.objective_id
      LEFT JOIN cycles c ON c.id = o.cycle_id WHERE b.tbl = 'key_results'`,
  `INSERT INTO claims SELECT b.tbl, b.row, b.mark, substr(b.ts, 1, 10), min(${stated('o.created_on')}, ${ofCycle('o')},
      coalesce((SELECT min(x.day) FROM key_results k CROSS JOIN claims x ON x.tbl = 'key_results' AND x.row = k.id
        WHERE k.objective_id = o.id AND x.mark = b.mark), ${NEVER}))
    FROM births b JOIN objectives o ON o.id = b.row LEFT JOIN cycles c ON c.id = o.cycle_id WHERE b.tbl = 'objectives'`,
  `INSERT INTO claims SELECT b.tbl, b.row, b.mark, substr(b.ts, 1, 10), min(${stated('k.created_on')},
      coalesce((SELECT min(r.date) FROM kpi_readings r WHERE r.kpi_id = k.id AND r.mark = b.mark AND r.date <> ''), ${NEVER}))
    FROM births b JOIN kpis k ON k.id = b.row WHERE b.tbl = 'kpis'`,
];

/** A day between two zones is no statement: only what is dated before the day before its logging is. */
const HELD = `SELECT mark, min(day) AS day FROM claims WHERE day < date(logged, '-1 day') GROUP BY mark`;

/** The days that rows of some tables state themselves. */
const OWN_DAYS: readonly (readonly [table: string, column: string])[] = [
  ['grades', 'graded_on'],
  ['blockers', 'raised_on'],
  ['retrospectives', 'held_on'],
  ['help_offers', 'offered_on'],
  ['parked_topics', 'parked_on'],
  ['team_quizzes', 'date'],
  ['team_meetings', 'held_on'],
  ['confidence_votes', 'held_on'],
];

/**
 * Makes the table `births`: every row that was logged from `cut` on, and from which day it held if an import (or a sample)
 * states an earlier one; `day` is null where only the log knows. An import is recognised by its mark: with objectives, key
 * results or KPIs that say they were made, measured or planned for before they were written. What came with them and
 * states no day (people, teams, cycles, links) held from the earliest of these days on.
 */
export function findBirths(raw: Raw, cut: string): void {
  raw.exec(DDL);
  raw
    .prepare(
      `INSERT OR IGNORE INTO births SELECT tbl, row, ts, mark, NULL FROM change_messages WHERE ts >= ? AND col = '*' ORDER BY ts`,
    )
    .run(cut);
  for (const sql of CLAIMS) raw.exec(sql);
  raw.exec(`CREATE TEMP TABLE held AS ${HELD}`);
  raw.exec(
    `UPDATE births SET day = (SELECT h.day FROM held h WHERE h.mark = births.mark) WHERE mark IN (SELECT mark FROM held)`,
  );
  raw.exec(`UPDATE births SET day = (SELECT x.day FROM claims x WHERE x.tbl = births.tbl AND x.row = births.row)
    WHERE day IS NOT NULL AND EXISTS (SELECT 1 FROM claims x WHERE x.tbl = births.tbl AND x.row = births.row)`);
  for (const [table, column] of OWN_DAYS)
    raw.exec(`UPDATE births SET day = (SELECT x."${column}" FROM "${table}" x WHERE x.id = births.row)
      WHERE day IS NOT NULL AND tbl = '${table}'`);
}

const HELD_ROW = (table: string) => `id IN (SELECT row FROM births WHERE tbl = '${table}' AND day IS NOT NULL)`;

/**
 * Turns rows of an import back to a day before it: it states how things stood when it was made. What was done or closed
 * later was still open; an owner's own status is of the day of the import.
 */
export function reopenHeld(raw: Raw, asOf: IsoDate): void {
  const run = (sql: string) => raw.prepare(sql).run({ asOf });
  for (const table of ['milestones', 'initiatives', 'retrospective_actions', 'parked_topics'])
    run(`UPDATE ${table} SET done_on = NULL WHERE done_on > @asOf AND ${HELD_ROW(table)}`);
  run(`UPDATE blockers SET resolved_on = NULL WHERE resolved_on > @asOf AND ${HELD_ROW('blockers')}`);
  run(`UPDATE kpis SET archived_on = NULL WHERE archived_on > @asOf AND ${HELD_ROW('kpis')}`);
  run(`UPDATE objectives SET owner_status = NULL WHERE ${HELD_ROW('objectives')}`);
  const endsLater = (objective: string) => `coalesce(nullif(${objective}.ends_on, ''),
    (SELECT c.ends_on FROM cycles c WHERE c.id = ${objective}.cycle_id), '') >= @asOf`;
  run(`UPDATE key_results SET state = 'published' WHERE state = 'closed' AND ${HELD_ROW('key_results')}
    AND NOT EXISTS (SELECT 1 FROM grades g WHERE g.key_result_id = key_results.id)
    AND EXISTS (SELECT 1 FROM objectives o WHERE o.id = key_results.objective_id AND ${endsLater('o')})`);
  run(
    `UPDATE objectives SET state = 'published' WHERE state = 'closed' AND ${HELD_ROW('objectives')} AND ${endsLater('objectives')}`,
  );
  run(
    `UPDATE cycles SET state = 'active' WHERE state IN ('closed', 'closing') AND ends_on >= @asOf AND ${HELD_ROW('cycles')}`,
  );
  run(`UPDATE cycles SET state = 'planning' WHERE state = 'active' AND starts_on > @asOf AND ${HELD_ROW('cycles')}`);
}

/**
 * Gives key results of an import the numbers that were agreed on then, by the changes that came with them; those from `cut`
 * on have not happened. A change of no moment is passed over, as everywhere.
 */
export function takeBackBrought(raw: Raw, cut: string): void {
  dropUnread(raw);
  for (const [number, column] of Object.entries(agreedColumns)) {
    const later = `target_changes f JOIN births b ON b.tbl = 'key_results' AND b.row = f.key_result_id AND b.mark = f.mark
      WHERE f.number = @number AND f.changed_at >= @cut AND f.deleted = 0`;
    raw
      .prepare(
        `UPDATE key_results SET ${column} = (SELECT f.before_value FROM ${later} AND f.key_result_id = key_results.id
          ORDER BY f.changed_at, f.id LIMIT 1) WHERE id IN (SELECT f.key_result_id FROM ${later})`,
      )
      .run({ number, cut });
  }
  const born = `SELECT 1 FROM births b WHERE b.tbl = 'key_results' AND b.row = target_changes.key_result_id
    AND b.mark = target_changes.mark`;
  // what came to a key result of before the import was not known here yet
  const unknown = `changed_at >= @cut OR (ts >= @cut AND NOT EXISTS (${born}))`;
  raw.prepare(`DELETE FROM target_changes WHERE ${unknown}`).run({ cut });
}

/** Takes changes away whose moment cannot be read; instants of one form compare as texts. */
function dropUnread(raw: Raw): void {
  const rows = raw.prepare<[], { id: string; at: string }>('SELECT id, changed_at AS at FROM target_changes').all();
  const unread = rows.filter(({ at }) => !isInstant(at)).map(({ id }) => id);
  const ids = JSON.stringify(unread);
  raw.prepare('DELETE FROM target_changes WHERE id IN (SELECT value FROM json_each(?))').run(ids);
}
