import { committed, development, done, eur, type Flawed, flawed, least, lv, m, most, steps, stretch } from './builders';

/** Not looked at while the rules were tuned: only the rate over all of them was read. */
export const flawedHeldOut: readonly Flawed[] = [
  flawed(
    'activity:0',
    committed('Everyone knows the emergency plan', [
      m('Run evacuation drills', 'drills', 0, 4),
      m('Staff who know their meeting point', '%', 45, 95),
    ]),
  ),
  flawed(
    'activity:0 activity:1',
    stretch('Patients feel informed', [done('Create a new leaflet'), done('Translate the leaflet into Polish')]),
  ),
  flawed(
    'activity:o',
    committed('Roll out the new time recording tool', [m('Time sheets in before the cut-off', '%', 71, 96)]),
  ),
  flawed(
    'activity:1',
    stretch('Sell by listening', [
      m('First calls in which the customer talks most', '%', 30, 65),
      m('Train sales staff', 'people', 0, 18),
    ]),
  ),
  flawed('activity:0', development('Engineers share what they know', [m('Give lunch talks', 'talks', 0, 8)])),
  flawed(
    'activity:0',
    stretch('A town that people enjoy on foot', [
      done('Carry out a survey among shop owners'),
      m('People on foot on a Saturday', 'people', 4_000, 6_500),
    ]),
  ),
  flawed('no-measure:o', committed('Deliver the city contract without drama', [])),
  flawed(
    'no-measure:0',
    stretch('Stock that moves', [m('Stock turns', 'turns', null, null), m('Stock without movement', '%', 17, 6)]),
  ),
  flawed('no-measure:0', stretch('Fewer sleepless nights', [done('Reduce the number of night calls')])),
  flawed('no-measure:0', committed('Heating in every school', [least('Schools with working heating', '%', null)])),
  flawed('no-deadline:0', committed('Two plants, one way of working', [steps('Shared work plans', 5, false)])),
  flawed('no-deadline:0', stretch('Fresh content', [done('Product pages continuously kept up to date')])),
  flawed(
    'too-many-objectives:o',
    committed('Suppliers who keep their word', [m('Deliveries complete', '%', 76, 92)], { teamObjectives: 9 }),
  ),
  flawed(
    'too-many-key-results:o',
    stretch('Guests come back', [
      m('Guests who book again', '%', 7, 18),
      m('Review score', 'points', 8.2, 9),
      m('Rooms late', '%', 9, 3),
      m('Complaints', 'complaints', 30, 10),
      m('Breakfast guests', '%', 45, 65),
      m('Direct bookings', '%', 25, 45),
      m('Staff who know a guest’s name', '%', 10, 40),
    ]),
  ),
  flawed('sandbagged:0', stretch('Stronger margins', [m('Margin on spare parts', '%', 31, 31.5)])),
  flawed('sandbagged:0', stretch('A louder voice', [lv('Weekly readers', 'readers', 1_000, 1_960, 1_980, 2_000)])),
  flawed('sandbagged:0', committed('Invoices out the same day', [m('Invoices sent the same day', '%', 60, 95, 10)])),
  flawed('sandbagged:0', stretch('Less paper', [m('Pages printed per head', 'pages', 320, 315)])),
  flawed(
    'unaligned:o',
    stretch('The canteen people recommend', [m('Guests at lunch', 'guests', 140, 220)], { aligned: false }),
  ),
  flawed(
    'unaligned:o',
    development('Learn to measure what training brings', [m('Courses with a follow-up after 60 days', '%', 5, 60)], {
      aligned: false,
    }),
  ),
  flawed('vague:o', stretch('Enhance performance', [m('Orders picked per hour', 'orders', 31, 42)])),
  flawed('vague:o', committed('Ensure quality', [m('Units with a fault', '%', 3.8, 1.5)])),
  flawed('vague:0', stretch('Calls people do not mind', [done('Considerably shorter waiting times')])),
  flawed('vague:0', committed('Shops that sell', [done('Staff offer help where appropriate')])),
  flawed(
    'vague:1',
    stretch('Dealers like us', [m('Dealers who order again', 'dealers', 0, 12), done('Better relations with dealers')]),
  ),
  flawed('number-in-objective:o', stretch('Grow to 10,000 subscribers', [m('Readers who subscribe', '%', 1.1, 2.5)])),
  flawed('number-in-objective:o', committed('Save €200k in purchasing', [m('Spend under contract', '%', 55, 80)])),
  flawed('number-in-objective:o', stretch('Be present in 12 cities', [m('Dealers who stock us', 'dealers', 40, 90)])),
  flawed('task-list:0', stretch('An app people find', [done('Draft texts, record a video, contact ten journalists')])),
  flawed('task-list:0', committed('Ready for the audit', [done('Gather evidence; brief the team; close open points')])),
  flawed(
    'several-in-one:0',
    stretch('Happy customers, healthy numbers', [m('Customer satisfaction and revenue', '%', 70, 85)]),
  ),
  flawed(
    'several-in-one:0',
    committed('Quick and right', [m('Cut delivery time to 5 days and reduce errors to 1 %', 'days', 9, 5)]),
  ),
  flawed(
    'jargon:o',
    stretch('Deliver cutting-edge, value-added solutions', [m('Customers who use two products', '%', 18, 35)]),
  ),
  flawed('jargon:0', committed('We buy well', [m('Low-hanging fruit in indirect spend captured', '%', 10, 60)])),
  flawed(
    'too-long:o',
    committed(
      'Make sure that everybody who works in any of our warehouses, whether employed by us or by one of our partners, always knows what to do in every imaginable kind of emergency',
      [m('Staff who know their meeting point', '%', 45, 95)],
    ),
  ),
  flawed('direction:0', stretch('Calm customers', [m('Fewer complaints', 'complaints', 15, 46)])),
  flawed('direction:0', committed('Sales grow', [eur('Raise revenue from service', 900_000, 640_000)])),
  flawed('direction:0', committed('Quick closing', [m('Shorten the closing', 'days', 5, 11)])),
  flawed('no-unit:0', stretch('Energy falls', [m('Energy per unit built', '', 118, 80)])),
  flawed('no-unit:0', committed('On the phone at once', [most('Waiting time on the phone', '', 3)])),
  flawed('baseline-first:0', stretch('Volunteers return', [m('Volunteers active for a second year', '%', null, 65)])),
  flawed('baseline-first:0', committed('Guests rate us well', [m('Guest satisfaction score', 'points', 0, 9)])),
  flawed(
    'individual-mix:o',
    stretch('I win back lost dealers', [m('Former dealers who order again', 'dealers', 0, 12)], {
      own: { total: 9, development: 2 },
    }),
  ),
  flawed(
    'individual-mix:o',
    committed('I run the shift well', [m('Shifts without a standstill', '%', 60, 85)], {
      own: { total: 5, development: 0 },
    }),
  ),
  flawed(
    'no-owner:o',
    committed('Nobody waits at the gate', [m('Lorries through the gate in ten minutes', '%', 55, 90)], {
      owned: false,
    }),
  ),
];
