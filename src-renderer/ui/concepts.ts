/** The terms of the method, each in two sentences, for whoever meets them for the first time. */
export const concepts = {
  objective: {
    term: 'Objective',
    text: 'Where you want to be at the end of the cycle, in words that move people. It holds no number; its key results do.',
  },
  'key-result': {
    term: 'Key result',
    text: 'A number that tells whether the objective was reached, from a start to a target. It measures what has changed, never what has been done.',
  },
  'goal-type': {
    term: 'Goal type',
    text: 'Stretch is meant to be out of reach, and 70 % of it is success. Committed is expected in full; development is something to learn or grow.',
  },
  draft: {
    term: 'Draft',
    text: 'Written down, not agreed yet: it stands in no roll-up and nobody is asked to check in on it. Publishing makes it count.',
  },
  expected: {
    term: 'Expected',
    text: 'How far a result should be today if it went evenly through the cycle. The thin tick on a bar stands there.',
  },
  confidence: {
    term: 'Confidence',
    text: 'How sure you are to reach the target, from 0 to 10, whatever the number says today. A fall is news that a number cannot bring.',
  },
  quiet: {
    term: 'Quiet',
    text: 'Nobody has checked in for two periods. Silence is never green: nobody knows how it stands.',
  },
  status: {
    term: 'Status',
    text: 'On track is at or above what is expected today, behind is up to 25 points below, at risk is more. The owner may say otherwise, and both are shown.',
  },
  help: {
    term: 'Asking for help',
    text: 'A red result is a question to the team, not a fault. Whoever asks is shown on the Home of those who can help.',
  },
  blocker: {
    term: 'Blocker',
    text: 'What stands in the way of a key result, said early enough to be cleared away. It needs an owner, who need not be the one who raised it.',
  },
  cycle: {
    term: 'Cycle',
    text: 'The time that objectives are set for, mostly a quarter inside a year. The thin line under its name shows where today is in it.',
  },
  'check-in': {
    term: 'Check-in',
    text: 'The new value, how sure you are, and what stands in the way; once a week takes a minute. It keeps the tree true without a meeting.',
  },
  discipline: {
    term: 'Rhythm of the check-ins',
    text: 'A check-in in its period is on time, in the next one late, after that missed. It says whether the goals are looked after; it is counted for teams and key results, never for people.',
  },
  template: {
    term: 'Check-in template',
    text: 'The questions that a team answers at each check-in, or a colour and one sentence where it does not measure yet. The answers become what happened, what is next and blockers, whatever the template.',
  },
  meeting: {
    term: 'Team meeting',
    text: 'Fifteen minutes, the red ones first: how sure we are, one thing that moved, one that did not. Every blocker leaves the room with an owner.',
  },
  vote: {
    term: 'Fist to five',
    text: 'Everybody shows at once how sure they are, from a fist to five fingers, so that nobody follows the first. The ballots are mixed and carry no name; what stays is how they are spread.',
  },
  pulse: {
    term: 'Pulse',
    text: 'Five things that drive people from within, asked once in two weeks and never a duty. It is for the team to talk about, and says nothing about one person.',
  },
  initiative: {
    term: 'Initiative',
    text: 'Work that is meant to move a key result, with somebody who does it and a day. It stays outside the arithmetic: done work proves nothing until the number has moved.',
  },
  alignment: {
    term: 'Alignment',
    text: 'Which larger goal this one serves. It contributes (and may count there), supports it, or depends on somebody else’s.',
  },
  'goal-policy': {
    term: 'Goal policy',
    text: 'Purists write down stretch goals only, realists all goals with their type. Either works, as long as everybody knows which one holds here.',
  },
  dependency: {
    term: 'Dependency',
    text: 'What one team needs of another to reach its objective. Both see it; the other team accepts or declines in a sentence, and what is agreed counts as agreed.',
  },
  contributors: {
    term: 'Contributors',
    text: 'An objective has one owner, so that there is one to ask. Others who carry it stand beside, and find it among theirs.',
  },
  raci: {
    term: 'RACI',
    text: 'Responsible does the work, accountable answers for it and is one person, consulted is asked before, informed is told after. Where nobody is named, the owners are meant.',
  },
  strategy: {
    term: 'The strategy ladder',
    text: 'The mission says why, a five-year goal where to, a one-year goal what this year does for it, and the objectives of the quarter do it. Each objective that serves one of them carries its words on every page below.',
  },
  kpi: {
    term: 'KPI and OKR',
    text: 'A KPI is watched for good and should stay healthy; an objective is reached once, and then the next one is chosen. A KPI that turns unhealthy is a good reason for a key result.',
  },
  promote: {
    term: 'From KPI to key result and back',
    text: 'For a cycle the KPI becomes a key result: it starts at the latest reading, and each further reading moves it; nobody’s check-in is made up. Once it is reached, the value is kept as the new healthy bound.',
  },
  closing: {
    term: 'Closing',
    text: 'At the end of a cycle each key result gets its final score, what was learned, and whether to keep, modify or abandon it. It takes ten minutes per result at the most; what needs longer is parked.',
  },
  levels: {
    term: 'Three levels',
    text: 'Commit, target and stretch, agreed beforehand: reached nine times in ten, every second time, one time in ten. The score runs through 0.3, 0.7 and 1.0, so that a bold aim is no trap.',
  },
  'what-if': {
    term: 'What if',
    text: 'The same check-ins under another way of scoring, side by side with yours. Nothing is written: it is for choosing a way, or for seeing how much hangs on it.',
  },
  calibration: {
    term: 'Calibration',
    text: 'Whether what was called 90 % sure came true nine times in ten. It is a mirror for a team’s estimates, never a mark for a person.',
  },
  brier: {
    term: 'Brier score',
    text: 'The mean squared distance between what was said (confidence 8 is 80 %) and what came (1 or 0): 0 is perfect, 0.25 is a coin. Beside it stands what always saying the base rate would have got.',
  },
  'lead-times': {
    term: 'Lead times',
    text: 'Talks about a year’s objectives open six to eight weeks before it begins, those about a quarter two weeks before. So the goals stand on the first day instead of in its third week.',
  },
  retrospective: {
    term: 'Retrospective',
    text: 'At the end of a cycle the team looks at how it worked, not at who did what. Its actions become part of the next cycle.',
  },
  'as-of': {
    term: 'As of a day',
    text: 'Every view as it stood at the end of that day: goals, owners and targets as they were then, and the check-ins up to it. Nothing can be changed there, and what you see is not saved anywhere.',
  },
  hint: {
    term: 'Hint',
    text: 'What an experienced coach would ask about these words and numbers, with where the rule comes from. It is advice: nothing has to be changed.',
  },
  example: {
    term: 'Example',
    text: 'An objective of a made-up company with its key results, to borrow from. Inserted, it is a draft with numbers to be replaced by yours.',
  },
  staircase: {
    term: 'Talk, align, act',
    text: 'A team first learns to talk openly about how it goes, then finds the larger goal it serves, and only then measures firmly. Starting with the measures often fails for want of the other two.',
  },
} as const;

export type Concept = keyof typeof concepts;
