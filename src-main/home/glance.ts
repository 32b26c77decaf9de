import { countByStatus, meanFigures, nextRituals } from '#shared/home/domain';
import { addDays } from '#shared/kernel/dates';
import type { GoalType } from '#shared/kernel/vocabulary';
import { reviewWeeks, ritualDates } from '#shared/rituals/domain';
import { listCycles } from '../cycles/store';
import { workCalendar } from '../holidays/store';
import { judgeObjectives } from '../roll-up/judge';
import { idList, readDay } from '../roll-up/values';
import type { Read } from '../store/handles';
import { theWorkspace } from '../workspace/store';

const OBJECTIVES = `SELECT id, state FROM objectives WHERE cycle_id = ? AND deleted = 0
  AND (json_array_length(?) = 0 OR goal_type IN (SELECT value FROM json_each(?)))`;
const RETROSPECTIVES = `SELECT r.id, r.title, t.name AS team, r.held_on AS heldOn FROM retrospectives r
  LEFT JOIN teams t ON t.id = r.team_id WHERE r.deleted = 0 AND r.held_on >= ? ORDER BY r.held_on LIMIT 20`;
const ritualsShown = 5;
/** Nobody looks further ahead than to the cycle after the next, in days. */
const daysAhead = 400;

/** A cycle as a whole, or its objectives of some types (none given: of all), and what comes next in the rhythm of the company. */
export function glanceOf(read: Read, cycleId: string, goalTypes: readonly GoalType[]) {
  const types = idList(goalTypes);
  const rows = read.sql.all<{ id: string; state: string }>(OBJECTIVES, cycleId, types, types);
  const live = rows.filter(({ state }) => state !== 'draft');
  const figures = [
    ...judgeObjectives(
      read,
      live.map(({ id }) => id),
    ).values(),
  ];
  return {
    byStatus: countByStatus(figures),
    objectives: live.length,
    drafts: rows.length - live.length,
    ...meanFigures(figures),
    rituals: rituals(read),
  };
}

function rituals(read: Read) {
  const { today } = read;
  const { defaultCadence: cadence, weekStartsOn, companyLeadWeeks } = theWorkspace(read);
  const cycles = listCycles(read);
  const until = addDays(today, daysAhead);
  // what is moved to today from a day without work was planned for one after it
  const { free, days: holidays } = workCalendar(read, addDays(today, -40), addDays(until, 40));
  const rule = { cadence, weekStartsOn, reviewWeeks: reviewWeeks.usual, companyLeadWeeks };
  const rhythm = ritualDates(cycles, rule, free, today, until);
  const running = new Set<string>(cycles.filter(({ state }) => state === 'active').map(({ id }) => id));
  const held = read.sql.all<{ id: string; title: string; team: string | null; heldOn: string }>(RETROSPECTIVES, today);
  const retrospectives = held.flatMap(({ id, title, team, heldOn }) => {
    const day = readDay(heldOn);
    return day === null ? [] : [{ id, title: title || `Retrospective${team ? ` of ${team}` : ''}`, heldOn: day }];
  });
  return nextRituals({ rhythm, retrospectives, holidays, running }, today, ritualsShown);
}
