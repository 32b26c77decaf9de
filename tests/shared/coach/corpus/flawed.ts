import {
  base,
  committed,
  development,
  done,
  eur,
  type Flawed,
  flawed,
  least,
  lv,
  m,
  most,
  steps,
  stretch,
  within,
} from './builders';

/** Flawed ones, each with the flaws a coach who knows the method would name. */
export const flawedOnes: readonly Flawed[] = [
  // work instead of what changes
  flawed(
    'activity:0 activity:1',
    committed('Nobody has to think about pay day', [
      done('Get approval from managers to send bonus cheques'),
      done('Verify that direct deposit is linked for employees'),
    ]),
  ),
  flawed(
    'activity:0',
    stretch('New managers lead well from the start', [
      m('Organise leadership training programmes', 'programmes', 0, 5),
      m('New managers who feel ready', '%', 55, 80),
    ]),
  ),
  flawed(
    'activity:0 activity:1',
    development('Our people keep growing', [
      m('Hold workshops on feedback', 'workshops', 0, 6),
      m('Send a newsletter about courses', 'newsletters', 0, 12),
    ]),
  ),
  flawed('activity:o', committed('Implement a new CRM system', [m('Sales staff who use it every day', '%', 0, 90)])),
  flawed(
    'activity:o',
    committed('Migrate all reports to the new tool', [m('Reports with one agreed source', '%', 33, 90)]),
  ),
  flawed(
    'activity:0',
    stretch('Customers hear from us before they leave', [
      m('Conduct customer interviews', 'interviews', 0, 20),
      m('Customers who cancel', '%', 9, 5),
    ]),
  ),
  flawed(
    'activity:0',
    stretch('Our name is known in the trade', [
      m('Publish blog posts', 'posts', 0, 24),
      m('Aided awareness', '%', 14, 30),
    ]),
  ),
  flawed(
    'activity:1',
    committed('Safe on site', [
      m('Lost-time accidents', 'accidents', 9, 3),
      done('Attend the safety conference in May'),
    ]),
  ),
  flawed(
    'activity:0',
    stretch('The website answers what people came for', [
      done('Redesign the home page'),
      m('Visitors who ask for an offer', '%', 1.2, 3),
    ]),
  ),
  flawed(
    'activity:o activity:0',
    committed('Organise the annual sales meeting', [done('Book a venue for the sales meeting')]),
  ),
  flawed(
    'activity:0',
    development('Teachers learn from each other', [
      steps('Prepare and discuss the concept for lesson visits', 4),
      m('Teachers who visited a colleague', '%', 12, 60),
    ]),
  ),
  flawed(
    'activity:0',
    stretch('A faster month end', [
      done('Meet with the plants every Monday'),
      m('Working days to close', 'days', 11, 5),
    ]),
  ),
  // nothing to measure by
  flawed('no-measure:o', stretch('Customers hang up relieved', [])),
  flawed(
    'no-measure:0',
    stretch('Customers stay with us', [
      m('Customers who renew', '%', null, null),
      m('Complaints', 'complaints', 40, 15),
    ]),
  ),
  flawed(
    'no-measure:0',
    committed('Deliveries people can rely on', [
      most('Late deliveries', '%', null),
      m('Deliveries complete', '%', 76, 92),
    ]),
  ),
  flawed('no-measure:0', stretch('The plant uses less energy', [done('Energy use is lower than last year')])),
  flawed(
    'no-measure:0',
    stretch('Our tools help instead of hinder', [
      done('Employee satisfaction has increased'),
      m('Password calls', 'calls', 120, 30),
    ]),
  ),
  flawed(
    'no-measure:0',
    committed('A warehouse nobody gets lost in', [
      steps('Aisles marked and mapped', 0),
      m('Picking errors', 'per 1,000', 9, 3),
    ]),
  ),
  flawed('no-measure:0', stretch('A lighter closing', [m('Corrections after closing', 'entries', null, null)])),
  // no day
  flawed(
    'no-deadline:0',
    committed('Ready for the new packaging law', [
      steps('All packaging registered', 4, false),
      m('Products with compliant labels', '%', 38, 100),
    ]),
  ),
  flawed(
    'no-deadline:o',
    stretch('Parts arrive before the engineer does', [m('Jobs with all parts on the van', '%', 71, 93)], {
      dated: false,
    }),
  ),
  flawed(
    'no-deadline:0',
    committed('Answers without waiting', [
      done('Help pages are updated on an ongoing basis'),
      m('Answers within one working day', '%', 66, 92),
    ]),
  ),
  flawed(
    'no-deadline:0',
    committed('Contracts that do not slow us down', [done('Standard contract agreed as soon as possible')]),
  ),
  flawed('no-deadline:o', development('Some day we lead our market in service', [m('Net promoter score', '', 32, 45)])),
  // too many
  flawed(
    'too-many-objectives:o',
    stretch('Customers do the telling', [m('Orders that began with a recommendation', '%', 12, 28)], {
      teamObjectives: 8,
    }),
  ),
  flawed(
    'too-many-objectives:o',
    committed('The line never waits', [m('Unplanned standstill', 'hours', 42, 15)], { teamObjectives: 6 }),
  ),
  flawed(
    'too-many-key-results:o',
    stretch('Releases are boring', [
      m('Releases per week', 'releases', 1, 5),
      m('Releases rolled back', '%', 12, 3),
      m('Hours from merge to production', 'hours', 52, 4),
      m('Tests that fail for no reason', '%', 7, 1),
      m('Services with alerts', '%', 40, 100),
      m('Night calls', 'calls', 30, 10),
      m('Open advisories', 'advisories', 25, 5),
    ]),
  ),
  flawed(
    'too-many-key-results:o',
    committed('Cash comes in when it is due', [
      m('Days sales outstanding', 'days', 58, 42),
      m('Invoices disputed', '%', 7, 2.5),
      m('Reminders sent on time', '%', 50, 95),
      eur('Overdue receivables', 940_000, 350_000),
      m('Customers on direct debit', '%', 22, 50),
      m('Invoices with an order number', '%', 61, 98),
    ]),
  ),
  // too easy
  flawed('sandbagged:0', stretch('People love working here', [m('Engagement score', 'points', 75, 76)])),
  flawed(
    'sandbagged:0',
    stretch('Grow with customers who stay', [
      eur('Recurring revenue per month', 410_000, 414_000),
      m('Customers who cancel', '%', 8, 5),
    ]),
  ),
  flawed(
    'sandbagged:0',
    stretch('Quicker from draft to signature', [m('Days from draft to signature', 'days', 34, 33)]),
  ),
  flawed(
    'sandbagged:0',
    stretch('Half the energy, the same heat', [lv('Energy per unit built', 'kWh', 118, 101, 100.5, 100)]),
  ),
  flawed(
    'sandbagged:1',
    stretch('Home owners know our name', [
      m('Aided awareness', '%', 14, 30),
      lv('Visits that begin with our name', 'visits', 2_000, 5_900, 5_950, 6_000),
    ]),
  ),
  flawed('sandbagged:0', committed('Nobody has to ask twice', [m('Tickets opened again', '%', 17, 7, 10)])),
  flawed(
    'sandbagged:0',
    stretch('Open the Nordic market', [m('Paying customers in the Nordics', 'customers', 0, 15, 10)]),
  ),
  flawed('sandbagged:0', stretch('Deliveries as agreed', [m('Deliveries on time', '%', 88, 89)])),
  // no line of sight
  flawed(
    'unaligned:o',
    stretch('Our events fill themselves', [m('Seats booked without advertising', '%', 25, 60)], { aligned: false }),
  ),
  flawed(
    'unaligned:o',
    committed('A tidy test hall', [m('Tools in their place at shift end', '%', 40, 95)], { aligned: false }),
  ),
  flawed(
    'unaligned:o vague:o',
    stretch('Improve quality', [m('Units with a fault in the first year', '%', 3.8, 1.5)], { aligned: false }),
  ),
  // vague
  flawed('vague:o', stretch('Improve communication', [m('Staff who know the priorities', '%', 41, 80)])),
  flawed('vague:o', stretch('Increase efficiency', [m('Hours per unit', 'hours', 6.2, 4.5)])),
  flawed('vague:o', committed('Optimise our processes', [m('Days from order to delivery', 'days', 21, 12)])),
  flawed('vague:o', stretch('Be better at service', [m('Problems solved at the first contact', '%', 54, 72)])),
  flawed(
    'vague:0',
    stretch('The first week feels like a welcome', [done('Significantly better onboarding experience')]),
  ),
  flawed('vague:0', committed('Managers who have time for people', [done('Managers talk to their people regularly')])),
  flawed(
    'vague:0',
    stretch('Customers who recommend us', [m('As many recommendations as possible', 'orders', 10, 40)]),
  ),
  flawed(
    'vague:0',
    development('Support knows the machines', [done('Improve product knowledge'), m('Tickets passed on', '%', 28, 15)]),
  ),
  flawed('vague:0', committed('Clean data', [done('Data quality is good enough for most reports')])),
  flawed(
    'vague:o',
    stretch('Strengthen collaboration', [m('Projects with two departments in the lead', 'projects', 3, 10)]),
  ),
  // a number in the objective
  flawed(
    'number-in-objective:o',
    stretch('Increase revenue by 20 %', [eur('Orders from private homes', 0, 1_800_000)]),
  ),
  flawed(
    'number-in-objective:o',
    committed('Cut costs to 4.5 million', [eur('Cost of rework per month', 78_000, 30_000)]),
  ),
  flawed('number-in-objective:o', stretch('Win 50 new customers', [m('Win rate on qualified offers', '%', 22, 34)])),
  flawed(
    'number-in-objective:o',
    stretch('Reach an NPS of 45', [m('Problems solved at the first contact', '%', 54, 72)]),
  ),
  flawed(
    'number-in-objective:o',
    committed('Reduce sickness from 7% to 5%', [m('Sick days per head', 'days', 14, 10)]),
  ),
  // a list of work
  flawed(
    'task-list:0',
    committed('Pay day without surprises', [done('Collect bonus lists, check bank details, send reminders')]),
  ),
  flawed('task-list:0', stretch('A home page that works', [done('1. Write texts 2. Choose pictures 3. Go live')])),
  flawed(
    'task-list:0',
    committed('Move without a missed delivery', [done('Plan the move; order shelves; label stock; inform carriers')]),
  ),
  flawed(
    'task-list:1',
    development('I can lead a room', [
      m('Talks given', 'talks', 0, 4),
      done('Read two books, take a course and then practise with a colleague'),
    ]),
  ),
  // several in one
  flawed(
    'several-in-one:0',
    stretch('Customers stay and grow', [
      m('Increase retention to 95 % and raise average order value to 60 EUR', '%', 88, 95),
    ]),
  ),
  flawed('several-in-one:0', stretch('People stay', [m('Employee engagement and retention', '%', 70, 80)])),
  flawed('several-in-one:0', committed('A line that runs', [m('Reduce scrap and increase output', '%', 6, 3)])),
  flawed('several-in-one:0', stretch('The site pays for itself', [m('Traffic, leads and conversion', '%', 2, 4)])),
  flawed(
    'several-in-one:1',
    committed('Books close early', [
      m('Working days to close', 'days', 11, 5),
      m('Lower corrections as well as the number of late postings', 'entries', 64, 15),
    ]),
  ),
  // jargon and length
  flawed(
    'jargon:o',
    stretch('Leverage synergies across our ecosystem', [m('Joint offers of two departments', 'offers', 4, 15)]),
  ),
  flawed(
    'jargon:o',
    stretch('Become a world-class, best-in-class organisation', [m('Employee net promoter score', 'points', 12, 35)]),
  ),
  flawed(
    'jargon:0',
    committed('Teams agree before they build', [done('Holistic stakeholder alignment framework operationalised')]),
  ),
  flawed(
    'too-long:o',
    stretch(
      'Over the coming quarter we want to make sure that all of our customers, both new and existing ones, in all regions and segments, experience a service that they would describe as outstanding when asked by our partners',
      [m('Net promoter score', '', 32, 45)],
    ),
  ),
  flawed(
    'too-long:0',
    committed('Safe on site', [
      m(
        'Number of accidents that led to at least one day of absence among our own staff and temporary staff in all plants, on all construction sites and on the way between them during the quarter',
        'accidents',
        9,
        3,
      ),
    ]),
  ),
  flawed(
    'jargon:o',
    committed('Drive the digital transformation paradigm shift end-to-end', [
      m('Orders that need no paper', '%', 20, 70),
    ]),
  ),
  // direction
  flawed('direction:0', stretch('Customers stay', [m('Reduce churn', '%', 5, 8)])),
  flawed('direction:0', committed('Less waste', [m('Lower scrap on the coil line', '%', 2.5, 6.2)])),
  flawed('direction:0', stretch('More homes choose us', [m('Increase orders from private homes', 'orders', 400, 250)])),
  flawed('direction:0', committed('Quick answers', [least('Answer time of no more than two days', 'days', 2)])),
  flawed('direction:0', stretch('Calm nights', [m('Fewer night calls', 'calls', 10, 30)])),
  // units
  flawed('no-unit:0', stretch('Parts on the van', [m('Jobs with all parts on the van', '', 71, 93)])),
  flawed('no-unit:0', committed('Quick recovery', [m('Median time to recover', '', 85, 30)])),
  flawed(
    'no-unit:1',
    stretch('A lively shop', [m('Guests who come weekly', 'guests', 85, 180), most('Food thrown away', '', 12)]),
  ),
  flawed('no-unit:0', committed('Enough cash', [within('Liquidity', '', 8, 16)])),
  // a starting value first
  flawed(
    'baseline-first:0',
    stretch('Patients know what to do next', [m('Patients who can name their next step', '%', null, 85)]),
  ),
  flawed('baseline-first:0', stretch('Home owners know our name', [m('Brand awareness', '%', 0, 30)])),
  flawed('baseline-first:0', committed('People like their tools', [m('Staff satisfaction with tools', '%', 0, 75)])),
  flawed(
    'baseline-first:1',
    stretch('Dealers trust us', [base('Dealers who recommend us', '%'), m('Orders per dealer', 'orders', null, 12)]),
  ),
  // one person's own
  flawed(
    'individual-mix:o',
    committed('I close the big accounts', [m('Accounts with a signed contract', 'accounts', 2, 8)], {
      own: { total: 7, development: 1 },
    }),
  ),
  flawed(
    'individual-mix:o',
    committed('I keep the depot running', [m('Orders picked the same day', '%', 70, 95)], {
      own: { total: 4, development: 0 },
    }),
  ),
  flawed(
    'individual-mix:o',
    development('I learn to speak up', [m('Meetings in which I took a stand', 'meetings', 0, 8)], {
      own: { total: 3, development: 2 },
    }),
  ),
  // nobody in charge
  flawed(
    'no-owner:o',
    stretch('Every visitor is greeted', [m('Visitors greeted within a minute', '%', 40, 90)], { owned: false }),
  ),
];
