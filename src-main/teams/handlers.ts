import { Refusal } from '#shared/kernel/errors';
import { pathTo, wouldLoop } from '#shared/kernel/tree';
import { teamsContract } from '#shared/teams/contract';
import { newId } from '../changes/ids';
import { insert, remove, update, upsert } from '../changes/write';
import { handlers } from '../ipc/handlers';
import { personRow } from '../people/store';
import { teamQuizzes } from '../staircase/table';
import type { Write } from '../store/handles';
import { theWorkspace } from '../workspace/store';
import {
  lastOrder,
  listTeams,
  memberId,
  membersOf,
  objectivesOf,
  orderAfter,
  ordersFor,
  teamRow,
  teamRows,
} from './store';
import { teamMembers, teams } from './table';

export const teamsHandlers = handlers(teamsContract, {
  'teams.list': (read) => listTeams(read),
  'teams.get': (read, { id, cycleId }) => {
    const all = listTeams(read);
    const nodes = new Map(all.map((team) => [team.id, team]));
    const summary = nodes.get(id);
    if (!summary) throw new Refusal('NOT_FOUND', { table: 'teams', id });
    const row = teamRow(read, id);
    return {
      ...summary,
      path: pathTo(nodes, id).map((team) => ({ id: team.id, name: team.name })),
      children: all
        .filter(({ parentId }) => parentId === id)
        .map(({ name, kind, memberCount, id: childId }) => ({ id: childId, name, kind, memberCount })),
      members: membersOf(read, row),
      effectiveCadence: summary.cadence ?? theWorkspace(read).defaultCadence,
      objectives: objectivesOf(read, row, cycleId),
    };
  },
  'teams.create': (tx, { name, parentId, kind, leadId }) => {
    if (parentId !== null) teamRow(tx, parentId);
    if (leadId !== null) personRow(tx, leadId);
    const id = newId();
    insert(tx, teams, { id, name, parentId, kind, leadId, ord: orderAfter(lastOrder(tx, parentId)) });
    if (leadId !== null) join(tx, id, leadId);
    return { id };
  },
  'teams.update': (tx, { id, ...patch }) => {
    update(tx, teams, id, patch);
    if (patch.leadId) {
      personRow(tx, patch.leadId);
      join(tx, id, patch.leadId);
    }
    return { id };
  },
  'teams.move': (tx, { id, parentId, beforeId }) => {
    const rows = teamRows(tx);
    if (parentId !== null) teamRow(tx, parentId);
    if (wouldLoop(new Map(rows.map((row) => [row.id, row.parentId])), id, parentId)) throw broken('team-loop');
    const siblings = rows.filter((row) => row.parentId === parentId && row.id !== id);
    const at = beforeId === null ? siblings.length : siblings.findIndex((row) => row.id === beforeId);
    if (at < 0) throw new Refusal('NOT_FOUND', { table: 'teams', id: beforeId });
    update(tx, teams, id, { parentId });
    for (const [moved, ord] of ordersFor(siblings, id, at)) update(tx, teams, moved, { ord });
    return { id };
  },
  'teams.remove': (tx, { id }) => {
    const team = teamRow(tx, id);
    const used = tx.sql.get<{ used: number }>(
      `SELECT (SELECT count(*) FROM objectives WHERE team_id = @id AND deleted = 0)
            + (SELECT count(*) FROM retrospectives WHERE team_id = @id AND deleted = 0) AS used`,
      { id },
    );
    if (used && used.used > 0) throw broken('team-in-use');
    for (const child of teamRows(tx).filter(({ parentId }) => parentId === id))
      update(tx, teams, child.id, { parentId: team.parentId });
    for (const member of memberRows(tx, id)) remove(tx, teamMembers, member.id);
    for (const quiz of tx.sql.all<{ id: string }>('SELECT id FROM team_quizzes WHERE team_id = ? AND deleted = 0', id))
      remove(tx, teamQuizzes, quiz.id);
    remove(tx, teams, id);
    return { id };
  },
  'teams.add-members': (tx, { id, personIds }) => {
    teamRow(tx, id);
    let added = 0;
    for (const personId of new Set(personIds)) {
      personRow(tx, personId);
      if (join(tx, id, personId)) added++;
    }
    return { added };
  },
  'teams.remove-member': (tx, { id, personId }) => {
    const rows = memberRows(tx, id).filter((row) => row.personId === personId);
    if (rows.length === 0) throw new Refusal('NOT_FOUND', { table: 'team_members', id: personId });
    for (const row of rows) remove(tx, teamMembers, row.id);
    if (teamRow(tx, id).leadId === personId) update(tx, teams, id, { leadId: null });
    return { id };
  },
});

const memberRows = (tx: Write, teamId: string): { id: string; personId: string }[] =>
  tx.sql.all('SELECT id, person_id AS personId FROM team_members WHERE team_id = ? AND deleted = 0', teamId);

/** Makes somebody a member; says whether they were not one before. */
function join(tx: Write, teamId: string, personId: string): boolean {
  if (memberRows(tx, teamId).some((row) => row.personId === personId)) return false;
  upsert(tx, teamMembers, { id: memberId(teamId, personId), teamId, personId });
  return true;
}

const rules = {
  'team-loop': 'A team cannot stand below itself.',
  'team-in-use': 'This team has objectives or retrospectives. Give those to another team first.',
} as const;
const broken = (rule: keyof typeof rules): Refusal => new Refusal('RULE_BROKEN', { rule, text: rules[rule] });
