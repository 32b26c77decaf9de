import { atLeast, atMost, baseline, between, count, type Library, money, num, steps, yes } from './templates';

export const supplyChain: Library = {
  department: 'Supply Chain',
  head: 'Director of Supply Chain',
  themes: [
    {
      objectives: [
        'Have the material before the line asks for it',
        'Buy so that one storm cannot stop us',
        'Turn stock back into cash',
      ],
      whys: ['Missing parts stood behind half of our lost production days.', 'Four parts come from one factory each.'],
      results: [
        num('Line stops for missing material', 'stops', [16, 23], [4, 7]),
        num('Critical parts with a second source', '%', [34, 42], [72, 84]),
        num('Days of stock', 'days', [58, 68], [38, 44]),
        money('Savings agreed with suppliers', [0, 0], [300, 850]),
        atLeast('Deliveries from suppliers on time', '%', 93, 82),
        baseline('Carbon per unit from bought parts', 'kg', [180, 320]),
      ],
      initiatives: [
        'Share the forecast with the twenty largest suppliers',
        'Approve a second source each month',
        'Sell what has not moved for a year',
      ],
      talk: 'Production no longer calls in the morning',
    },
    {
      objectives: ['Deliver to {region} the next day', 'Know where everything is'],
      whys: [
        'Installers choose the wholesaler who has it tomorrow.',
        'Counting stock takes us four days and two plants.',
      ],
      results: [
        num('Deliveries to {region} on the next day', '%', [48, 57], [85, 93]),
        num('Stock figures that are right', '%', [86, 90], [97, 99], 1),
        num('Freight cost per unit', 'EUR', [46, 54], [32, 38]),
        yes('Cut-off moved from noon to four'),
        steps('Scanning at {site}', 'Labels on all places', 'Goods in', 'Goods out', 'Counting by scan'),
      ],
      initiatives: [
        'Count one aisle a day',
        'Load the evening tour by postcode',
        'Put the commonest fifty parts at the gate',
      ],
      talk: 'Nobody has to search',
    },
  ],
  teams: [
    {
      name: 'Purchasing',
      lead: 'Head of Purchasing',
      roles: ['Buyer', 'Strategic Buyer', 'Supplier Manager'],
      themes: [
        {
          objectives: [
            'Find partners rather than prices',
            'Take the risk out of our ten worst parts',
            'Agree next year’s prices before the others do',
          ],
          whys: [
            'We change suppliers to save two per cent and lose five in quality.',
            'One compressor factory decides on our whole winter.',
          ],
          results: [
            num('Spend with suppliers rated good', '%', [52, 60], [76, 84]),
            count('Second sources approved', 'sources', [6, 12]),
            num('Cost of bought material per unit', 'EUR', [2240, 2330], [2080, 2150]),
            num('Orders confirmed within two days', '%', [61, 69], [90, 96]),
            atMost('Price rises accepted without a talk', 'rises', 0, 6),
            yes('Compressor contract for two years signed'),
          ],
          initiatives: [
            'Visit the ten most critical suppliers',
            'Split the compressor volume in two',
            'Ask suppliers what our drawings cost them',
            'Order in whole pallets',
          ],
          talk: 'Suppliers tell us bad news first',
        },
      ],
    },
    {
      name: 'Planning',
      scales: true,
      lead: 'Head of Planning',
      roles: ['Demand Planner', 'Production Planner', 'Material Planner'],
      themes: [
        {
          objectives: [
            'Promise dates we can keep',
            'See the season coming twelve weeks ahead',
            'Plan {product} without heroics',
          ],
          whys: ['Every third date we confirm is moved once.', 'Last autumn we learned of the peak when it was there.'],
          results: [
            num('Dates kept as first confirmed', '%', [63, 70], [88, 94]),
            num('Forecast error twelve weeks ahead', '%', [29, 36], [15, 19]),
            num('Hours for the weekly plan', 'hours', [26, 32], [7, 10]),
            between('Stock of finished units', 'weeks', 2, 4, 1),
            atMost('Plan changes inside the frozen days', 'per week', 3, 12),
            steps(
              'One plan for both plants',
              'Data cleaned',
              'Plan run side by side',
              'Heads decide on it',
              'Old sheets closed',
            ),
          ],
          initiatives: [
            'Ask Sales for the ten largest deals by name',
            'Compare last year’s plan with what came',
            'Hold the frozen days',
            'Drop planning of the smallest parts',
          ],
          talk: 'Sales and Production read the same plan',
        },
      ],
    },
    {
      name: 'Warehouse',
      scales: true,
      lead: 'Warehouse Manager',
      roles: ['Warehouse Operator', 'Forklift Driver', 'Shift Leader Warehouse'],
      themes: [
        {
          objectives: [
            'Pick it right, pick it once',
            'Make {site} safe to walk through',
            'Empty the yard by Friday evening',
          ],
          whys: [
            'A wrong part on a building site costs a crew half a day.',
            'Three forklifts met three people last year.',
          ],
          results: [
            num('Wrong picks per 1,000 lines', 'picks', [6.5, 8.5], [1.5, 2.5], 1),
            num('Lines per hour', 'lines', [22, 27], [36, 42]),
            atMost('Accidents with vehicles', 'per quarter', 0, 2),
            num('Trucks unloaded within two hours', '%', [55, 64], [88, 95]),
            num('Damaged units', 'per 1,000', [5.2, 6.6], [1.8, 2.6], 1),
            count('Walkways marked and kept free', 'walkways', [10, 24]),
          ],
          initiatives: [
            'Scan before the box is closed',
            'Separate walkways from forklifts',
            'Swap the two busiest aisles',
            'Unload by appointment',
          ],
          talk: 'Visitors feel safe with us',
        },
      ],
    },
    {
      name: 'Transport',
      lead: 'Head of Transport',
      roles: ['Transport Planner', 'Driver', 'Customs Specialist'],
      themes: [
        {
          objectives: ['Arrive when the crew does', 'Drive fewer empty kilometres', 'Cross the border without waiting'],
          whys: ['Crews wait for us forty minutes on average.', 'One kilometre in three is driven empty.'],
          results: [
            num('Deliveries within 15 minutes of the crew', '%', [38, 47], [76, 85]),
            num('Empty kilometres', '%', [31, 36], [17, 21]),
            num('Hours lost at the border', 'hours', [64, 80], [18, 26]),
            num('Carbon per delivery', 'kg', [21, 25], [13, 16]),
            atLeast('Tours started on time', '%', 95, 85),
            baseline('Minutes a driver waits at the ramp', 'minutes', [14, 38]),
          ],
          initiatives: [
            'Call the crew leader at six',
            'Take returns on the way back',
            'Send customs papers the day before',
            'Test two electric trucks on the short tours',
          ],
          talk: 'Crews and drivers know each other',
        },
      ],
    },
  ],
};
