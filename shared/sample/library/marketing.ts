import { atLeast, atMost, baseline, between, count, type Library, money, num, steps, yes } from './templates';

export const marketing: Library = {
  department: 'Marketing',
  head: 'Chief Marketing Officer',
  themes: [
    {
      objectives: [
        'Be the name that comes first when a boiler fails',
        'Explain heat pumps better than anyone',
        'Spend where it brings customers',
      ],
      whys: [
        'People decide in the week their heating breaks; by then it is too late to introduce ourselves.',
        'A third of the budget cannot be traced to a single enquiry.',
      ],
      results: [
        num('Home owners who name us unprompted', '%', [6, 10], [14, 19]),
        num('Cost per qualified enquiry', 'EUR', [118, 140], [70, 85]),
        count('Qualified enquiries', 'enquiries', [1800, 3600]),
        between('Share of spend on trials', '%', 10, 20),
        num('Readers who finish the heating guide', '%', [21, 28], [40, 50]),
        baseline('Enquiries that began with a neighbour', '%', [10, 30]),
      ],
      initiatives: [
        'Ask every caller how they found us',
        'Stop the two worst campaigns',
        'Publish real bills from real houses',
      ],
      talk: 'Home owners understand what we do',
    },
    {
      objectives: [
        'Bring Sales enquiries it wants to call first',
        'Launch {product} so that nobody has to ask what it is',
      ],
      whys: [
        'Sales calls one in three of the enquiries we send.',
        'The last launch reached the trade press and nobody else.',
      ],
      results: [
        num('Enquiries that Sales accepts', '%', [33, 42], [65, 75]),
        money('Orders from enquiries of the quarter', [0, 0], [500, 1400]),
        steps('Launch of {product}', 'Message tested', 'Films and pages ready', 'Partners trained', 'Launch week done'),
        num('Installers who can explain {product} in one sentence', '%', [15, 25], [60, 75]),
        yes('One shared definition of a qualified enquiry signed by Sales'),
      ],
      initiatives: [
        'Sit with Inside Sales for a morning',
        'Test the message with ten home owners',
        'Write the one-page answer to “is it loud?”',
      ],
      talk: 'Sales is glad about our enquiries',
    },
  ],
  teams: [
    {
      name: 'Content',
      scales: true,
      lead: 'Head of Content',
      roles: ['Writer', 'Video Editor', 'Illustrator'],
      themes: [
        {
          objectives: [
            'Answer the questions people really ask',
            'Show {product} in real houses',
            'Make our guide the one that installers hand out',
          ],
          whys: [
            'The ten commonest questions are not answered on our pages.',
            'Pictures of empty rooms convince nobody with children and a dog.',
          ],
          results: [
            count('House stories published', 'stories', [12, 26]),
            num('Visitors who read to the end', '%', [24, 31], [42, 52]),
            num('Monthly readers of the guide', 'readers', [5200, 7400], [11000, 16000]),
            num('Calls that ask what the page already says', '%', [28, 36], [12, 17]),
            atMost('Pages older than a year', 'pages', 15, 60),
            yes('The guide in three languages'),
          ],
          initiatives: [
            'Film one house a fortnight',
            'Rewrite the page on noise',
            'Let an installer review each text',
            'Retire pages nobody reads',
          ],
          talk: 'Customers quote our texts back to us',
        },
      ],
    },
    {
      name: 'Campaigns',
      scales: true,
      lead: 'Head of Campaigns',
      roles: ['Campaign Manager', 'Media Buyer', 'Marketing Analyst'],
      themes: [
        {
          objectives: [
            'Find the message that moves {segment}',
            'Get twice the answer from the same budget',
            'Reach {region} before the first frost',
          ],
          whys: [
            'One message for everybody has stopped working.',
            'Enquiries come in October; our spend comes in December.',
          ],
          results: [
            num('Cost per enquiry from {segment}', 'EUR', [95, 120], [52, 68]),
            count('Enquiries from {region}', 'enquiries', [260, 700]),
            num('Answers to letters', '%', [0.9, 1.3], [2.2, 3.1], 1),
            count('Message trials with a clear result', 'trials', [8, 16]),
            atMost('Spend without a measured result', '%', 10, 35),
            num('Return visitors within two weeks', '%', [11, 15], [20, 27]),
          ],
          initiatives: [
            'Try three messages side by side',
            'Move the autumn budget forward',
            'Send letters by the age of the boiler',
            'Stop what does not answer after two weeks',
          ],
          talk: 'We know which message works',
        },
      ],
    },
    {
      name: 'Events and Partners',
      lead: 'Head of Events',
      roles: ['Event Manager', 'Partner Marketing Manager'],
      themes: [
        {
          objectives: [
            'Make every fair worth the trip',
            'Let installers carry our name in {region}',
            'Fill the open days with people who are about to decide',
          ],
          whys: [
            'We came home from four fairs with cards and no orders.',
            'Installers meet the customer first; we meet them last.',
          ],
          results: [
            count('Visitors at open days', 'visitors', [350, 900]),
            num('Visitors who ask for an offer', '%', [8, 12], [18, 25]),
            num('Partners who use our material', '%', [27, 36], [60, 72]),
            num('Follow-ups within three days of an event', '%', [38, 50], [90, 97]),
            steps('Road show in {region}', 'Route agreed', 'Truck equipped', 'First five stops', 'All twelve stops'),
          ],
          initiatives: [
            'Call visitors on the Monday after',
            'Give each partner a sign with the own name on it',
            'Invite neighbours of finished houses',
          ],
          talk: 'Partners ask when the next open day is',
        },
      ],
    },
    {
      name: 'Brand and Web',
      lead: 'Head of Brand',
      roles: ['Designer', 'Web Producer', 'Brand Manager'],
      themes: [
        {
          objectives: [
            'Make the website the quickest way to an honest price',
            'Let everybody find their way without a manual',
            'Look like one company everywhere',
          ],
          whys: [
            'Eight in ten visitors want a price and one in ten finds it.',
            'Vans, letters and the web page look like three firms.',
          ],
          results: [
            num('Visitors who get a price estimate', '%', [7, 11], [22, 30]),
            num('Seconds until the page can be used on a phone', 'seconds', [4.1, 5.2], [1.8, 2.4], 1),
            atLeast('Accessibility score of the main pages', 'points', 95, 80),
            num('Forms given up half way', '%', [58, 66], [32, 40]),
            steps('New look on all vans', 'Design agreed', 'First ten vans', 'Half of the fleet', 'All vans'),
            baseline('Visitors who come back to decide', '%', [5, 20]),
          ],
          initiatives: [
            'Cut the price form to five fields',
            'Watch ten people look for a price',
            'Merge the three letter templates',
            'Remove every picture that loads late',
          ],
          talk: 'Visitors find what they came for',
        },
      ],
    },
  ],
};
