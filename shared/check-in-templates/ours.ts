import type { AnsweredBy, PromptTarget } from './contract';

type Words = {
  readonly key: string;
  readonly name: string;
  readonly about: string;
  readonly answeredBy: AnsweredBy;
  readonly prompts: { readonly label: string; readonly hint: string; readonly goesTo: PromptTarget }[];
};

/** The words of the templates that come with the app, in the order in which they are offered. */
export const ourWords: readonly Words[] = [
  {
    key: 'standard',
    name: 'Standard',
    about: 'The value, how sure you are, what happened and what comes next. Right for most teams.',
    answeredBy: 'value',
    prompts: [
      { label: 'What happened?', hint: '', goesTo: 'retrospect' },
      { label: 'What is next, what changes?', hint: '', goesTo: 'prospect' },
      { label: 'What stands in the way?', hint: '', goesTo: 'blocker' },
    ],
  },
  {
    key: 'colour-only',
    name: 'Colour only',
    about: 'Green, amber or red, and one sentence. For teams that begin to talk about goals before they measure them.',
    answeredBy: 'colour',
    prompts: [
      { label: 'One sentence: why this colour?', hint: 'As you would say it to the team', goesTo: 'retrospect' },
    ],
  },
  {
    key: 'four-squares',
    name: 'Four squares',
    about:
      'Commit on Monday, celebrate on Friday: this week, confidence, the next four weeks, and what must stay healthy.',
    answeredBy: 'value',
    prompts: [
      { label: 'This week’s priorities', hint: 'Three or four things that move the result', goesTo: 'prospect' },
      { label: 'OKR confidence', hint: 'What made it rise or fall since last week?', goesTo: 'retrospect' },
      { label: 'Next four weeks', hint: 'What others should know is coming', goesTo: 'prospect' },
      { label: 'Health metrics', hint: 'What must not suffer on the way, and how it does', goesTo: 'retrospect' },
    ],
  },
  {
    key: 'ppp',
    name: 'Plans, progress, problems',
    about: 'Three short lists that can be read in half a minute. For teams that report to many.',
    answeredBy: 'value',
    prompts: [
      { label: 'Plans', hint: 'Until the next check-in', goesTo: 'prospect' },
      { label: 'Progress', hint: 'What is better than last time, in results', goesTo: 'retrospect' },
      { label: 'Problems', hint: 'What stands in the way, and who could help', goesTo: 'blocker' },
    ],
  },
  {
    key: 'fist-to-five',
    name: 'Fist to five',
    about: 'All show their fingers at once: none is no chance, five is certain. Twice the fingers is the confidence.',
    answeredBy: 'value',
    prompts: [
      { label: 'What would raise it by one?', hint: 'Ask whoever showed the fewest fingers first', goesTo: 'prospect' },
      { label: 'What stands in the way?', hint: '', goesTo: 'blocker' },
    ],
  },
];
