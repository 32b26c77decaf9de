import { atLeast, atMost, baseline, between, count, type Library, num, steps, yes } from './templates';

export const production: Library = {
  department: 'Production',
  head: 'Director of Production',
  themes: [
    {
      objectives: [
        'Build what was ordered, on the day it was promised',
        'Make quality everybody’s first task',
        'Raise the output of {site} without raising voices',
      ],
      whys: [
        'Sales lost eleven orders last quarter to delivery dates.',
        'We find one fault in three; the customer finds the others.',
      ],
      results: [
        num('Orders built on the promised day', '%', [74, 80], [92, 96]),
        num('Units right first time', '%', [86, 90], [96, 98], 1),
        num('Units per shift', 'units', [44, 52], [62, 70]),
        atMost('Lost-time accidents', 'per quarter', 0, 3),
        num('Scrap', '% of material', [4.6, 5.8], [2.2, 2.9], 1),
        between('Work in progress', 'days', 2, 4, 1),
      ],
      initiatives: [
        'Stop the line at the first fault',
        'Start each shift at the board',
        'Freeze the plan for three days',
      ],
      talk: 'Shifts hand over a clean line',
    },
    {
      objectives: ['Make {site} a place where ideas come from the line', 'Use a fifth less energy per unit'],
      whys: [
        'The people at the line know the waste; nobody asks them.',
        'Energy is our third largest cost and our product is about saving it.',
      ],
      results: [
        count('Ideas from the line put into practice', 'ideas', [30, 80]),
        num('Energy per unit', 'kWh', [84, 96], [64, 72]),
        num('People who would recommend their shift', '%', [51, 59], [74, 82]),
        yes('Heat of the oven used for the offices'),
        baseline('Minutes lost to looking for tools', 'minutes per shift', [12, 40]),
      ],
      initiatives: ['Answer each idea within a week', 'Meter every machine', 'Give each station its own tool board'],
      talk: 'Good ideas are tried the same week',
    },
  ],
  teams: [
    {
      name: 'Assembly',
      scales: true,
      lead: 'Assembly Manager',
      roles: ['Assembler', 'Line Leader', 'Setter'],
      themes: [
        {
          objectives: [
            'Run {site} without stops',
            'Change over to {product} in minutes',
            'Send nothing on that we would not take',
          ],
          whys: [
            'Stops cost us one day in six.',
            'A change of product takes half a shift, so we build too much of each.',
          ],
          results: [
            num('Line availability at {site}', '%', [71, 77], [86, 91]),
            num('Minutes to change over', 'minutes', [145, 180], [45, 60]),
            num('Faults passed to the next station', 'per 1,000', [28, 36], [8, 12]),
            num('Short stops per shift', 'stops', [18, 25], [7, 10]),
            atMost('Overtime shifts on Saturdays', 'per quarter', 2, 7),
            steps(
              'New layout of {site}',
              'Drawn with the shifts',
              'Machines moved',
              'First full week',
              'Target output reached',
            ),
          ],
          initiatives: [
            'Film three changeovers',
            'Prepare the next product beside the line',
            'Give every line leader the right to stop',
            'Move the screws to where the hand is',
          ],
          talk: 'The shift ends calm',
        },
      ],
    },
    {
      name: 'Quality',
      lead: 'Head of Quality',
      roles: ['Quality Inspector', 'Quality Analyst', 'Test Bench Operator'],
      themes: [
        {
          objectives: [
            'Find faults where they are made',
            'Halve the warranty cost of {product}',
            'Make the audit a normal Tuesday',
          ],
          whys: [
            'A fault found at the customer costs sixty times one found at the station.',
            'Before each audit half the plant stands still for a week.',
          ],
          results: [
            num('Warranty cases per 1,000 units', 'cases', [31, 38], [14, 18]),
            num('Days from fault report to cause', 'days', [19, 26], [5, 8]),
            num('Suppliers’ parts accepted without a check', '%', [22, 30], [55, 65]),
            atMost('Open audit findings', 'findings', 3, 12),
            count('Causes removed for good', 'causes', [8, 18]),
            yes('Certificate renewed without a major finding'),
          ],
          initiatives: [
            'Bring every returned unit to the station that built it',
            'Ask five times why',
            'Check the ten worst parts at the supplier',
            'Audit one station each week',
          ],
          talk: 'Stations ask us in before it goes wrong',
        },
      ],
    },
    {
      name: 'Maintenance',
      scales: true,
      lead: 'Head of Maintenance',
      roles: ['Maintenance Technician', 'Toolmaker', 'Maintenance Planner'],
      themes: [
        {
          objectives: [
            'Repair before it breaks at {site}',
            'Give the line its machines back sooner',
            'Know every machine as well as the oldest colleague does',
          ],
          whys: [
            'Seven in ten of our hours are emergencies.',
            'Two colleagues with forty years each retire next year.',
          ],
          results: [
            num('Planned share of maintenance hours', '%', [29, 37], [62, 72]),
            num('Hours to repair', 'hours', [5.4, 6.8], [2.2, 3], 1),
            num('Breakdowns per week', 'breakdowns', [13, 18], [5, 7]),
            num('Machines with a written routine', '%', [24, 35], [85, 95]),
            atMost('Critical spare parts missing', 'parts', 0, 5),
            between('Hours of training per head', 'hours', 8, 20),
          ],
          initiatives: [
            'Follow the two oldest colleagues with a camera',
            'Hang the routine on the machine',
            'Measure vibration on the ten worst',
            'Keep one technician free for planned work',
          ],
          talk: 'Operators call us early',
        },
      ],
    },
    {
      name: 'Process Engineering',
      lead: 'Head of Process Engineering',
      roles: ['Process Engineer', 'Automation Engineer'],
      themes: [
        {
          objectives: [
            'Bring {product} into series without drama',
            'Let robots do what hurts backs',
            'Take a tenth out of the cost of {product}',
          ],
          whys: [
            'The last start-up took eleven weeks to full output.',
            'Lifting is behind half of all sick days at the line.',
          ],
          results: [
            steps(
              'Start of series for {product}',
              'Pilot units built',
              'Line time proved',
              'First hundred units',
              'Full output',
            ),
            num('Weeks to full output', 'weeks', [10, 12], [4, 5]),
            num('Production cost per unit', 'EUR', [1180, 1260], [1040, 1100]),
            num('Lifts above 15 kg per shift', 'lifts', [240, 310], [60, 90]),
            yes('Brazing robot runs a shift alone'),
            atLeast('Process capability of the brazing cell', 'Cpk', 1.3, 1, 2),
          ],
          initiatives: [
            'Build the first units with the later crew',
            'Lift the compressor with an arm',
            'Buy two parts in place of making them',
            'Prove the cycle time before the start',
          ],
          talk: 'The line looks forward to the new product',
        },
      ],
    },
  ],
};
