import { closesLoop } from '#shared/alignments/domain';
import { type ExportRow, type ExportValue, type Thing, type ThingColumn, things } from '#shared/exports/domain';
import { settle } from '#shared/kernel/numbers';
import { Matcher, type Placed } from './own-match';
import { ownRowKey } from './own-preview';
import type { OwnContent, OwnRow, Skipped, SkipReason } from './plan';
import type { Change, Reconciled } from './reconcile';
import { ordsAfter, type ReconcileTools } from './reconcile-tools';
import { normalise, sameText } from './text';
import type { ImportWrite } from './writes';

/** The live rows of the document, by SQL name of their table. */
export type OwnExisting = ReadonlyMap<string, readonly ExportRow[]>;

type RowWrite = Extract<ImportWrite, { op: 'row' }>;

/**
 * Compares an export of Okra with the document. The same document: what the file says otherwise is a change, what it
 * leaves blank stays. Another one: what is there already, found by what it says, only gets what it lacks; the rest is
 * made, under the ids of the file.
 */
export function reconcileOwn(content: OwnContent, existing: OwnExisting, tools: ReconcileTools): Reconciled {
  const work = new OwnWork(content, existing, tools);
  for (const thing of things) work.place(thing);
  for (const thing of things) work.write(thing);
  return work.result();
}

type Tally = { added: number; changed: number; same: number };

class OwnWork {
  readonly #content: OwnContent;
  readonly #existing: OwnExisting;
  readonly #tools: ReconcileTools;
  readonly #placed = new Map<string, readonly Placed[]>();
  /** By table: from the file's ids to the document's. */
  readonly #ids = new Map<string, Map<string, string>>();
  /** By table: from names to the document's ids, for rows added by hand; null where a name is not unique. */
  readonly #names = new Map<string, Map<string, string | null>>();
  readonly #writes: RowWrite[] = [];
  readonly #changes = new Map<string, Change>();
  readonly #tallies = new Map<string, Tally>();
  readonly #skipped: Skipped[] = [];
  /** What was found by what it says alone: table and id. */
  readonly #alike = new Set<string>();
  readonly #isFresh: boolean;

  constructor(content: OwnContent, existing: OwnExisting, tools: ReconcileTools) {
    this.#content = content;
    this.#existing = existing;
    this.#tools = tools;
    const [company] = existing.get('workspaces') ?? [];
    const said = ['mission', 'vision', 'companyValues'].some((field) => (company?.[field] ?? '') !== '');
    this.#isFresh = !said && (existing.get('objectives') ?? []).length === 0;
  }

