import { type MadeBook, serial, xlsx } from './xlsx';

/** A file of a layout that people really use, with believable contents. */
export type ImportFixture = { readonly fileName: string; readonly bytes: Buffer };

const book = (fileName: string, made: MadeBook): ImportFixture => ({ fileName, bytes: xlsx(made) });
const text = (fileName: string, rows: string): ImportFixture => ({ fileName, bytes: Buffer.from(rows) });
const day = (date: string) => ({ v: serial(date), format: 'dd/mm/yyyy' });
const percent = (v: number) => ({ v, format: '0%' });

function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll('€', '\u0080'), 'latin1');
}

/** A: one key result a row, and a sheet of check-ins. */
export const trackerWithCheckIns = book('OKR tracker.xlsx', {
  sheets: [
    {
      name: 'OKRs',
      rows: [
        ['Northwind Logistics: OKR tracker'],
        [],
        ['Objective', 'Key Result', 'Owner', 'Start Value', 'Target Value', 'Current Value', 'Score', 'Quarter'],
        [
          'Become the carrier that customers recommend',
          'Raise NPS from 32 to 45',
          'Head of Customer Care',
          32,
          45,
          42,
          { v: 0.77, f: '(F4-D4)/(E4-D4)' },
          'Q3 2026',
        ],
        [
          null,
          'Cut late deliveries',
          'Head of Operations',
          percent(0.08),
          percent(0.05),
          percent(0.06),
          0.67,
          'Q3 2026',
        ],
        [
          null,
          'Answer tickets within the day',
          'Head of Customer Care',
          percent(0.6),
          percent(0.95),
          percent(0.8),
          0.57,
          'Q3 2026',
        ],
        ['Open the northern route', 'Signed depots', 'Head of Expansion', 0, 6, 6, 1, 'Q4 2026'],
        [
          null,
          'Monthly revenue on the route',
          'Head of Finance',
          { v: 0, format: '[$€-407] #,##0' },
          { v: 250000, format: '[$€-407] #,##0' },
          { v: 0, format: '[$€-407] #,##0' },
          0,
          'Q4 2026',
        ],
        ['Total', null, null, null, null, null, { v: 0.6, f: 'AVERAGE(G4:G8)' }, null],
      ],
    },
    {
      name: 'Check-ins',
      rows: [
        ['Date', 'Key Result', 'Owner', 'Current Value', 'Confidence', 'Notes'],
        [day('2026-07-15'), 'Raise NPS from 32 to 45', 'Head of Customer Care', 35, 'Medium', 'New survey is out'],
        [
          day('2026-08-15'),
          'Raise NPS from 32 to 45',
          'Head of Customer Care',
          42,
          'High',
          'Call-back within the hour works',
        ],
        [day('2026-08-15'), 'Cut late deliveries', 'Head of Operations', percent(0.06), 'Low', 'Two vans short'],
        [day('2026-08-15'), 'Cut fuel costs', 'Head of Operations', 12, 'Low', null],
      ],
    },
  ],
});

/** B: company, teams, a log by id, people. */
export const fourSheets = book('Harbour Foods 2026 OKRs.xlsx', {
  sheets: [
    {
      name: 'Company',
      rows: [
        ['Objective', 'Score', 'Owner', 'Timeframe'],
        ['Make organic food the easy choice', 0.4, 'Chief Executive', 'FY2026'],
      ],
    },
    {
      name: 'Team',
      rows: [
        ['Team', 'Objective', 'Key Result', 'Target', 'Current', 'Score', 'Owner', 'Confidence'],
        [
          'Marketing',
          'Be known in every city',
          'KR1: Monthly visitors',
          '1.2M',
          '800k',
          0.67,
          'Head of Marketing',
          'High',
        ],
        ['Marketing', 'Be known in every city', 'KR2: Press articles', 40, 12, 0.3, 'Head of Marketing', 'Med'],
        ['Logistics', 'Deliver fresh', 'KR3: Reduce spoiled goods (%)', '3%', '4%', 0, 'Head of Logistics', 'Low'],
        ['Logistics', 'Deliver fresh', 'KR4: Cold-chain vans', 20, 20, 1, 'Logistics', 'High'],
      ],
    },
    {
      name: 'KR Log',
      rows: [
        ['Date', 'KR ID', 'Value', 'Notes'],
        ['2026-05-04', 'KR1', 600000, 'Campaign starts'],
        ['2026-06-01', 'KR1', 800000, ''],
        ['2026-06-01', 'KR9', 5, 'Old key result'],
      ],
    },
    {
      name: 'People',
      rows: [
        ['Name', 'Team', 'Email'],
        ['Head of Marketing', 'Marketing', 'marketing@harbour.example'],
        ['Head of Logistics', 'Logistics', 'logistics@harbour.example'],
        ['Brand Manager', 'Marketing', 'brand@harbour.example'],
      ],
    },
  ],
});

