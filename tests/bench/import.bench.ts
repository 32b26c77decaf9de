import path from 'node:path';
import type { Page } from '@playwright/test';
import { test } from 'vitest';
import { type Cell, calc, convertToCsv, writeWorkbook } from './support/calc';
import { openDesk, scratch } from './support/desk';
import { compare, type Row, report, took } from './support/report';
import { hasWindow, startWindow } from './support/window';

const head = ['Objective', 'Key Result', 'Owner', 'Team', 'Start Value', 'Target Value', 'Current Value', 'Quarter'];

/** So many key results, four to an objective, as a company's sheet has them. */
const keyResults = (count: number): Cell[][] =>
  Array.from({ length: count }, (_, row) => [
    `Win district ${Math.floor(row / 4) + 1} with better service`,
    `Hours to the first answer, route ${(row % 4) + 1}`,
    `Field Engineer ${(row % 480) + 1}`,
    `Crew ${(Math.floor(row / 4) % 60) + 1}`,
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
  const preview = async () => {
    const planned = await imports.read(documents.current(), workbook);
    if (planned.counts.keyResults.added !== 50_000) throw new Error(`read ${planned.counts.keyResults.added} rows`);
    await imports.preview(documents.current(), planned.session, planned.revision, 0, 100);
    session = planned.session;
  };
  const times = await compare(2, preview, () => convertToCsv(workbook, folder));
  const written = await took(() => imports.run(documents.current(), session));
  const against = 'LibreOffice converting it to CSV';
  report([
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

/** Asks the app something small again and again; answers with the way to the longest time that an answer took. */
async function keepAsking(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const asked = { longest: 0 };
    Object.assign(window, { asked });
    const { okra } = window as unknown as { okra: { call: (name: string, input: unknown) => Promise<string> } };
    const ask = async () => {
      const begun = performance.now();
      await okra.call('settings.get', {});
      asked.longest = Math.max(asked.longest, performance.now() - begun);
      window.setTimeout(() => void ask(), 3);
    };
    void ask();
  });
  return () =>
    page.evaluate(() => {
      const { asked } = window as unknown as { asked: { longest: number } };
      const { longest } = asked;
      asked.longest = 0;
      return longest;
    });
}

test.skipIf(!hasWindow)('asking the app meanwhile', async () => {
  const { folder, remove } = scratch();
  const workbook = path.join(folder, 'goals.xlsx');
  await writeWorkbook(workbook, [head, ...keyResults(50_000)]);
  const profile = path.join(folder, 'profile');
  const desk = openDesk(profile);
  await desk.services.documents.create('Empty', () => null);
  await desk.services.documents.close();
  await desk.close();
  const { page, stop } = await startWindow('.', profile, 'main h2', [workbook]);
  const longestNow = await keepAsking(page);
  const run = page.getByRole('button', { name: /^Import 12,500 objectives/ });
  await run.waitFor({ timeout: 60_000 });
  const reading = await longestNow();
  await run.click();
  await page
    .getByText(/^Imported 12,500 objectives/)
    .first()
    .waitFor({ timeout: 120_000 });
  const writing = await longestNow();
  const row = (what: string, ours: number): Row => ({
    what: `the longest time that the app took for a small answer while ${what}`,
    unit: 'ms',
    ours,
    against: 'what nobody notices',
    baseline: 50,
    budget: 1,
  });
  report([row('50,000 rows are read and previewed', reading), row('they are written', writing)]);
  await stop();
  remove();
});
