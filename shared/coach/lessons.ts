import type { Rule } from './rules';

/** What stands behind a rule: its source in the public literature, and an example before and after. */
export type Lesson = {
  /** The name of the flaw, in a few words. */
  readonly name: string;
  readonly source: string;
  readonly before: string;
  readonly after: string;
};

/** The examples follow one payroll clerk through a quarter, retold from the scenario of the Unlock:OKR guide for HR. */
export const lessons: Readonly<Record<Rule, Lesson>> = {
  activity: {
    name: 'Work instead of what it changes',
    source: 'Unlock:OKR, guide for HR leaders: impact, not the amount of work; Felipe Castro: value-based key results',
    before: 'Get the managers to approve the bonus cheques.',
    after: 'Bonuses approved a week before pay day: from 60 to 100 %.',
  },
  'no-measure': {
    name: 'Nothing to measure by',
    source: 'John Doerr, Measure What Matters: a key result can be measured and verified',
    before: 'Fewer mistakes on payslips.',
    after: 'Payslips corrected after the run: from 18 to 4 per 1,000.',
  },
  'no-deadline': {
    name: 'No last day',
    source: 'George Doran, 1981: SMART goals are time-related; 7Geese: goals live in a quarter',
    before: 'Keep bank details up to date on an ongoing basis.',
    after: 'All bank details confirmed by the last pay day of the quarter.',
  },
  'too-many-objectives': {
    name: 'Too many objectives',
    source: '7Geese guideline: three to five goals; Google re:Work says the same for teams',
    before: 'Payroll: nine objectives for the spring, one for every request.',
    after: 'Payroll: “Nobody has to think about pay day”, and two more.',
  },
  'too-many-key-results': {
    name: 'Too many key results',
    source: 'Google re:Work, Set goals with OKRs: about three key results per objective',
    before: 'Eight figures of the pay run, because they are in the report.',
    after: 'Corrections after the run, failed deposits, days to an answer.',
  },
  sandbagged: {
    name: 'Too easy',
    source:
      'Google re:Work on sandbagging; OKRs.com: commit, target, stretch at 90, 50, 10 %; Christina Wodtke: 5 in 10',
    before: 'Failed deposits: from 22 to 21.',
    after: 'Failed deposits: from 22, with 12 as commit, 6 as target and 3 as stretch.',
  },
  unaligned: {
    name: 'Leads up to nothing',
    source: 'Hirebook: Talk, Align, Act; Unlock:OKR: the payroll clerk’s goal serves that of the head of HR',
    before: 'A quiet pay day, on its own.',
    after: 'A quiet pay day contributes to “People can give their mind to their work”.',
  },
  vague: {
    name: 'Vague words',
    source: 'George Doran, 1981: SMART goals are specific',
    before: 'Improve payroll.',
    after: 'Nobody has to think about pay day.',
  },
  'number-in-objective': {
    name: 'A number in the objective',
    source: 'Christina Wodtke, Radical Focus: the objective inspires, the key results measure',
    before: 'Bring payroll corrections down by 75 %.',
    after: 'Nobody has to think about pay day; corrections go from 18 to 4 per 1,000.',
  },
  'task-list': {
    name: 'A list of things to do',
    source: 'Felipe Castro and Christina Wodtke: tasks are the means, key results the end',
    before: 'Collect the bonus lists, check the bank details, remind the managers.',
    after: 'Deposits that fail: from 22 to 3. The three tasks stand among its initiatives.',
  },
  'several-in-one': {
    name: 'Several results in one',
    source: 'Paul Niven and Ben Lamorte, Objectives and Key Results: one measure each',
    before: 'Fewer corrections and faster answers.',
    after: 'Corrections from 18 to 4 per 1,000. Days until a question is answered: from 6 to 2.',
  },
  jargon: {
    name: 'Words that only insiders use',
    source: 'Paul Niven and Ben Lamorte, Objectives and Key Results: use plain language',
    before: 'A world-class, end-to-end remuneration experience.',
    after: 'Nobody has to think about pay day.',
  },
  'too-long': {
    name: 'Too long to remember',
    source: 'John Doerr, Measure What Matters: significant, concrete, and short enough to repeat',
    before:
      'Ensure that all employees in all locations receive the right salary and bonus on the right day, every month.',
    after: 'Nobody has to think about pay day.',
  },
  direction: {
    name: 'Words and numbers disagree',
    source: 'Okra’s arithmetic: progress runs from start to target, whichever way that is',
    before: 'Reduce failed deposits: from 3 to 22.',
    after: 'Reduce failed deposits: from 22 to 3.',
  },
  'no-unit': {
    name: 'A number of what?',
    source: 'George Doran, 1981: SMART goals are measurable; PeopleHub: goals everybody understands alike',
    before: 'Time until a payroll question is answered: 6 → 2.',
    after: 'Time until a payroll question is answered: 6 → 2 days.',
  },
  'baseline-first': {
    name: 'Where does it stand today?',
    source: 'OKRs.com and Niven and Lamorte: a baseline comes before a target',
    before: 'People content with how we pay: 90 %.',
    after: 'Find out how many are content with how we pay (baseline); the target follows next quarter.',
  },
  'individual-mix': {
    name: 'A person’s mix of goals',
    source: '7Geese guideline: three to five goals a quarter, at least one to develop, two of the core business',
    before: 'Seven goals for the payroll clerk, all about the pay run.',
    after: 'Two about the pay run, one about questions, one to learn labour law.',
  },
  'no-owner': {
    name: 'Nobody in charge',
    source: 'John Doerr, Measure What Matters: track for accountability',
    before: 'A quiet pay day (everybody’s).',
    after: 'A quiet pay day (the payroll team’s).',
  },
};
