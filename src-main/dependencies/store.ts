import type { z } from 'zod';
import type { Dependency } from '#shared/dependencies/contract';
import { shownAtFirst } from '#shared/home/domain';
import type { GoalType } from '#shared/kernel/vocabulary';
import { judgeObjectives } from '../roll-up/judge';
import { readAnswer, readDay, readGoalType } from '../roll-up/values';
import type { Read } from '../store/handles';
import { teamIdsOf } from '../teams/store';

type View = z.input<typeof Dependency>;
type Row = {
  id: string;
  answer: string | null;
  needs: string;
  due_on: string | null;
  asked_on: string | null;
  asked_by: string | null;
  answer_note: string;
  answered_on: string | null;
  answered_by: string | null;
} & EndColumns<'f'> &
  EndColumns<'t'>;
type EndColumns<P extends string> = { [K in `${P}_id` | `${P}_title` | `${P}_type`]: string } & {
  [K in `${P}_team` | `${P}_team_name`]: string | null;
};

const SELECT = `SELECT a.id, a.answer, a.needs, a.due_on, a.asked_on, a.answer_note, a.answered_on,
    p.name AS asked_by, q.name AS answered_by,
    f.id AS f_id, f.title AS f_title, f.goal_type AS f_type, f.team_id AS f_team, ft.name AS f_team_name,
    o.id AS t_id, o.title AS t_title, o.goal_type AS t_type, o.team_id AS t_team, ot.name AS t_team_name`;
const NAMES = `LEFT JOIN teams ft ON ft.id = f.team_id LEFT JOIN teams ot ON ot.id = o.team_id
  LEFT JOIN people p ON p.id = a.asked_by LEFT JOIN people q ON q.id = a.answered_by
  LEFT JOIN cycles c ON c.id = f.cycle_id
  WHERE a.kind = 'depends-on' AND a.deleted = 0 AND f.deleted = 0 AND o.deleted = 0 AND f.state <> 'closed'
    AND coalesce(c.state, '') <> 'closed'`;
const ORDER = "ORDER BY a.answer IS NOT NULL, coalesce(a.due_on, '9999'), a.id LIMIT 500";
// From the objectives of the teams, so that the cost follows these teams and not the company.
const NEEDED = `${SELECT} FROM json_each(?) j CROSS JOIN objectives f ON f.team_id = j.value
  CROSS JOIN alignments a ON a.child_id = f.id CROSS JOIN objectives o ON o.id = a.parent_id ${NAMES}`;
const ASKED = `${SELECT} FROM json_each(?) j CROSS JOIN objectives o ON o.team_id = j.value
  CROSS JOIN alignments a ON a.parent_id = o.id CROSS JOIN objectives f ON f.id = a.child_id ${NAMES}`;

const ASKED_OWN = `${SELECT} FROM objectives o CROSS JOIN alignments a ON a.parent_id = o.id
  CROSS JOIN objectives f ON f.id = a.child_id ${NAMES} AND o.owner_id = +? AND a.answer IS NULL ${ORDER}`;

/** What a team needs of others, and what others need of it. */
export const dependenciesOfTeam = (read: Read, teamId: string) => ({
  needed: viewsOf(read, read.sql.all<Row>(`${NEEDED} ${ORDER}`, JSON.stringify([teamId]))),
  asked: viewsOf(read, read.sql.all<Row>(`${ASKED} ${ORDER}`, JSON.stringify([teamId]))),
});

/** Asks that wait for who uses this computer, of their objectives and their teams', and what these teams were declined. */
export function myDependencies(read: Read, goalTypes: readonly GoalType[], whole: boolean) {
  const { me } = read;
  const teams = me === null ? [] : teamIdsOf(read, me);
  const own = JSON.stringify(teams);
  const isWanted = (type: string) => goalTypes.length === 0 || goalTypes.includes(readGoalType(type));
  const ofTeams = read.sql.all<Row>(`${ASKED} AND a.answer IS NULL ${ORDER}`, own);
  const known = new Set(ofTeams.map(({ id }) => id));
  const ofMine = me === null ? [] : read.sql.all<Row>(ASKED_OWN, me).filter(({ id }) => !known.has(id));
  const waiting = [...ofTeams, ...ofMine].filter(({ t_type }) => isWanted(t_type));
  const declined = read.sql
    .all<Row>(`${NEEDED} AND a.answer = 'declined' ${ORDER}`, own)
    .filter(({ f_type }) => isWanted(f_type));
  const outside = waiting.filter(({ f_team }) => f_team === null || !teams.includes(f_team));
  const first = (rows: readonly Row[]) => ({
    items: viewsOf(read, whole ? rows : rows.slice(0, shownAtFirst)),
    total: rows.length,
  });
  return { waiting: first(outside), declined: first(declined) };
}

function viewsOf(read: Read, rows: readonly Row[]): View[] {
  const figures = judgeObjectives(read, [...new Set(rows.flatMap(({ f_id, t_id }) => [f_id, t_id]))]);
  const end = (id: string, title: string, type: string, teamId: string | null, teamName: string | null) => ({
    objectiveId: id,
    title,
    teamId,
    teamName,
    goalType: readGoalType(type),
    status: figures.get(id)?.status ?? ('none' as const),
  });
  return rows.map((row) => {
    const dueOn = readDay(row.due_on);
    return {
      id: row.id,
      answer: readAnswer(row.answer),
      needs: row.needs,
      dueOn,
      overdue: dueOn !== null && dueOn < read.today,
      askedOn: readDay(row.asked_on),
      askedBy: row.asked_by,
      answerNote: row.answer_note,
      answeredOn: readDay(row.answered_on),
      answeredBy: row.answered_by,
      from: end(row.f_id, row.f_title, row.f_type, row.f_team, row.f_team_name),
      to: end(row.t_id, row.t_title, row.t_type, row.t_team, row.t_team_name),
    };
  });
}