  /** Finds out what each row of one sheet is in the document. */
  place(thing: Thing): void {
    const { table } = thing;
    const there = this.#existing.get(table) ?? [];
    const ids = new Map<string, string>(there.map(({ id }) => [String(id), String(id)]));
    this.#ids.set(table, ids);
    this.#names.set(table, new Map());
    for (const row of there) this.#name(thing, row, String(row['id']));
    const rows = upperFirst(thing, this.#content[table] ?? []);
    const matcher = new Matcher(thing, there);
    const counts = new Map<string, number>();
    const known = new Map<OwnRow, ExportRow | null>();
    for (const row of rows) known.set(row, thing.single ? (there[0] ?? null) : row.id ? matcher.byId(row.id) : null);
    for (const row of rows)
      for (const fields of thing.match.filter(({ length }) => length === 1)) {
        const key = `${fields[0]}\n${matcher.keyOf(row.cells, fields)}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    const sole = (fields: readonly string[], key: string) => (counts.get(`${fields[0]}\n${key}`) ?? 0) <= 1;
    const isWord = thing.columns.every(({ kind }) => kind !== 'reference');
    const used = new Set<string>();
    const placed = rows.flatMap((row): Placed[] => {
      const stated = known.get(row) ?? null;
      const cells = this.#resolved(thing, row);
      if (cells === null) return this.#leaveOut(row);
      // what is nothing but a word is known by it to the letter: words that are alike are not the same
      const worded = isWord && thing.idOf ? matcher.byId(thing.idOf(cells, this.#tools.linkId)) : null;
      const found = stated ?? worded ?? matcher.bySaying(cells, sole);
      if (found === null && thing.history && this.#isOnlyAlike(thing, cells)) return this.#leaveOut(row, 'own-history');
      const id = found ? String(found['id']) : this.#newId(thing, row, cells);
      // two rows that make the same link are one
      if (used.has(id)) return [];
      used.add(id);
      if (row.id !== null) ids.set(row.id, id);
      this.#name(thing, row.cells, id);
      const by = found === null ? 'new' : isItself(thing, row, found, cells) ? 'id' : 'match';
      if (by === 'match') this.#alike.add(`${table} ${id}`);
      return [{ row, id, there: found, by }];
    });
    const byRow = new Map(placed.map((one) => [one.row, one]));
    this.#placed.set(
      table,
      (this.#content[table] ?? []).flatMap((row) => byRow.get(row) ?? []),
    );
  }

  /** Lists what has to be written of one sheet, now that everything has its id. */
  write(thing: Thing): void {
    const placed = this.#placed.get(thing.table) ?? [];
    const tally = { added: 0, changed: 0, same: 0 };
    this.#tallies.set(thing.table, tally);
    const ladder = new Ladder(thing, this.#existing.get(thing.table) ?? []);
    const fresh = placed.filter(({ there }) => there === null).length;
    const there = (this.#existing.get(thing.table) ?? []).map(({ ord }) => ({ ord: String(ord ?? '') }));
    const ords = thing.ordered ? ordsAfter(there, fresh) : [];
    const writes = placed.flatMap((one): RowWrite[] => {
      const cells = this.#resolved(thing, one.row);
      if (cells === null) return [];
      const write = one.there ? this.#update(thing, one, one.there, cells) : this.#insert(thing, one, cells, ords);
      const kept = write && ladder.hold(write, one.there);
      const change: Change = !kept ? 'same' : kept.isNew ? 'new' : 'changed';
      if (write && !kept && one.there === null) return this.#leaveOut(one.row);
      this.#changes.set(ownRowKey(one.row), change);
      tally[change === 'new' ? 'added' : change] += 1;
      return kept ? [kept] : [];
    });
    const belongs = thing.columns.find((column) => column.kind === 'reference');
    // facts behind one another where they belong, so that what follows from them is worked out once
    if (thing.fact && belongs?.kind === 'reference') {
      const of = ({ row }: RowWrite): string => String(row[belongs.field]);
      writes.sort((a, b) => (of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0));
    }
    for (const write of writes) this.#writes.push(write);
  }

  result(): Reconciled {
    const tally = (table: string): Tally => this.#tallies.get(table) ?? { added: 0, changed: 0, same: 0 };
    const listed = ['objectives', 'key_results', 'people'];
    const addedListed = ['check_ins', 'teams', 'cycles', 'alignments'];
    return {
      writes: this.#writes,
      changes: this.#changes,
      skipped: this.#skipped,
      counts: {
        objectives: tally('objectives'),
        keyResults: tally('key_results'),
        people: tally('people'),
        checkIns: tally('check_ins').added,
        teams: tally('teams').added,
        cycles: tally('cycles').added,
        links: tally('alignments').added,
        more: things.flatMap(({ table, one, many }) => {
          const { added, changed } = tally(table);
          const more = { one, many, added: addedListed.includes(table) ? 0 : added, changed };
          return listed.includes(table) || more.added + more.changed === 0 ? [] : [more];
        }),
      },
    };
  }

  /** A row's cells with the document's ids; null where what it belongs to is nowhere. */
  #resolved(thing: Thing, row: OwnRow): ExportRow | null {
    const cells: Record<string, ExportValue> = { ...row.cells };
    for (const column of thing.columns) {
      if (column.kind !== 'reference') continue;
      const found = this.#find(column.to, row.cells[column.field], row.names[column.field]);
      if (found === null && column.required) return null;
      cells[column.field] = found;
    }
    return cells;
  }

  #find(tables: readonly string[], id: ExportValue | undefined, name: string | undefined): string | null {
    for (const table of tables) {
      const found =
        typeof id === 'string'
          ? this.#ids.get(table)?.get(id)
          : name === undefined
            ? undefined
            : this.#names.get(table)?.get(normalise(name));
      if (found !== undefined && found !== null) return found;
    }
    return null;
  }

  #name(thing: Thing, cells: ExportRow, id: string): void {
    const name = thing.title === undefined ? null : cells[thing.title];
    const names = this.#names.get(thing.table);
    if (!names || typeof name !== 'string') return;
    const other = names.get(normalise(name));
    names.set(normalise(name), other === undefined || other === id ? id : null);
  }

  #newId(thing: Thing, row: OwnRow, cells: ExportRow): string {
    if (thing.idOf) return thing.idOf(cells, this.#tools.linkId);
    if (row.id === null) return this.#tools.newId();
    // an id from elsewhere is taken as it is; what cannot be one becomes one that is the same the next time
    return /^[\w~.-]{1,120}$/.test(row.id) ? row.id : this.#tools.linkId('import-id', thing.table, row.id);
  }

  #insert(thing: Thing, { id }: Placed, cells: ExportRow, ords: string[]): RowWrite {
    const row: Record<string, ExportValue> = {};
    for (const column of thing.columns) {
      if (column.kind === 'shown') continue;
      row[column.field] = cells[column.field] ?? (column.today ? this.#tools.today : null);
    }
    if (thing.ordered) row['ord'] = ords.shift() ?? '';
    return { op: 'row', table: thing.table, id, row, isNew: true, explained: false };
  }

  #update(thing: Thing, { id, by }: Placed, there: ExportRow, cells: ExportRow): RowWrite | null {
    if (thing.fact) return null;
    // the settings of an empty document become those of the file, to the letter
    const fills = thing.single === true && this.#isFresh;
    const row: Record<string, ExportValue> = {};
    let explained = false;
    for (const column of thing.columns) {
      if (column.kind === 'shown') continue;
      const said = cells[column.field] ?? null;
      const before = there[column.field] ?? null;
      if (said === null || (fills ? isExactly(column, said, before) : isSame(column, said, before))) continue;
      const lacks = before === null || before === '';
      const changes = by === 'id' ? !column.once : lacks && !column.once;
      if (!changes && !fills) continue;
      row[column.field] = said;
      explained ||= column.explained === true;
    }
    return Object.keys(row).length === 0 ? null : { op: 'row', table: thing.table, id, row, isNew: false, explained };
  }

  /** Whether it belongs to something that was only found by what it says. */
  #isOnlyAlike(thing: Thing, cells: ExportRow): boolean {
    return thing.columns.some(
      (column) =>
        column.kind === 'reference' &&
        column.required &&
        column.to.some((table) => this.#alike.has(`${table} ${cells[column.field]}`)),
    );
  }

  #leaveOut({ source, cells }: OwnRow, reason: SkipReason = 'belongs-nowhere'): [] {
    const said = Object.values(cells).filter((value) => typeof value === 'string');
    this.#skipped.push({
      ...source,
      lastRow: source.row,
      reason,
      text: said.slice(0, 3).join(' · ').slice(0, 120),
    });
    return [];
  }
}

/** Whether a thing was found under its own id; a link is itself where what it links is. */
const isItself = (thing: Thing, row: OwnRow, found: ExportRow, cells: ExportRow): boolean =>
  thing.idHeader === null
    ? thing.columns.every(
        (column) => column.kind !== 'reference' || !column.required || row.cells[column.field] === cells[column.field],
      )
    : found['id'] === row.id;

const isExactly = (column: ThingColumn, said: ExportValue, before: ExportValue): boolean =>
  column.kind === 'text' ? said === before : isSame(column, said, before);

function isSame(column: ThingColumn, said: ExportValue, before: ExportValue): boolean {
  if (typeof said === 'number') return typeof before === 'number' && settle(said) === settle(before);
  if (column.kind === 'text') return sameText(String(said), String(before ?? ''));
  return said === before;
}

/** The links of one thing, which never go in a circle. */
class Ladder {
  readonly #thing: Thing;
  readonly #parents = new Map<string, Map<string, string[]>>();

  constructor(thing: Thing, there: readonly ExportRow[]) {
    this.#thing = thing;
    for (const row of there) this.#add(String(row['id']), row);
  }

  /** The write without a link that would close a circle; null where nothing else is left of it. */
  hold(write: RowWrite, there: ExportRow | null): RowWrite | null {
    const { ladder } = this.#thing;
    if (!ladder || typeof write.row[ladder.to] !== 'string') return write;
    const cells = { ...there, ...write.row };
    const from = ladder.from === 'id' ? write.id : String(cells[ladder.from]);
    const to = String(write.row[ladder.to]);
    const parents = this.#of(cells);
    if (from === to || closesLoop(from, to, (id) => parents.get(id) ?? [])) {
      if (ladder.from !== 'id') return null;
      const { [ladder.to]: _, ...row } = write.row;
      return Object.keys(row).length === 0 ? null : { ...write, row };
    }
    this.#add(write.id, cells);
    return write;
  }

  #of(cells: ExportRow): Map<string, string[]> {
    const name = this.#thing.ladder?.of?.(cells) ?? '';
    const parents = this.#parents.get(name) ?? new Map<string, string[]>();
    this.#parents.set(name, parents);
    return parents;
  }

  #add(id: string, cells: ExportRow): void {
    const { ladder } = this.#thing;
    const to = ladder && cells[ladder.to];
    if (!ladder || typeof to !== 'string' || to === '') return;
    const from = ladder.from === 'id' ? id : String(cells[ladder.from]);
    const parents = this.#of(cells);
    parents.set(from, ladder.from === 'id' ? [to] : [...(parents.get(from) ?? []), to]);
  }
}

/** Rows with those they point to in their own sheet first, where they are found by them: a team behind its parent. */
function upperFirst(thing: Thing, rows: readonly OwnRow[]): readonly OwnRow[] {
  const up = thing.columns.find(
    (column) =>
      column.kind === 'reference' &&
      column.to.includes(thing.table) &&
      thing.match.some((fields) => fields.includes(column.field)),
  );
  if (up?.kind !== 'reference') return rows;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const placed = new Set<OwnRow>();
  const place = (row: OwnRow): void => {
    const path: OwnRow[] = [];
    for (let at: OwnRow | undefined = row; at && !placed.has(at) && !path.includes(at); ) {
      path.push(at);
      const above: ExportValue | undefined = at.cells[up.field];
      at = typeof above === 'string' ? byId.get(above) : undefined;
    }
    for (const one of path.reverse()) placed.add(one);
  };
  for (const row of rows) place(row);
  return [...placed];
}
