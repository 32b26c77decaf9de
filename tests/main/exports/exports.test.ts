import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#main/changes/transact';
import { insert, insertFact } from '#main/changes/write';
import { checkIns } from '#main/check-ins/table';
import { cycles } from '#main/cycles/table';
import { writeExport } from '#main/exports/write-file';
import { readWorkbook } from '#main/imports/workbook/read';
import { keyResults } from '#main/key-results/table';
import { objectives } from '#main/objectives/table';
import { people } from '#main/people/table';
import { fillSample } from '#main/sample/store';
import type { ExportFormat } from '#shared/exports/contract';
import { exportSheets } from '#shared/exports/domain';
import { day } from '#shared/kernel/dates';
import { liveContent, openTestDocument, type TestDocument } from '#tests/support/document';

let folder: string;
let document: TestDocument;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'okra-exports-'));
  document = openTestDocument({ today: '2026-08-20' });
});
afterEach(() => {
  document.close();
  rmSync(folder, { recursive: true, force: true });
});

const formats: [ExportFormat, string][] = [
  ['xlsx', 'xlsx'],
  ['csv', 'zip'],
  ['json', 'json'],
];

async function save(format: ExportFormat, ending: string, scope: 'open' | 'all' = 'all', from = document) {
  const file = join(folder, `export.${ending}`);
  Object.assign(from.app, { dialogs: { open: async () => file, save: async () => file }, fileOf: () => file });
  const done = await from.call('exports.save', { job: 'export-job', format, scope });
  if (!done) throw new Error('nothing saved');
  return { file, ...done };
}
const readBack = async (into: TestDocument) => {
  const summary = await into.call('imports.read', { job: 'import-job', file: 'any' });
  if (!summary) throw new Error('nothing read');
  return summary;
};

