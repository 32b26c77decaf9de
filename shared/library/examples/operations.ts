import { atLeast, atMost, baseline, between, colour, euro, levels, move, shelf, steps, yes } from '../build';
import type { Example } from '../example';

const operations = shelf('operations', 'Operations');
const production = shelf('production', 'Production and quality');
const supply = shelf('supply', 'Purchasing and supply');
const rollOut = shelf('roll-out', 'OKR roll-out');

export const running: readonly Example[] = [
  operations(
    'stretch',
    'The right engineer with the right part, the first time',
    'Every second visit costs us a day and the customer a day off.',
    move('Visits that solve the problem', '%', 71, 90),
    move('Jobs with all parts on the van', '%', 68, 92),
    move('Express deliveries', 'per month', 170, 60),
  ),
  operations(
    'committed',
    'Nobody sits in the cold over night',
    'This is the promise we are known for.',
    move('Emergency visits within four hours', '%', 74, 95),
    atLeast('Engineers on call per region', 'engineers', 6, 3),
  ),
  operations(
    'committed',
    'Everybody comes home safe',
    'Nine accidents last year, all of them known risks.',
    move('Lost-time accidents', 'accidents', 9, 3),
    move('Near misses reported', 'reports', 55, 200),
    atLeast('Crews with valid certificates', '%', 98, 90),
  ),
  operations(
    'stretch',
    'Half the kilometres, the same visits',
    'Our engineers spend a day a week behind the wheel.',
    levels('Kilometres per visit', 'km', 46, 41, 34, 24),
    move('Share of electric vans', '%', 12, 45),
  ),
  operations(
    'development',
    'Dispatchers and engineers learn from each other',
    'Each side knows things that would save the other an hour.',
    move('Dispatchers who spent a day on the road', '%', 10, 90),
    colour('The plan of the day feels doable'),
  ),
  production(
    'committed',
    'The line never waits for us',
    'An hour of standstill costs as much as a unit.',
    move('Unplanned standstill', 'hours per month', 44, 16),
    atLeast('Overall equipment effectiveness', '%', 78, 60),
  ),
  production(
    'stretch',
    'No fault reaches the roof',
    'A fault found on the roof costs forty times one found on the bench.',
    move('Units with a fault in the first year', '%', 3.9, 1.5),
    move('Faults found on our own bench', '%', 58, 90),
    euro('Warranty cost per quarter', 410_000, 220_000),
  ),
  production(
    'stretch',
    'Waste stops paying our competitors',
    'Six in a hundred coils are melted down again.',
    move('Scrap on the coil line', '%', 6.1, 2.5),
    levels('Energy per unit built', 'kWh', 116, 106, 94, 80),
  ),
  production(
    'committed',
    'Two plants, one way of working',
    'The same unit takes a fifth longer in the second plant.',
    steps('Shared work plans for the main products', 'First three', 'Next four', 'Last three', 'Audit by both plants'),
    move('Difference in hours per unit', '%', 21, 7),
  ),
  production(
    'development',
    'Problems are solved where they happen',
    'Operators know the cause, and nobody asks.',
    move('Problems solved within the shift', '%', 33, 70),
    move('Ideas of operators put into use', 'ideas', 10, 48),
    baseline('Stops with a written cause', '%'),
  ),
  supply(
    'committed',
    'Suppliers who keep their word',
    'One missing valve stops a whole order.',
    move('Deliveries complete and on the day', '%', 75, 93),
    atMost('Share of one supplier in total spend', '%', 25, 40),
    yes('Second source for the inverter under contract'),
  ),
  supply(
    'stretch',
    'Nothing in stock that nobody wants',
    'A sixth of our stock has not moved for a year.',
    move('Stock without movement for a year', '%', 16, 6),
    move('Stock turns', 'per year', 4.1, 6.5),
    between('Order lines served from stock', '%', 92, 98),
  ),
  supply(
    'stretch',
    'Buy less carbon with every part',
    'Nine tenths of our emissions come in through the goods entrance.',
    move('Emissions per unit bought in', 'kg', 390, 260),
    move('Suppliers with measured data', '%', 14, 65),
  ),
  supply(
    'development',
    'Buyers who understand what they buy',
    'We compare prices where we should compare designs.',
    move('Buyers who took part in a teardown', '%', 8, 80),
    euro('Savings from design changes', 0, 350_000),
  ),
  rollOut(
    'committed',
    'Our first OKR cycle is worth a second one',
    'Most attempts end after a quarter because nobody looked at them again.',
    move('Teams with published objectives in week one', '%', 0, 90),
    atLeast('Check-ins on time', '%', 80, 50),
    yes('Retrospective held in every team by the last week'),
  ),
  rollOut(
    'development',
    'Talk about results before we score them',
    'Fear of the red figure keeps the truth out of the room.',
    colour('Red is met with help, not with questions about guilt'),
    move('Teams that talk about results weekly', '%', 20, 80),
    move('Requests for help answered within a day', '%', 0, 75),
  ),
  rollOut(
    'committed',
    'Managers who can explain why we do this',
    'People follow their manager, not the launch mail.',
    steps('All three audiences trained', 'Executives', 'Managers', 'Employees'),
    move('Managers able to explain their line of sight', '%', 15, 85),
  ),
  rollOut(
    'stretch',
    'Every key result says what changes, not what is done',
    'Lists of work in a new dress move nothing.',
    move('Key results that measure an outcome', '%', 35, 85),
    move('Teams with five objectives or fewer', '%', 50, 95),
  ),
];
