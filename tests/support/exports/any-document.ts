import { getTableColumns } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import fc from 'fast-check';
import { linkId } from '#main/changes/ids';
import { transact } from '#main/changes/transact';
import { insert, insertFact, update } from '#main/changes/write';
import { syncedTables } from '#main/store/schema';
import { type ExportRow, type ExportValue, type Thing, type ThingColumn, things } from '#shared/exports/domain';
import type { TestDocument } from '#tests/support/document';

type Row = Record<string, ExportValue>;
/** Rows for every table that an export describes, made of the descriptions alone: new things are in it by themselves. */
export type AnyRows = ReadonlyMap<string, readonly Row[]>;

const words = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'Sales',
      'sales',
      'Grow',
      '=1+1',
      '-5',
      '007',
      '1e3',
      'true',
      "'quoted'",
      'Ümläut',
      '2026-01-02',
      'toString',
      ' toString ',
      '_x0041_',
    ),
  },
  { weight: 2, arbitrary: fc.string({ minLength: 1, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom(' ', '\t', '\n', '\u00a0') },
  { weight: 1, arbitrary: fc.constant('two\nlines, "quoted"; and\tmore') },
);
const days = fc
  .integer({ min: 0, max: 900 })
  .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));

/** `most`: rows of a table. */
export const anyRows = (most: number): fc.Arbitrary<AnyRows> =>
  fc.gen().map((draw) => {
    const made = new Map<string, Row[]>();
    for (const thing of things) {
      const count = thing.single ? 1 : draw(fc.integer, { min: 0, max: most });
      const rows: Row[] = [];
      const used = new Set<string>();
      for (let place = 0; place < count; place += 1) {
        const row: Row = { id: `${thing.table}-${place}` };
        for (const column of thing.columns) {
          if (column.kind !== 'shown') row[column.field] = value(thing, column, rows, made, draw);
        }
        if (thing.table === 'change_reasons') row['tbl'] = String(row['rowId']).replace(/-\d+$/, '');
        const missing = thing.columns.some(
          (column) => column.kind === 'reference' && column.required && row[column.field] === null,
        );
        // a link to itself, and one from above to below, would close a circle
        const { ladder } = thing;
        const circle = ladder && ladder.from !== 'id' && String(row[ladder.from]) <= String(row[ladder.to]);
        if (thing.idOf) row['id'] = thing.idOf(row, linkId);
        if (missing || circle || used.has(String(row['id']))) continue;
        used.add(String(row['id']));
        if (thing.ordered) row['ord'] = `a${String.fromCharCode(65 + place)}`;
        rows.push(row);
      }
      made.set(thing.table, rows);
    }
    return made;
  });

type Draw = fc.GeneratorValue;

function value(
  thing: Thing,
  column: Exclude<ThingColumn, { kind: 'shown' }>,
  rows: readonly Row[],
  made: ReadonlyMap<string, readonly Row[]>,
  draw: Draw,
): ExportValue {
  // what a row is known by is not blank
  const isTitle = column.field === thing.title || thing.idHeader === null;
  switch (column.kind) {
    case 'reference': {
      const to = column.to.flatMap((table) => (table === thing.table ? rows : (made.get(table) ?? [])));
      const none = to.length === 0 || (!column.required && draw(fc.integer, { min: 0, max: 3 }) === 0);
      return none ? null : (to[draw(fc.integer, { min: 0, max: to.length - 1 })]?.['id'] ?? null);
    }
    case 'text': {
      const text = draw(() => words).slice(0, column.most);
      return isTitle ? text.trim() || 'Untitled' : text;
    }
    case 'number': {
      const least = column.least ?? -1e6;
      const most = column.most ?? 1e6;
      if (column.whole) return draw(fc.integer, { min: Math.ceil(least), max: Math.floor(most) });
      return draw(fc.double, { min: least, max: most, noNaN: true }) + 0;
    }
    case 'day':
      return draw(() => days);
    case 'instant':
      return `${draw(() => days)}T08:${draw(fc.integer, { min: 10, max: 59 })}:00.000Z`;
    case 'flag':
      return draw(fc.integer, { min: 0, max: 1 });
    default:
      return column.of[draw(fc.integer, { min: 0, max: column.of.length - 1 })] ?? null;
  }
}

/** Puts such rows into an empty document. */
export function fillWith(document: TestDocument, rows: AnyRows): void {
  transact({ ...document.actor(), ledger: document.ledger, label: 'Fill' }, (tx) => {
    for (const { table, single } of things) {
      const synced = syncedTables.get(table);
      if (!synced) throw new Error(table);
      const columns: Readonly<Record<string, SQLiteColumn>> = getTableColumns(synced.table);
      for (const row of rows.get(table) ?? []) {
        const held = Object.entries(row).filter(([key, cell]) => cell !== null || !columns[key]?.notNull);
        const { id, author, ...cells }: ExportRow = Object.fromEntries(held);
        if (single) update(tx, synced.table, tx.workspaceId, cells);
        else if (synced.kind === 'fact')
          insertFact(tx, synced.table, { id: String(id), ...cells }, String(author ?? ''));
        else insert(tx, synced.table, { id: String(id), ...cells });
      }
    }
  });
}
