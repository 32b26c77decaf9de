import { atMost, baseline, between, count, type Library, money, num, steps, yes } from './templates';

export const finance: Library = {
  department: 'Finance and Legal',
  head: 'Chief Financial Officer',
  themes: [
    {
      objectives: [
        'Let leaders decide on figures of this week',
        'Keep enough cash to be brave',
        'Make every euro of cost have an owner',
      ],
      whys: [
        'The month closes on day eleven; by then the next one is half spent.',
        'A mild winter must not decide on our investments.',
      ],
      results: [
        num('Working days to close the month', 'days', [9, 11], [4, 5]),
        money('Free cash at the end of the quarter', [1800, 2400], [3200, 4200]),
        num('Days until customers pay', 'days', [46, 54], [31, 36]),
        atMost('Forecast error for cash', '%', 5, 15, 1),
        num('Costs with a named owner', '%', [58, 66], [92, 98]),
        between('Equity ratio', '%', 32, 45),
      ],
      initiatives: [
        'Close the sub-ledgers on day two',
        'Walk through the ten largest cost lines with their owners',
        'Call before the reminder',
      ],
      talk: 'Leaders ask us before they decide',
    },
    {
      objectives: ['Pass the audit without surprises', 'Know our risks before they know us'],
      whys: [
        'Last year’s audit found two things that we could have found.',
        'The new rules on supply chains apply to us from next year.',
      ],
      results: [
        atMost('Audit findings', 'findings', 2, 8),
        num('Contracts above 50,000 euro reviewed before signing', '%', [61, 70], [96, 99]),
        steps(
          'Risk register that is used',
          'Risks collected',
          'Owners named',
          'Reviewed by the board',
          'Reviewed again after a quarter',
        ),
        yes('Supply-chain report filed'),
      ],
      initiatives: [
        'Run a rehearsal audit',
        'Meet each risk owner once a quarter',
        'Write the short version of the contract rules',
      ],
      talk: 'Nobody hides a risk from us',
    },
  ],
  teams: [
    {
      name: 'Accounting',
      scales: true,
      lead: 'Head of Accounting',
      roles: ['Accountant', 'Accounts Payable Clerk', 'Accounts Receivable Clerk'],
      themes: [
        {
          objectives: [
            'Close the books while the month is still warm',
            'Pay suppliers on the day we agreed',
            'Get paid before the second reminder',
          ],
          whys: [
            'Corrections after the close take two people a week.',
            'Suppliers deliver late to those who pay late.',
          ],
          results: [
            num('Days to close', 'days', [8, 10], [3, 5]),
            num('Bookings without manual work', '%', [42, 50], [75, 84]),
            num('Supplier bills paid on time', '%', [72, 79], [95, 98]),
            num('Overdue receivables', 'thousand EUR', [780, 920], [380, 460]),
            atMost('Corrections after the close', 'corrections', 5, 25),
            count('Recurring bookings automated', 'bookings', [20, 55]),
          ],
          initiatives: [
            'Book accruals on day one',
            'Let the scanner read supplier bills',
            'Ring the ten largest debtors each Monday',
            'Write the close as a checklist',
          ],
          talk: 'The close is no longer an event',
        },
      ],
    },
    {
      name: 'Controlling',
      scales: true,
      lead: 'Head of Controlling',
      roles: ['Controller', 'Plant Controller', 'Financial Analyst'],
      themes: [
        {
          objectives: [
            'Show each head where the money goes',
            'Know what {product} really earns',
            'Replace the budget fight by a calm forecast',
          ],
          whys: [
            'Two product lines may be losing money and we cannot prove it.',
            'The budget round takes four months and is wrong in the fifth.',
          ],
          results: [
            num('Heads who use their report each month', '%', [33, 42], [80, 90]),
            num('Product lines with a full cost', '%', [28, 36], [85, 95]),
            num('Weeks for the yearly plan', 'weeks', [14, 17], [6, 8]),
            num('Forecast error at the half-year', '%', [9, 12], [4, 5], 1),
            yes('Rolling forecast replaces the autumn budget'),
            baseline('Hours that heads spend on reports', 'hours per month', [4, 15]),
          ],
          initiatives: [
            'Cut the report to one page',
            'Calculate three product lines in full',
            'Ask each head which figure they miss',
            'Forecast every quarter',
          ],
          talk: 'Heads can explain their figures',
        },
      ],
    },
    {
      name: 'Legal and Compliance',
      lead: 'Head of Legal',
      roles: ['Legal Counsel', 'Compliance Officer', 'Contract Manager'],
      themes: [
        {
          objectives: [
            'Make the right contract the quick one',
            'Have nobody break a rule for want of knowing it',
            'Handle personal data as we would want ours handled',
          ],
          whys: ['A standard contract takes eleven days and three departments.', 'Rules in a folder protect nobody.'],
          results: [
            num('Days from draft to signed contract', 'days', [16, 21], [5, 7]),
            num('Contracts on our standard', '%', [44, 53], [74, 82]),
            num('People trained in the rules that concern them', '%', [56, 65], [95, 99]),
            atMost('Data requests answered late', 'requests', 0, 3),
            steps(
              'Clear-out of old personal data',
              'Inventory done',
              'Periods agreed',
              'First system cleared',
              'All systems cleared',
            ),
            count('Rules rewritten in plain words', 'rules', [12, 28]),
          ],
          initiatives: [
            'Offer three standard contracts',
            'Sit with Sales on Wednesdays',
            'Rewrite the gift rule on half a page',
            'Delete what we need not keep',
          ],
          talk: 'Colleagues come to us early',
        },
      ],
    },
    {
      name: 'Facilities',
      lead: 'Head of Facilities',
      roles: ['Facility Manager', 'Caretaker', 'Receptionist'],
      themes: [
        {
          objectives: [
            'Heat our own buildings the way we tell others to',
            'Make {site} a place where visitors want to stay',
            'Fix small things before they are big',
          ],
          whys: ['Two of our own offices still burn gas.', 'A dripping tap says more about us than the brochure.'],
          results: [
            num('Energy used by our buildings', 'MWh', [410, 460], [280, 330]),
            num('Buildings heated by our own units', 'buildings', [2, 3], [7, 8]),
            num('Days to fix a reported fault', 'days', [8, 11], [2, 3]),
            atMost('Open safety findings', 'findings', 2, 9),
            num('Colleagues content with their place', '%', [58, 66], [80, 87]),
            yes('Charging points at every site'),
          ],
          initiatives: [
            'Replace the gas boiler in the office',
            'Walk each floor on Monday',
            'Meter every building',
            'Hang the fault number on each door',
          ],
          talk: 'People report faults because we fix them',
        },
      ],
    },
  ],
};