/** C: a sheet for the year and one for each quarter; formulas, merged and numbered objectives. */
export const quarterSheets = book('OKRs 2026.xlsx', {
  sheets: [
    {
      name: 'Yearly High-Level',
      rows: [
        ['Objectives', 'Key Results', 'Base', 'Target', 'Current', 'KR Progress', 'Progress Bar', 'Objective Progress'],
        [
          '1. Grow the practice',
          '1.1 Clinics',
          4,
          8,
          5,
          { v: 0.25, f: '(E2-C2)/(D2-C2)', format: '0%' },
          { v: '███░░░░░░░', f: 'REPT("█",3)' },
          percent(0.25),
        ],
      ],
    },
    {
      name: 'Q1',
      rows: [
        ['Objectives', 'Key Results', 'Base', 'Target', 'Current', 'KR Progress', 'Progress Bar', 'Objective Progress'],
        [
          '1. Open two clinics',
          '1.1 Leases signed',
          0,
          2,
          1,
          { v: 0.5, f: 'E2/D2', format: '0%' },
          { v: '█████░░░░░', f: 'REPT("█",5)' },
          { v: 0.5, f: 'AVERAGE(F2:F3)', format: '0%' },
        ],
        [
          null,
          '1.2 Staff hired',
          0,
          10,
          5,
          { v: 0.5, f: 'E3/D3', format: '0%' },
          { v: '█████░░░░░', f: 'REPT("█",5)' },
          null,
        ],
        [
          '2. Patients come back',
          '2.1 Returning patients',
          percent(0.4),
          percent(0.55),
          { error: '#DIV/0!', f: 'X1/X2', format: '0%' },
          { error: '#DIV/0!', f: 'E4/D4' },
          null,
          percent(0),
        ],
        [null, '2.2 Waiting time (min)', 35, 20, { f: 'Data!B2' }, null, null, null],
      ],
      merges: ['A2:A3', 'H2:H3', 'A4:A5'],
    },
    {
      name: 'Q2',
      rows: [
        ['Objectives', 'Key Results', 'Base', 'Target', 'Current', 'KR Progress', 'Progress Bar', 'Objective Progress'],
      ],
    },
  ],
});

/** D: progress alone. */
export const progressOnly = text(
  'goals.csv',
  `Objective,Key Result,Progress,Owner,Quarter,Status
Launch the loyalty programme,Sign up 5 partner shops,60,Head of Retail,Q3 FY26,On Track
Launch the loyalty programme,Reach 10000 members,35,Head of Retail,Q3 FY26,Behind
Launch the loyalty programme,Publish the app,100,Head of IT,Q3 FY26,Done
Launch the loyalty programme,Train the shop staff,0,Head of Retail,Q3 FY26,Not Started
`,
);

/** E: a block an objective. */
export const blocks = book('Marketing OKRs.xlsx', {
  sheets: [
    {
      name: 'Marketing Q3 2026',
      rows: [
        ['Marketing OKRs'],
        [],
        [{ v: 'Objective 1: Fill the pipeline', fill: '1F4E78' }],
        ['Key Result', 'Baseline', 'Target', 'Current', 'Status'],
        ['Qualified leads a month', 120, 200, 150, 'On track'],
        ['Cost per lead', '€ 80', '€ 50', '€ 75', { v: '🔴' }],
        [],
        ['Objective:', 'Tell one story', 'Owner:', 'Head of Brand'],
        ['Why: customers cannot say what we do'],
        ['Key Result', 'Baseline', 'Target', 'Current', 'Status'],
        ['Pages rewritten', 0, 40, 10, { fill: 'FFC000' }],
        ['Sales team uses the new deck', null, 'Yes', 'No', 'Behind'],
        ['Brand guide', null, 'Published by September', null, null],
      ],
      merges: ['A1:E1', 'A3:E3', 'B8:C8'],
    },
  ],
});

