import { Refusal } from '#shared/kernel/errors';
import { wouldLoop } from '#shared/kernel/tree';
import { PersonRole, peopleContract } from '#shared/people/contract';
import { newId } from '../changes/ids';
import { insert, remove, update, upsert } from '../changes/write';
import { handlers } from '../ipc/handlers';
import type { Write } from '../store/handles';
import { memberId } from '../teams/store';
import { teamMembers } from '../teams/table';
import { beneath } from './beneath';
import { handOver } from './hand-over';
import { holdingsOf } from './holdings';
import { importPeople } from './import';
import { planPeople } from './plan-import';
import { readPeopleFile } from './read-file';
import {
  listPeople,
  managers,
  namesOf,
  ownedBy,
  person,
  personByEmail,
  personRow,
  reportsOf,
  roleId,
  teamsOf,
} from './store';
import { people, personRoles } from './table';

export const peopleHandlers = handlers(peopleContract, {
  'people.list': (read, { includeLeft }) => listPeople(read, includeLeft),
  'people.get': (read, { id }) => {
    const summary = person(read, id);
    const manager = summary.managerId;
    const managerName = namesOf(read, [manager]).get(manager ?? '');
    return {
      ...summary,
      manager: manager !== null && managerName !== undefined ? { id: manager, name: managerName } : null,
      reports: reportsOf(read, id),
      teams: teamsOf(read, id),
      owns: ownedBy(read, id),
    };
  },
  'people.beneath': (read, { id }) => beneath(read, id),
  'people.create': (tx, { teamIds, ...fields }) => {
    refuseTakenEmail(tx, fields.email, null);
    if (fields.managerId !== null) personRow(tx, fields.managerId);
    const id = newId();
    insert(tx, people, { id, ...fields });
    for (const teamId of new Set(teamIds)) {
      upsert(tx, teamMembers, { id: memberId(teamId, id), teamId, personId: id });
    }
    return { id };
  },
  'people.update': (tx, { id, ...patch }) => {
    if (patch.email !== undefined) refuseTakenEmail(tx, patch.email, id);
    if (patch.managerId) {
      personRow(tx, patch.managerId);
      if (wouldLoop(managers(tx), id, patch.managerId)) throw broken('manager-loop');
    }
    update(tx, people, id, patch);
    return { id };
  },
  'people.set-roles': (tx, { id, roles }) => {
    const before = new Set(person(tx, id).roles);
    for (const role of PersonRole.options) {
      if (roles.includes(role) && !before.has(role)) {
        upsert(tx, personRoles, { id: roleId(id, role), personId: id, role });
      } else if (!roles.includes(role) && before.has(role)) remove(tx, personRoles, roleIdOf(tx, id, role));
    }
    return { id };
  },
  'people.remove': (tx, { id }) => {
    if (ownedBy(tx, id).length > 0 || reportsOf(tx, id).length > 0) throw broken('person-owns-things');
    for (const role of person(tx, id).roles) remove(tx, personRoles, roleIdOf(tx, id, role));
    for (const member of memberRows(tx, id)) remove(tx, teamMembers, member);
    remove(tx, people, id);
    return { id };
  },
  'people.holdings': (read, { id }) => holdingsOf(read, id),
  'people.hand-over': handOver,
  'people.import': importPeople,
  'people.plan': planPeople,
  'people.read-file': readPeopleFile,
});

function refuseTakenEmail(tx: Write, email: string, except: string | null): void {
  const taken = personByEmail(tx, email);
  if (taken !== undefined && taken !== except) throw broken('email-taken');
}

// A role may have come from an import with an id of its own.
const roleIdOf = (tx: Write, personId: string, role: PersonRole): string =>
  tx.sql.get<{ id: string }>(
    'SELECT id FROM person_roles WHERE person_id = ? AND role = ? AND deleted = 0',
    personId,
    role,
  )?.id ?? roleId(personId, role);

/** The membership rows of a person. */
export const memberRows = (tx: Write, personId: string): string[] =>
  tx.sql
    .all<{ id: string }>('SELECT id FROM team_members WHERE person_id = ? AND deleted = 0', personId)
    .map(({ id }) => id);

const rules = {
  'manager-loop': 'That would make somebody report to themselves.',
  'person-owns-things': 'This person still owns things or manages people. Hand those over first.',
  'email-taken': 'Somebody else has this e-mail address already.',
} as const;
const broken = (rule: keyof typeof rules): Refusal => new Refusal('RULE_BROKEN', { rule, text: rules[rule] });
