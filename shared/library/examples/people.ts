import { atLeast, atMost, baseline, between, colour, levels, move, shelf, steps, yes } from '../build';
import type { Example } from '../example';

const growth = shelf('people-development', 'People: development');
const benefits = shelf('people-benefits', 'People: benefits');
const culture = shelf('people-culture', 'People: culture');
const hiring = shelf('people-hiring', 'People: hiring and pay');

/** The three themes of people leadership that guides begin with, then hiring and pay. */
export const people: readonly Example[] = [
  growth(
    'development',
    'Everybody here can say what they are getting better at',
    'People who grow stay; those who stand still look around.',
    move('Staff with a learning goal of their own', '%', 32, 85),
    move('Hours of learning per head, chosen by the learner', 'hours', 2, 6),
    move('Learners who use it at work after 60 days', '%', 38, 65),
  ),
  growth(
    'stretch',
    'Every new manager finds their feet in the first hundred days',
    'Two of five leavers name their manager as the reason.',
    move('New managers who feel ready to lead', '%', 55, 85),
    levels('Teams that rate their new manager good', '%', 61, 66, 74, 85),
    atLeast('New managers with a mentor', '%', 95, 60),
  ),
  growth(
    'committed',
    'The first month makes newcomers useful, and proud of it',
    'It takes us four months today until somebody works without help.',
    move('Weeks until a newcomer works alone', 'weeks', 16, 9),
    move('Newcomers who would apply again after 90 days', '%', 72, 92),
    steps(
      'One path through the first month for every role',
      'Roles and skills written down',
      'Path tried with ten newcomers',
      'Path open in all departments',
    ),
  ),
  growth(
    'stretch',
    'Our next leaders are already here',
    'Every search outside costs half a year and a salary.',
    move('Key roles with somebody ready to step in', '%', 24, 60),
    move('Leadership roles filled from within', '%', 30, 55),
    baseline('People who want to lead and were never asked', '%'),
  ),
  growth(
    'development',
    'I lead one-to-ones that people look forward to',
    'A conversation every fortnight prevents the surprise of the exit interview.',
    move('One-to-ones that took place as planned', '%', 50, 95),
    move('Team members who set the agenda themselves', '%', 20, 75),
  ),
  benefits(
    'committed',
    'Benefits that people know, understand and use',
    'Half of what we pay for is never used, mostly because nobody knows of it.',
    move('Staff enrolled in the benefits programme', 'people', 112, 190),
    move('Staff who can name three of their benefits', '%', 28, 75),
    atMost('Cost per head and year', 'EUR', 620, 800),
  ),
  benefits(
    'stretch',
    'Choosing benefits takes minutes instead of meetings',
    'Every autumn the people team answers the same two hundred questions.',
    move('Time to choose', 'minutes', 50, 12),
    move('Questions during the choosing weeks', 'questions', 210, 60),
    yes('Partner for the new benefits portal under contract'),
  ),
  benefits(
    'stretch',
    'Nobody has to choose between family and career',
    'We lose one parent in three within a year of coming back.',
    move('Parents still with us a year after returning', '%', 68, 90),
    move('Fathers who take at least two months', '%', 14, 35),
    colour('Returning parents feel welcome in their team'),
  ),
  benefits(
    'committed',
    'Health is something we do before anyone falls ill',
    'Sick leave has risen three years in a row, mostly for backs and stress.',
    move('Sick days per head', 'days', 14.5, 11),
    move('Work places checked by the physiotherapist', '%', 10, 80),
    between('Overtime per head and month', 'hours', 0, 8),
  ),
  culture(
    'stretch',
    'A people-first culture that shows in everyday decisions',
    'What is good for the people who do the work has been good for customers as well.',
    levels('Engagement score', 'points', 67, 70, 75, 82),
    move('Open roles filled by promotion', '%', 9, 22),
    steps(
      'Three values rewritten with the staff',
      'Stories collected in every department',
      'Drafts discussed with forty people',
      'Values chosen',
      'First decision made with them',
    ),
  ),
  culture(
    'stretch',
    'People tell their friends to work here',
    'Those who come through a friend stay twice as long.',
    move('Employee net promoter score', 'points', 8, 30),
    move('Hires recommended by a colleague', '%', 15, 35),
  ),
  culture(
    'committed',
    'When people speak up, something happens',
    'Three surveys in a row ended in a drawer.',
    move('Staff who saw a change after the last survey', '%', 22, 60),
    atLeast('Answers to the survey', '%', 78, 55),
    move('Days from survey to the first answer by a manager', 'days', 45, 10),
  ),
  culture(
    'development',
    'Recognise good work while it is fresh',
    'Thanks at the yearly review come eleven months late.',
    move('Staff recognised in the last month', '%', 18, 60),
    move('Recognitions between departments', 'per month', 12, 60),
  ),
  culture(
    'stretch',
    'Every voice counts the same in our meetings',
    'In most meetings three people do the talking.',
    move('Staff who feel heard in meetings', '%', 51, 78),
    baseline('Share of talking time of the loudest three', '%'),
  ),
  hiring(
    'committed',
    'Nobody has to think about pay day',
    'A wrong payslip costs more trust than ten right ones earn.',
    move('Payslips corrected after the run', 'per 1,000', 17, 4),
    yes('Bonuses approved a week before pay day'),
    atMost('Days until a pay question is answered', 'days', 2, 5),
  ),
  hiring(
    'stretch',
    'Good people say yes to us, and quickly',
    'The best candidates are gone after three weeks.',
    move('Days from application to offer', 'days', 44, 20),
    move('Offers accepted', '%', 62, 82),
    move('Candidates who would recommend us after a no', '%', 41, 70),
  ),
  hiring(
    'committed',
    'Pay that we can explain to anyone',
    'The law asks for it next year, and fairness asked for it long ago.',
    move('Unexplained pay gap', '%', 6.1, 2),
    yes('Pay bands open to all staff'),
    move('Managers able to explain their bands', '%', 26, 90),
  ),
];
