import type { HoldingKind, OwnedThing, PersonRole } from '#shared/people/contract';
import type { RoleGap } from '#shared/people/who-does-what';

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

/** What a role is for, in two sentences, and where that comes from. */
export const roleTexts: Record<PersonRole, { what: string; source: string }> = {
  'super-admin': {
    what: 'Looks after the document as a whole and decides who else does. One or two are enough.',
    source: '7Geese, roll-out guide: super admins',
  },
  admin: {
    what: 'Owns the roll-out and keeps people, teams and cycles in order. Mostly shared by HR and strategy, since OKRs are both.',
    source: '7Geese, roll-out guide: project owners',
  },
  champion: {
    what: 'Helps a team to write, to talk and to check in, and is somebody to think aloud with. One near every team keeps the habit alive after the launch.',
    source: '7Geese, roll-out guide: OKR champions',
  },
  'executive-sponsor': {
    what: 'Stands for OKRs at the top and goes first with their own. Without one, a roll-out rarely outlives its first quarter.',
    source: '7Geese, roll-out guide: executive sponsors',
  },
  'super-user': {
    what: 'Knows the tool and is asked how to do it. Often the champions themselves, sometimes others.',
    source: '7Geese, roll-out guide: super users',
  },
  manager: {
    what: 'Leads people, translates goals and coaches. Sees what goes on down the tree, never a score beside a name.',
    source: '7Geese, roll-out guide: managers',
  },
};

/** What is missing, and why it matters. */
export function gapWords(gap: RoleGap): string {
  if (gap.kind === 'teams-without-champion')
    return `${gap.count} ${gap.count === 1 ? 'team has' : 'teams have'} no champion, nor has any team above.`;
  const { title, meaning } = roleWords[gap.role];
  return `No ${title.toLowerCase()} yet: nobody ${meaning.charAt(0).toLowerCase()}${meaning.slice(1)}.`;
}
