import { atLeast, atMost, baseline, between, count, type Library, num, steps, yes } from './templates';

export const engineering: Library = {
  department: 'Engineering and IT',
  head: 'Chief Technology Officer',
  themes: [
    {
      objectives: [
        'Ship small, ship often, sleep well',
        'Keep what we run safe and boring',
        'Pay back the debt that slows everybody down',
      ],
      whys: [
        'A release takes two weekends and frightens the people who do it.',
        'Every new feature pays interest on the old ones.',
      ],
      results: [
        num('Days from finished to running at the customer', 'days', [24, 34], [5, 8]),
        num('Releases that had to be taken back', '%', [11, 16], [3, 5], 1),
        atLeast('Availability of {system}', '%', 99.8, 99, 2),
        num('Work that was not planned', '%', [38, 46], [20, 26]),
        num('Minutes to restore a service', 'minutes', [140, 190], [40, 60]),
        baseline('Hours lost each week to waiting for builds', 'hours', [20, 70]),
      ],
      initiatives: [
        'Release every Thursday, whatever is ready',
        'Write down each incident on one page',
        'Give one day a fortnight to old debt',
      ],
      talk: 'Nobody is afraid of a release',
    },
    {
      objectives: ['Let no stranger in', 'Make every laptop and server one we could lose without fear'],
      whys: [
        'Two competitors stood still for a week this year.',
        'We could not say today which machines lack their updates.',
      ],
      results: [
        num('Machines with all updates within seven days', '%', [62, 72], [96, 99]),
        num('People who report the test phishing mail', '%', [18, 27], [55, 68]),
        atMost('Known high-risk findings older than 30 days', 'findings', 0, 6),
        steps(
          'Recovery from backup proved',
          'Plan written',
          'One server restored',
          'All of {system} restored',
          'Done without its usual keeper',
        ),
        yes('Second factor for every account'),
      ],
      initiatives: [
        'Restore a server every month',
        'Remove the shared accounts',
        'Send one harmless phishing mail a month',
      ],
      talk: 'People tell us at once when something looks odd',
    },
  ],
  teams: [
    {
      name: 'Control Software',
      scales: true,
      lead: 'Head of Control Software',
      roles: ['Firmware Engineer', 'Controls Engineer', 'Software Tester'],
      themes: [
        {
          objectives: [
            'Make {product} learn the house it heats',
            'Update every unit without a visit',
            'Get the defrost cycle out of the complaints',
          ],
          whys: [
            'The same curve runs in a cottage and in a school.',
            'An update by hand costs a visit, and one in four is never made.',
          ],
          results: [
            num('Energy used against the fixed curve', '%', [100, 100], [86, 91]),
            num('Units updated over the air', '%', [14, 24], [80, 92]),
            num('Complaints about defrosting per 1,000 units', 'complaints', [19, 26], [6, 9]),
            atMost('Units that need a visit after an update', 'per 1,000', 2, 8, 1),
            num('Test cases that run without a person', '%', [35, 44], [72, 82]),
            steps(
              'Self-learning curve',
              'Model runs on recorded data',
              'Ten houses',
              'A hundred houses',
              'On by default',
            ),
          ],
          initiatives: [
            'Record a week from fifty houses',
            'Roll updates out to one unit in a hundred first',
            'Move the defrost rule into the simulator',
            'Run all tests overnight',
          ],
          talk: 'Field Service trusts our updates',
        },
      ],
    },
    {
      name: 'Applications',
      scales: true,
      lead: 'Head of Applications',
      roles: ['Software Engineer', 'Front-end Engineer', 'Quality Engineer'],
      themes: [
        {
          objectives: [
            'Make {system} something people like to open',
            'Retire the old screens of {system}',
            'Give crews everything they need without a signal',
          ],
          whys: [
            'People keep spreadsheets beside it, and that says it all.',
            'Every cellar is out of reach of the network.',
          ],
          results: [
            num('Users who rate {system} good', '%', [31, 40], [68, 78]),
            num('Tasks finished without help', '%', [52, 60], [84, 92]),
            num('Old screens still in use', 'screens', [42, 58], [4, 10]),
            num('Seconds to open a job', 'seconds', [6.2, 8.4], [1.2, 1.9], 1),
            atMost('Open defects older than four weeks', 'defects', 8, 30),
            steps(
              '{system} without a signal',
              'Jobs readable',
              'Photos wait and go later',
              'Ten crews try it',
              'All crews',
            ),
          ],
          initiatives: [
            'Watch five users a sprint',
            'Delete one old screen a week',
            'Load the next day’s jobs overnight',
            'Fix the ten slowest pages',
          ],
          talk: 'Users send us ideas in place of complaints',
        },
      ],
    },
    {
      name: 'Platform and Operations',
      lead: 'Head of Platform',
      roles: ['Platform Engineer', 'System Administrator', 'Database Administrator'],
      themes: [
        {
          objectives: [
            'Let teams help themselves',
            'Run {system} so that nobody notices us',
            'Halve what we pay for idle machines',
          ],
          whys: [
            'A new environment takes nine days and four people.',
            'A third of what we rent does nothing at night.',
          ],
          results: [
            num('Hours to a new environment', 'hours', [60, 75], [2, 4]),
            num('Tickets that need one of us', 'tickets', [210, 260], [80, 110]),
            atMost('Alerts at night', 'per week', 2, 9),
            num('Monthly cost per running service', 'EUR', [410, 480], [230, 280]),
            between('Load of the main cluster', '%', 45, 70),
            yes('Backups restored by a robot every night'),
          ],
          initiatives: [
            'Turn the nine steps into one form',
            'Switch test machines off at seven',
            'Remove alerts that nobody acts on',
            'Write the run book as a script',
          ],
          talk: 'Teams do not need to wait for us',
        },
      ],
    },
    {
      name: 'Data and Workplace IT',
      lead: 'Head of Workplace IT',
      roles: ['Service Desk Agent', 'Data Engineer', 'IT Support Technician'],
      themes: [
        {
          objectives: [
            'Solve it at the first call',
            'Have one number for one question',
            'Make the first day at work simply work',
          ],
          whys: [
            'New starters wait four days for an account on average.',
            'Finance, Sales and Production report three different order books.',
          ],
          results: [
            num('Tickets solved at the first contact', '%', [44, 52], [70, 78]),
            num('New starters ready on day one', '%', [55, 66], [95, 99]),
            num('Figures with an owner and a definition', '%', [18, 28], [70, 85]),
            num('Hours until the order book is up to date', 'hours', [22, 26], [1, 3]),
            atLeast('Satisfaction after a ticket', '%', 90, 75),
            count('Old reports switched off', 'reports', [40, 90]),
          ],
          initiatives: [
            'Order the laptop with the contract',
            'Publish the definition beside every figure',
            'Write answers to the twenty commonest tickets',
            'Switch a report off and see who calls',
          ],
          talk: 'Colleagues know where to find a number they can trust',
        },
      ],
    },
  ],
};
