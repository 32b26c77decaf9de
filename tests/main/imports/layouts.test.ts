import { describe, expect, it } from 'vitest';
import type { Mapping } from '#shared/imports/mapping';
import { planImport } from '#shared/imports/plan-import';
import { day } from '#shared/kernel/dates';
import * as fixtures from '#tests/support/imports/fixtures';
import { outline } from '#tests/support/imports/outline';
import { readBytes } from '#tests/support/imports/read-bytes';

const context = { today: day('2026-08-20'), fiscalStart: 1, teamNames: [] };

async function read({ fileName, bytes }: fixtures.ImportFixture, mapping: Mapping = {}, more = {}): Promise<string> {
  return outline(planImport(await readBytes(fileName, bytes), mapping, { ...context, ...more }));
}

describe('the layouts of old OKR sheets', () => {
  it('A: a tracker with its check-ins', async () => {
    expect(await read(fixtures.trackerWithCheckIns)).toMatchInlineSnapshot(`
      "
      # OKRs [A] heading 3, read 5 of 7: A tracker with one key result a row, from start to target, with its current value: 2 objectives, 5 key results.
      # Check-ins [check-ins] heading 1, read 3 of 4: Check-ins with their dates: 3 check-ins.
      cycle Q3 2026 (quarter) 2026-07-01..2026-09-30
      cycle Q4 2026 (quarter) 2026-10-01..2026-12-31
      person Head of Customer Care
      person Head of Operations
      person Head of Expansion
      person Head of Finance
      O Become the carrier that customers recommend [Q3 2026, committed, Head of Customer Care]
        KR Raise NPS from 32 to 45: 32 → 45 [Head of Customer Care]
          2026-07-15 35 · confidence 5 · New survey is out
          2026-08-15 42 · confidence 9 · Call-back within the hour works
        KR Cut late deliveries: 8 % → 5 % [Head of Operations]
          2026-08-15 6 · confidence 2 · Two vans short
        KR Answer tickets within the day: 60 % → 95 % [Head of Customer Care]
          ~2026-08-20 80
      O Open the northern route [Q4 2026, committed, Head of Expansion]
        KR Signed depots: 0 → 6 [Head of Expansion]
          ~2026-08-20 6
        KR Monthly revenue on the route: 0 EUR → 250000 EUR [Head of Finance]
      skipped OKRs!1 above-the-table: Northwind Logistics: OKR tracker
      skipped OKRs!9 total: Total · 0.6
      skipped Check-ins!5 unknown-key-result: 2026-08-15 · Cut fuel costs · Head of Operations · 12
      asks goal-type: What are these goals? → committed of committed, stretch, development
      "
    `);
  });
  it('B: company, teams, log and people', async () => {
    expect(await read(fixtures.fourSheets)).toMatchInlineSnapshot(`
      "
      # Company [B] heading 1, read 1 of 1: Objectives alone, without key results: 1 objective, 0 key results.
      # Team [B] heading 1, read 4 of 4: Key results of teams with target and current value; without a start value they start at 0: 2 objectives, 4 key results.
      # KR Log [check-ins] heading 1, read 2 of 3: Check-ins with their dates: 2 check-ins.
      # People [people] heading 1, read 3 of 3: People with their teams and addresses: 3 people.
      cycle 2026 (annual) 2026-01-01..2026-12-31
      cycle Q3 2026 (quarter) 2026-07-01..2026-09-30 in 2026
      team Marketing
      team Logistics
      person Head of Marketing (marketing@harbour.example, Marketing)
      person Head of Logistics (logistics@harbour.example, Logistics)
      person Brand Manager (brand@harbour.example, Marketing)
      person Chief Executive
      O Make organic food the easy choice [2026, committed, Chief Executive]
      O Be known in every city [Q3 2026, committed, Marketing, Head of Marketing]
        KR Monthly visitors: 0 → 1200000 [Head of Marketing]
          2026-05-04 600000 · Campaign starts
          2026-06-01 800000
        KR Press articles: 0 → 40 [Head of Marketing]
          ~2026-08-20 12 · confidence 5
      O Deliver fresh [Q3 2026, committed, Logistics, Head of Logistics]
        KR Reduce spoiled goods (%): ≤ 3 % [Head of Logistics]
          ~2026-08-20 4 · confidence 2
        KR Cold-chain vans: 0 → 20
          ~2026-08-20 20 · confidence 9
      skipped KR Log!4 unknown-key-result: 2026-06-01 · KR9 · 5 · Old key result
      problem Team!4 start-assumed: “Reduce spoiled goods (%)”: no start value: read as “stay at most 3”
      asks cycle: Which cycle are the objectives without one for? → Q3 2026 of Q3 2026, Q4 2026, Q2 2026, 2026
      asks goal-type: What are these goals? → committed of committed, stretch, development
      "
    `);
  });
  it('C: a sheet a quarter, with formulas and merged cells', async () => {
    expect(await read(fixtures.quarterSheets)).toMatchInlineSnapshot(`
      "
      # Yearly High-Level [C] heading 1, read 1 of 1: One sheet for a stretch of time (“Yearly High-Level”); progress is worked out anew from the values: 1 objective, 1 key result.
      # Q1 [C] heading 1, read 4 of 4: One sheet for a stretch of time (“Q1”); progress is worked out anew from the values: 2 objectives, 4 key results.
      # Q2 [C] heading 1, read 0 of 0: One sheet for a stretch of time (“Q2”); progress is worked out anew from the values: 0 objectives, 0 key results.
      cycle 2026 (annual) 2026-01-01..2026-12-31
      cycle Q1 2026 (quarter) 2026-01-01..2026-03-31 in 2026
      O Grow the practice [2026, committed]
        KR Clinics: 4 → 8
          ~2026-08-20 5
      O Open two clinics [Q1 2026, committed]
        KR Leases signed: 0 → 2
          ~2026-03-31 1
        KR Staff hired: 0 → 10
          ~2026-03-31 5
      O Patients come back [Q1 2026, committed]
        KR Returning patients: 40 % → 55 %
        KR Waiting time (min): 35 → 20
      problem Q1!4 formula-error: “Current” shows #DIV/0!
      problem Q1!4 formula-error: “KR Progress” shows #DIV/0!
      problem Q1!5 formula-unstored: the formula in “Current” has no stored result: open and save the file in its own program
      asks goal-type: What are these goals? → committed of committed, stretch, development
      "
    `);
  });
  it('D: progress alone, in a fiscal year from April', async () => {
    expect(await read(fixtures.progressOnly, {}, { fiscalStart: 4 })).toMatchInlineSnapshot(`
      "
      # goals [D] heading 1, read 4 of 4: Key results with their progress alone, read as 0 to 100 %: 1 objective, 4 key results.
      cycle Q3 FY26 (quarter) 2025-10-01..2025-12-31
      person Head of Retail
      person Head of IT
      O Launch the loyalty programme [Q3 FY26, committed, Head of Retail]
        KR Sign up 5 partner shops: 0 % → 100 % [Head of Retail]
          ~2025-12-31 60 · on-track
        KR Reach 10000 members: 0 % → 100 % [Head of Retail]
          ~2025-12-31 35 · behind
        KR Publish the app: 0 % → 100 % [Head of IT]
          ~2025-12-31 100 · Done
        KR Train the shop staff: 0 % → 100 % [Head of Retail]
      asks goal-type: What are these goals? → committed of committed, stretch, development
      "
    `);
  });
  it('E: blocks under banners', async () => {
    expect(await read(fixtures.blocks)).toMatchInlineSnapshot(`
      "
      # Marketing Q3 2026 [E] heading 4, read 9 of 10: A block for each objective: its title as a banner, its key results below: 2 objectives, 5 key results.
      cycle Q3 2026 (quarter) 2026-07-01..2026-09-30
      team Marketing
      person Head of Brand
      O Fill the pipeline [Q3 2026, committed, Marketing]
        KR Qualified leads a month: 120 → 200
          ~2026-08-20 150 · on-track
        KR Cost per lead: 80 EUR → 50 EUR
          ~2026-08-20 75 · at-risk
      O Tell one story [Q3 2026, committed, Marketing, Head of Brand]
        why customers cannot say what we do
        KR Pages rewritten: 0 → 40
          ~2026-08-20 10 · behind
        KR Sales team uses the new deck: yes-no
          ~2026-08-20 0 · behind
        KR Brand guide (Published by September): yes-no
      skipped Marketing Q3 2026!1 above-the-table: Marketing OKRs
      problem Marketing Q3 2026!13 target-in-words: “Brand guide”: the target “Published by September” is not a number: measured as yes or no, the words kept in the title
      asks team:Marketing Q3 2026: Is “Marketing” the team of the objectives on the sheet “Marketing Q3 2026”? → yes of yes, no
      asks goal-type: What are these goals? → committed of committed, stretch, development
      "
    `);
  });
  it('F: levels of teams and lists in cells', async () => {
    expect(await read(fixtures.levelColumns)).toMatchInlineSnapshot(`
      "
      # cascade 2026 [F] heading 1, read 4 of 4: Objectives under 4 levels of teams; key results listed line by line, without a measure: 4 objectives, 5 key results.
      cycle Q3 2026 (quarter) 2026-07-01..2026-09-30
      company Alpine Insurance
      department Retail in Alpine Insurance
      department Claims in Retail
      team Motor claims in Claims
      department Service in Retail
      O Simple insurance [Q3 2026, committed, Retail]
        KR Contract in ten minutes: – → – [draft]
        KR Claims paid in a week: – → – [draft]
      O Pay without asking twice [Q3 2026, committed, Claims]
        KR Documents asked for once: – → – [draft]
        KR Nine of ten claims by app: – → – [draft]
      O Settle in one call [Q3 2026, committed, Motor claims]
        why Most callers wait for a second expert
        KR Expert in the first call: – → – [draft]
      O Be reachable [Q3 2026, committed, Service]
      problem cascade 2026!2 no-measure: “Contract in ten minutes”: no target: a draft until it has a measure
      problem cascade 2026!2 no-measure: “Claims paid in a week”: no target: a draft until it has a measure
      problem cascade 2026!3 no-measure: “Documents asked for once”: no target: a draft until it has a measure
      problem cascade 2026!3 no-measure: “Nine of ten claims by app”: no target: a draft until it has a measure
      problem cascade 2026!4 no-measure: “Expert in the first call”: no target: a draft until it has a measure
      problem cascade 2026!2 weight-unused: the weight 40 counts towards a parent objective, and the file links none
      problem cascade 2026!3 weight-unused: the weight 60 counts towards a parent objective, and the file links none
      problem cascade 2026!4 weight-unused: the weight 30 counts towards a parent objective, and the file links none
      asks cycle: Which cycle are the objectives without one for? → Q3 2026 of Q3 2026, Q4 2026, Q2 2026, 2026
      asks goal-type: What are these goals? → committed of committed, stretch, development
      "
    `);
  });
  it('G: a flat list of a program', async () => {
    expect(await read(fixtures.flat)).toMatchInlineSnapshot(`
      "
      # okrs_q1_2026 [G] heading 1, read 4 of 4: A flat list of key results with start, target, current value and unit: 2 objectives, 4 key results.
      cycle Q1 2026 (quarter) 2026-01-01..2026-03-31
      person Head Platform (head.platform@example.com)
      person Head of Web
      person Head of Sales
      O Ship the new platform [Q1 2026, committed, Head Platform]
        KR Migrate customers: 0 % → 100 % [Head Platform]
          ~2026-03-31 45 · confidence 7
        KR Crash-free sessions: 97.5 % → 99.9 % [Head Platform]
          ~2026-03-31 98.1 · confidence 4
        KR Median page time: 2.4 seconds → 1.2 seconds [Head of Web]
          ~2026-03-31 1.9 · confidence 9
      O Earn more per customer [Q1 2026, committed, Head of Sales]
        KR Revenue per account: 1200 USD → 1500 USD [Head of Sales]
          ~2026-03-31 1250 · confidence 5
      asks goal-type: What are these goals? → committed of committed, stretch, development
      "
    `);
  });
  it('H: rows that name their parents', async () => {
    expect(await read(fixtures.parentRows)).toMatchInlineSnapshot(`
      "
      # OKRs [H] heading 1, read 8 of 8: Rows that name their parent: objectives and, where they are measured, key results beneath them: 5 objectives, 3 key results.
      cycle 2026 (annual) 2026-01-01..2026-12-31
      cycle Q2 2026 (quarter) 2026-04-01..2026-06-30 in 2026
      team Sales
      team Operations
      team Quality
      person Ceo (ceo@steel.example)
      person Sales (sales@steel.example)
      person Operations (operations@steel.example)
      person Quality (quality@steel.example)
      O Lead the market for green steel [2026, committed, Ceo]
      O Win the car makers [Q2 2026, committed, Sales, Sales]
        ↑ Lead the market for green steel
        KR Signed frame contracts: 0 Contracts → 4 Contracts [Sales]
          ~2026-06-30 1
      O Run the furnace on hydrogen [Q2 2026, committed, Operations, Operations]
        ↑ Lead the market for green steel
        KR Share of hydrogen: 10 % → 50 % [Operations]
          ~2026-06-30 20
      O Prove it to the car makers [Q2 2026, committed, Quality, Quality]
        ↑ Win the car makers
        ↑ Run the furnace on hydrogen
        KR Certificates: 0 Certificates → 3 Certificates [Quality]
      O Lost its parent [Q2 2026, committed, Quality, Quality]
      problem OKRs!9 unknown-parent: a parent that is not in the sheet: 99
      asks goal-type: What are these goals? → committed of committed, stretch, development
      "
    `);
  });
  it('I: a list told apart by a type', async () => {
    expect(await read(fixtures.typedList)).toMatchInlineSnapshot(`
      "
      # lattice-goals 2026-Q2 [I] heading 1, read 6 of 6: A list of objectives and their key results in turn, told apart by a type: 2 objectives, 4 key results.
      cycle Q2 2026 (quarter) 2026-04-01..2026-06-30
      person People (people@studio.example)
      person Sales (sales@studio.example)
      O Keep the people we need [Q2 2026, committed, People]
        KR Regretted leavers below plan: 12 % → 6 % [People]
          ~2026-06-30 9
        KR Career paths published: yes-no [People]
          ~2026-06-30 1
      O Sell to studios abroad [Q2 2026, committed, Sales]
        KR Bookings abroad: 0 USD → 400000 USD [Sales]
          ~2026-06-30 120000
        KR Trade fairs: 0 → 3 [Sales]
          ~2026-06-30 2
      asks goal-type: What are these goals? → committed of committed, stretch, development
      "
    `);
  });
  it('a German sheet', async () => {
    expect(await read(fixtures.germanSheet)).toMatchInlineSnapshot(`
      "
      # Ziele_Vertrieb_Q1_2026 [A] heading 1, read 3 of 4: A tracker with one key result a row, from start to target, with its current value: 2 objectives, 3 key results.
      cycle Q1 2026 (quarter) 2026-01-01..2026-03-31
      person Leitung Vertrieb
      person Leitung Service
      person Logistik
      O Bestandskunden begeistern [Q1 2026, committed, Leitung Vertrieb]
        KR Wiederkaufquote: 31.5 % → 40 % [Leitung Vertrieb]
          ~2026-03-31 34.2 · confidence 9
        KR Umsatz je Kunde: 1200.5 EUR → 1500 EUR [Leitung Vertrieb]
          ~2026-03-31 1310 · confidence 5
      O Schneller liefern [Q1 2026, committed, Logistik]
        KR Lieferzeit in Tagen: 4.5 → 2 [Logistik]
          ~2026-03-31 3.8 · confidence 2
      skipped Ziele_Vertrieb_Q1_2026!5 total: Summe
      problem Ziele_Vertrieb_Q1_2026!3 several-owners: owned by 2: Leitung Vertrieb is taken, the others are added to the people (Leitung Service)
      asks decimal:Ziele_Vertrieb_Q1_2026:E: Which sign stands before the decimals in the column “Zielwert” (“€ 1.500”)? → , of ., ,
      asks goal-type: What are these goals? → committed of committed, stretch, development
      "
    `);
  });
});
