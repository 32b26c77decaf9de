import { atMost, baseline, between, count, type Library, money, num, steps, yes } from './templates';

export const support: Library = {
  department: 'Customer Care',
  head: 'Chief Customer Officer',
  themes: [
    {
      objectives: [
        'Be on the customer’s side when it is cold',
        'Make one call enough',
        'Turn complaints into improvements',
      ],
      whys: [
        'In January we answer half of all calls after four minutes.',
        'The same ten causes come back every winter.',
      ],
      results: [
        num('Questions solved at the first contact', '%', [54, 61], [74, 82]),
        num('Customer satisfaction after a contact', '%', [76, 81], [88, 93]),
        num('Contacts per 1,000 units and month', 'contacts', [66, 78], [42, 50]),
        atMost('Complaints open longer than ten days', 'complaints', 6, 20),
        count('Causes removed at the source', 'causes', [6, 12]),
        baseline('Customers who call a neighbour before us', '%', [10, 35]),
      ],
      initiatives: [
        'Send the ten causes to Product each month',
        'Let agents decide up to 150 euro',
        'Call back when we said we would',
      ],
      talk: 'Customers thank us at the end of a call',
    },
    {
      objectives: ['Keep {segment} for the second unit', 'Know which customers are about to leave'],
      whys: [
        'A kept contract is worth six new enquiries.',
        'We learn that a customer leaves from the letter that says so.',
      ],
      results: [
        num('Service contracts renewed', '%', [78, 83], [90, 94]),
        money('Revenue from contract extensions', [0, 0], [120, 380]),
        num('Customers at risk called within five days', '%', [22, 33], [80, 92]),
        yes('Early warning from {system} in use'),
        num('Net promoter score', 'points', [24, 31], [40, 47]),
      ],
      initiatives: [
        'Call every contract three months before its end',
        'Mark customers with three visits in a year',
        'Offer the check-up before the first frost',
      ],
      talk: 'Customers stay because they want to',
    },
  ],
  teams: [
    {
      name: 'Hotline',
      scales: true,
      lead: 'Head of Hotline',
      roles: ['Customer Care Agent', 'Senior Care Agent', 'Shift Planner'],
      themes: [
        {
          objectives: [
            'Pick up before people give up',
            'Help on the phone what used to take a visit',
            'Get through the cold weeks without night shifts',
          ],
          whys: ['One caller in six hangs up.', 'Three in ten visits end with a switch being turned.'],
          results: [
            num('Callers who hang up', '%', [13, 18], [4, 6], 1),
            num('Minutes until somebody answers', 'minutes', [3.6, 4.8], [1, 1.5], 1),
            num('Faults solved by phone', '%', [26, 33], [45, 54]),
            between('Calls per agent and day', 'calls', 35, 50),
            atMost('Overtime of the shift', 'hours per week', 20, 60),
            num('Calls with the right data on screen', '%', [58, 66], [90, 96]),
          ],
          initiatives: [
            'Offer to call back',
            'Show the unit’s data beside the call',
            'Plan shifts by the weather forecast',
            'Practise the five hardest calls',
          ],
          talk: 'We end the day without a queue',
        },
      ],
    },
    {
      name: 'Contracts and Billing',
      lead: 'Head of Contracts',
      roles: ['Contract Specialist', 'Billing Clerk', 'Claims Clerk'],
      themes: [
        {
          objectives: [
            'Write bills nobody has to ask about',
            'Settle claims while people still like us',
            'Make changing a contract a matter of minutes',
          ],
          whys: ['One bill in nine leads to a call.', 'A claim takes five weeks and three letters.'],
          results: [
            num('Bills that lead to a question', '%', [10, 13], [3, 5], 1),
            num('Days to settle a claim', 'days', [29, 38], [9, 12]),
            num('Contract changes done in one contact', '%', [36, 45], [78, 88]),
            atMost('Bills sent late', '%', 1, 5, 1),
            num('Customers with electronic bills', '%', [41, 48], [68, 77]),
            steps(
              'Plain-language bill',
              'Draft tested with customers',
              'Approved by Finance',
              'First thousand sent',
              'All bills',
            ),
          ],
          initiatives: [
            'Test the bill with ten customers',
            'Decide small claims on the phone',
            'Cut the change form to one page',
            'Send the photo with the claim',
          ],
          talk: 'Nobody rings because of a bill',
        },
      ],
    },
    {
      name: 'Onboarding',
      lead: 'Head of Onboarding',
      roles: ['Onboarding Specialist', 'Customer Trainer'],
      themes: [
        {
          objectives: [
            'Make the first winter an easy one',
            'Have every house set up right in the first month',
            'Let {segment} feel at home with {product}',
          ],
          whys: [
            'Half of the first year’s calls come in the first six weeks.',
            'Four in ten units run with the settings of the factory.',
          ],
          results: [
            num('Calls in the first 60 days per new unit', 'calls', [1.8, 2.3], [0.8, 1.1], 1),
            num('New houses with their settings reviewed', '%', [34, 43], [85, 95]),
            num('Customers connected to Home Monitor on day one', '%', [38, 46], [76, 86]),
            num('Satisfaction after the first month', '%', [71, 77], [88, 94]),
            yes('Welcome call for every new house'),
            baseline('Energy saved by the first review', '%', [3, 11], 1),
          ],
          initiatives: [
            'Call on day ten',
            'Send the short film instead of the manual',
            'Check the settings from here before the visit',
            'Ask the installer for a photo of the set-up',
          ],
          talk: 'New customers know whom to ask',
        },
      ],
    },
    {
      name: 'Technical Support',
      scales: true,
      lead: 'Head of Technical Support',
      roles: ['Support Engineer', 'Remote Diagnosis Specialist'],
      themes: [
        {
          objectives: [
            'Give installers an answer before the ladder is down',
            'Find the fault from here',
            'Write down what only three people know',
          ],
          whys: [
            'A crew on a roof costs 140 euro an hour while it waits for us.',
            'When two colleagues are on holiday we are blind.',
          ],
          results: [
            num('Minutes until an installer has an answer', 'minutes', [26, 35], [7, 10]),
            num('Faults found remotely', '%', [29, 36], [52, 62]),
            count('Answers in the knowledge base used twice', 'answers', [80, 200]),
            num('Visits with the right part in the van', '%', [63, 70], [86, 92]),
            atMost('Cases handed on more than once', '%', 8, 22),
            steps(
              'Remote diagnosis for {product}',
              'Signals chosen',
              'Screen ready',
              'Ten cases solved',
              'Used in every case',
            ),
          ],
          initiatives: [
            'Write the answer down after the second time',
            'Open the line at six thirty',
            'Record three difficult cases a week',
            'Name the part before the crew leaves',
          ],
          talk: 'Installers say “good that I called”',
        },
      ],
    },
  ],
};
