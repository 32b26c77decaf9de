import { atLeast, atMost, between, count, money, num, steps, type Theme, yes } from './templates';

/** A theme of the whole company, with the departments that mostly work for it. */
export type CompanyTheme = Theme & { readonly departments: readonly string[] };

export const companyName = 'Lindenholm Heat (sample company)';
export const mission = 'Warm houses without fire, for people who would rather not think about heating.';
export const vision = 'By the end of the decade no home in our regions burns anything to keep warm.';
export const companyValues = 'We leave it cleaner than we found it.\nWe say what is so.\nWe finish.';

export const companyThemes: readonly CompanyTheme[] = [
  {
    departments: ['Sales', 'Marketing', 'Product'],
    objectives: [
      'Heat twice as many homes as last year',
      'Become the first choice of {segment}',
      'Take the place of the boiler in {region}',
    ],
    whys: [
      'The heating law changes within three years; who is known then will be asked then.',
      'Half of our cost is fixed: growth is what pays for everything else we plan.',
    ],
    results: [
      count('Homes heated by our units', 'homes', [4200, 6800]),
      money('Orders of the year', [0, 0], [38000, 52000]),
      num('Share of new installations in our regions', '%', [7, 9], [12, 15], 1),
      num('Home owners who name us first', '%', [6, 9], [14, 18]),
      num('Gross margin', '%', [27, 29], [32, 35], 1),
    ],
    initiatives: [
      'Open a showroom in every region',
      'Agree framework contracts with three housing associations',
      'Bring the price estimate to every phone',
    ],
    talk: 'We hear our name in the street',
  },
  {
    departments: ['Field Service', 'Customer Care', 'Supply Chain'],
    objectives: [
      'Be the firm that comes when it is cold',
      'Let no customer wait for warmth',
      'Make our service the reason to buy',
    ],
    whys: ['One cold night costs us five recommendations.', 'Customers compare units by price and us by service.'],
    results: [
      num('Net promoter score', 'points', [22, 28], [40, 46]),
      num('Hours from fault to warm house', 'hours', [32, 38], [15, 19]),
      num('Jobs finished on the first visit', '%', [69, 73], [86, 90]),
      atMost('Homes without heat for more than 24 hours', 'per 1,000', 2, 8, 1),
      num('Units under service contract', '%', [38, 43], [55, 62]),
    ],
    initiatives: [
      'Give every crew the data before the visit',
      'Keep a reserve for frost days',
      'Put the commonest parts into every van',
    ],
    talk: 'Customers forgive us a fault because we come',
  },
  {
    departments: ['Production', 'Supply Chain', 'Engineering and IT', 'Product'],
    objectives: [
      'Build more, waste less, on time',
      'Make our units the quietest and the simplest to fit',
      'Deliver what we promise, every week',
    ],
    whys: ['The order book is full and the line is not.', 'Each late unit leaves a crew and a family waiting.'],
    results: [
      num('Orders delivered on the promised day', '%', [73, 78], [93, 96]),
      num('Cost per unit', 'EUR', [3480, 3620], [3120, 3220]),
      num('Warranty cost', '% of revenue', [3.4, 3.9], [1.8, 2.2], 1),
      num('Energy per unit built', 'kWh', [86, 94], [66, 72]),
      steps('Second line', 'Board decision', 'Machines ordered', 'First unit', 'Two shifts'),
      atMost('Lost-time accidents', 'per quarter', 1, 6),
    ],
    initiatives: [
      'Freeze the plan for three days',
      'Give every critical part a second source',
      'Bring the next product into series in five weeks',
    ],
    talk: 'The plants are calm and full',
  },
  {
    departments: ['People', 'Engineering and IT', 'Finance and Legal'],
    objectives: [
      'Be a place where good people stay and grow',
      'Have a trained leader in front of every team',
      'Be a company that keeps its goals in sight',
    ],
    whys: [
      'We lose one experienced colleague in nine each year and it takes two to replace one.',
      'Strategy that is not talked about each week is a booklet.',
    ],
    results: [
      num('Employee net promoter score', 'points', [10, 16], [28, 34]),
      num('Regretted leavers', '%', [9, 11], [5, 6], 1),
      num('Teams that check in every week', '%', [30, 42], [82, 92]),
      num('Leaders through the programme', '%', [25, 36], [85, 95]),
      count('Apprentices signed', 'people', [14, 26]),
    ],
    initiatives: [
      'Publish every goal of the board',
      'Give each team a champion',
      'Pay and promote by rules that everyone can read',
    ],
    talk: 'People bring their friends',
  },
  {
    departments: ['Finance and Legal', 'Sales', 'Production', 'Customer Care'],
    objectives: [
      'Earn what our plans cost',
      'Stand firm in a mild winter',
      'Turn service into a third of our business',
    ],
    whys: [
      'Banks lend to the past; we want to pay for the second line ourselves.',
      'Two mild winters in a row would stop us today.',
    ],
    results: [
      money('Operating profit', [900, 1200], [2100, 2900]),
      num('Revenue that returns every year', '%', [17, 21], [28, 33]),
      num('Days until customers pay', 'days', [47, 53], [32, 36]),
      between('Equity ratio', '%', 32, 45),
      atLeast('Cash at hand', 'weeks of cost', 12, 6),
      yes('Credit line for the second line signed'),
    ],
    initiatives: [
      'Review the ten largest cost lines with their owners',
      'Sell contracts with every unit',
      'Pass price changes on within a month',
    ],
    talk: 'We sleep well over our figures',
  },
];
