import type { Topic } from '#shared/kernel/call';
import type { IsoDate } from '#shared/kernel/dates';
import type { PersonId } from '#shared/kernel/ids';
import { readerOf, type Write } from '../store/handles';
import { syncedTables } from '../store/schema';
import { newId } from './ids';
import type { Ledger, Touched } from './ledger';
import { statement } from './statements';

/** Who acts, and on which day: what a transaction needs beside the store. */
export type Actor = { readonly me: PersonId | null; readonly today: IsoDate };

/** What a running transaction collects; found by its handle. */
type Running = {
  readonly ledger: Ledger;
  readonly author: string;
  readonly touched: Map<string, Touched>;
  readonly facts: Touched[];
  /** Timestamps of messages without a mark, oldest first. */
  readonly unmarked: string[];
};

const running = new WeakMap<Write, Running>();

/** The collection behind a write handle; a handle kept beyond its transaction is a bug. */
export function runningOf(tx: Write): Running {
  const found = running.get(tx);
  if (!found) throw new Error('a write handle was used outside its transaction');
  return found;
}

export type TransactOptions = Actor & {
  readonly ledger: Ledger;
  /** What undo calls it: "Check-in". */
  readonly label: string;
  /** Joins an earlier mark (an import in chunks); a fresh one otherwise. */
  readonly mark?: string;
  /** Where the entry goes: the undo stack (default), or nowhere because the caller keeps it. */
  readonly record?: boolean;
  /** Set where the caller announces the whole: a window that asks again after each piece of long work slows it down. */
  readonly quiet?: boolean;
};

export type Outcome<T> = {
  readonly value: T;
  readonly mark: string;
  readonly facts: readonly Touched[];
  readonly unmarked: readonly string[];
  /** Whether anything was written. */
  readonly wrote: boolean;
  /** What the announcement says, or would say. */
  readonly topics: readonly Topic[];
};

/**
 * Runs one action of a person as one synchronous transaction: all of its rows, messages and derived figures, or none.
 * Announces the change after the commit. A promise out of `work` is refused: it could not be rolled back.
 */
export function transact<T>(options: TransactOptions, work: (tx: Write) => T): Outcome<T> {
  const { ledger, me, today, label } = options;
  const mark = options.mark ?? newId();
  const tx = {
    db: ledger.store.db,
    sql: readerOf(ledger.raw),
    today,
    me,
    workspaceId: workspaceIdOf(ledger),
    mark,
  } as Write;
  const state: Running = { ledger, author: me ?? '', touched: new Map(), facts: [], unmarked: [] };
  const hashBefore = ledger.lastHash;
  running.set(tx, state);
  let derived: readonly string[] = [];
  let value: T;
  try {
    value = ledger.raw
      .transaction(() => {
        const out = work(tx);
        if (out instanceof Promise) throw new Error('a command must not wait');
        if (state.touched.size > 0) derived = ledger.refresh(ledger.store, [...state.touched.values()]);
        return out;
      })
      .immediate();
  } catch (error) {
    ledger.restoreHash(hashBefore);
    throw error;
  } finally {
    running.delete(tx);
  }
  const wrote = state.touched.size > 0;
  const topics = wrote ? topicsOf(state.touched.values(), derived) : [];
  if (wrote) {
    if (options.record !== false) {
      ledger.undoStack.push({ mark, label, facts: state.facts, unmarked: state.unmarked });
      ledger.redoStack.length = 0;
    }
    if (!options.quiet) ledger.announce({ mark, label, topics, ids: idsOf(state.touched.values(), derived) });
  }
  return { value, mark, facts: state.facts, unmarked: state.unmarked, wrote, topics };
}

function topicsOf(touched: Iterable<Touched>, derived: readonly string[]): readonly Topic[] {
  const found = new Set<Topic>(['history']);
  for (const { tbl } of touched) {
    const topic = syncedTables.get(tbl)?.topic;
    if (topic) found.add(topic);
  }
  // who shows a key result hears when a change of its KPI moves it
  if (found.has('kpis') && derived.length > 0) found.add('key-results');
  return [...found];
}

// A push is a hint to refetch, not a list of the change: a large change names nothing and means everything of its topics.
const MOST_IDS = 500;
function idsOf(touched: Iterable<Touched>, derived: readonly string[]): readonly string[] {
  const ids = new Set<string>(derived);
  for (const { id } of touched) ids.add(id);
  return ids.size > MOST_IDS ? [] : [...ids];
}

/** The id of the one workspace in a document; empty while it has none. */
export const workspaceIdOf = (ledger: Ledger): string =>
  statement<{ id: string }>(ledger.raw, 'SELECT id FROM workspaces WHERE deleted = 0 ORDER BY id LIMIT 1').get()?.id ??
  '';
