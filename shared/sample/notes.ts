/** What people write on a board of "went well, did not, puzzles, try". */
export type BoardNotes = 'well' | 'not' | 'puzzle' | 'try';

export const notesFor: Readonly<Record<BoardNotes, readonly string[]>> = {
  well: [
    'We talked about the figures every Monday, also when they were bad',
    'Help came within a day when we turned red',
    'Two goals instead of five. It showed',
    'The new colleague asked the right questions',
    'We finished the pilot although nobody believed in it',
    'The board meeting read our check-ins beforehand',
    'No weekend work for the first time in a year',
    'Clear owner for each key result',
    'We struck out what no longer mattered and nobody minded',
    'Working with the crews on site, not by mail',
    'Ten minutes at the whiteboard saved a week',
    'We celebrated the halfway mark',
  ],
  not: [
    'Three weeks until we had the first number',
    'Waiting for the other department, again',
    'The key result measured how busy we were',
    'We all knew in week five and said it in week ten',
    'Too many goals for seven people',
    'Two of us were lent to a project in the second month',
    'The target came from last year plus ten per cent',
    'Nobody felt responsible for the data',
    'Priorities changed and the goal stayed on the wall',
    'The check-in became a report to the boss',
    'Suppliers moved dates twice',
    'We started the hard part last',
    'The decision was made without the people who do the work',
  ],
  puzzle: [
    'Why does the figure stand still although everyone works hard on it?',
    'Is a yes/no goal a goal at all?',
    'Who decides when two departments have opposite goals?',
    'Do customers notice any of this?',
    'How would we know that we aim too low?',
    'What do we do with a goal that was reached in week three?',
    'Why is confidence always seven?',
    'Which of our meetings could this one replace?',
  ],
  try: [
    'One goal, three results, no more',
    'Write the baseline before the target',
    'Invite one person of the other team to our check-in',
    'Say out loud what we will not do',
    'Start with the riskiest part',
    'Look at the confidence first, then at the numbers',
    'Name one person for the data of each result',
    'Halve the length of the meeting, double its frequency',
    'Ask a customer to the next review',
    'Agree commit, target and stretch together',
    'A short note to everybody when something turns red',
  ],
};

/** Headings of notes that belong together. */
export const topics: readonly string[] = [
  'Waiting for others',
  'How we measure',
  'Too much at once',
  'Talking early',
  'Who owns what',
  'Working together',
  'Time for the work',
  'Decisions',
];

export const actions: readonly string[] = [
  'Agree with the other department who delivers what by when',
  'Write the starting value beside each key result before the cycle begins',
  'Cut the list to two objectives',
  'Put the check-in into the calendar, Monday at nine, fifteen minutes',
  'Name a data owner for each key result',
  'Ask for two days a week of a specialist',
  'Show the reds first at the team meeting',
  'Visit one customer each month, in pairs',
  'Bring open dependencies to the round of the heads',
  'Write down what we stop doing',
  'Try silent confidence votes for four weeks',
  'Share the learnings with the neighbouring team',
];
