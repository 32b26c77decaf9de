import { atMost, baseline, between, count, type Library, money, num, steps, yes } from './templates';

export const product: Library = {
  department: 'Product',
  head: 'Chief Product Officer',
  themes: [
    {
      objectives: [
        'Build what {segment} would miss if it were gone',
        'Decide on evidence from real houses',
        'Make {product} pay for its own development',
      ],
      whys: [
        'Half of what we shipped last year is used by fewer than one house in twenty.',
        'The loudest wish is seldom the most common one.',
      ],
      results: [
        num('Customers who would be very disappointed without it', '%', [26, 33], [40, 48]),
        count('Houses visited with a notebook', 'houses', [20, 45]),
        num('Decisions with evidence written beside them', '%', [30, 40], [75, 90]),
        money('Yearly revenue of {product}', [600, 800], [1100, 1500]),
        num('Features used by one house in five', '%', [38, 45], [60, 70]),
        baseline('Hours a customer spends on the unit in the first month', 'hours', [1, 4], 1),
      ],
      initiatives: [
        'Spend one day a month in a customer’s cellar',
        'Write the evidence before the plan',
        'Retire three features that nobody uses',
      ],
      talk: 'Customers recognise themselves in what we build',
    },
    {
      objectives: [
        'Bring {product} to market on the day we promised',
        'Have one plan that Sales, Production and Service believe',
      ],
      whys: ['Every late month costs one season in six.', 'Three departments kept three road maps.'],
      results: [
        steps(
          '{product} ready for sale',
          'Field trial ends',
          'Certificate received',
          'First series built',
          'Price list published',
        ),
        atMost('Days behind the published plan', 'days', 5, 25),
        num('Heads who say they trust the plan', '%', [40, 50], [80, 92]),
        yes('One road map replaces the three'),
      ],
      initiatives: [
        'Hold the plan review with all three heads',
        'Show what was dropped, with the reason',
        'Publish the date of the next change',
      ],
      talk: 'Nobody is surprised by our plan',
    },
  ],
  teams: [
    {
      name: 'Home Units',
      scales: true,
      lead: 'Head of Home Units',
      roles: ['Product Manager', 'Product Analyst', 'Product Designer'],
      themes: [
        {
          objectives: [
            'Make {product} the unit nobody hears',
            'Halve the work of fitting {product}',
            'Make the right choice obvious for {segment}',
          ],
          whys: [
            'Noise is the first objection in seven talks of ten.',
            'A crew fits two units a day where it could fit three.',
          ],
          results: [
            num('Sound level at three metres', 'dB', [41, 44], [34, 36], 1),
            num('Hours to fit one unit', 'hours', [9.5, 11], [5.5, 6.5], 1),
            num('Variants in the price list', 'variants', [48, 62], [20, 28]),
            num('Complaints about noise per 1,000 units', 'complaints', [16, 22], [5, 8]),
            yes('Night mode approved in the field trial'),
            num('Seasonal efficiency', 'factor', [3.4, 3.7], [4.1, 4.5], 1),
          ],
          initiatives: [
            'Measure ten houses at night',
            'Fit one unit with each crew of the pilot',
            'Take the twelve slowest variants out',
            'Test a quieter fan',
          ],
          talk: 'Neighbours do not notice us',
        },
      ],
    },
    {
      name: 'Commercial Units',
      lead: 'Head of Commercial Units',
      roles: ['Product Manager Commercial', 'Application Engineer'],
      themes: [
        {
          objectives: [
            'Make {product} the easy choice for {segment}',
            'Sell systems where we sold boxes',
            'Prove the savings before the customer asks',
          ],
          whys: [
            'Planners choose what they can calculate in an afternoon.',
            'A system brings three times the margin of a box.',
          ],
          results: [
            num('Projects sold as a whole system', '%', [18, 25], [42, 52]),
            count('Planners trained', 'planners', [60, 130]),
            num('Days to calculate a project', 'days', [8, 11], [2, 3], 1),
            num('Measured against promised savings', '%', [81, 86], [95, 99]),
            steps(
              'Reference site in {region}',
              'Partner found',
              'System running',
              'First winter measured',
              'Report published',
            ),
            money('Orders for systems', [0, 0], [800, 2100]),
          ],
          initiatives: [
            'Publish the calculation tool',
            'Meter five sites in full',
            'Bring planners to the test hall',
            'Write the standard text for tenders',
          ],
          talk: 'Planners call us with their first sketch',
        },
      ],
    },
    {
      name: 'Digital Services',
      scales: true,
      lead: 'Head of Digital Services',
      roles: ['Digital Product Manager', 'Service Designer', 'Data Analyst'],
      themes: [
        {
          objectives: [
            'See a fault before the house gets cold',
            'Make Home Monitor worth its price',
            'Give installers one place for all their units',
          ],
          whys: [
            'Four of ten emergency visits showed in the data three days before.',
            'One subscriber in five leaves after the free year.',
          ],
          results: [
            num('Faults announced before the customer calls', '%', [12, 18], [40, 52]),
            num('Subscribers who stay after the free year', '%', [74, 79], [87, 92]),
            num('Units connected', '%', [46, 54], [72, 82]),
            atMost('False alarms per 1,000 units and month', 'alarms', 3, 10),
            money('Monthly subscription revenue', [62, 78], [110, 145]),
            between('Alarms per engineer and day', 'alarms', 2, 6),
          ],
          initiatives: [
            'Switch the compressor alarm on for all',
            'Ask everyone who leaves why',
            'Show the saved energy on the first page',
            'Connect units at the installation',
          ],
          talk: 'Customers open the app on cold days and smile',
        },
      ],
    },
    {
      name: 'Research and Testing',
      lead: 'Head of Research',
      roles: ['Test Engineer', 'User Researcher', 'Laboratory Technician'],
      themes: [
        {
          objectives: [
            'Know how {product} behaves in a real winter',
            'Answer a design question in days',
            'Find the weak part before the customer does',
          ],
          whys: [
            'The laboratory has never had a wet north wall.',
            'A design question waits six weeks for the chamber.',
          ],
          results: [
            count('Houses in the field trial', 'houses', [15, 40]),
            num('Days from question to test result', 'days', [31, 42], [10, 14]),
            num('Use of the climate chamber', '%', [51, 60], [78, 85]),
            count('Weak parts found before series', 'parts', [6, 14]),
            yes('Second climate chamber in use'),
            baseline('Hours between failures of the fan', 'hours', [8000, 19000]),
          ],
          initiatives: [
            'Book the chamber in half days',
            'Put sensors into ten old houses',
            'Run the ice test over the weekend',
            'Show results on one page',
          ],
          talk: 'Designers come to us first',
        },
      ],
    },
  ],
};
