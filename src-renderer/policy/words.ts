import type { Output } from '#shared/contract';

type Policy = Output<'policy.get'>['goalPolicy'];

/** The two schools, in our words. */
export const schools: Readonly<Record<Policy, { title: string; meaning: string; gains: string; costs: string }>> = {
  'stretch-only': {
    title: 'Stretch goals only',
    meaning: 'Every objective is meant to be out of reach: about 0.7 is success, and nobody is held to 1.0.',
    gains: 'People aim higher when missing is part of the plan, and nothing here can turn into a rating.',
    costs: 'Most of the work that has to be done stands elsewhere, so that Okra shows a part of the company only.',
  },
  typed: {
    title: 'All goals, each with its type',
    meaning: 'Each objective says what it is: stretch (0.7 is success), committed (1.0 is expected) or development.',
    gains: 'All that matters this quarter is in one place, and each goal says what may be expected of it.',
    costs: 'Where people are held to some goals, they write smaller ones; the type has to be defended in each review.',
  },
};

/** What both schools agree to avoid. */
export const wrongAnswers: readonly { title: string; text: string }[] = [
  {
    title: 'The scores decide on ratings and pay',
    text: 'Then each number becomes a negotiation: targets are set low, nobody reaches far, and the first to tell a bad number loses. Okra lets no score be joined with a person.',
  },
  {
    title: 'The goals have nothing to do with the work of people',
    text: 'Then they are a poster. A good talk about somebody’s work asks what they moved, what they put first, how they worked with others and what they learnt; the goals are its background.',
  },
];

export const hintWords: Readonly<Record<Output<'policy.individual'>['hints'][number], string>> = {
  few: 'Three to five work best: fewer mostly means that something important is missing.',
  many: 'Three to five work best: with more, none of them comes first.',
  'no-development': 'None is for development yet: at least one should be something to learn or to grow into.',
  'little-core': 'At least two should serve the core of the business.',
};
