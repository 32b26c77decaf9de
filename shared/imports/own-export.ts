import { type ExportValue, exportedThing, type Thing, type ThingColumn, things } from '#shared/exports/domain';
import { isDay } from '#shared/kernel/dates';
import { clamp } from '#shared/kernel/numbers';
import { IsoDate } from '#shared/kernel/shapes';
import { Ledger } from './ledger';
import { plannedForPreview } from './own-preview';
import type { ImportPlan, OwnRow } from './plan';
import { isBlank, type Sheet, type SheetRow, type Workbook } from './workbook';

/** A sheet of an export of Okra, and what it is a sheet of. */
export type OwnSheet = { readonly sheet: Sheet; readonly is: Thing };

/** The sheets that have the headings of an export of Okra in their first row. */
export function ownSheets(workbook: Workbook): OwnSheet[] {
  return workbook.sheets.flatMap((sheet) => {
    const [first] = sheet.rows;
    const is = first?.number === 1 ? exportedThing(first.cells.map((cell) => cell?.text ?? '')) : null;
    return is === null ? [] : [{ sheet, is }];
  });
}

export type OwnPlan = Pick<
  ImportPlan,
  'own' | 'cycles' | 'teams' | 'people' | 'objectives' | 'counts' | 'skipped' | 'problems'
> & {
  readonly rowsRead: (sheet: string) => number;
};

/** Plans the import of Okra's own export: exact, by the ids that it states, with nothing guessed. */
export function planOwnExport(workbook: Workbook, own: readonly OwnSheet[]): OwnPlan {
  const ledger = new Ledger();
  const content = Object.fromEntries(
    things.map((thing): [string, OwnRow[]] => {
      const sheets = own.filter(({ is }) => is === thing);
      return [thing.table, new SheetReader(thing, ledger).read(sheets.map(({ sheet }) => sheet))];
    }),
  );
  for (const sheet of workbook.sheets) {
    if (!own.some((one) => one.sheet === sheet)) ledger.skipSheet(sheet, 'sheet-not-recognised');
  }
  const count = (table: string): number => content[table]?.length ?? 0;
  return {
    own: content,
    ...plannedForPreview(content),
    counts: {
      objectives: count('objectives'),
      keyResults: count('key_results'),
      checkIns: count('check_ins'),
      people: count('people'),
      teams: count('teams'),
      cycles: count('cycles'),
    },
    skipped: ledger.skipped(own.map(({ sheet }) => ({ sheet, headerRow: 1 }))),
    problems: ledger.problems(),
    rowsRead: (sheet) => ledger.rowsRead(sheet),
  };
}

/** Reads the rows of one thing by its description. */
class SheetReader {
  readonly #thing: Thing;
  readonly #ledger: Ledger;
  readonly #seen = new Set<string>();

  constructor(thing: Thing, ledger: Ledger) {
    this.#thing = thing;
    this.#ledger = ledger;
  }

  read(sheets: readonly Sheet[]): OwnRow[] {
    return sheets.flatMap((sheet) => {
      const columns = new Map((sheet.rows[0]?.cells ?? []).map((head, column) => [head?.text ?? '', column]));
      return sheet.rows.slice(1).flatMap((row) => (row.cells.every(isBlank) ? [] : this.#row(sheet, row, columns)));
    });
  }

  #row(sheet: Sheet, row: SheetRow, columns: ReadonlyMap<string, number>): OwnRow[] {
    const source = { sheet: sheet.name, row: row.number };
    const textOf = (header: string): string => {
      const cell = row.cells[columns.get(header) ?? -1];
      return cell ? String(cell.value ?? cell.text) : '';
    };
    const cells: Record<string, ExportValue> = {};
    const names: Record<string, string> = {};
    let isWhole = true;
    for (const column of this.#thing.columns) {
      if (column.kind === 'shown') continue;
      const said = textOf(column.header);
      if (column.kind === 'reference') {
        const id = textOf(column.idHeader);
        cells[column.field] = id === '' ? null : id;
        if (id === '' && said !== '') names[column.field] = said;
        continue;
      }
      const value = readValue(column, said);
      cells[column.field] = value;
      if (value === null && said.trim() !== '')
        this.#ledger.problem(source, 'value-unread', `${column.header}: ${said}`);
      isWhole &&= value !== null || column.needed !== true;
    }
    if (!isWhole) return this.#skip(sheet, row, 'not-recognised');
    const { idHeader, title } = this.#thing;
    const id = idHeader === null ? '' : textOf(idHeader);
    if (id !== '' && this.#seen.has(id)) return this.#skip(sheet, row, 'repeated-row');
    // a row that somebody has added by hand has no id; its name must do
    if (idHeader !== null && id === '' && (title === undefined || cells[title] === null))
      return this.#skip(sheet, row, 'not-recognised');
    if (id !== '') this.#seen.add(id);
    this.#ledger.read(source);
    return [{ source, id: id === '' ? null : id, cells, names }];
  }

  #skip(sheet: Sheet, row: SheetRow, reason: 'repeated-row' | 'not-recognised'): [] {
    this.#ledger.skip(sheet.name, row, reason);
    return [];
  }
}

/** A moment as an export writes it, or its day alone. */
const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)Z?)?$/;

/** What a cell says; null where it is blank or cannot be read. */
function readValue(column: Exclude<ThingColumn, { kind: 'shown' | 'reference' }>, said: string): ExportValue {
  const trimmed = said.trim();
  switch (column.kind) {
    case 'text':
      return said === '' ? null : said.slice(0, column.most);
    case 'number': {
      const value = Number(trimmed);
      if (trimmed === '' || !Number.isFinite(value)) return null;
      const held = clamp(value, column.least ?? Number.NEGATIVE_INFINITY, column.most ?? Number.POSITIVE_INFINITY);
      return column.whole ? Math.round(held) : held;
    }
    case 'day': {
      const day = IsoDate.safeParse(trimmed.slice(0, 10));
      return day.success ? day.data : null;
    }
    case 'instant': {
      const [, date = '', time = '00:00'] = MOMENT.exec(trimmed) ?? [];
      const at = isDay(date) ? Date.parse(`${date}T${time}Z`) : Number.NaN;
      return Number.isFinite(at) ? new Date(at).toISOString() : null;
    }
    case 'flag':
      return /^(yes|true|1)$/i.test(trimmed) ? 1 : /^(no|false|0)$/i.test(trimmed) ? 0 : null;
    default:
      return column.of.includes(trimmed) ? trimmed : null;
  }
}
