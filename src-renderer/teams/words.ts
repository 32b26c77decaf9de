import type { Cadence } from '#shared/kernel/vocabulary';
import type { TeamKind, TeamStage } from '#shared/teams/contract';

export const kindWords: Record<TeamKind, string> = {
  company: 'Company',
  department: 'Department',
  team: 'Team',
  project: 'Project',
};

export const cadenceWords: Record<Cadence, string> = {
  weekly: 'Every week',
  fortnightly: 'Every two weeks',
  monthly: 'Every month',
};

/** The staircase a team climbs with OKRs. */
export const stageWords: Record<TeamStage, { title: string; meaning: string }> = {
  talk: { title: 'Talk', meaning: 'Colours and conversation; no numbers yet' },
  align: { title: 'Align', meaning: 'Colours, with links up the ladder' },
  act: { title: 'Act', meaning: 'Measures, owners and milestones' },
};
