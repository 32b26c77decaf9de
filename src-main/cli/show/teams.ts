import type { Output } from '#shared/contract';
import { championsByTeam } from '#shared/people/who-does-what';
import type { Desk } from '../document';

/** Everybody with their place in the company: roles, manager and teams, and no figure of any kind. */
export async function peopleAndTeams({ call }: Desk) {
  const people = await call('people.list', { includeLeft: true });
  const teams = await call('teams.list', {});
  const { defaultCadence } = await call('workspace.get', {});
  const personName = namesOf(people);
  const teamName = namesOf(teams);
  const champions = championsByTeam(teams, people);
  return {
    people: people.map((person) => ({
      id: person.id,
      name: person.name,
      email: person.email,
      jobTitle: person.jobTitle,
      manager: personName(person.managerId),
      state: person.state,
      roles: person.roles,
      teams: person.teamIds.flatMap((id) => teamName(id) ?? []),
    })),
    teams: await Promise.all(
      teams.map(async (team) => ({
        id: team.id,
        name: team.name,
        kind: team.kind,
        parent: teamName(team.parentId),
        lead: team.leadName,
        members: team.memberCount,
        /** Of the team itself, or of the nearest one above that has any. */
        champions: (champions.get(team.id)?.champions ?? []).flatMap((id) => personName(id) ?? []),
        stage: team.stage,
        cadence: team.cadence ?? defaultCadence,
        ownCadence: team.cadence,
        /** Check-in periods of the running cycles, counted over the team's key results. */
        discipline: await disciplineOf(call, team.id),
        /** Means of 1 to 5 per fortnight, from five answers on. */
        pulse: await call('pulse.trend', { teamId: team.id }),
        /** Of the closed cycles, with the teams beneath it; nothing where too few people or cases stand behind it. */
        calibration: await call('calibration.report', { teamId: team.id, horizon: 'half-time' }),
      })),
    ),
  };
}

type TeamId = Output<'teams.list'>[number]['id'];

async function disciplineOf(call: Desk['call'], teamId: TeamId) {
  const { keyResults: _, ...counts } = await call('check-ins.team-discipline', { teamId, cycleId: null });
  return counts;
}

function namesOf(rows: readonly { readonly id: string; readonly name: string }[]) {
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
}
