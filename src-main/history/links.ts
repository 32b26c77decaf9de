import type { Change, Linked } from '#shared/history/contract';
import { readLinkKind, readRaciPart } from '../roll-up/values';
import type { Read } from '../store/handles';

/** A row that only links a thing to another. */
export type LinkRow = { readonly table: string; readonly id: string; readonly link: Linked };

const OF_OBJECTIVE = `SELECT 'contributors' AS tbl, b.id, coalesce(t.name, p.name, '') AS name, '' AS role
    FROM contributors b LEFT JOIN teams t ON t.id = b.contributor_id LEFT JOIN people p ON p.id = b.contributor_id
    WHERE b.objective_id = +?
  UNION ALL SELECT 'alignments', a.id, coalesce(o.title, ''), a.kind
    FROM alignments a LEFT JOIN objectives o ON o.id = a.parent_id WHERE a.child_id = +?`;
const RACI = `SELECT 'raci' AS tbl, r.id, coalesce(p.name, '') AS name, r.part AS role
    FROM raci r LEFT JOIN people p ON p.id = r.person_id WHERE r.key_result_id = ?`;
const CHECK_INS = 'SELECT id, date AS day, value FROM check_ins WHERE key_result_id = ?';

type Row = { tbl: string; id: string; name: string; role: string };
type CheckInRow = { id: string; day: string; value: number | null };

/** What links an objective or a key result to others, and has done so before; nothing for any other thing. */
export function linksOf(read: Read, table: string, id: string): LinkRow[] {
  if (table === 'objectives') return read.sql.all<Row>(OF_OBJECTIVE, id, id).map(named);
  if (table !== 'key_results') return [];
  const checkIns = read.sql.all<CheckInRow>(CHECK_INS, id).map((row): LinkRow => {
    const { id: checkIn, ...said } = row;
    return { table: 'check_ins', id: checkIn, link: { role: 'check-in', ...said } };
  });
  return [...read.sql.all<Row>(RACI, id).map(named), ...checkIns];
}

function named(row: Row): LinkRow {
  return { table: row.tbl, id: row.id, link: { role: roleOf(row), name: row.name } };
}

function roleOf({ tbl, role }: Row) {
  if (tbl === 'contributors') return 'contributor';
  if (tbl === 'alignments') return readLinkKind(role);
  return readRaciPart(role);
}

/**
 * How each check-in was struck out: for another one that the same action wrote or brought back, or behind an earlier one
 * that was corrected. A removal is neither. Told of each time apart: a correction may be undone, and then it is removed.
 */
const STRUCK = `SELECT m.ts, CASE WHEN EXISTS (SELECT 1 FROM change_messages x CROSS JOIN check_ins e ON e.id = x.row
        WHERE x.mark = m.mark AND x.tbl = 'check_ins' AND x.col = 'deleted' AND e.key_result_id = c.key_result_id AND e.ts < c.ts)
      THEN 'written-again' ELSE 'corrected' END AS role
  FROM json_each(?) j CROSS JOIN change_messages m ON m.ts = j.value CROSS JOIN check_ins c ON c.id = m.row
  WHERE EXISTS (SELECT 1 FROM check_ins n WHERE n.key_result_id = c.key_result_id AND n.ts > c.ts
    AND (n.mark = m.mark OR EXISTS (SELECT 1 FROM change_messages y
      WHERE y.tbl = 'check_ins' AND y.row = n.id AND y.col = 'deleted' AND y.val <> m.val AND y.mark = m.mark)))`;

/** Changes that strike out a check-in say why it went. */
export function withStrikes(read: Read, changes: readonly Change[]): Change[] {
  const struck = changes.filter((one) => one.table === 'check_ins' && one.field === 'deleted' && one.after === 1);
  if (struck.length === 0) return [...changes];
  const rows = read.sql.all<{ ts: string; role: 'corrected' | 'written-again' }>(
    STRUCK,
    JSON.stringify(struck.map(({ ts }) => ts)),
  );
  const roles = new Map(rows.map(({ ts, role }) => [ts, role]));
  return changes.map((one) => {
    const role = roles.get(one.ts);
    return one.link && 'day' in one.link && role ? { ...one, link: { ...one.link, role } } : one;
  });
}
