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

/** Not looked at while the rules were tuned: only the rate over all of them was read. */
export const goodHeldOut: readonly CorpusOkr[] = [
  stretch('Be the place where apprentices want to stay', [
    m('Apprentices who stay after their exam', '%', 66, 88),
    m('Women among applicants for technical roles', '%', 10, 22),
  ]),
  committed('Fair pay that we can explain to anyone', [
    m('Unexplained pay gap', '%', 5.8, 2),
    done('Pay bands published to all staff'),
    m('Managers able to explain their bands', '%', 30, 90),
  ]),
  development('Ask for feedback before it is due', [
    m('People who received feedback in the last month', '%', 41, 75),
    m('Peer conversations per person', 'conversations', 1, 4),
  ]),
  stretch('Our best people see a future here', [
    m('Regretted leavers', '%', 11, 6),
    m('Critical roles with a ready successor', '%', 28, 65),
    base('Staff who know their next step', '%'),
  ]),
  stretch('Small businesses see us as their heating department', [
    eur('Revenue from service contracts', 640_000, 1_100_000),
    m('Small businesses under contract', 'businesses', 130, 260),
  ]),
  committed('Price rises that customers accept', [
    m('Increase average margin on spare parts', '%', 31, 36),
    most('Customers lost over the change', '%', 2),
  ]),
  stretch('Break into hospitals with one lighthouse project', [
    m('Hospitals in the final round with us', 'hospitals', 0, 5),
    done('First hospital contract signed'),
    eur('Order value from hospitals', 0, 750_000),
  ]),
  stretch('Our events fill themselves', [
    m('Seats booked without advertising', '%', 25, 60),
    m('Guests who become customers in six months', '%', 6, 15),
  ]),
  committed('Say what we do, in the words of our customers', [
    m('Pages that pass the reading test', '%', 28, 90),
    m('Calls asking what we offer', 'calls per week', 55, 20),
  ]),
  stretch('People find the answer in the app, not in the manual', [
    m('Manual downloads per active user', 'downloads', 0.8, 0.3),
    m('Tasks finished without help', '%', 57, 80),
  ]),
  stretch('Turn beta testers into ambassadors', [
    m('Testers who invited somebody', '%', 9, 30),
    lv('Weekly active testers', 'testers', 120, 200, 350, 500),
  ]),
  committed('Accessibility that passes without excuses', [
    m('Screens that pass the accessibility audit', '%', 45, 100),
    m('Complaints from screen-reader users', 'complaints', 14, 2),
  ]),
  development('Understand why trial users go quiet', [
    base('Trial users who reach the second session', '%'),
    done('The three main reasons known and ranked'),
  ]),
  stretch('Cut the fear out of Friday deployments', [
    m('Change failure rate', '%', 18, 6),
    m('Reduce mean time to restore', 'minutes', 110, 30),
    m('Tests that fail for no reason', '%', 7, 1),
  ]),
  committed('Pay down the debt that slows every team', [
    m('Lead time for a small change', 'days', 12, 5),
    steps('Order service off the old database', 4),
    most('Open security advisories', 'advisories', 5),
  ]),
  stretch('Cloud bills that grow slower than the business', [
    m('Cloud cost per order', 'cents', 14, 8),
    m('Idle capacity', '%', 46, 20),
  ]),
  stretch('Callers never explain their problem twice', [
    m('Calls handed over more than once', '%', 23, 8),
    m('Raise first-contact resolution', '%', 58, 74),
  ]),
  committed('Warranty claims settled like we would want it ourselves', [
    m('Days to settle a claim', 'days', 26, 10),
    m('Claims settled in the customer’s favour without a dispute', '%', 63, 80),
  ]),
  committed('Pay our suppliers when we said we would', [
    m('Invoices paid on time', '%', 81, 97),
    m('Reminders received', 'reminders', 130, 25),
  ]),
  stretch('Planning takes days, not months', [
    m('Working days for the yearly plan', 'days', 64, 25),
    m('Plan versions per department', 'versions', 7, 3),
    within('Deviation of result from plan', '%', -5, 5),
  ]),
  development('Lawyers who are asked early', [
    m('Projects that involve legal before the offer', '%', 24, 70),
    colour('Colleagues see us as a help'),
  ]),
  committed('A laptop that works on the first morning', [
    m('New starters with a working laptop on day one', '%', 70, 100),
    most('Repairs that take longer than a day', 'repairs per month', 4),
  ]),
  stretch('Nothing in stock that nobody wants', [
    m('Stock without movement for a year', '%', 17, 6),
    m('Stock turns', 'turns per year', 4.2, 6.5),
    least('Order lines served from stock', '%', 94),
  ]),
  committed('Two plants, one way of working', [
    steps('Shared work plans for the ten main products', 5),
    m('Difference in hours per unit between plants', '%', 22, 8),
  ]),
  stretch('Zero defects reach the roof', [
    m('Units with a fault in the first year', '%', 3.8, 1.5),
    m('Faults found on our own test bench', '%', 60, 90),
  ]),
  stretch('Patients trust us with their time', [
    m('Appointments that begin within ten minutes', '%', 44, 75),
    m('Missed appointments', '%', 13, 7),
  ]),
  stretch('More girls choose physics', [
    m('Girls in the advanced physics course', '%', 19, 35),
    m('Girls who say physics is for them', '%', 26, 45),
  ]),
  committed('Roads repaired before anyone complains', [
    m('Potholes closed within five days', '%', 48, 85),
    m('Complaints about roads', 'complaints per month', 96, 40),
  ]),
  stretch('Volunteers who come back next year', [
    m('Volunteers active for a second year', '%', 43, 65),
    m('Days from sign-up to first assignment', 'days', 33, 10),
  ]),
  development(
    'I write so that people decide',
    [m('Proposals decided in the first meeting', '%', 30, 70), m('Average length of a proposal', 'pages', 9, 3)],
    { own: { total: 3, development: 1 } },
  ),
  stretch('Guests book their next stay before they check out', [
    m('Guests who book again on site', '%', 7, 18),
    m('Average review score', 'points', 8.2, 9),
    most('Rooms handed over late', '%', 3),
  ]),
  committed('Deliver the city contract without drama', [
    steps('Contract milestones accepted by the city', 4),
    most('Penalties', 'EUR', 10_000),
    least('Heating available in every school', '%', 99.5),
  ]),
  stretch('Every field engineer carries the knowledge of the best one', [
    m('Repeat visits', '%', 14, 7),
    m('Tricky faults solved with the guide', '%', 21, 55),
  ]),
  stretch('Make switching to us a weekend, not a project', [
    m('Days from contract to first use', 'days', 41, 10),
    m('New customers who need no help', '%', 22, 50),
  ]),
  committed('We know our customers’ hardware better than they do', [
    m('Installed units on record', '%', 62, 95),
    m('Service visits planned from real data', '%', 15, 60),
  ]),
  stretch('Rebuild trust with the dealers we lost', [
    m('Former dealers who order again', 'dealers', 0, 12),
    m('Increase dealer satisfaction', 'points', 54, 72),
  ]),
];
