import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { test } from 'vitest';
import { type Cell, calc, convertToCsv, writeWorkbook } from './support/calc';
import { openDesk, scratch } from './support/desk';
import { compare, report, took } from './support/report';

const head = ['Objective', 'Key Result', 'Owner', 'Team', 'Start Value', 'Target Value', 'Current Value', 'Quarter'];

/** So many key results, four to an objective, as a company's sheet has them. */
const keyResults = (count: number): Cell[][] =>
  Array.from({ length: count }, (_, row) => [
    `Win district ${Math.floor(row / 4) + 1} with better service`,
    `Hours to the first answer, route ${(row % 4) + 1}`,
    `Field Engineer ${(row % 480) + 1}`,
    `Crew ${(row % 60) + 1}`,
    40 + (row % 9),
    8 + (row % 3),
    38 - (row % 20),
    'Q4 2026',
  ]);

test.skipIf(calc === undefined)('importing a workbook of 50,000 rows', async () => {
  const { folder, remove } = scratch();
  const workbook = path.join(folder, 'goals.xlsx');
  await writeWorkbook(workbook, [head, ...keyResults(50_000)]);
  const desk = openDesk(path.join(folder, 'profile'));
  const { documents, imports } = desk.services;
  await documents.create('Empty', () => null);
  let session = '';
  let longest = 0;
  // not while LibreOffice is started: to start a process holds this one up, and the app starts none then
  const watched = async (work: () => Promise<unknown>) => {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    await work();
    delay.disable();
    longest = Math.max(longest, delay.max / 1e6);
  };
  const preview = async () => {
    const planned = await imports.read(documents.current(), workbook);
    if (planned.counts.keyResults.added !== 50_000) throw new Error(`read ${planned.counts.keyResults.added} rows`);
    await imports.preview(documents.current(), planned.session, planned.revision, 0, 100);
    session = planned.session;
  };
  const times = await compare(
    2,
    () => watched(preview),
    () => convertToCsv(workbook, folder),
  );
  const written = await took(() => watched(() => imports.run(documents.current(), session)));
  const against = 'LibreOffice converting it to CSV';
  report([
    {
      what: 'the longest time for which the app itself does not answer meanwhile',
      unit: 'ms',
      ours: longest,
      against: 'what nobody notices',
      baseline: 50,
      budget: 1,
    },
    {
      what: 'a workbook of 50,000 rows: read, understood, compared, previewed',
      unit: 'ms',
      against,
      budget: 1,
      ...times,
    },
    {
      what: '… and written into the document',
      unit: 'ms',
      ours: written,
      against,
      baseline: times.baseline,
      budget: null,
    },
  ]);
  await documents.close();
  await desk.close();
  remove();
});
