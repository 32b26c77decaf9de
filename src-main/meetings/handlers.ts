import { and, desc, eq } from 'drizzle-orm';
import { Refusal } from '#shared/kernel/errors';
import { meetingsContract } from '#shared/meetings/contract';
import { newId } from '../changes/ids';
import { insert, remove } from '../changes/write';
import { handlers } from '../ipc/handlers';
import { readDay } from '../roll-up/values';
import { teamRow } from '../teams/store';
import { teamMeetings } from './table';

export const meetingsHandlers = handlers(meetingsContract, {
  'meetings.list': (read, { teamId, limit }) =>
    read.db
      .select()
      .from(teamMeetings)
      .where(and(eq(teamMeetings.teamId, teamId), eq(teamMeetings.deleted, 0)))
      .orderBy(desc(teamMeetings.heldOn), desc(teamMeetings.id))
      .limit(limit)
      .all()
      .flatMap(({ teamId: _team, deleted: _gone, ...row }) => {
        const heldOn = readDay(row.heldOn);
        return heldOn === null ? [] : [{ ...row, heldOn }];
      }),
  'meetings.finish': (tx, meeting) => {
    teamRow(tx, meeting.teamId);
    if (meeting.discussed > meeting.planned)
      throw new Refusal('RULE_BROKEN', {
        rule: 'more-than-planned',
        text: 'More key results were discussed than stood on the agenda.',
      });
    const id = newId();
    insert(tx, teamMeetings, { id, heldOn: tx.today, ...meeting });
    return { id };
  },
  'meetings.remove': (tx, { id }) => {
    remove(tx, teamMeetings, id);
    return { id };
  },
});
