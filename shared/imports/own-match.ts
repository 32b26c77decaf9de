import type { ExportRow, ExportValue, Thing } from '#shared/exports/domain';
import { groupBy } from '#shared/kernel/group-by';
import { settle } from '#shared/kernel/numbers';
import type { OwnRow } from './plan';
import { normalise } from './text';

/** A row of an own export and what it is in the document: found by its id, by what it says, or new. */
export type Placed = {
  readonly row: OwnRow;
  readonly id: string;
  readonly there: ExportRow | null;
  readonly by: 'id' | 'match' | 'new';
};

const word = (value: ExportValue | undefined): string =>
  typeof value === 'number' ? String(settle(value)) : normalise(value ?? '');

/** Rows by what they say; those that say nothing under null. */
type Index = ReadonlyMap<string | null, readonly ExportRow[]>;

/** Finds the things of one table by what they say, where their ids are unknown. Each is found once. */
export class Matcher {
  readonly #thing: Thing;
  readonly #there: readonly ExportRow[];
  readonly #taken = new Set<ExportValue>();
  readonly #byFields = new Map<readonly string[], Index>();
  readonly #byId: ReadonlyMap<ExportValue, ExportRow>;

  constructor(thing: Thing, there: readonly ExportRow[]) {
    this.#thing = thing;
    this.#there = there;
    this.#byId = new Map(there.map((row) => [row['id'] ?? null, row]));
  }

  byId(id: string): ExportRow | null {
    return this.#take(this.#byId.get(id));
  }

  /**
   * `sole` counts the rows of the file that say the same in these fields: one field alone is only trusted where it is
   * unique on both sides.
   */
  bySaying(cells: ExportRow, sole: (fields: readonly string[], key: string) => boolean): ExportRow | null {
    for (const fields of this.#thing.match) {
      const key = this.keyOf(cells, fields);
      if (key === null) continue;
      const said = this.#index(fields).get(key) ?? [];
      const free = said.filter((row) => !this.#taken.has(row['id'] ?? null));
      const unsure = fields.length === 1 && (said.length > 1 || !sole(fields, key));
      const found = free.find((row) => this.#thing.agrees?.(cells, row) ?? true);
      if (found && !unsure) return this.#take(found);
    }
    return null;
  }

  /** What a row says in some fields; null where it says nothing in the first. */
  keyOf(cells: ExportRow, fields: readonly string[]): string | null {
    const [first = ''] = fields;
    return word(cells[first]) === '' ? null : fields.map((field) => word(cells[field])).join('\n');
  }

  #index(fields: readonly string[]): Index {
    const known = this.#byFields.get(fields);
    if (known) return known;
    const index = groupBy(this.#there, (row) => this.keyOf(row, fields));
    this.#byFields.set(fields, index);
    return index;
  }

  #take(row: ExportRow | undefined): ExportRow | null {
    if (!row || this.#taken.has(row['id'] ?? null)) return null;
    this.#taken.add(row['id'] ?? null);
    return row;
  }
}