describe.each(formats)('a full export as %s', (format, ending) => {
  it('read again, changes nothing; read into another document, makes the same goals', async () => {
    transact({ ...document.actor(), ledger: document.ledger, label: 'Sample' }, (tx) =>
      fillSample(tx, { seed: 'round trip', people: 60, today: day('2026-08-20') }, 400),
    );
    const before = liveContent(document);
    const { rows } = await save(format, ending);
    expect(rows).toBeGreaterThan(500);
    expect(readdirSync(folder)).toEqual([`export.${ending}`]);
    const again = await readBack(document);
    expect(again.problems).toEqual([]);
    expect(again.writes).toBe(0);
    expect(again.counts.objectives.same).toBe(before['objectives']?.length);
    await document.call('imports.run', { job: 'import-job', session: again.session });
    expect(liveContent(document)).toEqual(before);

    const other = openTestDocument({ today: '2026-08-20' });
    Object.assign(other.app, { fileOf: () => join(folder, `export.${ending}`) });
    await other.call('imports.run', { job: 'import-job', session: (await readBack(other)).session });
    const there = liveContent(other);
    for (const table of ['objectives', 'key_results', 'check_ins', 'cycles', 'teams', 'people'])
      expect(there[table]?.length, table).toBe(before[table]?.length);
    const titles = (content: Record<string, unknown[]>) =>
      content['key_results']?.map((row) => (row as { title: string }).title).sort();
    expect(titles(there)).toEqual(titles(before));
    expect((await readBack(other)).writes).toBe(0);
    other.close();
  });

  it('never holds what would run as a formula, whatever people have written; read again, nothing changes', async () => {
    const dangerous = fc
      .tuple(
        fc.constantFrom('=', '+', '-', '@', '\t', "'=", '', '"', '=HYPERLINK("http://x")', '\n='),
        fc.string({ unit: 'binary' }),
      )
      .map(([start, rest]) => `${start}${rest}`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(dangerous, { minLength: 3, maxLength: 3 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        async ([title = '', why = '', note = ''], value) => {
          const own = openTestDocument({ today: '2026-08-20' });
          transact({ ...own.actor(), ledger: own.ledger, label: 'Write' }, (tx) => {
            insert(tx, people, { id: 'p', name: `x${title}` });
            insert(tx, cycles, { id: 'c', name: 'Q3 2026', startsOn: '2026-07-01', endsOn: '2026-09-30' });
            insert(tx, objectives, { id: 'o', cycleId: 'c', title: title.trim() || 'Untitled', why, ownerId: 'p' });
            insert(tx, keyResults, {
              id: 'k',
              objectiveId: 'o',
              title: `k${note}`,
              startValue: 0,
              targetValue: value === 0 ? 1 : value,
            });
            insertFact(tx, checkIns, { id: 'i', keyResultId: 'k', date: '2026-08-01', value, retrospect: note });
          });
          const { file } = await save(format, ending, 'all', own);
          const book = await readWorkbook(file);
          for (const { rows } of book.sheets)
            for (const { cells } of rows) for (const cell of cells) expect(cell?.unstored).toBeUndefined();
          const again = await readBack(own);
          expect(again.writes).toBe(0);
          own.close();
        },
      ),
      { numRuns: 25 },
    );
  });

  it('leaves confidential objectives out unless told otherwise, with all that hangs on them', async () => {
    const secret = 'ACQUISITION-OF-A-RIVAL';
    transact({ ...document.actor(), ledger: document.ledger, label: 'Write' }, (tx) => {
      insert(tx, cycles, { id: 'c', name: 'Q3 2026', startsOn: '2026-07-01', endsOn: '2026-09-30' });
      insert(tx, objectives, { id: 'o', cycleId: 'c', title: secret, why: secret, visibility: 'confidential' });
      insert(tx, keyResults, { id: 'k', objectiveId: 'o', title: secret });
      insertFact(tx, checkIns, { id: 'i', keyResultId: 'k', date: '2026-08-01', retrospect: secret });
      insert(tx, objectives, { id: 'open', cycleId: 'c', title: 'Grow' });
    });
    expect(await document.call('exports.about', {})).toEqual({
      objectives: 2,
      keyResults: 1,
      checkIns: 1,
      confidential: 1,
    });
    const texts = async (file: string) => JSON.stringify((await readWorkbook(file)).sheets);
    const { file, hidden } = await save(format, ending, 'open');
    expect(hidden).toBe(1);
    expect(await texts(file)).toContain('Grow');
    expect(await texts(file)).not.toContain(secret);
    expect(await texts((await save(format, ending, 'all')).file)).toContain(secret);
  });
});

describe('an export', () => {
  it('in CSV guards every text that begins like a formula', async () => {
    const { readFileSync: read } = await import('node:fs');
    const { unzipSync, strFromU8 } = await import('fflate');
    transact({ ...document.actor(), ledger: document.ledger, label: 'Write' }, (tx) =>
      insert(tx, people, { id: 'p', name: '=cmd|A1', jobTitle: '@SUM(1)', email: '+1@x.example' }),
    );
    const { file } = await save('csv', 'zip');
    const text = strFromU8(unzipSync(read(file))['People.csv'] ?? new Uint8Array());
    expect(text).toContain("'=cmd|A1");
    expect(text).toContain("'@SUM(1)");
    expect(text).toContain("'+1@x.example");
  });

  it('never shows a person beside a grade or a score', () => {
    const grades = (exportSheets['Grades'] ?? []).map(({ header }) => header);
    expect(grades.filter((header) => /owner|person|by|team/i.test(header) && !/figures/.test(header))).toEqual([]);
    for (const [name, columns] of Object.entries(exportSheets)) {
      const headers = columns.map(({ header }) => header);
      if (headers.some((header) => /owner|person|^by$/i.test(header)))
        expect(
          headers.filter((header) => /score|grade|progress/i.test(header)),
          name,
        ).toEqual([]);
    }
  });

  it('that cannot be written says so and leaves nothing behind', async () => {
    const order = { format: 'json' as const, tables: [] };
    await expect(writeExport({ ...order, path: join(folder, 'no-such-folder', 'a.json') })).rejects.toMatchObject({
      code: 'FILE_MISSING',
    });
    expect(readdirSync(folder)).toEqual([]);
    await writeExport({ ...order, path: join(folder, 'a.json') });
    expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'))).toMatchObject({
      format: 'okra-export',
      version: 1,
    });
    expect(await document.call('exports.cancel', { job: 'nothing' })).toEqual({ stopped: false });
  });
});
