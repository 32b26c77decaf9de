import { hash } from 'node:crypto';
import type { Topic } from '#shared/kernel/call';
import type { Raw } from '../store/connect';
import type { Store } from '../store/open';
import { anonymousTables, stampedTables } from '../store/schema';
import { HybridClock, parseTs } from './clock';
import { statement } from './statements';

export type Message = {
  readonly ts: string;
  readonly tbl: string;
  readonly row: string;
  readonly col: string;
  readonly val: string;
  readonly prev_ts: string | null;
  readonly mark: string;
  readonly author: string;
  readonly scope: string;
  readonly prev_hash: string;
};

/** A row that a transaction wrote. */
export type Touched = { readonly tbl: string; readonly id: string };

/** One action of a person, as undo sees it: its messages are found by the mark, its facts are listed. */
export type Entry = {
  readonly mark: string;
  /** The mark under which it was done first, where this is its reversal or its repetition. */
  readonly first?: string;
  readonly label: string;
  readonly facts: readonly Touched[];
  /** Timestamps of its messages that carry no mark, because they are about anonymous facts. */
  readonly unmarked?: readonly string[];
};

export type Commit = {
  readonly mark: string;
  readonly label: string;
  readonly topics: readonly Topic[];
  readonly ids: readonly string[];
};

/** Recomputes derived figures inside the transaction that touched rows; returns the ids of what changed by it. */
export type Refresh = (store: Store, touched: readonly Touched[]) => readonly string[];

export type LedgerOptions = {
  readonly store: Store;
  /** This installation's id for this document, 16 hex digits; see `newNodeId`. */
  readonly node: string;
  readonly refresh: Refresh;
};

const INSERT = `INSERT INTO change_messages (ts, tbl, row, col, val, prev_ts, mark, author, scope, prev_hash)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Chains a device's own messages: changing or dropping one breaks every later link. 128 bits, hexadecimal. */
export const hashOf = (message: Message): string => hash('sha256', JSON.stringify(cellsOf(message))).slice(0, 32);

const cellsOf = (message: Message) => [
  message.ts,
  message.tbl,
  message.row,
  message.col,
  message.val,
  message.prev_ts,
  message.mark,
  message.author,
  message.scope,
  message.prev_hash,
];

/**
 * The change log of one open document: its clock, the chain of this device's messages, and what can be undone.
 * Every write of the app passes through it (see `write.ts`); nothing else writes a synced table.
 */
export class Ledger {
  readonly store: Store;
  readonly clock: HybridClock;
  readonly refresh: Refresh;
  readonly undoStack: Entry[] = [];
  readonly redoStack: Entry[] = [];
  readonly #listeners = new Set<(commit: Commit) => void>();
  #lastHash: string;

  constructor({ store, node, refresh }: LedgerOptions) {
    this.store = store;
    this.refresh = refresh;
    this.clock = new HybridClock(node, latestTs(store.raw) || undefined);
    this.#lastHash = lastOwnHash(store.raw, node);
  }

  get raw(): Raw {
    return this.store.raw;
  }

  /** The end of this device's chain; a transaction that fails puts it back. */
  get lastHash(): string {
    return this.#lastHash;
  }

  restoreHash(hash: string): void {
    this.#lastHash = hash;
  }

  /** Appends one message of this device. Only inside a transaction of `transact`. */
  append(message: Omit<Message, 'ts' | 'prev_hash' | 'scope'> & { ts?: string }): string {
    const whole: Message = { ...message, ts: message.ts ?? this.clock.next(), scope: '', prev_hash: this.#lastHash };
    // by position: names cost as much again as the row
    statement(this.raw, INSERT).run(...cellsOf(whole));
    this.#lastHash = hashOf(whole);
    return whole.ts;
  }

  /**
   * Appends a message about an anonymous fact: no author, no mark, and outside the chain of this device, which would tell
   * whose it is. Returns its timestamp, which is the one given.
   */
  appendAnonymous(cell: Pick<Message, 'tbl' | 'row' | 'col' | 'val' | 'prev_ts'>, ts: string): string {
    const whole: Message = { ...cell, ts, mark: '', author: '', scope: '', prev_hash: '' };
    statement(this.raw, INSERT).run(...cellsOf(whole));
    return ts;
  }

  /** Calls back after each commit, never before. Returns the way to stop. */
  onCommit(listener: (commit: Commit) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  announce(commit: Commit): void {
    for (const listener of this.#listeners) listener(commit);
  }
}

/** The tables of this store with the timestamp of a change in each row; one that is yet to be migrated lacks some. */
export function stampedIn(raw: Raw): readonly string[] {
  const there = raw.prepare<[], string>("SELECT name FROM main.sqlite_schema WHERE type = 'table'").pluck().all();
  return stampedTables.filter((name) => there.includes(name));
}

/** The greatest timestamp of a store: facts carry theirs in their own row. Empty while nothing was ever written. */
export function latestTs(raw: Raw): string {
  const newest = (table: string) =>
    raw.prepare<[], { ts: string | null }>(`SELECT max(ts) AS ts FROM "${table}"`).get()?.ts ?? '';
  const all = stampedIn(raw)
    .map(newest)
    .filter((ts) => parseTs(ts) !== undefined);
  return all.sort().at(-1) ?? '';
}

/**
 * How many anonymous facts and changes of them a store holds. Their timestamps are of the day alone, so that the greatest
 * one does not tell whether there are more of them than before.
 */
export function anonymousIn(raw: Raw): number {
  const there = stampedIn(raw);
  const parts = anonymousTables
    .filter((name) => there.includes(name))
    .map((name) => `SELECT count(*) AS n FROM ${name}`);
  const all = [...parts, "SELECT count(*) AS n FROM change_messages WHERE mark = ''"].join(' UNION ALL ');
  return raw.prepare<[], { n: number }>(`SELECT sum(n) AS n FROM (${all})`).get()?.n ?? 0;
}

function lastOwnHash(raw: Raw, node: string): string {
  const last = raw
    .prepare<[string], Message>('SELECT * FROM change_messages WHERE substr(ts, 31) = ? ORDER BY ts DESC LIMIT 1')
    .get(node);
  return last ? hashOf(last) : '';
}
