import { z } from 'zod';
import { checkOf } from '../documents/check-rows';
import type { Raw } from '../store/connect';
import { type Synced, syncedTables } from '../store/schema';
import type { Message } from './ledger';
import { statement } from './statements';
import { type Cell, type Cells, CREATION, decodeCell, decodeCreation } from './values';

/** An append-only fact as it comes from elsewhere: all of its columns by their SQL names. */
export type ForeignFact = { readonly tbl: string; readonly cells: Cells };

/** One row of `messages_pending`: something from elsewhere that this Okra keeps and does not show. */
export type Pending = { readonly ts: string; readonly message: string; readonly reason: string };

/** Columns that every fact has; who wrote it and when is never changed by a message. */
export const FACT_COLUMNS = ['id', 'ts', 'author', 'mark', 'deleted'] as const;
const FIXED = new Set<string>(['id', 'ts', 'author', 'mark']);

const Kept = z.union([
  z.strictObject({
    ts: z.string(),
    tbl: z.string(),
    row: z.string(),
    col: z.string(),
    val: z.string(),
    prev_ts: z.string().nullable(),
    mark: z.string(),
    author: z.string(),
    scope: z.string(),
    prev_hash: z.string(),
  }),
  z.strictObject({ tbl: z.string(), cells: z.record(z.string(), z.union([z.string(), z.number(), z.null()])) }),
]);

/** Reads a pending entry; undefined for what no Okra wrote there. */
export function keptIn({ ts, message }: Pending): Message | ForeignFact | undefined {
  try {
    const kept = Kept.parse(JSON.parse(message));
    return ('cells' in kept ? kept.cells['ts'] : kept.ts) === ts ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Puts something aside, or updates why it waits. */
export function park(raw: Raw, kept: Message | ForeignFact, reason: string): void {
  const ts = 'cells' in kept ? kept.cells['ts'] : kept.ts;
  statement(
    raw,
    `INSERT INTO messages_pending (ts, message, reason) VALUES (?, ?, ?)
     ON CONFLICT (ts) DO UPDATE SET reason = excluded.reason WHERE message = excluded.message`,
  ).run(ts, JSON.stringify(kept), reason);
}

type Checks = ReadonlyMap<string, (value: unknown) => boolean>;
const perStore = new WeakMap<Raw, Map<string, Checks>>();

/** What may be written to a synced table: its columns that both the code and the store have, each with its check. */
function checksOf(raw: Raw, synced: Synced): Checks {
  const known = perStore.get(raw) ?? new Map<string, Checks>();
  perStore.set(raw, known);
  const ready = known.get(synced.name);
  if (ready) return ready;
  const allowed = new Set(synced.columns.values());
  const columns = raw
    .prepare<[], { name: string; type: string; notnull: number }>(`PRAGMA table_info("${synced.name}")`)
    .all();
  const checks = new Map(columns.filter(({ name }) => allowed.has(name)).map((one) => [one.name, checkOf(one)]));
  known.set(synced.name, checks);
  return checks;
}

/** Which of these columns a message or a fact may set here, and the names of those that it may not. */
export type Known = { readonly cells: Cells; readonly missing: readonly string[] };

/**
 * Sorts a message's cells by the allow-list: tables and columns of ours, values that fit them. `undefined` for a table
 * that is not synced here, a row id that cannot be one, or a value that no Okra writes.
 */
export function knownIn(raw: Raw, message: Message): Known | undefined {
  const synced = syncedTables.get(message.tbl);
  if (!synced) return undefined;
  const checks = checksOf(raw, synced);
  const isCreation = message.col === CREATION;
  if (!checks.get('id')?.(message.row) || message.row === '' || (isCreation && synced.kind === 'fact'))
    return undefined;
  const given = cellsIn(message);
  return (
    given &&
    sort(given, (name, value) => {
      const isFixed = name === 'id' || (synced.kind === 'fact' && FIXED.has(name));
      return !isFixed && checks.get(name)?.(value) === true;
    })
  );
}

function cellsIn({ col, val }: Message): Cells | undefined {
  try {
    return col === CREATION ? decodeCreation(val) : { [col]: decodeCell(val) };
  } catch {
    return undefined;
  }
}

/** As `knownIn`, for a fact. `undefined` too where what every fact has is not in order. */
export function knownOfFact(raw: Raw, { tbl, cells }: ForeignFact): Known | undefined {
  const synced = syncedTables.get(tbl);
  if (synced?.kind !== 'fact') return undefined;
  const checks = checksOf(raw, synced);
  if (FACT_COLUMNS.some((name) => !checks.get(name)?.(cells[name])) || cells['id'] === '') return undefined;
  return sort(cells, (name, value) => checks.get(name)?.(value) === true);
}

function sort(given: Cells, isKnown: (name: string, value: Cell) => boolean): Known {
  const names = Object.keys(given).sort();
  const known = new Set(names.filter((name) => isKnown(name, given[name] ?? null)));
  return {
    cells: Object.fromEntries([...known].map((name) => [name, given[name] ?? null])),
    missing: names.filter((name) => !known.has(name)),
  };
}
