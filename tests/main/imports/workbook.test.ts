import { describe, expect, it } from 'vitest';
import type { Workbook } from '#shared/imports/workbook';
import { readBytes } from '#tests/support/imports/read-bytes';
import { serial, xlsx } from '#tests/support/imports/xlsx';

const texts = (book: Workbook, sheet = 0) =>
  book.sheets[sheet]?.rows.map((row) => row.cells.map((cell) => cell?.text ?? null));

describe('an .xlsx', () => {
  it('gives texts as displayed, stored formula results, formats and fills', async () => {
    const book = await readBytes(
      'OKRs.xlsx',
      xlsx({
        sheets: [
          {
            name: 'Q1',
            rows: [
              ['Objective', 'Progress', null, 'Due'],
              [
                { rich: ['Win the ', 'mid-market'] },
                { v: 0.45, f: 'C2/D2', format: '0%' },
                { v: 1200000, format: '[$€-407] #,##0' },
                { v: serial('2026-03-31'), format: 'dd/mm/yyyy' },
              ],
              [true, { error: '#REF!' }, { f: 'A1+1' }, { fill: 'FF0000' }],
              ['a & <b>', 0.1 + 0.2, { v: 'yes', f: 'IF(A1,"yes","no")' }, { v: 12.5, format: '0.00 "kg"' }],
            ],
          },
        ],
      }),
    );
    expect(texts(book)).toEqual([
      ['Objective', 'Progress', null, 'Due'],
      ['Win the mid-market', '45%', 'EUR 1200000', '2026-03-31'],
      ['TRUE', '#REF!', '', ''],
      ['a & <b>', '0.3', 'yes', '12.50'],
    ]);
    const [, second, third] = book.sheets[0]?.rows ?? [];
    expect(second?.cells[1]).toEqual({ value: 0.45, text: '45%', format: 'percent' });
    expect(second?.cells[2]).toEqual({ value: 1200000, text: 'EUR 1200000', format: 'currency', currency: 'EUR' });
    expect(third?.cells[1]?.value).toBeNull();
    expect(third?.cells[2]).toEqual({ value: null, text: '', format: 'general', unstored: true });
    expect(third?.cells[3]?.fill).toBe('FF0000');
  });

  it('knows hidden rows, columns and sheets, merged cells and defined names', async () => {
    const book = await readBytes(
      'a.xlsx',
      xlsx({
        names: { Revenue: "'Q1'!$C$4" },
        sheets: [
          { name: 'Q1', rows: [['a', 'b'], ['c'], ['d']], merges: ['A2:A3'], hiddenRows: [3], hiddenColumns: [2] },
          { name: 'Old', rows: [['x']], hidden: true },
        ],
      }),
    );
    const [sheet, old] = book.sheets;
    expect(sheet?.rows.map((row) => [row.number, row.hidden])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
    expect(sheet?.hiddenColumns).toEqual([1]);
    expect(sheet?.merges).toEqual([{ firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0 }]);
    expect(old?.hidden).toBe(true);
    expect(book.definedNames).toEqual([{ name: 'Revenue', refersTo: "'Q1'!$C$4" }]);
  });

  it('counts days from 1904 where the workbook says so, and 29 February 1900 as Excel does', async () => {
    const days = (from1904: boolean, ...numbers: number[]) =>
      readBytes(
        'a.xlsx',
        xlsx({ from1904, sheets: [{ name: 'S', rows: [numbers.map((v) => ({ v, format: 'd.m.yyyy' }))] }] }),
      ).then((book) => texts(book)?.[0]);
    expect(await days(false, 1, 59, 61, 46022)).toEqual(['1900-01-01', '1900-02-28', '1900-03-01', '2025-12-31']);
    expect(await days(true, 0, 44560)).toEqual(['1904-01-01', '2025-12-31']);
  });
});

describe('a text table', () => {
  const rows = 'Ziel;Schlüssel;Wert\nÜberzeugen;"Größer; besser";1.200,50\n';
  it.each([
    ['utf-8', Buffer.from(rows)],
    ['utf-8', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(rows)])],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(rows, 'utf16le')])],
    ['utf-16le', Buffer.from(rows, 'utf16le')],
    ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(rows, 'utf16le').swap16()])],
    ['windows-1252', Buffer.from(rows, 'latin1')],
    ['utf-8', Buffer.from(`sep=;\r\n${rows}`)],
  ])('reads %s (case %#)', async (encoding, bytes) => {
    const book = await readBytes('Ziele 2026.csv', bytes);
    expect(book.encoding).toBe(encoding);
    expect(book.separator).toBe(';');
    expect(book.sheets[0]?.name).toBe('Ziele 2026');
    expect(texts(book)).toEqual([
      ['Ziel', 'Schlüssel', 'Wert'],
      ['Überzeugen', 'Größer; besser', '1.200,50'],
    ]);
  });

  it.each([
    [',', 'a,b,c\n"1,5",2,3\n4,5,6\n'],
    ['\t', 'a\tb\tc\n1,5\t2\t3\n1,5\t5\t6\n'],
    ['|', 'a|b|c\n1|2|3\n'],
    [';', 'objective;target;note\nGrow;1,5;one, two, three\nKeep;2,5;four\n'],
  ])('finds the separator %j', async (separator, text) => {
    expect((await readBytes('a.csv', text)).separator).toBe(separator);
  });

  it('takes off the apostrophe that guards a formula, and no other', async () => {
    const book = await readBytes('a.csv', "a,b\n'=1+1,'tis\n'-5%,x\n");
    expect(texts(book)?.slice(1)).toEqual([
      ['=1+1', "'tis"],
      ['-5%', 'x'],
    ]);
  });
});
