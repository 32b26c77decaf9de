import { inSentence } from './fill';
import type { Random } from './random';

/** How a check-in reads: in the lead, a little short, well short, the first one, at the goal. */
export type Mood = 'good' | 'slow' | 'bad' | 'first' | 'done';

export type Told = {
  readonly mood: Mood;
  /** "24 %", or empty where there is no number. */
  readonly value: string;
  readonly before: string;
  /** Work of the objective, imperative. */
  readonly initiatives: readonly string[];
  /** Another team that one may depend on. */
  readonly other: string;
};

const opening: Readonly<Record<Mood, readonly string[]>> = {
  good: [
    'A good week.',
    'Better than we planned.',
    'The change we made is paying off.',
    'Steady progress.',
    'Ahead of the line for the first time.',
    'It moved, and we know why.',
    'The new way of working holds.',
    'Quiet and good.',
    'The pilot worked, so we widened it.',
    'We kept to the plan and it shows.',
    'Help from {other} made the difference.',
    'What we tried last time did it.',
  ],
  slow: [
    'Slower than we hoped.',
    'It moves, though not as fast as the calendar.',
    'Two of four people were on holiday.',
    'We lost a week to the move.',
    'The easy part is done; the hard part has begun.',
    'Half a step.',
    'We are waiting for {other}.',
    'The figures came late, so this is an early reading.',
    'The first attempt did less than it promised.',
    'Good work, little effect so far.',
    'Day-to-day business took the week.',
    'Behind, though the direction is right.',
  ],
  bad: [
    'No movement since last time.',
    'We are well short and the plan no longer fits.',
    'It went the wrong way.',
    'What we tried does not work.',
    'The person who knows this is ill.',
    '{other} cannot help before next month.',
    'We underestimated this.',
    'Too many other things came first.',
    'The supplier let us down again.',
    'We found out why, and it is bigger than we thought.',
    'The cause lies outside our team.',
    'A hard week; nothing to show.',
  ],
  first: [
    'First look at the figure.',
    'We have agreed how to measure it.',
    'Everybody knows the plan now.',
    'Starting line drawn.',
    'The first week went into getting the data.',
    'Kick-off held, tasks shared out.',
    'Measured for the first time in this cycle.',
    'We began later than planned, but we began.',
  ],
  done: [
    'Reached.',
    'Done, and it holds for the third week.',
    'We are there; now it has to become habit.',
    'Goal met ahead of time.',
    'Finished. Thanks to {other} for the help.',
    'Reached, and we know what did it.',
  ],
};

const numbers = [
  'Now at {value}.',
  'From {before} to {value}.',
  '{value}, after {before} last time.',
  'It stands at {value}.',
  'We read {value}.',
];

const work = [
  'We began to {initiative}.',
  'We took the time to {initiative}.',
  'It took longer than thought to {initiative}.',
  'Two of us went on to {initiative}.',
  'It helped to {initiative}.',
  'We tried to {initiative}, with mixed results.',
  'We finished what it took to {initiative}.',
  'The decision to {initiative} was right.',
];

const ahead: Readonly<Record<Mood, readonly string[]>> = {
  good: [
    'Keep going as it is.',
    'Next: {initiative}.',
    'Show {other} how we did it.',
    'Make it the standard before we go on.',
    'Raise the pace a little.',
    'Check that it is not just the season.',
    'Free one day a week to {initiative}.',
  ],
  slow: [
    'Next: {initiative}.',
    'Drop the smaller of the two tasks and {initiative}.',
    'Meet {other} on Tuesday.',
    'Split it into steps of a week.',
    'Ask for two days of help.',
    'Two weeks to {initiative}, then we look again.',
    'Hold one short round a day until it moves.',
  ],
  bad: [
    'We stop this and {initiative} first.',
    'A different approach: {initiative}.',
    'Decide with {other} what to leave out.',
    'Talk about the target at the next review.',
    'Bring it to the head of department on Monday.',
    'Get help, or say openly that it will not come.',
    'Ask {other} for one person for two weeks.',
  ],
  first: [
    'Next: {initiative}.',
    'Start with the largest cause.',
    'Get a clean first month of data.',
    'Agree with {other} who does what.',
    'Try it with one team first.',
  ],
  done: [
    'Hold it.',
    'Hand it over into daily work.',
    'Tell {other} what we learned.',
    'Use the time to {initiative}.',
    'Look once a month from here on.',
  ],
};

const obstacles = [
  '{other} has no capacity before next month',
  'The data from {other} arrives a week late',
  'Two people short until the end of the month',
  'The supplier has moved the date again',
  'No decision yet on the budget',
  'Access to the test system is missing',
  'Works council has questions that are still open',
  'We depend on the release of {other}',
  'The tool breaks off with larger files',
  'The contract is waiting for a signature',
  'Nobody owns the process across both departments',
  'Training places are full until next month',
  'Our figures and those of {other} do not match',
  'The parts are held at customs',
  'Holiday season: the second shift is thinly manned',
  'Three tasks with the same deadline and one specialist',
  'The customer has postponed the acceptance',
  'The room is booked out until the tenth',
];

