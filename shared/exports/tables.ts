import { groupBy } from '../kernel/group-by';
import { type ExportTable, writable } from './domain';
import type { ExportRow, ExportValue, Look, Thing } from './thing';
import { things } from './things/all';

/** What a full export is made of: the live rows of each table in the order of its sheet, by SQL name. */
export type ExportData = ReadonlyMap<string, readonly ExportRow[]>;

/** `open` leaves confidential objectives out, with everything that hangs on them. */
export type ExportScope = 'open' | 'all';

export type ExportAbout = { readonly scope: ExportScope; readonly exportedOn: string; readonly madeBy: string };

/** All sheets of an export, and how many confidential objectives were left out. */
export function exportTables(data: ExportData, about: ExportAbout): { tables: ExportTable[]; hidden: number } {
  const shown = rowsShown(data, about.scope);
  const look = lookInto(shown, about);
  const tables = things.map((thing) => ({
    name: thing.sheet,
    rows: (shown.get(thing.table) ?? []).map((row) => cellsOf(thing, row, look).map(written)),
  }));
  const count = (rows: ExportData): number => rows.get('objectives')?.length ?? 0;
  const hidden = about.scope === 'all' ? 0 : count(rowsShown(data, 'all')) - count(shown);
  return { tables, hidden };
}

const written = (value: ExportValue): ExportValue => (typeof value === 'string' ? writable(value) : value);

function cellsOf(thing: Thing, row: ExportRow, look: Look): ExportValue[] {
  const said = thing.columns.map((column): ExportValue => {
    if (column.kind === 'shown') return column.of(row, look);
    const value = row[column.field] ?? null;
    if (column.kind === 'reference') return first(column.to, (table) => look.name(table, value));
    if (column.kind === 'flag') return value === 1 ? 'yes' : 'no';
    return value;
  });
  const ids = thing.columns.flatMap((column) => {
    if (column.kind !== 'reference') return [];
    const value = row[column.field] ?? null;
    // what is not in the file is not named in it either
    return [column.to.some((table) => look.name(table, value) !== null) ? value : null];
  });
  return [...said, ...ids, ...(thing.idHeader === null ? [] : [row['id'] ?? null])];
}

function first<T>(all: readonly string[], find: (one: string) => T | null): T | null {
  for (const one of all) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

/** The rows that a file may hold: not the confidential ones, nor what belongs to something that is not in it. */
function rowsShown(data: ExportData, scope: ExportScope): Map<string, readonly ExportRow[]> {
  const shown = new Map<string, readonly ExportRow[]>();
  const ids = new Map<string, ReadonlySet<ExportValue>>();
  for (const thing of things) {
    const rows = (data.get(thing.table) ?? []).filter((row) => {
      if (scope === 'open' && thing.hides?.(row)) return false;
      return thing.columns.every(
        (column) =>
          column.kind !== 'reference' ||
          !column.required ||
          column.to.some((table) => ids.get(table)?.has(row[column.field] ?? null)),
      );
    });
    shown.set(thing.table, rows);
    ids.set(thing.table, new Set(rows.map(({ id }) => id ?? null)));
  }
  return shown;
}

function lookInto(data: ExportData, about: ExportAbout): Look {
  const titles = new Map(
    things.map(({ table, title }) => [
      table,
      new Map((data.get(table) ?? []).map((row) => [row['id'] ?? null, title ? String(row[title] ?? '') : ''])),
    ]),
  );
  const groups = new Map<string, Map<ExportValue, ExportRow[]>>();
  const groupsOf = (table: string, field: string): Map<ExportValue, ExportRow[]> => {
    const known = groups.get(`${table}.${field}`);
    if (known) return known;
    const made = groupBy(data.get(table) ?? [], (row) => row[field] ?? null);
    groups.set(`${table}.${field}`, made);
    return made;
  };
  return {
    about,
    name: (table, id) => (typeof id === 'string' && id !== '' ? (titles.get(table)?.get(id) ?? null) : null),
    rows: (table, field, id) => groupsOf(table, field).get(id ?? null) ?? [],
  };
}
