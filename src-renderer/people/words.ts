import type { HoldingKind, OwnedThing, PersonRole } from '#shared/people/contract';

/** What a role is called, and what it is for. */
export const roleWords: Record<PersonRole, { title: string; meaning: string }> = {
  'super-admin': { title: 'Super admin', meaning: 'Looks after the document and who else does' },
  admin: { title: 'Admin', meaning: 'Keeps people, teams and cycles in order' },
  champion: { title: 'Champion', meaning: 'Helps teams to write and check in, and nudges' },
  'executive-sponsor': { title: 'Executive sponsor', meaning: 'Stands for OKRs at the top' },
  'super-user': { title: 'Super user', meaning: 'Is asked how to do it' },
  manager: { title: 'Manager', meaning: 'Leads people, and coaches them' },
};

export const ownedWords: Record<OwnedThing['kind'], string> = {
  objective: 'Objectives',
  'key-result': 'Key results',
  initiative: 'Initiatives',
  action: 'Actions of retrospectives',
};

/** One thing that is handed over. */
export const holdingWords: Record<HoldingKind, string> = {
  objective: 'Objective',
  'key-result': 'Key result',
  initiative: 'Initiative',
  blocker: 'Blocker',
  action: 'Action',
  kpi: 'KPI',
  team: 'Leads team',
  report: 'Manages',
  contribution: 'Contributes',
  part: 'Plays a part',
  role: 'Role',
};
