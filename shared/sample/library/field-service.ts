import { atMost, baseline, between, count, type Library, money, num, steps, yes } from './templates';

export const fieldService: Library = {
  department: 'Field Service',
  head: 'Director of Field Service',
  themes: [
    {
      objectives: [
        'Leave every house warm on the first visit',
        'Be in {region} within a day when it freezes',
        'Give crews days they can finish',
      ],
      whys: [
        'A second visit costs 210 euro and a good part of our reputation.',
        'Crews plan for eight jobs and finish six, every single day.',
      ],
      results: [
        num('Jobs finished on the first visit', '%', [68, 74], [85, 91]),
        num('Hours from fault to warm house', 'hours', [31, 40], [14, 19]),
        num('Jobs finished per crew and day', 'jobs', [5.4, 6.1], [7, 7.8], 1),
        atMost('Accidents at work', 'per quarter', 1, 5),
        num('Kilometres per job', 'km', [34, 41], [22, 27]),
        between('Crew utilisation', '%', 75, 88),
      ],
      initiatives: [
        'Plan by distance first',
        'Equip vans for the ten commonest faults',
        'Hold the safety minute every morning',
      ],
      talk: 'Crews go home on time',
    },
    {
      objectives: ['Earn more with care than with repair', 'Grow service contracts in {region}'],
      whys: ['A checked unit fails one third as often.', 'Contracts carry us through the summer.'],
      results: [
        count('New service contracts', 'contracts', [180, 520]),
        money('Service revenue outside the winter', [0, 0], [350, 900]),
        num('Units under contract', '%', [37, 43], [52, 60]),
        num('Emergency visits per 1,000 units', 'visits', [52, 64], [30, 38]),
        yes('Summer price list agreed with Sales'),
      ],
      initiatives: [
        'Offer the contract at the end of each visit',
        'Move checks from winter into summer',
        'Show the customer what was done',
      ],
      talk: 'Customers know us by face',
    },
  ],
  teams: [
    {
      name: 'Service Crews',
      scales: true,
      lead: 'Service Crew Manager',
      roles: ['Field Engineer', 'Field Technician', 'Crew Leader'],
      themes: [
        {
          objectives: [
            'Fix it once in {region}',
            'Find the fault before the tools are out',
            'Come home safe from every roof in {region}',
          ],
          whys: ['Three in ten jobs in {region} need a second trip.', 'Two near misses in one month are two too many.'],
          results: [
            num('First-visit fixes in {region}', '%', [64, 72], [84, 90]),
            num('Minutes to find the fault', 'minutes', [48, 60], [22, 30]),
            count('Near misses reported', 'reports', [24, 60]),
            atMost('Vehicles with an overdue check', 'vehicles', 0, 4),
            num('Jobs with photos before and after', '%', [41, 52], [90, 97]),
            num('Customer rating of the crew', 'stars', [4.1, 4.3], [4.6, 4.8], 1),
          ],
          initiatives: [
            'Read the unit’s data before leaving',
            'Swap one tip each Friday',
            'Check the roof hooks in every van',
            'Take the photo before touching anything',
          ],
          talk: 'We have the right part with us',
        },
        {
          objectives: [
            'Make the summer check a visit people like',
            'Bring the old units of {region} through one more winter',
          ],
          whys: [
            'Units past their tenth year make up half of all emergencies.',
            'The summer check is where contracts are won.',
          ],
          results: [
            num('Summer checks done by the end of the quarter', '%', [10, 18], [88, 97]),
            count('Old units given new pumps', 'units', [40, 110]),
            num('Emergency calls from checked units', 'per 1,000', [21, 27], [9, 13]),
            steps(
              'Renewal offer for units above ten years',
              'List drawn up',
              'Letters sent',
              'First fifty visits',
              'All owners called',
            ),
          ],
          initiatives: [
            'Combine three checks in one street',
            'Bring the renewal sheet along',
            'Clean the coil whether or not it is due',
          ],
          talk: 'Customers ask for the same engineer again',
        },
      ],
    },
    {
      name: 'Installation Crews',
      scales: true,
      lead: 'Installation Manager',
      roles: ['Installer', 'Electrician', 'Apprentice'],
      themes: [
        {
          objectives: [
            'Hand over a house that needs no second look',
            'Install {product} in a day and a half',
            'Leave every cellar cleaner than we found it',
          ],
          whys: [
            'One installation in five sees us again within a month.',
            'The order book is full; hands are what we lack.',
          ],
          results: [
            num('Installations without a visit in the first 30 days', '%', [74, 80], [92, 96]),
            num('Crew hours per installation', 'hours', [34, 40], [22, 26]),
            count('Houses handed over', 'houses', [60, 150]),
            num('Handover sheets complete', '%', [57, 66], [95, 99]),
            atMost('Installations delayed by missing parts', '%', 4, 14),
            yes('Standard pipe set for {product} approved'),
          ],
          initiatives: [
            'Build the pipe set in the workshop',
            'Walk through the house with the owner',
            'Send the electrician on the first day',
            'Count the parts the evening before',
          ],
          talk: 'Owners are happy to show their cellar',
        },
      ],
    },
    {
      name: 'Dispatch',
      lead: 'Head of Dispatch',
      roles: ['Dispatcher', 'Route Planner'],
      themes: [
        {
          objectives: [
            'Keep the time window we promise',
            'Send the right crew the first time',
            'Plan tomorrow before four o’clock today',
          ],
          whys: [
            'Customers take a day off for a window of six hours.',
            'Replanning eats the morning of eleven people.',
          ],
          results: [
            num('Visits within the promised two hours', '%', [51, 60], [85, 92]),
            num('Jobs moved on the day itself', '%', [24, 31], [9, 13]),
            num('Minutes of driving per job', 'minutes', [33, 40], [21, 26]),
            atMost('Customers told later than 24 hours before', '%', 5, 20),
            between('Free emergency slots per day', 'slots', 6, 12),
            steps(
              'Planning in {system}',
              'Skills of all crews entered',
              'One region planned',
              'Half of the regions',
              'Paper board taken down',
            ),
          ],
          initiatives: [
            'Keep two crews free until ten',
            'Tell the customer when the crew leaves',
            'Enter the skills of every crew',
            'Close the plan at four',
          ],
          talk: 'Crews trust the plan in the morning',
        },
      ],
    },
    {
      name: 'Parts and Vans',
      lead: 'Head of Parts',
      roles: ['Parts Clerk', 'Fleet Coordinator', 'Van Stock Controller'],
      themes: [
        {
          objectives: [
            'Have the part where the fault is',
            'Carry less and find more',
            'Turn half of the fleet electric without losing a job',
          ],
          whys: [
            'Every third second visit waits for a part that lies in another van.',
            'We own parts for two million and still run short.',
          ],
          results: [
            num('Parts found in the own van', '%', [61, 68], [82, 89]),
            num('Value of parts in vans', 'thousand EUR', [620, 720], [380, 450]),
            num('Electric vans', '%', [9, 15], [40, 52]),
            num('Hours from order to part in the van', 'hours', [38, 46], [14, 20]),
            atMost('Urgent couriers', 'per week', 8, 25),
            baseline('Parts that come back unused', '%', [9, 24]),
          ],
          initiatives: [
            'Stock vans by the units in their streets',
            'Take back what lay still for a year',
            'Fill vans overnight',
            'Install twelve charging points',
          ],
          talk: 'Nobody borrows from the next van',
        },
      ],
    },
  ],
};
