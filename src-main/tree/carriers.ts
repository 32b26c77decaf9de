import type { TreeData } from '#shared/tree/contract';
import type { Positions } from './positions';
import type { ContributorRow } from './rows';

/**
 * Who carries each objective beside its owner, as columns: by objective, then teams before people, each in the order of
 * its own list. Who has left the document is left out.
 */
export function carriers(
  objectives: readonly { id: string }[],
  rows: readonly ContributorRow[],
  teams: Positions,
  people: Positions,
): TreeData['contributors'] {
  // Few objectives have any: only theirs are kept.
  const carried = new Set(rows.map((row) => row.objective_id));
  const places = new Map<string, number>();
  for (const [at, { id }] of objectives.entries()) if (carried.has(id)) places.set(id, at);
  const all = rows.flatMap(({ objective_id, contributor_id }) => {
    const objective = places.get(objective_id) ?? -1;
    const team = teams.at(contributor_id);
    const person = team < 0 ? people.at(contributor_id) : -1;
    return objective < 0 || (team < 0 && person < 0) ? [] : [{ objective, team, person }];
  });
  const isPerson = ({ team }: (typeof all)[number]) => (team < 0 ? 1 : 0);
  all.sort((a, b) => a.objective - b.objective || isPerson(a) - isPerson(b) || a.team - b.team || a.person - b.person);
  return {
    objective: all.map(({ objective }) => objective),
    team: all.map(({ team }) => team),
    person: all.map(({ person }) => person),
  };
}
