import { generateKeyBetween } from 'fractional-indexing';
import { defined } from '#shared/kernel/defined';
import { Refusal } from '#shared/kernel/errors';
import type { GoalType } from '#shared/kernel/vocabulary';
import { newId } from '../changes/ids';
import { insert, update } from '../changes/write';
import { cycleById } from '../cycles/store';
import { initiatives } from '../initiatives/table';
import { objectives } from '../objectives/table';
import { personRow } from '../people/store';
import type { Read, Write } from '../store/handles';
import { live, session } from './store';
import { retrospectiveActions } from './table';

type NewAction = { retrospectiveId: string; text: string; ownerId: string | null; dueOn: string | null };

export function addAction(tx: Write, { retrospectiveId, ownerId, ...rest }: NewAction): { id: string } {
  session(tx, retrospectiveId);
  if (ownerId !== null) personRow(tx, ownerId);
  const id = newId();
  const ord = generateKeyBetween(lastOrder(tx, 'retrospective_actions', 'retrospective_id', retrospectiveId), null);
  insert(tx, retrospectiveActions, { id, retrospectiveId, ownerId, ord, ...rest });
  return { id };
}

type ActionPatch = {
  id: string;
  text?: string | undefined;
  ownerId?: string | null | undefined;
  dueOn?: string | null | undefined;
  done?: boolean | undefined;
};

export function updateAction(tx: Write, { id, done, ...patch }: ActionPatch): { id: string } {
  if (patch.ownerId) personRow(tx, patch.ownerId);
  const doneOn = done === undefined ? {} : { doneOn: done ? tx.today : null };
  update(tx, retrospectiveActions, id, { ...defined(patch), ...doneOn });
  return { id };
}

type Destination = { as: 'initiative'; objectiveId: string } | { as: 'objective'; cycleId: string; goalType: GoalType };

/** Takes an action into the work ahead. It is done as an action then; the new thing has its owner and its day. */
export function carryAction(tx: Write, { id, to }: { id: string; to: Destination }): { objectiveId: string } {
  const action = live(tx, retrospectiveActions, id);
  if (action.carriedTo !== null)
    throw new Refusal('RULE_BROKEN', { rule: 'already-carried', text: 'This action has been carried over already.' });
  const { teamId } = session(tx, action.retrospectiveId);
  const carriedTo = newId();
  if (to.as === 'initiative') {
    refuseClosed(tx, objectiveCycle(tx, to.objectiveId));
    const ord = generateKeyBetween(lastOrder(tx, 'initiatives', 'objective_id', to.objectiveId), null);
    const { text: title, ownerId, dueOn } = action;
    insert(tx, initiatives, { id: carriedTo, objectiveId: to.objectiveId, title, ownerId, dueOn, ord });
  } else {
    refuseClosed(tx, to.cycleId);
    const ord = generateKeyBetween(lastOrder(tx, 'objectives', 'cycle_id', to.cycleId), null);
    const { text: title, ownerId } = action;
    const { cycleId, goalType } = to;
    const draft = { cycleId, teamId, goalType, title, ownerId, ord, state: 'draft', createdOn: tx.today };
    insert(tx, objectives, { id: carriedTo, ...draft });
  }
  update(tx, retrospectiveActions, id, { carriedTo });
  return { objectiveId: to.as === 'initiative' ? to.objectiveId : carriedTo };
}

function objectiveCycle(read: Read, id: string): string {
  const row = read.sql.get<{ cycleId: string }>(
    'SELECT cycle_id AS cycleId FROM objectives WHERE id = ? AND deleted = 0',
    id,
  );
  if (!row) throw new Refusal('NOT_FOUND', { table: 'objectives', id });
  return row.cycleId;
}

function refuseClosed(read: Read, cycleId: string): void {
  const { state, name } = cycleById(read, cycleId);
  if (state === 'closed') throw new Refusal('READ_ONLY', { reason: `${name} is closed; reopen it first` });
}

function lastOrder(
  read: Read,
  table: 'retrospective_actions' | 'initiatives' | 'objectives',
  column: 'retrospective_id' | 'objective_id' | 'cycle_id',
  id: string,
): string | null {
  const sql = `SELECT max(ord) AS ord FROM ${table} WHERE ${column} = ? AND deleted = 0`;
  return read.sql.get<{ ord: string | null }>(sql, id)?.ord || null;
}
