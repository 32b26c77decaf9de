import type { HomeScope } from '#shared/home/contract';
import type { GoalType } from '#shared/kernel/vocabulary';
import { checkInRows } from '../check-ins/store';
import { peopleBeneath } from '../people/store-beneath';
import { idList } from '../roll-up/values';
import type { Read } from '../store/handles';
import { teamIdsOf } from '../teams/store';

/** Key results that are looked at, at most: enough for the lead of forty teams. */
const lookedAt = 2000;

const PUBLISHED = `o.deleted = 0 AND o.state = 'published' AND k.deleted = 0 AND k.state = 'published'`;
const RUNS = `CROSS JOIN cycles c ON c.id = o.cycle_id AND c.deleted = 0 AND c.state IN ('active', 'closing')`;
const OF_TEAMS = `SELECT k.id FROM json_each(?) j CROSS JOIN objectives o ON o.team_id = j.value
    CROSS JOIN key_results k ON k.objective_id = o.id ${RUNS}
  WHERE ${PUBLISHED} ORDER BY o.team_id, o.ord, o.id, k.ord, k.id LIMIT ${lookedAt}`;
const OF_PEOPLE = `WITH owned AS MATERIALIZED (
    SELECT k.id FROM json_each(@of) j CROSS JOIN key_results k ON k.owner_id = j.value
    UNION SELECT k.id FROM json_each(@of) j CROSS JOIN objectives o ON o.owner_id = j.value
      CROSS JOIN key_results k ON k.objective_id = o.id AND k.owner_id IS NULL)
  SELECT k.id FROM owned CROSS JOIN key_results k ON k.id = owned.id
    CROSS JOIN objectives o ON o.id = k.objective_id ${RUNS} LEFT JOIN teams t ON t.id = o.team_id
  WHERE ${PUBLISHED} ORDER BY t.ord, t.name, o.team_id, o.ord, o.id, k.ord, k.id LIMIT ${lookedAt}`;
/** Key results of objectives that depend on one that a person owns, or that a team does. */
const OF_DEPENDENTS = `WITH ours AS MATERIALIZED (
    SELECT o.id FROM json_each(@teams) j CROSS JOIN objectives o ON o.team_id = j.value WHERE o.deleted = 0
    UNION SELECT id FROM objectives WHERE owner_id = @me AND deleted = 0)
  SELECT DISTINCT k.id FROM ours CROSS JOIN alignments a ON a.parent_id = ours.id AND a.kind = 'depends-on' AND a.deleted = 0
    CROSS JOIN objectives o ON o.id = a.child_id CROSS JOIN key_results k ON k.objective_id = o.id ${RUNS}
  WHERE ${PUBLISHED} LIMIT ${lookedAt}`;
const OF_TYPES = `SELECT k.id FROM json_each(?) j CROSS JOIN key_results k ON k.id = j.value
  CROSS JOIN objectives o ON o.id = k.objective_id WHERE o.goal_type IN (SELECT value FROM json_each(?))`;

/** Whose things Home shows: the people or the teams, and their key results in running cycles. */
export type Whose = {
  readonly scope: HomeScope;
  readonly of: { readonly people: readonly string[] } | { readonly teams: readonly string[] };
  readonly teams: readonly string[];
  /** Key results that I look after; only asked for where it is about me. */
  readonly own: readonly string[];
  readonly keyResults: readonly string[];
  /** Key results of others that lean on mine and my teams'. */
  readonly dependents: readonly string[];
};

type Id = { id: string };
const idsOf = (rows: readonly Id[]): string[] => rows.map(({ id }) => id);

/** Who and what a scope is about. */
export function whose(read: Read, me: string, scope: HomeScope): Whose {
  if (scope === 'people') {
    const people = peopleBeneath(read, me).map(({ id }) => id);
    const keyResults = idsOf(read.sql.all<Id>(OF_PEOPLE, { of: idList(people) }));
    return { scope, of: { people }, teams: [], own: [], keyResults, dependents: [] };
  }
  const teams = teamIdsOf(read, me);
  const ofTeams = idsOf(read.sql.all<Id>(OF_TEAMS, idList(teams)));
  const dependents = idsOf(read.sql.all<Id>(OF_DEPENDENTS, { teams: idList(teams), me }));
  if (scope === 'teams') return { scope, of: { teams }, teams, own: [], keyResults: ofTeams, dependents };
  const own = checkInRows(read, { kind: 'person', personId: me }).map(({ keyResultId }) => keyResultId);
  return { scope, of: { people: [me] }, teams, own, keyResults: [...new Set([...own, ...ofTeams])], dependents };
}

/** Those of these key results whose objective is of one of these types; no types: all. */
export function ofTypes(read: Read, keyResultIds: readonly string[], types: readonly GoalType[]): ReadonlySet<string> {
  if (types.length === 0) return new Set(keyResultIds);
  return new Set(idsOf(read.sql.all<Id>(OF_TYPES, idList(keyResultIds), idList(types))));
}
