/** What the coach says: one or two plain sentences, without blame. */
export const advice = {
  activityObjective: 'This names the work. Say what will be different for somebody once it is done.',
  activity: 'This is work to be done, so it belongs to the initiatives. What changes when it has gone well?',
  activityCounted: 'This counts how much was done. Count what it changes for the people it is done for.',
  vagueObjective: 'This could be said by any team in any year. Who would notice the difference, and by what?',
  vague: 'Two people could disagree whether this was reached. Say it so that a number or a yes decides.',
  number: 'Keep the number for the key results. The objective is the picture that people remember.',
  taskListObjective: 'Several things to do stand here. What is the one change they are all for?',
  taskList: 'This is a list of things to do. Put them among the initiatives, and keep the one thing they should move.',
  several: 'Two things are measured here, and one may rise while the other falls. Make each a key result of its own.',
  jargon: (word: string) => `“${word}” means something else to everybody. Say it as you would to a neighbour.`,
  acronyms: (list: string) => `Not everybody knows ${list}. Say it as you would to somebody from another team.`,
  long: 'Nobody will remember a sentence this long. Keep what must be true at the end, and move the rest to the why.',
  noDay: (words: string) => `“${words}” never comes to an end. What should be true on the last day of the cycle?`,
  noMeasure: 'There is no number to reach yet. From what, to what?',
  noBound: 'There is no bound yet. What value must it not cross?',
  noSteps: 'There are no milestones yet. Name the steps that somebody else could check.',
  moves:
    'This is about more or less of something, so yes or no cannot tell how far you got. Give it a start and a target.',
  noResults: 'Nothing tells yet whether this was reached. Two or three numbers that move would.',
  undatedSteps: 'None of the milestones has a day, so nobody can see whether they are late.',
  undated: 'This has no last day. Put it into a cycle, or give it days of its own.',
  unit: 'A number of what? Add the unit, so that everybody reads it the same way.',
  atMost: 'The words set an upper limit, the kind a lower one. “Stay at most” may be meant.',
  atLeast: 'The words set a lower limit, the kind an upper one. “Stay at least” may be meant.',
  saysDown: 'The words say less, but the target lies above the start. Are the two numbers swapped?',
  saysUp: 'The words say more, but the target lies below the start. Are the two numbers swapped?',
  badNews: 'This is a figure one would like to fall, but the target lies above the start. Are they swapped?',
  baseline: 'Where does this stand today? If nobody knows, find out first: a baseline is a key result of its own.',
  notNothing:
    'This is hardly at zero today. Measure it first, or say where it stands; a baseline is a key result of its own.',
  tooEasy: 'The target is nearly where you are today. Would reaching it be worth a quarter?',
  levels: 'Commit, target and stretch lie too close together to tell a safe bet from a long shot.',
  sure: 'Full confidence on the first day may mean that the target is too easy. What would make you unsure?',
  sureOfStretch:
    'A stretch goal that is nearly certain on the first day does not stretch. Five in ten is a good start.',
  manyResults: (count: number) =>
    `${count} key results are more than anybody keeps in mind. Which three would you keep?`,
  manyObjectives: (count: number) =>
    `The team has ${count} objectives in this cycle. With three to five, each gets the attention it needs.`,
  unaligned: 'This leads up to nothing yet. Which larger goal does it serve, and if none, why now?',
  noOwner: 'Nobody is named for this. A team or a person should be able to say how it stands.',
  /** Null where the mix is as the guideline has it: three to five, at least one for growing, two of the core business. */
  mix: (total: number, development: number): string | null => {
    if (total > 5) return `${total} goals are a lot for one person. Three to five leave room to do them well.`;
    if (development < 1) return 'None of this person’s goals is for growing. One development goal is worth its place.';
    if (total - development < 2) return 'Two goals should be about the core of the job, beside those for growing.';
    return total < 3 ? 'Three to five goals make a full picture of a person’s quarter.' : null;
  },
} as const;