/** F: levels of teams, several key results in a cell. */
export const levelColumns = text(
  'cascade 2026.csv',
  `Corporate;Group;Department;Team;Objective;Key result;Objective Weight
Alpine Insurance;Retail;;;Simple insurance;"- Contract in ten minutes
- Claims paid in a week";40%
;;Claims;;Pay without asking twice;"1. Documents asked for once
2. Nine of ten claims by app";60%
;;;Motor claims;"Settle in one call
Most callers wait for a second expert";Expert in the first call;30%
;;Service;;Be reachable;;
`,
);

/** G: as programs write it. */
export const flat = text(
  'okrs_q1_2026.csv',
  `objective,key_result,start,target,current,confidence,owner,unit
Ship the new platform,Migrate customers,0,100,45,0.7,head.platform@example.com,%
Ship the new platform,Crash-free sessions,97.5,99.9,98.1,0.4,head.platform@example.com,%
Ship the new platform,Median page time,2.4,1.2,1.9,0.9,Head of Web,seconds
Earn more per customer,Revenue per account,1200,1500,1250,0.5,Head of Sales,USD
`,
);

/** H: rows that name their parents. */
export const parentRows = book('Viva import.xlsx', {
  sheets: [
    {
      name: 'OKRs',
      rows: [
        [
          'Row ID',
          'Title',
          'Parent',
          'Entity',
          'Owner Email',
          'Time Period',
          'Start Date',
          'End Date',
          'Metric Name',
          'Metric Start',
          'Metric Target',
          'Metric Current',
        ],
        [
          1,
          'Lead the market for green steel',
          null,
          'Company',
          'ceo@steel.example',
          'Annual 2026',
          day('2026-01-01'),
          day('2026-12-31'),
          null,
          null,
          null,
          null,
        ],
        [2, 'Win the car makers', '1', 'Sales', 'sales@steel.example', 'Q2 2026', null, null, null, null, null, null],
        [3, 'Signed frame contracts', '2', 'Sales', 'sales@steel.example', 'Q2 2026', null, null, 'Contracts', 0, 4, 1],
        [
          4,
          'Run the furnace on hydrogen',
          '1',
          'Operations',
          'operations@steel.example',
          'Q2 2026',
          null,
          null,
          null,
          null,
          null,
          null,
        ],
        [
          5,
          'Share of hydrogen',
          '4',
          'Operations',
          'operations@steel.example',
          'Q2 2026',
          null,
          null,
          null,
          percent(0.1),
          percent(0.5),
          percent(0.2),
        ],
        [
          6,
          'Prove it to the car makers',
          '2\n4',
          'Quality',
          'quality@steel.example',
          'Q2 2026',
          null,
          null,
          null,
          null,
          null,
          null,
        ],
        [7, 'Certificates', '6', 'Quality', 'quality@steel.example', 'Q2 2026', null, null, 'Certificates', 0, 3, 0],
        [8, 'Lost its parent', '99', 'Quality', 'quality@steel.example', 'Q2 2026', null, null, null, null, null, null],
      ],
    },
  ],
});

/** I: a list told apart by a type. */
export const typedList = text(
  'lattice-goals 2026-Q2.csv',
  `Owner email,OKR Type,Type(binary/digit/dollar/percent),Description,Starting amount,Progress amount,Goal amount,Priority,Tag
people@studio.example,Objective,,Keep the people we need,,,,High,people
people@studio.example,Key Result,percent,Regretted leavers below plan,12,9,6,High,people
people@studio.example,Key Result,binary,Career paths published,0,1,1,Medium,people
sales@studio.example,Objective,,Sell to studios abroad,,,,High,sales
sales@studio.example,Key Result,dollar,Bookings abroad,0,120000,400000,High,sales
sales@studio.example,Key Result,digit,Trade fairs,0,2,3,Low,sales
`,
);

/** A German sheet with its own numbers, dates, heads and a quarter in the file's name. */
export const germanSheet: ImportFixture = {
  fileName: 'Ziele_Vertrieb_Q1_2026.csv',
  bytes: windows1252(
    `Ziel;Schlüsselergebnis;Verantwortlich;Startwert;Zielwert;Aktueller Wert;Zuversicht;Fällig am
Bestandskunden begeistern;Wiederkaufquote;Leitung Vertrieb;31,5 %;40 %;34,2 %;hoch;31.03.2026
;Umsatz je Kunde;Leitung Vertrieb / Leitung Service;€ 1.200,50;€ 1.500;€ 1.310;mittel;31.03.2026
Schneller liefern;Lieferzeit in Tagen;Logistik;4,5;2;3,8;niedrig;31.03.2026
Summe;;;;;;;
`,
  ),
};
