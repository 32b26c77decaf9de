import { and, eq } from 'drizzle-orm';
import { closingsContract } from '#shared/closings/contract';
import { Refusal } from '#shared/kernel/errors';
import { newId } from '../changes/ids';
import { insert, remove, update } from '../changes/write';
import { cycleById } from '../cycles/store';
import { handlers } from '../ipc/handlers';
import { closeObjectives } from '../objectives/store-states';
import type { Read, Write } from '../store/handles';
import { teamRow } from '../teams/store';
import { announcedTo, closingOf, closingsOf, objectivesOf } from './store';
import { parkedTopics } from './table';

export const closingsHandlers = handlers(closingsContract, {
  'closings.overview': (read, { cycleId }) => closingsOf(read, cycleId),
  'closings.get': (read, { cycleId, teamId }) => closingOf(read, cycleId, teamId),
  'closings.announced': (read) => (read.me === null ? [] : announcedTo(read, read.me)),
  'closings.finish': (tx, { cycleId, teamId, openToo }) => {
    const team = closingsOf(tx, cycleId).teams.find((one) => one.teamId === teamId);
    const open = (team?.keyResults ?? 0) - (team?.decided ?? 0);
    if (open > 0 && !openToo) throw new Refusal('RULE_BROKEN', { rule: 'closing-open', open });
    const ids = objectivesOf(tx, cycleId, teamId).map(({ id }) => id);
    return { closed: closeObjectives(tx, ids).ids.length };
  },
  'closings.park': (tx, { cycleId, teamId, keyResultId, text }) => {
    assertOpen(tx, cycleId);
    if (teamId !== null) teamRow(tx, teamId);
    const id = newId();
    insert(tx, parkedTopics, { id, cycleId, teamId, keyResultId, text, parkedOn: tx.today });
    return { id };
  },
  // What was parked is talked about after the closing, so it can be ticked and worded in a closed cycle as well.
  'closings.update-parked': (tx, { id, text, done }) => {
    topicById(tx, id);
    update(tx, parkedTopics, id, {
      ...(text === undefined ? {} : { text }),
      ...(done === undefined ? {} : { doneOn: done ? tx.today : null }),
    });
    return { id };
  },
  'closings.remove-parked': (tx, { id }) => {
    topicById(tx, id);
    remove(tx, parkedTopics, id);
    return { id };
  },
});

function topicById(read: Read, id: string): void {
  const own = and(eq(parkedTopics.id, id), eq(parkedTopics.deleted, 0));
  if (!read.db.select({ id: parkedTopics.id }).from(parkedTopics).where(own).get())
    throw new Refusal('NOT_FOUND', { table: 'parked_topics', id });
}

function assertOpen(tx: Write, cycleId: string): void {
  const { name, state } = cycleById(tx, cycleId);
  if (state === 'closed') throw new Refusal('READ_ONLY', { reason: `${name} is closed; reopen it first` });
}
