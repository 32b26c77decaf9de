import type { z } from 'zod';
import type { Initiative } from '#shared/initiatives/contract';
import { readDay } from '../roll-up/values';
import type { Read } from '../store/handles';

type View = z.input<typeof Initiative>;
type Row = {
  id: string;
  objective_id: string;
  objective_title: string;
  key_result_id: string | null;
  key_result_title: string | null;
  title: string;
  owner_id: string | null;
  owner_name: string | null;
  due_on: string | null;
  done_on: string | null;
};

const select = (
  where: string,
  order: string,
) => `SELECT i.id, i.objective_id, o.title AS objective_title, i.key_result_id,
    k.title AS key_result_title, i.title, i.owner_id, p.name AS owner_name, i.due_on, i.done_on
  FROM initiatives i JOIN objectives o ON o.id = i.objective_id AND o.deleted = 0
  LEFT JOIN key_results k ON k.id = i.key_result_id AND k.deleted = 0 LEFT JOIN people p ON p.id = i.owner_id
  WHERE i.deleted = 0 AND ${where} ORDER BY ${order} LIMIT 1000`;
const OF_OBJECTIVE = select('i.objective_id = +?', 'i.ord, i.id');
const OF_OWNER = select('i.owner_id = +? AND (+? = 0 OR i.done_on IS NULL)', 'i.due_on IS NULL, i.due_on, i.id');

/** Initiatives of an objective in their order, or of an owner by their day, open ones without a day last. */
export function listInitiatives(
  read: Read,
  of: { readonly objectiveId: string } | { readonly ownerId: string; readonly openOnly: boolean },
): View[] {
  const rows =
    'objectiveId' in of
      ? read.sql.all<Row>(OF_OBJECTIVE, of.objectiveId)
      : read.sql.all<Row>(OF_OWNER, of.ownerId, of.openOnly ? 1 : 0);
  return rows.map((row) => {
    const [dueOn, doneOn] = [readDay(row.due_on), readDay(row.done_on)];
    return {
      id: row.id,
      objectiveId: row.objective_id,
      objectiveTitle: row.objective_title,
      keyResultId: row.key_result_id,
      keyResultTitle: row.key_result_title,
      title: row.title,
      ownerId: row.owner_id,
      ownerName: row.owner_name,
      dueOn,
      doneOn,
      overdue: doneOn === null && dueOn !== null && dueOn < read.today,
    };
  });
}

const SIBLINGS = 'SELECT id, ord FROM initiatives WHERE objective_id = +? AND deleted = 0 ORDER BY ord, id';

/** Live initiatives of an objective with their place, in their order. */
export const siblingsOf = (read: Read, objectiveId: string): { id: string; ord: string }[] =>
  read.sql.all<{ id: string; ord: string }>(SIBLINGS, objectiveId);
