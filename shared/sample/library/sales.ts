import { atLeast, atMost, baseline, between, count, type Library, money, num, steps, yes } from './templates';

export const sales: Library = {
  department: 'Sales',
  head: 'Chief Sales Officer',
  themes: [
    {
      objectives: [
        'Win {segment} with advice rather than discounts',
        'Grow in {region} without giving margin away',
        'Make the next quarter predictable',
      ],
      whys: [
        'Discounts doubled in two years while the win rate stood still.',
        'The plants need a forecast they can buy material on.',
      ],
      results: [
        money('Orders from {segment}', [0, 0], [900, 2400]),
        num('Average discount', '%', [13, 17], [7, 9], 1),
        num('Win rate on qualified offers', '%', [19, 26], [30, 38]),
        atMost('Forecast error at mid-quarter', '%', 10, 25),
        num('Gross margin on new orders', '%', [26, 30], [33, 37], 1),
        between('Pipeline cover for next quarter', 'times', 3, 5, 1),
      ],
      initiatives: [
        'Review every offer above 12 % discount in pairs',
        'Write the three questions that qualify a lead',
        'Hold the forecast round on Tuesdays, with Production',
      ],
      talk: 'Customers buy from us for our advice',
    },
    {
      objectives: [
        'Be known in {region} before the heating law changes',
        'Turn satisfied customers into our best sellers',
      ],
      whys: [
        'A third of all boilers there will be replaced within four years.',
        'A recommended customer decides in half the time.',
      ],
      results: [
        count('First talks with new {segment}', 'talks', [60, 140]),
        num('Orders that began with a recommendation', '%', [11, 16], [24, 32]),
        yes('Framework contract with a housing association signed'),
        baseline('Awareness among home owners in {region}', '%', [8, 22]),
        num('Days from first talk to offer', 'days', [16, 21], [6, 9]),
      ],
      initiatives: [
        'Call every customer one year after the installation',
        'Take a demonstration unit to six markets',
        'Offer a heat check before the offer',
      ],
      talk: 'People in {region} have heard of us',
    },
  ],
  teams: [
    {
      name: 'Field Sales',
      scales: true,
      lead: 'Regional Sales Manager',
      roles: ['Account Manager', 'Sales Representative', 'Sales Engineer'],
      themes: [
        {
          objectives: [
            'Open {region} as our next home market',
            'Make {segment} our strongest customers in {region}',
            'Get from the first visit to a signed order in one month',
          ],
          whys: [
            'The installed base there is old and no competitor has more than a tenth of it.',
            'Each week between visit and order costs one order in eight.',
          ],
          results: [
            count('New customers in {region}', 'customers', [25, 70]),
            money('Signed orders in {region}', [0, 0], [400, 1300]),
            num('Days from visit to signature', 'days', [44, 58], [24, 31]),
            num('Visits that lead to an offer', '%', [42, 50], [62, 72]),
            atLeast('Customer visits per head and week', 'visits', 8, 4),
            steps('Showroom in {region}', 'Place found', 'Contract signed', 'Units running', 'First hundred visitors'),
          ],
          initiatives: [
            'Plan visits by street, not by the day',
            'Bring the sales engineer to the first visit',
            'Leave a written offer on the table',
            'Hold a partner breakfast every month',
          ],
          talk: 'Visits end with a clear next step',
        },
      ],
    },
    {
      name: 'Key Accounts',
      lead: 'Head of Key Accounts',
      roles: ['Key Account Manager', 'Tender Specialist'],
      themes: [
        {
          objectives: [
            'Become the safe choice for {segment}',
            'Win tenders we can be proud to deliver',
            'Grow with the ten accounts that grow',
          ],
          whys: [
            'Large buyers ask for proof of service before they ask for the price.',
            'We write forty tenders to win four.',
          ],
          results: [
            num('Tenders won', '%', [9, 14], [22, 30]),
            money('Order book with {segment}', [700, 900], [1300, 1800]),
            num('Accounts with a plan agreed by both sides', '%', [20, 30], [70, 90]),
            atMost('Late deliveries to key accounts', '%', 3, 9, 1),
            yes('Five-year service contract with a hospital group signed'),
            num('Net promoter score of key accounts', 'points', [22, 30], [42, 50]),
          ],
          initiatives: [
            'Say no to a tender within two days',
            'Bring Field Service to each account review',
            'Collect three references for {product}',
          ],
          talk: 'Accounts tell us their plans early',
        },
      ],
    },
    {
      name: 'Inside Sales',
      scales: true,
      lead: 'Head of Inside Sales',
      roles: ['Inside Sales Representative', 'Offer Specialist', 'Sales Assistant'],
      themes: [
        {
          objectives: [
            'Answer every enquiry while it is warm',
            'Send offers that need no second round',
            'Free the sellers from paperwork',
          ],
          whys: [
            'Half of all enquiries hear from us after they have heard from somebody else.',
            'Two in three offers are corrected once.',
          ],
          results: [
            num('Hours from enquiry to first answer', 'hours', [19, 28], [2, 4]),
            num('Offers sent without a later correction', '%', [34, 44], [75, 86]),
            num('Enquiries that become a visit', '%', [17, 23], [30, 38]),
            atMost('Enquiries without an answer on Friday evening', 'enquiries', 5, 25),
            num('Minutes to write a standard offer', 'minutes', [55, 70], [18, 25]),
            steps(
              'Offer texts from {system}',
              'Blocks written',
              'Prices connected',
              'Two sellers try it',
              'All offers through it',
            ),
          ],
          initiatives: [
            'Share the morning list by postcode',
            'Write down the ten commonest corrections',
            'Ring back before noon',
            'Build the offer from blocks',
          ],
          talk: 'Nobody has to ask us twice',
        },
      ],
    },
    {
      name: 'Installer Partners',
      scales: true,
      lead: 'Head of Partner Sales',
      roles: ['Partner Manager', 'Partner Trainer', 'Partner Coordinator'],
      themes: [
        {
          objectives: [
            'Make installers choose us without being asked',
            'Bring new installers to their third job with us',
            'Let partners in {region} stand on their own feet',
          ],
          whys: [
            'An installer who has done three of our units seldom goes back.',
            'Partners sell four of ten units and see us twice a year.',
          ],
          results: [
            num('Active partners in {region}', 'partners', [28, 40], [60, 85]),
            num('New partners who reach three jobs in a quarter', '%', [24, 33], [50, 62]),
            count('Partner crews trained on {product}', 'crews', [20, 50]),
            num('Partner questions answered the same day', '%', [45, 55], [82, 92]),
            baseline('Share of a partner’s jobs that come to us', '%', [18, 40]),
            num('Warranty cases per 100 partner jobs', 'cases', [7, 9], [3, 4], 1),
          ],
          initiatives: [
            'Go along on the first job',
            'Open a line for installers at seven in the morning',
            'Put spare parts into partner vans',
            'Meet the twenty largest partners',
          ],
          talk: 'Installers tell us what annoys them',
        },
      ],
    },
  ],
};