const learnings: Readonly<Record<'reached' | 'partly' | 'missed', readonly string[]>> = {
  reached: [
    'Small steps every week beat the big push at the end.',
    'Having one owner made the difference.',
    'We reached it because we stopped two other things.',
    'It was easier than we thought; next time we aim higher.',
    'Talking to {other} in the first week saved us a month.',
    'The measure was right: whoever saw it knew what to do.',
    'To {initiative} was what moved it; the rest was noise.',
    'Agreeing on how we count came first, and paid off.',
    'Two goals less, and this one got the time it needed.',
    'The weekly quarter of an hour was worth more than the monthly two hours.',
    'We asked the people who do the work; they had the answer.',
    'What worked here can be copied by {other}.',
  ],
  partly: [
    'The last third took as long as the first two.',
    'We began three weeks late and never caught up.',
    'A good goal with too little time for it beside daily work.',
    'It worked where we had a champion and nowhere else.',
    'We should have asked {other} before setting the target.',
    'We measured activity; next time we measure what comes of it.',
    'To {initiative} brought half of what we hoped, and we know why.',
    'The plan was sound; two people were missing for five weeks.',
    'Good in the first half; then nobody looked at it any more.',
    'We waited for {other} longer than we admitted.',
    'The target was right, the starting value was not.',
    'One result would have been enough for this goal.',
  ],
  missed: [
    'We chose a figure that we cannot move ourselves.',
    'Too many goals: this was the fourth of five and it showed.',
    'We saw it was stuck in week four and said so in week nine.',
    'Without {other} this cannot be done; next time we plan it together.',
    'The target was a wish. We had no idea how to get there.',
    'Priorities changed in the second month and nobody struck it out.',
    'To {initiative} did not touch the real cause.',
    'We learned what does not work, which was worth the quarter.',
    'Nobody could say on a Monday what to do for it.',
    'It needed a decision that we did not ask for.',
    'We set it for {other}, not for ourselves.',
    'Good idea, wrong quarter.',
  ],
};

const reasons = [
  'The last week’s figures came after the close.',
  'Half of it was a gift of the season.',
  'The number says less than what the team built.',
  'Reached only after the target date.',
  'Counted twice by the system in two weeks.',
];

const put = (text: string, told: Omit<Told, 'mood' | 'value' | 'before'> & Partial<Told>, random: Random): string =>
  text
    .replace('{initiative}', () => inSentence(random.pick(told.initiatives)))
    .replace('{other}', () => told.other)
    .replace('{value}', () => told.value ?? '')
    .replace('{before}', () => told.before ?? '')
    .replace(/^./, (first) => first.toUpperCase());

/** Those that can be said: without work of the objective, none that names it. */
const sayable = (texts: readonly string[], initiatives: readonly string[]): readonly string[] =>
  initiatives.length > 0 ? texts : texts.filter((text) => !text.includes('{initiative}'));

/** What happened since last time: one to three sentences. */
export function retrospectOf(told: Told, random: Random): string {
  const parts = [random.pick(opening[told.mood])];
  if (told.value !== '' && random.chance(0.45)) {
    const withBefore = told.before !== '' && told.before !== told.value;
    parts.push(random.pick(withBefore ? numbers : numbers.filter((text) => !text.includes('{before}'))));
  }
  if (told.initiatives.length > 0 && random.chance(0.6)) parts.push(random.pick(work));
  return parts.map((part) => put(part, told, random)).join(' ');
}

/** What comes next, and what changes. */
export const prospectOf = (told: Told, random: Random): string => {
  const first = put(random.pick(sayable(ahead[told.mood], told.initiatives)), told, random);
  if (!random.chance(0.3)) return first;
  const second = put(random.pick(sayable(ahead[told.mood], told.initiatives)), told, random);
  return second === first ? first : `${first} ${second}`;
};

export const obstacle = (other: string, random: Random): string =>
  put(random.pick(obstacles), { other, initiatives: [] }, random);

/** What was learned from a closed key result, by its score (null: it had no figure). */
export function learningOf(
  score: number | null,
  initiatives: readonly string[],
  other: string,
  random: Random,
): string {
  const outcome = score === null || (score >= 0.4 && score < 0.7) ? 'partly' : score >= 0.7 ? 'reached' : 'missed';
  const said = random.some(sayable(learnings[outcome], initiatives), random.chance(0.35) ? 2 : 1);
  return said.map((text) => put(text, { other, initiatives }, random)).join(' ');
}

/** Why a final score differs from the automatic one. */
export const overrideReason = (random: Random): string => random.pick(reasons);
