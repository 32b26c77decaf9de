import type { StageNeed, StageWarning } from '#shared/staircase/contract';
import type { TeamStage } from '#shared/teams/contract';

/** The questions, answered by the team aloud and together: four about talking, four about the line of sight. */
export const questions: readonly string[] = [
  'We talk about how our work is going at least every second week.',
  'Bad news is told early, and nobody is blamed for it.',
  'Whoever asks for help gets it.',
  'Everybody has a say in these talks, not the lead alone.',
  'Each of us can name the company’s few goals of this year.',
  'Each of us can say which larger goal our own work serves.',
  'We know what other teams need from us, and they know what we need.',
  'When two goals compete, we know which one goes first.',
];

export const scale: readonly string[] = ['Not at all', 'Hardly', 'Partly', 'Mostly', 'Fully'];

/** What a stage is for, in two sentences, and what to do there. */
export const stageTexts: Record<TeamStage, { why: string; here: string }> = {
  talk: {
    why: 'First comes the habit of telling each other how it goes, without fear.',
    here: 'A colour and a sentence are a whole check-in here; numbers can wait.',
  },
  align: {
    why: 'Now everybody finds the larger goal that their own work serves.',
    here: 'Link each objective upwards and keep the colours; measures are welcome, not asked for.',
  },
  act: {
    why: 'With trust and a line of sight, rigour helps rather than hurts.',
    here: 'Measures, owners, days and what you need from other teams make the goals firm.',
  },
};

/** Something to begin a talk with; none of them asks for a number. */
export const prompts: readonly string[] = [
  'What went better than you thought since we last talked?',
  'What are you least sure of, and who could help?',
  'If this were red next week, what would have happened?',
];

export const needWords: Record<StageNeed['key'], { title: string; how: string; to: (teamId: string) => string }> = {
  'checked-in': {
    title: 'Key results checked in this period',
    how: 'Check in',
    to: () => '/check-in',
  },
  'in-words': {
    title: 'Key results with a sentence, not a colour alone',
    how: 'Add a sentence',
    to: () => '/check-in',
  },
  linked: { title: 'Objectives that say what they serve', how: 'Link them in the tree', to: () => '/tree' },
  owned: { title: 'Key results with an owner', how: 'Name owners', to: () => '/objectives' },
  measured: { title: 'Key results with a measure', how: 'Add measures', to: () => '/objectives' },
  dated: { title: 'Key results with steps or initiatives by a day', how: 'Set days', to: () => '/objectives' },
  dependencies: {
    title: 'Objectives that name what they depend on',
    how: 'Draw dependencies in the tree',
    to: () => '/tree',
  },
};

export const warningWords: Record<StageWarning, string> = {
  'not-placed':
    'This team works at Act and has not asked itself whether the ground carries. Eight questions tell in two minutes.',
  'talk-missing':
    'The last quiz says that talking openly is not yet a habit here. Measures asked for before that tend to be measures that look good.',
  'align-missing':
    'The last quiz says that the line of sight is not clear yet. Measures may then be reached without the goal above them moving.',
};
