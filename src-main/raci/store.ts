import { byName } from '#shared/kernel/by-name';
import { readRaciPart } from '../roll-up/values';
import type { Read } from '../store/handles';

type Row = { id: string; personId: string; name: string; part: string };
const ROWS = `SELECT r.id, p.id AS personId, p.name, r.part FROM raci r JOIN people p ON p.id = r.person_id AND p.deleted = 0
  WHERE r.key_result_id = +? AND r.deleted = 0 ORDER BY p.name, r.id`;
const OWNERS = `SELECT kp.name AS own, op.name AS above FROM key_results k JOIN objectives o ON o.id = k.objective_id
  LEFT JOIN people kp ON kp.id = k.owner_id LEFT JOIN people op ON op.id = o.owner_id WHERE k.id = +?`;

/** The live parts of a key result; of two accountable ones, as a merge may leave them, only the first. */
export function raciRows(read: Read, keyResultId: string) {
  let accountable = 0;
  return read.sql.all<Row>(ROWS, keyResultId).flatMap(({ part, ...row }) => {
    const known = readRaciPart(part);
    if (known === 'accountable') accountable += 1;
    return known === 'accountable' && accountable > 1 ? [] : [{ ...row, part: known }];
  });
}

/** Who plays which part, and who does by default. */
export function raciOf(read: Read, keyResultId: string) {
  const owners = read.sql.get<{ own: string | null; above: string | null }>(OWNERS, keyResultId);
  return {
    people: raciRows(read, keyResultId)
      .sort(byName)
      .map(({ personId, name, part }) => ({ personId, name, part })),
    byDefault: { responsible: owners?.own ?? owners?.above ?? null, accountable: owners?.above ?? owners?.own ?? null },
  };
}

/** Every live row of a part of a key result, also those that are not shown. */
export const rowsOfPart = (read: Read, keyResultId: string, part: string): string[] =>
  read.sql
    .all<{ id: string }>('SELECT id FROM raci WHERE key_result_id = ? AND part = ? AND deleted = 0', keyResultId, part)
    .map(({ id }) => id);
