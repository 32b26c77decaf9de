import type { PersonRole } from './contract';

type Person = { readonly id: string; readonly roles: readonly PersonRole[]; readonly teamIds: readonly string[] };
type Team = { readonly id: string; readonly parentId: string | null; readonly leadId: string | null };

/** The champions of a team: its own, else those of the nearest team above that has any. */
export type TeamChampions = { readonly champions: readonly string[]; readonly fromTeam: string | null };

/**
 * Who helps which team: champions that are in it or lead it; where there are none, those of the nearest team above.
 * `fromTeam` is the team they are of, null where nobody helps.
 */
export function championsByTeam(teams: readonly Team[], people: readonly Person[]): Map<string, TeamChampions> {
  const own = new Map<string, string[]>();
  const champions = people.filter(({ roles }) => roles.includes('champion'));
  const add = (teamId: string, id: string) => {
    const known = own.get(teamId) ?? [];
    if (!known.includes(id)) own.set(teamId, [...known, id]);
  };
  for (const { id, teamIds } of champions) for (const teamId of teamIds) add(teamId, id);
  const ids = new Set(champions.map(({ id }) => id));
  for (const { id, leadId } of teams) if (leadId !== null && ids.has(leadId)) add(id, leadId);
  const parents = new Map(teams.map(({ id, parentId }) => [id, parentId]));
  const found = new Map<string, TeamChampions>();
  for (const { id } of teams) {
    const seen = new Set<string>();
    let at: string | null = id;
    while (at !== null && !own.has(at) && !seen.has(at)) {
      seen.add(at);
      at = parents.get(at) ?? null;
    }
    const there = at === null ? undefined : own.get(at);
    found.set(id, { champions: there ?? [], fromTeam: there ? at : null });
  }
  return found;
}

/** A role that a roll-out needs and nobody has, or teams that no champion helps. */
export type RoleGap =
  | { readonly kind: 'nobody'; readonly role: PersonRole }
  | { readonly kind: 'teams-without-champion'; readonly count: number };

/** What a roll-out stands on, most pressing first: without a sponsor it rarely starts, without champions it fades. */
const needed: readonly PersonRole[] = ['executive-sponsor', 'champion', 'admin', 'super-user'];

/** What is missing. A super admin counts as an admin; managers are known by who reports to them. */
export function roleGaps(teams: readonly Team[], people: readonly Person[]): RoleGap[] {
  const held = new Set(people.flatMap(({ roles }) => roles));
  const isHeld = (role: PersonRole) => held.has(role) || (role === 'admin' && held.has('super-admin'));
  const gaps: RoleGap[] = needed.filter((role) => !isHeld(role)).map((role) => ({ kind: 'nobody', role }));
  const without = [...championsByTeam(teams, people).values()].filter(({ fromTeam }) => fromTeam === null).length;
  if (held.has('champion') && without > 0) gaps.push({ kind: 'teams-without-champion', count: without });
  return gaps;
}
