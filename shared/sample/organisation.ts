import { invariant } from '#shared/kernel/assert';
import type { Cadence } from '#shared/kernel/vocabulary';
import { departments } from './library/all';
import type { Library, TeamTemplate, Theme } from './library/templates';
import { siblings } from './order';
import type { Random } from './random';
import type { SampleRows } from './rows';

export type Person = SampleRows['people'];

/** A team with what its goals are drawn from. */
export type Unit = {
  readonly row: SampleRows['teams'];
  readonly department: string | null;
  readonly themes: readonly Theme[];
  /** Everybody in it, the lead first. */
  readonly members: readonly Person[];
  readonly parent: Unit | null;
};

export type Organisation = {
  readonly people: readonly Person[];
  /** Parents before their children; the company first. */
  readonly units: readonly Unit[];
  readonly roles: readonly SampleRows['personRoles'][];
};

const regions = ['North', 'South', 'East', 'West', 'Coast', 'Lakes', 'Capital', 'Hills'];
const headsPerTeam = 8.5;
const mail = 'lindenholm.example';

type Plan = { readonly library: Library; readonly heads: number; readonly teams: readonly PlannedTeam[] };
type PlannedTeam = { readonly template: TeamTemplate; readonly suffix: string };

/** "North" … "Hills", then "North 2" … */
const suffixOf = (index: number): string => {
  const round = Math.floor(index / regions.length);
  return `${regions[index % regions.length]}${round === 0 ? '' : ` ${round + 1}`}`;
};

/** The teams of a department of this size: one of each kind first, then more of those that come by region. */
function planTeams(library: Library, heads: number): PlannedTeam[] {
  const wanted = Math.max(1, Math.round(heads / headsPerTeam));
  const scaling = library.teams.filter(({ scales }) => scales);
  const copies = new Map(library.teams.slice(0, wanted).map((template) => [template, 1]));
  for (let extra = 0; extra < wanted - library.teams.length; extra++) {
    const template = scaling[extra % scaling.length];
    invariant(template, `${library.department} has teams that scale`);
    copies.set(template, (copies.get(template) ?? 0) + 1);
  }
  return [...copies].flatMap(([template, count]) =>
    Array.from({ length: count }, (_, index) => ({ template, suffix: count === 1 ? '' : ` ${suffixOf(index)}` })),
  );
}

function planDepartments(heads: number): Plan[] {
  const chosen = departments.slice(0, Math.max(1, Math.min(departments.length, Math.round(heads / 20))));
  const shares = chosen.reduce((sum, { share }) => sum + share, 0);
  let left = heads;
  return chosen.map(({ library, share }, index) => {
    const mine = index === chosen.length - 1 ? left : Math.round((heads * share) / shares);
    left -= mine;
    return { library, heads: mine, teams: planTeams(library, mine) };
  });
}

/**
 * A company of `heads` people (at least 5): departments, teams of about eight, a lead for each, everybody with a manager.
 * People are named after what they do, never like somebody who might exist.
 */
export function organise(heads: number, random: Random, newId: () => string): Organisation {
  const people: Person[] = [];
  const units: Unit[] = [];
  const roles: SampleRows['personRoles'][] = [];
  const numbers = new Map<string, number>();
  const hire = (jobTitle: string, manager: Person | null, numbered: boolean): Person => {
    const number = (numbers.get(jobTitle) ?? 0) + 1;
    numbers.set(jobTitle, number);
    const name = numbered || number > 1 ? `${jobTitle} ${number}` : jobTitle;
    const email = `${name.toLowerCase().replace(/[^a-z0-9]+/g, '.')}@${mail}`;
    // somebody who leads stays: a left lead would need a hand-over first
    const state = numbered && random.chance(0.03) ? 'left' : 'active';
    const person: Person = { id: newId(), name, email, jobTitle, managerId: manager?.id ?? null, state };
    people.push(person);
    return person;
  };
  const give = (person: Person, role: string) => {
    roles.push({ id: `${person.id}~${role}`, personId: person.id, role });
  };
  const open = (row: Omit<SampleRows['teams'], 'id'>, unit: Omit<Unit, 'row'>): Unit => {
    const made = { ...unit, row: { id: newId(), ...row } };
    units.push(made);
    return made;
  };

  const chief = hire('Chief Executive', null, false);
  give(chief, 'executive-sponsor');
  give(chief, 'manager');
  const staff = hire('Head of Strategy and OKR Champion', chief, false);
  give(staff, 'super-admin');
  give(staff, 'champion');
  const company = open(
    {
      name: 'Lindenholm Heat',
      parentId: null,
      kind: 'company',
      leadId: chief.id,
      cadence: 'monthly',
      stage: 'act',
      ord: 'a0',
    },
    { department: null, themes: [], members: [chief, staff], parent: null },
  );

  const plans = planDepartments(heads - 2);
  const places = siblings(plans.length);
  for (const [place, { library, heads: mine, teams }] of plans.entries()) {
    const head = hire(library.head, chief, false);
    give(head, 'manager');
    if (place < 3) give(head, 'executive-sponsor');
    const department = open(
      {
        name: library.department,
        parentId: company.row.id,
        kind: 'department',
        leadId: head.id,
        cadence: 'fortnightly',
        stage: 'act',
        ord: places[place] ?? '',
      },
      { department: library.department, themes: library.themes, members: [head], parent: company },
    );
    let left = mine - 1;
    const teamPlaces = siblings(teams.length);
    for (const [index, { template, suffix }] of teams.entries()) {
      if (left <= 0) break;
      const size = Math.max(1, Math.round(left / (teams.length - index)));
      left -= size;
      const lead = hire(`${template.lead}${suffix}`, head, false);
      give(lead, 'manager');
      const members = Array.from({ length: size - 1 }, () => hire(random.pick(template.roles), lead, true));
      const champion = members.find(({ state }) => state === 'active');
      if (champion && random.chance(0.35)) give(champion, 'champion');
      open(
        {
          name: `${template.name}${suffix}`,
          parentId: department.row.id,
          kind: 'team',
          leadId: lead.id,
          cadence: random.weighted<Cadence | null>([
            [null, 6],
            ['weekly', 1],
            ['fortnightly', 4],
            ['monthly', 1],
          ]),
          stage: random.weighted([
            ['act', 14],
            ['align', 2],
            ['talk', 1],
          ]),
          ord: teamPlaces[index] ?? '',
        },
        {
          department: library.department,
          themes: [...template.themes, ...template.themes, ...library.themes],
          members: [lead, ...members],
          parent: department,
        },
      );
    }
  }
  const admin = people.find(
    ({ state, managerId }) => state === 'active' && managerId !== null && managerId !== chief.id,
  );
  if (admin) give(admin, 'admin');
  // one in each department whom the others ask how it is done
  for (const { department, row } of units) {
    if (row.kind !== 'department') continue;
    const team = units.findLast((unit) => unit.department === department && unit.row.kind === 'team');
    const asked = team?.members.findLast(({ state }) => state === 'active');
    if (asked) give(asked, 'super-user');
  }
  return { people, units, roles };
}
