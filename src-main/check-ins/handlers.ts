import { and, eq } from 'drizzle-orm';
import { checkInsContract } from '#shared/check-ins/contract';
import { defined } from '#shared/kernel/defined';
import { Refusal } from '#shared/kernel/errors';
import { update } from '../changes/write';
import { handlers } from '../ipc/handlers';
import { openKeyResult } from '../objectives/store-guard';
import { correctCheckIn, raiseBlocker, recordCheckIns, removeCheckIn } from './record';
import { checkInHistory, checkInRows, listBlockers } from './store';
import { keyResultDiscipline, teamDiscipline } from './store-discipline';
import { blockers } from './table';

export const checkInsHandlers = handlers(checkInsContract, {
  'check-ins.mine': (read, { scope, dueOnly }) => {
    const all = checkInRows(read, scope);
    const due = all.filter(({ figures }) => figures.due);
    return { rows: dueOnly ? due : all, due: due.length, total: all.length };
  },
  'check-ins.record': (tx, input) => {
    const [recorded] = recordCheckIns(tx, [input]);
    if (!recorded) throw new Error('a check-in answers nothing');
    return recorded;
  },
  'check-ins.record-many': (tx, { checkIns }) => ({ recorded: recordCheckIns(tx, checkIns) }),
  'check-ins.correct': (tx, input) => correctCheckIn(tx, input),
  'check-ins.remove': (tx, { id }) => removeCheckIn(tx, id),
  'check-ins.history': (read, { keyResultId, limit, after }) => checkInHistory(read, keyResultId, limit, after),
  'check-ins.discipline': (read, { keyResultId }) => keyResultDiscipline(read, keyResultId),
  'check-ins.team-discipline': (read, { teamId, cycleId }) => teamDiscipline(read, teamId, cycleId),
  'check-ins.blockers': (read, filter) => listBlockers(read, filter),
  'check-ins.raise-blocker': (tx, blocker) => {
    openKeyResult(tx, blocker.keyResultId);
    return raiseBlocker(tx, { ...blocker, checkInId: null });
  },
  'check-ins.update-blocker': (tx, { id, asksHelp, ...patch }) => {
    const row = tx.db
      .select({ keyResultId: blockers.keyResultId })
      .from(blockers)
      .where(and(eq(blockers.id, id), eq(blockers.deleted, 0)))
      .get();
    if (!row) throw new Refusal('NOT_FOUND', { table: 'blockers', id });
    openKeyResult(tx, row.keyResultId);
    if (patch.resolvedOn && patch.resolvedOn > tx.today) throw new Refusal('RULE_BROKEN', { rule: 'date-in-future' });
    update(tx, blockers, id, { ...defined(patch), ...(asksHelp === undefined ? {} : { asksHelp: asksHelp ? 1 : 0 }) });
    return { id };
  },
});
