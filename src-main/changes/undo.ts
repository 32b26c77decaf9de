import type { Write } from '../store/handles';
import { type Synced, syncedTables } from '../store/schema';
import type { Entry, Ledger, Message } from './ledger';
import { statement } from './statements';
import { type Actor, type Outcome, transact } from './transact';
import { type Cell, CREATION, decodeCell, decodeCreation } from './values';
import { change, rowOf } from './write';

/** A cell that undo left alone because it has been changed since. */
export type Skipped = { readonly tbl: string; readonly id: string; readonly column: string; readonly name: string };

/** `mark`: under which it was done first. */
export type Undone = { readonly label: string; readonly mark: string; readonly skipped: readonly Skipped[] };

/** Takes back the newest action of this device; undefined where there is none. */
export const undo = (ledger: Ledger, actor: Actor): Undone | undefined => shift(ledger, actor, 'undo');

/** Does again what was undone last; undefined where there is nothing. */
export const redo = (ledger: Ledger, actor: Actor): Undone | undefined => shift(ledger, actor, 'redo');

function shift(ledger: Ledger, actor: Actor, way: 'undo' | 'redo'): Undone | undefined {
  const { from, to } = stacksOf(ledger, way);
  const entry = from.at(-1);
  if (!entry) return undefined;
  const { value: skipped, mark, facts, unmarked } = revert(ledger, actor, entry);
  from.pop();
  to.push({ mark, first: firstOf(entry), label: entry.label, facts, unmarked });
  return { label: entry.label, mark: firstOf(entry), skipped };
}

/** The mark by which an action is known, however often it was taken back and done again. */
export const firstOf = ({ mark, first = mark }: Entry): string => first;

/** The stack that an entry leaves, and the one that its reversal goes to. */
export const stacksOf = ({ undoStack, redoStack }: Ledger, way: 'undo' | 'redo') =>
  way === 'undo' ? { from: undoStack, to: redoStack } : { from: redoStack, to: undoStack };

/** Reverses a mark in one transaction, as a new action of its own that no stack records. */
export function revert(ledger: Ledger, actor: Actor, entry: Entry): Outcome<readonly Skipped[]> {
  const timestamps = messagesOf(ledger, entry);
  return transact({ ...actor, ledger, label: entry.label, record: false }, (tx) =>
    revertParts(ledger, tx, entry.facts, timestamps),
  );
}

/** Reverses some facts and some messages (newest first) of a mark; returns what was left alone. */
export function revertParts(
  ledger: Ledger,
  tx: Write,
  facts: Entry['facts'],
  timestamps: readonly string[],
): readonly Skipped[] {
  const skipped: Skipped[] = [];
  for (const fact of facts) setCell(tx, skipped, fact.tbl, fact.id, 'deleted', 0, 1);
  for (const ts of timestamps) {
    const message = statement<Message>(ledger.raw, 'SELECT * FROM change_messages WHERE ts = ?').get(ts);
    if (!message) continue;
    if (message.col === CREATION) setCell(tx, skipped, message.tbl, message.row, 'deleted', 0, 1);
    else {
      const [seen, before] = [decodeCell(message.val), previous(ledger, message)];
      setCell(tx, skipped, message.tbl, message.row, message.col, seen, before);
    }
  }
  return skipped;
}

/** The messages of an action, newest first; those without a mark are about rows that nothing else of it is about. */
export const messagesOf = (ledger: Ledger, { mark, unmarked = [] }: Entry): readonly string[] => [
  ...statement<{ ts: string }>(ledger.raw, 'SELECT ts FROM change_messages WHERE mark = ? ORDER BY ts DESC')
    .all(mark)
    .map(({ ts }) => ts),
  ...unmarked.toReversed(),
];

function setCell(
  tx: Write,
  skipped: Skipped[],
  tbl: string,
  id: string,
  column: string,
  seen: Cell,
  before: Cell,
): void {
  const synced = syncedTables.get(tbl);
  const row = synced && rowOf(tx, synced, id);
  if (!synced || !row) return;
  // Somebody else's later change stays: to undo is to take back one's own.
  if (row[column] === seen) change(tx, synced, id, row, { [column]: before });
  else if (row[column] !== before) skipped.push({ tbl, id, column, name: nameOf(row) });
}

/** What the cell held before a message: found by the timestamp that its author saw. */
function previous(ledger: Ledger, message: Message): Cell {
  const earlier =
    message.prev_ts === null
      ? undefined
      : statement<Message>(ledger.raw, 'SELECT * FROM change_messages WHERE ts = ?').get(message.prev_ts);
  if (earlier && earlier.col !== CREATION) return decodeCell(earlier.val);
  const created = earlier ? decodeCreation(earlier.val)[message.col] : undefined;
  return created === undefined ? defaultOf(ledger, syncedTables.get(message.tbl), message.col) : created;
}

/** The value that a column has in a row created without it. */
export function defaultOf(ledger: Ledger, synced: Synced | undefined, column: string): Cell {
  if (!synced) return null;
  const info = statement<{ name: string; dflt_value: string | null }>(
    ledger.raw,
    `SELECT name, dflt_value FROM pragma_table_info('${synced.name}')`,
  ).all();
  const text = info.find((one) => one.name === column)?.dflt_value ?? null;
  if (text === null) return null;
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : Number(text);
}

const nameOf = (row: Readonly<Record<string, Cell>>): string =>
  String(row['title'] ?? row['name'] ?? row['text'] ?? '');
