import type { z } from 'zod';
import type { ActionDue } from '#shared/retrospectives/contract';
import { readDay } from '../roll-up/values';
import type { Read } from '../store/handles';

type View = z.input<typeof ActionDue>;

const due = (whose: string) => `SELECT a.id, a.text, a.retrospective_id AS retrospectiveId, r.title,
    t.name AS teamName, p.name AS ownerName, a.due_on AS dueOn, a.done_on AS doneOn
  FROM retrospective_actions a CROSS JOIN retrospectives r ON r.id = a.retrospective_id AND r.deleted = 0
    LEFT JOIN teams t ON t.id = r.team_id LEFT JOIN people p ON p.id = a.owner_id
  WHERE a.deleted = 0 AND a.carried_to IS NULL AND ${whose} IN (SELECT value FROM json_each(@of))
    AND (a.done_on = @today OR (a.done_on IS NULL AND (a.due_on IS NULL OR a.due_on <= @until)))
  ORDER BY a.due_on IS NULL, a.due_on, a.id`;
const DUE = { people: due('a.owner_id'), teams: due('r.team_id') } as const;

/**
 * Actions of retrospectives that are open without a day or due up to one, and those done today; what was carried into
 * an objective lives on there. Of people: those that they own. Of teams: those of their retrospectives.
 */
export const actionsDue = (
  read: Read,
  of: { readonly people: readonly string[] } | { readonly teams: readonly string[] },
  until: string,
): View[] => {
  const [sql, ids] = 'people' in of ? [DUE.people, of.people] : [DUE.teams, of.teams];
  return read.sql
    .all<Omit<View, 'overdue'> & { title: string; teamName: string | null }>(sql, {
      of: JSON.stringify(ids),
      today: read.today,
      until,
    })
    .map(({ title, teamName, ...row }) => {
      const [dueOn, doneOn] = [readDay(row.dueOn), readDay(row.doneOn)];
      return {
        ...row,
        retrospectiveTitle: title || `Retrospective${teamName ? ` of ${teamName}` : ''}`,
        dueOn,
        doneOn,
        overdue: doneOn === null && dueOn !== null && dueOn < read.today,
      };
    });
};
