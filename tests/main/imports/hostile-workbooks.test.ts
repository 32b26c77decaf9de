import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#shared/kernel/errors';
import { readBytes } from '#tests/support/imports/read-bytes';
import { type MadeBook, xlsx, xlsxParts } from '#tests/support/imports/xlsx';
import { type ZipPart, zip } from '#tests/support/imports/zip';

const good: MadeBook = {
  sheets: [
    {
      name: 'S',
      rows: [
        ['Objective', 'Key Result'],
        ['Grow', 'Ten deals'],
      ],
    },
  ],
};
const withPart = (path: string, change: (part: ZipPart) => ZipPart) =>
  zip(xlsxParts(good).map((part) => (part.path === path ? change(part) : part)));
const withSheet = (content: string) => withPart('xl/worksheets/sheet1.xml', (part) => ({ ...part, content }));

const refusal = async (bytes: Buffer | string, name = 'a.xlsx', limits = {}) => {
  const error: unknown = await readBytes(name, bytes, { limits }).catch((caught: unknown) => caught);
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`);
  return { code: error.code, ...error.details };
};

describe('a hostile or broken file is refused with its reason', () => {
  it('a bomb, by its ratio', async () => {
    const bomb = `<worksheet><sheetData>${' '.repeat(20_000_000)}</sheetData></worksheet>`;
    expect(await refusal(withSheet(bomb))).toMatchObject({ code: 'IMPORT_LIMITS', limit: 'ratio' });
  });

  it('a bomb that claims to be small', async () => {
    const content = `<worksheet>${' '.repeat(20_000_000)}</worksheet>`;
    const bytes = withPart('xl/worksheets/sheet1.xml', (part) => ({ ...part, content, claims: 1000 }));
    expect(['IMPORT_LIMITS', 'IMPORT_UNREADABLE']).toContain((await refusal(bytes)).code);
  });

  it('more unpacked bytes, packed bytes or cells than allowed, and a reader that takes too long', async () => {
    const cells = Array.from({ length: 40 }, (_, row) => [`text ${row}`, row, row * 2]);
    const book = xlsx({ sheets: [{ name: 'S', rows: cells }] });
    expect(await refusal(book, 'a.xlsx', { unpacked: 2000 })).toMatchObject({ limit: 'unpacked', most: 2000 });
    expect(await refusal(book, 'a.xlsx', { packed: 200 })).toMatchObject({ limit: 'packed', found: book.length });
    expect(await refusal(book, 'a.xlsx', { cells: 100 })).toMatchObject({ limit: 'cells' });
    expect(await refusal(book, 'a.xlsx', { milliseconds: 0 })).toMatchObject({ limit: 'milliseconds' });
    expect(await refusal('a,b\n1,2\n3,4\n', 'a.csv', { cells: 3 })).toMatchObject({ limit: 'cells' });
  });

  it.each([
    ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>', 'document-type'],
    [
      'a cell far outside',
      '<worksheet><sheetData><row r="1"><c r="ZZZZ1"><v>1</v></c></row></sheetData></worksheet>',
      'broken-sheet',
    ],
    [
      'a row far outside',
      '<worksheet><sheetData><row r="99999999"><c><v>1</v></c></row></sheetData></worksheet>',
      'broken-sheet',
    ],
    [
      'a text that is not there',
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>99</v></c></row></sheetData></worksheet>',
      'broken-sheet',
    ],
    ['XML that breaks off', '<worksheet><sheetData><row r="1"><c r="A1">', 'broken-xml'],
    ['an entity of its own', '<worksheet>&bomb;</worksheet>', 'broken-xml'],
  ])('%s', async (_, content, why) => {
    expect(await refusal(withSheet(content))).toMatchObject({ code: 'IMPORT_UNREADABLE', why });
  });

  it('a cell in the last column of all', async () => {
    const far = '<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>';
    expect(await refusal(withSheet(far))).toMatchObject({ code: 'IMPORT_LIMITS', limit: 'columns' });
  });

  it.each([
    ['no workbook at all', 'a.xlsx', 'hello', 'not-a-workbook'],
    ['a cut-off file', 'a.xlsx', xlsx(good).subarray(0, 600), 'not-a-workbook'],
    ['an old or locked workbook', 'a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-or-locked'],
    ['a PDF', 'a.csv', '%PDF-1.7 …', 'pdf'],
    ['a picture named .csv', 'a.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0]), 'not-text'],
    ['a zip of something else', 'a.xlsx', zip([{ path: 'readme.txt', content: 'hello' }]), 'not-a-workbook'],
  ])('%s', async (_, name, bytes, why) => {
    expect(await refusal(bytes, name)).toMatchObject({ code: 'IMPORT_UNREADABLE', why });
  });

  it('nothing in it', async () => {
    expect(await refusal('', 'a.csv')).toMatchObject({ code: 'IMPORT_EMPTY' });
    expect(await refusal(xlsx({ sheets: [{ name: 'S', rows: [] }] }))).toMatchObject({ code: 'IMPORT_EMPTY' });
  });

  it('called off', async () => {
    const signal = AbortSignal.abort();
    await expect(readBytes('a.xlsx', xlsx(good), { signal })).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('any damage gives a refusal or a workbook, never another error', async () => {
    const bytes = xlsx(good);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 4, max: bytes.length }),
        async (flips, length) => {
          const damaged = Buffer.from(bytes.subarray(0, length));
          for (const [at, value] of flips) if (at < length) damaged[at] = value;
          const error: unknown = await readBytes('a.xlsx', damaged).then(
            () => null,
            (caught: unknown) => caught,
          );
          expect(error === null || error instanceof Refusal).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});
