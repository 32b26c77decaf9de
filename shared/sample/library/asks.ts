/** What others ask of a department or team, by its name; a team that comes by region goes by the name before the region. */
export const asks: Readonly<Record<string, readonly string[]>> = {
  People: [
    'A decision on the salary bands before the first interviews.',
    'A word on headcount before we plan the year.',
  ],
  Recruiting: [
    'Two of our open positions filled before the season.',
    'A shortlist of three for the lead’s position by the tenth.',
  ],
  Payroll: [
    'Overtime by cost centre, on the third working day of the month.',
    'The new shift bonus in the pay run from next month on.',
  ],
  'Learning and Development': [
    'One day of training for our new leads.',
    'A short course that our people can take between two jobs.',
  ],
  'HR Partners': [
    'Half a day to settle our new shift plan with the works council.',
    'Somebody in the room when we talk about the changed roles.',
  ],
  'Field Service': ['Two crews for the pilot region, for three weeks.', 'Your view on what fails in the first winter.'],
  'Service Crews': [
    'The part numbers of every failed unit, each Friday.',
    'One technician for two days who has seen the fault on site.',
  ],
  'Installation Crews': [
    'One crew that tries the new fittings for a month.',
    'Pictures of each finished installation.',
  ],
  Dispatch: ['Appointments in the new system two weeks ahead.', 'One free slot a day for first installations.'],
  'Parts and Vans': ['The new valve in every van before the first frost.', 'The stock of the vans, each Monday.'],
  Sales: ['A decision on the price before we write the letters.', 'The forecast by region, on the first of the month.'],
  'Field Sales': ['Five customers who would talk to us.', 'Why the last ten offers were lost, in a sentence each.'],
  'Key Accounts': [
    'The call-off of the three largest customers, four weeks ahead.',
    'A date with the buyers of one housing company.',
  ],
  'Inside Sales': [
    'Complete orders: none without the heating load.',
    'A call to everybody whose offer is older than a month.',
  ],
  'Installer Partners': ['Ten partners for the test of the new manual.', 'The days on which partners can be trained.'],
  Production: ['Forty units ahead of the plan.', 'The line for two evenings, for the trial run.'],
  Assembly: ['Two hours on the line a week to try the new fixture.', 'Forty units of the small series by week eight.'],
  Quality: ['The ten most frequent faults, by supplier.', 'A test report for the first fifty units.'],
  Maintenance: ['The press free for one weekend.', 'A date for the overhaul before we plan the shifts.'],
  'Process Engineering': ['The cycle times of station four.', 'A look at our packing table, half a day is enough.'],
  'Engineering and IT': [
    'The interface to the order system in a first version.',
    'Two people who know the system, for three weeks.',
  ],
  'Control Software': ['The fault codes in plain words.', 'A release for the pilot homes before the heating season.'],
  Applications: ['One field more in the order form.', 'A list of duplicate customers, once.'],
  'Platform and Operations': ['A test system with last month’s data.', 'Access for three people until the end of May.'],
  'Data and Workplace IT': ['The figures by region, each Monday.', 'Tablets for twelve people before the training.'],
  'Customer Care': [
    'Ten recorded calls on this subject, each month.',
    'Whoever answers the telephone told before we mail.',
  ],
  Hotline: ['Calls on the new unit counted apart.', 'One experienced agent for a week, to write the answers with us.'],
  'Contracts and Billing': [
    'The new tariff in the invoices from the first on.',
    'Open invoices by customer, each Friday.',
  ],
  Onboarding: ['A call to each new customer after two weeks.', 'What new customers ask first, as a list of ten.'],
  'Technical Support': ['Remote access to the twenty pilot units.', 'The cases that came back within a month.'],
  'Supply Chain': ['A second source for the compressor.', 'Delivery dates that are confirmed, not hoped for.'],
  Purchasing: ['An offer for the fittings from two more suppliers.', 'The contract with the carrier before the peak.'],
  Planning: ['The plan for twelve weeks, not for six.', 'Forty units of material set aside for the pilot.'],
  Warehouse: ['A shelf by the gate for returned units.', 'Picking lists a day earlier during the peak.'],
  Transport: ['A fixed tour to the coast, twice a week.', 'The delays by carrier, each Monday.'],
  Product: ['A decision which of two variants we build.', 'The three reasons why customers choose us.'],
  'Home Units': ['The data sheet in its last version.', 'One size less, so that we can stock the rest.'],
  'Commercial Units': ['The connection drawing for schools and hotels.', 'A price list for the large series.'],
  'Digital Services': ['The consent text in the app.', 'Readings of a hundred homes, without names.'],
  'Research and Testing': ['Two weeks in the climate chamber.', 'The noise measured at night, on three sites.'],
  'Finance and Legal': ['A word on the budget before we sign.', 'The terms of the new contract in one page.'],
  Accounting: ['The invoices of our project on one account.', 'The closing two days earlier in this quarter.'],
  Controlling: ['The cost of one service visit, by region.', 'A model of what the discount costs us.'],
  'Legal and Compliance': ['The partner contract checked within a week.', 'What we may say about savings, in writing.'],
  Facilities: ['A room for twelve, every Tuesday.', 'Charging points at the northern depot.'],
  Marketing: ['A landing page for the pilot region.', 'The campaign two weeks after the training, not before.'],
  Content: ['Three pictures and a page of text on the new unit.', 'The manual’s first chapter in plain words.'],
  Campaigns: ['Two thousand letters in the pilot towns.', 'No mailing in the week of the change-over.'],
  'Events and Partners': ['Half of the stand at the spring fair.', 'An evening for twenty partners in the plant.'],
  'Brand and Web': ['The form for appointments on the first page.', 'The new name on the vans and the coats.'],
};

/** What is asked of a team; what is asked of its department where the team has nothing of its own. */
export function asksOf(team: string, department: string | null): readonly string[] {
  const own = Object.keys(asks).find((name) => team === name || team.startsWith(`${name} `));
  return asks[own ?? department ?? ''] ?? [];
}
