import type { Existing } from './existing';
import type { ImportPlan } from './plan';
import { ordsAfter, type ReconcileTools } from './reconcile-tools';
import { normalise } from './text';
import type { ImportWrite } from './writes';

/** People are known by their address, else by their name; teams by name and the team above, else by name alone. */
export function reconcilePeople(plan: ImportPlan, existing: Existing, tools: ReconcileTools) {
  const writes: ImportWrite[] = [];
  const teams = teamIds(plan, existing, tools, writes);
  const newTeams = writes.length;
  const byEmail = new Map(
    existing.people.filter(({ email }) => email !== '').map((one) => [one.email.toLowerCase(), one]),
  );
  const byId = new Map(existing.people.map((one) => [one.id, one]));
  const byName = new Map(existing.people.map((one) => [normalise(one.name), one]));
  const found = new Map(
    plan.people.map((planned) => {
      const stated = planned.id === null ? undefined : byId.get(planned.id);
      if (stated) return [planned.key, stated];
      const named = byName.get(normalise(planned.name));
      const sameName =
        named && (planned.email === '' || named.email === '' || named.email.toLowerCase() === planned.email)
          ? named
          : undefined;
      return [planned.key, (planned.email === '' ? undefined : byEmail.get(planned.email)) ?? sameName];
    }),
  );
  const people = new Map(plan.people.map(({ key }) => [key, found.get(key)?.id ?? tools.newId()]));
  const tally = { added: 0, changed: 0, same: 0 };
  // managers first would need an order; a manager who is new is set once everybody is there
  const managers: ImportWrite[] = [];
  for (const planned of plan.people) {
    const id = people.get(planned.key) ?? '';
    const known = found.get(planned.key);
    const managerId = planned.manager === null ? null : (people.get(planned.manager) ?? null);
    if (!known) {
      tally.added += 1;
      writes.push({
        op: 'insert',
        table: 'people',
        id,
        row: { name: planned.name, email: planned.email, jobTitle: planned.jobTitle, managerId: null },
      });
      if (managerId !== null && managerId !== id)
        managers.push({ op: 'update', table: 'people', id, row: { managerId } });
      continue;
    }
    const patch = {
      ...(known.email === '' && planned.email !== '' ? { email: planned.email } : {}),
      ...(planned.jobTitle !== '' && planned.jobTitle !== known.jobTitle ? { jobTitle: planned.jobTitle } : {}),
      ...(managerId !== null && managerId !== id && managerId !== known.managerId ? { managerId } : {}),
    };
    if (Object.keys(patch).length === 0) tally.same += 1;
    else {
      tally.changed += 1;
      managers.push({ op: 'update', table: 'people', id, row: patch });
    }
  }
  writes.push(...managers);
  for (const planned of plan.people) {
    const personId = people.get(planned.key) ?? '';
    for (const key of new Set(planned.teams)) {
      const teamId = teams.get(key);
      if (teamId !== undefined && !existing.members.has(tools.memberId(teamId, personId)))
        writes.push({ op: 'member', teamId, personId });
    }
  }
  return { people, teams, writes, tally, newTeams };
}

function teamIds(
  plan: ImportPlan,
  existing: Existing,
  tools: ReconcileTools,
  writes: ImportWrite[],
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const ords = ordsAfter(existing.teams, plan.teams.length);
  // a team's parents stand before it in the plan
  for (const planned of plan.teams) {
    const parentId = planned.parent === null ? null : (ids.get(planned.parent) ?? null);
    const named = existing.teams.filter((one) => normalise(one.name) === normalise(planned.name));
    const known =
      (planned.id === null ? undefined : existing.teams.find((one) => one.id === planned.id)) ??
      named.find((one) => one.parentId === parentId) ??
      (parentId === null || named.length === 1 ? named[0] : undefined);
    if (known) {
      ids.set(planned.key, known.id);
      continue;
    }
    const id = tools.newId();
    ids.set(planned.key, id);
    writes.push({
      op: 'insert',
      table: 'teams',
      id,
      row: { name: planned.name, parentId, kind: planned.kind, ord: ords.shift() ?? '' },
    });
  }
  return ids;
}
