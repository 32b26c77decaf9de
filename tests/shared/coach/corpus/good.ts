import {
  base,
  type CorpusOkr,
  colour,
  committed,
  development,
  done,
  eur,
  least,
  lv,
  m,
  most,
  steps,
  stretch,
  within,
} from './builders';

/** Good ones, in the ways in which the literature and real sheets write them. */
export const good: readonly CorpusOkr[] = [
  // people
  stretch('People tell their friends to work here', [
    m('Employee net promoter score', 'points', 12, 35),
    m('Hires that came through a colleague', '%', 14, 30),
    least('Answers to the quarterly survey', '%', 75),
  ]),
  committed('Nobody has to think about pay day', [
    m('Payslips corrected after the run', 'per 1,000', 18, 4),
    done('Bonuses approved a week before pay day'),
    most('Days that a payroll question stays open', 'days', 2),
  ]),
  development('Every new manager finds their feet in the first hundred days', [
    m('New managers who feel ready to lead', '%', 55, 80),
    m('Managers with a weekly one-to-one', '%', 48, 85),
  ]),
  stretch('Create a painless salary and bonus experience for our team', [
    m('Questions about payslips per month', 'questions', 140, 40),
    m('Direct deposits that fail', 'cases', 22, 3),
  ]),
  committed('Our benefits are worth having and easy to understand', [
    m('People enrolled in the benefits programme', 'people', 96, 175),
    most('Cost of benefits per head and year', 'EUR', 480),
    m('People who can name three of their benefits', '%', 31, 70),
  ]),
  stretch('A people-first culture that shows in everyday decisions', [
    lv('Engagement score', 'points', 66, 69, 74, 80),
    m('Open roles filled by promotion', '%', 8, 20),
    steps('Values rewritten from what employees told us', 4),
  ]),
  committed('Hire the engineers we need before the season starts', [
    m('Field engineers hired', 'people', 0, 24),
    m('Days from application to signed offer', 'days', 48, 25),
    m('Offers accepted', '%', 64, 80),
  ]),
  development('Learn to hear no before it becomes a resignation', [
    m('Leavers whose reason we knew beforehand', '%', 20, 60),
    base('Share of teams that talk about workload every month', '%'),
  ]),
  stretch('Coming back from parental leave feels like coming home', [
    m('Parents still with us a year after returning', '%', 71, 90),
    m('Returners with a plan before their first day', '%', 25, 95),
  ]),
  committed('Everyone works safely, on site and on the road', [
    m('Lost-time accidents', 'accidents', 9, 3),
    m('Near misses reported', 'reports', 60, 200),
    least('Crews with a valid safety certificate', '%', 98),
  ]),
  // sales
  stretch('Win private homes with advice rather than discounts', [
    m('Average discount', '%', 15, 8),
    m('Win rate on qualified offers', '%', 22, 34),
    eur('Orders from private homes', 0, 1_800_000),
  ]),
  committed('The next quarter holds no surprises', [
    most('Forecast error at mid-quarter', '%', 10),
    within('Pipeline cover for next quarter', 'times', 3, 5),
  ]),
  stretch('Become the supplier that housing associations ring first', [
    m('Framework contracts with housing associations', 'contracts', 2, 7),
    m('Days from enquiry to offer', 'days', 19, 7),
  ]),
  stretch('Grow our recurring revenue from customers who stay', [
    m('Increase net revenue retention', '%', 94, 108),
    m('Reduce logo churn', '%', 8, 5),
    eur('Recurring revenue per month', 310_000, 420_000),
  ]),
  committed('Renew the contracts that carry us', [
    m('Expiring contracts renewed on time', '%', 78, 95),
    m('Top-twenty accounts with a named sponsor', 'accounts', 6, 20),
  ]),
  development('Sell by listening', [
    m('First calls in which the customer talks most', '%', 30, 65),
    m('Sales staff certified in discovery calls', 'people', 0, 18),
  ]),
  stretch('Open the Nordic market with a few customers who love us', [
    m('Paying customers in the Nordics', 'customers', 0, 15),
    m('Customers willing to be a reference', 'customers', 0, 6),
    lv('Net promoter score in the Nordics', '', 20, 30, 40, 50),
  ]),
  // marketing
  stretch('Home owners know our name before the heating law changes', [
    m('Aided awareness in the region', '%', 14, 30),
    m('Visits that begin with our name', 'visits', 2_100, 6_000),
  ]),
  committed('Marketing brings sales the talks they want', [
    m('Leads that sales accepts', '%', 35, 60),
    m('Cost per accepted lead', 'EUR', 210, 140),
    within('Accepted leads per week', 'leads', 20, 40),
  ]),
  stretch('Our customers do the telling', [
    m('Orders that began with a recommendation', '%', 12, 28),
    m('Average public rating', 'stars', 4.1, 4.6),
  ]),
  stretch('The website answers the question people came with', [
    m('Visitors who leave without a click', '%', 61, 40),
    m('Visitors who ask for an offer', '%', 1.2, 3),
    most('Seconds until the page can be read', 'seconds', 2),
  ]),
  development('Learn what makes our message stick', [
    base('Readers who can repeat our promise a day later', '%'),
    m('Tests that ended with a clear answer', 'tests', 0, 12),
  ]),
  committed('One brand, whichever door you come in by', [
    m('Locations with the new signage', 'locations', 3, 28),
    done('Brand guide published in all five languages'),
  ]),
  // product
  stretch('The first hour with the app makes people want the second', [
    m('New accounts that finish set-up on day one', '%', 34, 60),
    m('Users who come back in week two', '%', 27, 45),
    m('Minutes to the first useful result', 'minutes', 22, 8),
  ]),
  stretch('Delight installers with the quickest commissioning in the trade', [
    m('Commissioning time per unit', 'minutes', 95, 40),
    m('Call-backs within 30 days', '%', 6.5, 2),
  ]),
  committed('Ship the hybrid kit that customers have been waiting for', [
    steps('Hybrid kit certified for sale', 5),
    m('Pre-orders', 'units', 0, 300),
    most('Production cost per kit', 'EUR', 1_450),
  ]),
  stretch('Make search so good that nobody scrolls', [
    m('Searches that end with a click on the first three results', '%', 42, 70),
    m('Searches without a result', '%', 9, 3),
  ]),
  development('Find out who really needs a mobile version', [
    base('Field staff who open the app on a phone', '%'),
    m('Interviews that changed a decision', 'interviews', 0, 8),
  ]),
  committed('Retire the old portal without losing anyone', [
    m('Active users moved to the new portal', '%', 15, 100),
    most('Support tickets about the move per week', 'tickets', 40),
    done('Old portal switched off'),
  ]),
  // engineering
  stretch('Releases are boring', [
    m('Releases per week', 'releases', 1, 5),
    m('Releases rolled back', '%', 12, 3),
    m('Hours from merge to production', 'hours', 52, 4),
  ]),
  committed('Our service is there whenever people need it', [
    least('Availability of the order service', '%', 99.9),
    m('Median time to recover', 'minutes', 85, 30),
    m('Incidents with the same cause twice', 'incidents', 7, 1),
  ]),
  committed('Customer data is safe with us', [
    done('ISO 27001 certificate obtained'),
    m('Critical findings older than 30 days', 'findings', 23, 0),
    m('Staff who report the test phishing mail', '%', 18, 60),
  ]),
  stretch('A new engineer can change anything without fear', [
    m('Days to the first change in production', 'days', 21, 5),
    m('Modules with a named owner', '%', 40, 100),
    m('Engineers who feel safe to deploy on a Friday', '%', 20, 70),
  ]),
  development('Grow from one hero to a team that can', [
    m('Services that at least three people can run', 'services', 4, 18),
    m('Night calls per person', 'calls', 9, 3),
  ]),
  stretch('The app feels instant', [
    m('Reduce 95th percentile response time', 'ms', 820, 200),
    m('Users on slow connections who finish checkout', '%', 38, 60),
  ]),
  // support
  stretch('Customers hang up relieved', [
    m('Customer satisfaction after a call', '%', 78, 90),
    m('Problems solved at the first contact', '%', 54, 72),
    most('Waiting time on the phone', 'minutes', 3),
  ]),
  committed('Nobody has to ask twice', [
    m('Tickets opened again', '%', 17, 7),
    m('Answers within one working day', '%', 66, 92),
  ]),
  stretch('Customers help themselves because it is easier', [
    m('Questions answered by the help pages', '%', 22, 45),
    m('Calls per hundred customers', 'calls', 31, 20),
  ]),
  development('Support knows the machines from the inside', [
    m('Agents who have built a unit on the line', 'agents', 2, 20),
    m('Tickets passed on to engineering', '%', 28, 15),
  ]),
  // finance, legal, IT
  committed('The books close while the month is still fresh', [
    m('Working days to close', 'days', 11, 5),
    m('Corrections after closing', 'entries', 64, 15),
  ]),
  stretch('Cash comes in when it is due', [
    m('Days sales outstanding', 'days', 58, 42),
    m('Invoices disputed', '%', 7, 2.5),
    eur('Overdue receivables', 940_000, 350_000),
  ]),
  committed('We can afford what we promise', [
    least('Liquidity in weeks of cost', 'weeks', 12),
    within('Investment as a share of revenue', '%', 4, 7),
    most('Net debt to operating profit', 'times', 2.5),
  ]),
  stretch('Contracts stop being the slowest part of a deal', [
    m('Days from draft to signature', 'days', 34, 12),
    m('Contracts signed on our own terms', '%', 41, 70),
  ]),
  committed('Ready for the audit on any given day', [
    m('Open audit findings', 'findings', 19, 2),
    done('Works agreement on record keeping signed'),
    least('Controls tested on schedule', '%', 95),
  ]),
  development('Finance people speak the language of the plants', [
    m('Plant managers who use the monthly report in their meeting', '%', 20, 80),
    colour('We are asked before money is spent'),
  ]),
  stretch('IT gets out of the way', [
    m('Time until a new colleague can work', 'hours', 31, 4),
    m('Password calls', 'calls per week', 120, 30),
    m('Staff satisfied with their tools', '%', 52, 75),
  ]),
  // operations, supply, production
  stretch('Parts arrive before the engineer does', [
    m('Jobs with all parts on the van', '%', 71, 93),
    m('Express deliveries', 'deliveries per month', 180, 60),
  ]),
  committed('Every lorry leaves on time and full', [
    m('Departures on time', '%', 82, 96),
    within('Loading of lorries', '%', 85, 98),
    m('Complaints about damaged goods', 'complaints', 46, 15),
  ]),
  stretch('Waste stops paying our competitors', [
    m('Scrap on the coil line', '%', 6.2, 2.5),
    eur('Cost of rework per month', 78_000, 30_000),
  ]),
  committed('The line never waits for us', [
    m('Unplanned standstill', 'hours per month', 42, 15),
    least('Overall equipment effectiveness', '%', 78),
  ]),
  stretch('Half the energy, the same heat', [
    lv('Energy per unit built', 'kWh', 118, 105, 92, 80),
    m('Share of electricity from our own roof', '%', 9, 25),
  ]),
  development('Team leaders solve problems where they happen', [
    m('Problems solved on the shop floor within a shift', '%', 35, 70),
    m('Ideas from operators put into use', 'ideas', 12, 50),
  ]),
  committed('Suppliers who keep their word', [
    m('Deliveries complete and on the agreed day', '%', 76, 92),
    steps('Second source for the three riskiest parts', 3),
    most('Share of one supplier in total spend', '%', 25),
  ]),
  // others: health, school, town, charity, small trade
  stretch('Patients go home knowing what to do next', [
    m('Patients who can name their next step', '%', 58, 85),
    m('Unplanned readmissions within 30 days', '%', 11, 7),
  ]),
  committed('No patient waits in fear', [
    most('Time from alarm to bedside', 'minutes', 3),
    m('Complaints about waiting', 'complaints', 34, 10),
  ]),
  stretch('Children leave the library with a book they chose', [
    m('Books borrowed per child', 'books', 3.1, 6),
    m('Families with a card', 'families', 1_450, 2_200),
  ]),
  development('Teachers try one new thing and talk about it', [
    m('Teachers who visited a colleague’s lesson', '%', 12, 60),
    base('Lessons in which pupils speak more than the teacher', '%'),
  ]),
  committed('Citizens get their passport in one visit', [
    m('Applications that need a second visit', '%', 27, 8),
    most('Days until the passport is ready', 'days', 14),
  ]),
  stretch('Every pound given reaches further', [
    m('Cost of raising one pound', 'pence', 31, 18),
    m('Donors who give again within a year', '%', 38, 55),
    eur('Donations without a purpose attached', 120_000, 200_000),
  ]),
  stretch('The neighbourhood meets in our café', [
    m('Guests who come weekly', 'guests', 85, 180),
    m('Tables taken on weekday evenings', '%', 35, 60),
    most('Food thrown away', 'kg per week', 12),
  ]),
  committed('We are ready for the new packaging law', [
    steps('All packaging registered', 4),
    m('Products with compliant labels', '%', 38, 100),
  ]),
  development('I become somebody who can lead a room', [
    m('Talks given in front of more than twenty people', 'talks', 0, 4),
    m('Listeners who would come again', '%', 40, 75),
  ]),
  development(
    'I understand our numbers well enough to challenge them',
    [
      done('Exam in management accounting passed'),
      m('Monthly reports I explained to the team myself', 'reports', 0, 3),
    ],
    { own: { total: 4, development: 1 } },
  ),
  stretch('Improve the first week for people who join us', [
    m('New starters who would apply again after 90 days', '%', 74, 92),
    m('New starters with everything ready on day one', '%', 55, 98),
  ]),
  stretch('Build a sales team that customers enjoy talking to', [
    m('Customers who rate the conversation good or very good', '%', 61, 82),
    m('Increase repeat meetings', '%', 24, 40),
  ]),
  committed('Move to the new warehouse without a missed delivery', [
    steps('Stock moved, aisle by aisle', 6),
    least('Deliveries on time during the move', '%', 95),
    most('Stock differences after the move', '%', 0.5),
  ]),
  stretch('Become carbon neutral before our customers ask', [
    m('Emissions per unit', 'kg', 410, 250),
    m('Fleet kilometres driven electrically', '%', 12, 45),
  ]),
  stretch('Launch a service plan that customers choose for themselves', [
    m('Customers on a service plan', '%', 18, 40),
    m('Plans cancelled in the first year', '%', 14, 6),
  ]),
  committed('Keep the promise of a warm home in winter', [
    m('Emergency visits within four hours', '%', 72, 95),
    least('Engineers on call per region', 'engineers', 6),
  ]),
  stretch('Data that people trust enough to decide by', [
    m('Reports with one agreed source', '%', 33, 90),
    m('Decisions in the board pack that cite the figures', '%', 20, 60),
    most('Records with missing fields', '%', 2),
  ]),
  stretch('Turn first-time buyers into regulars', [
    m('Second order within 60 days', '%', 21, 33),
    eur('Average order value', 48, 60),
    most('Returns', '%', 8),
  ]),
];
