import { Refusal } from '#shared/kernel/errors';
import type { Raw } from '../store/connect';
import { syncedTables } from '../store/schema';
import { instantOf, isPlausible } from './clock';
import type { Message, Touched } from './ledger';
import { type ForeignFact, type Known, keptIn, knownIn, knownOfFact, type Pending, park } from './pending';
import { statement } from './statements';
import { type Cell, type Cells, CREATION, decodeCell } from './values';

/** What another copy of a document holds: its log, its facts, and what it keeps for a newer Okra. In any order. */
export type Foreign = {
  readonly messages: Iterable<Message>;
  readonly facts: Iterable<ForeignFact>;
  readonly pending: Iterable<Pending>;
};

export type Applied = {
  /** The rows that may have changed: derived figures hang on them. */
  readonly touched: readonly Touched[];
  /** Messages and facts that were new here. */
  readonly added: number;
  /** How many of them wait, in full or in part. */
  readonly parked: number;
};

export type ApplyOptions = {
  /** Messages and facts of a later instant (ISO 8601) wait: somebody's clock is ahead. Nothing waits for that unless given. */
  readonly until?: string;
};

const LOG = `INSERT OR IGNORE INTO change_messages (ts, tbl, row, col, val, prev_ts, mark, author, scope, prev_hash)
  VALUES (@ts, @tbl, @row, @col, @val, @prev_ts, @mark, @author, @scope, @prev_hash)`;
const KEEP = 'INSERT OR IGNORE INTO messages_pending (ts, message, reason) VALUES (@ts, @message, @reason)';

/**
 * Takes what another copy holds into a store: messages join the log, and each row that they speak of becomes what its
 * log says, cell by cell, the latest timestamp wins. The result is the same in whatever order and however often it is
 * given. Only tables and columns of ours are ever written, with values that fit; all else goes to `messages_pending`,
 * which is published again. Run it inside a transaction, and refresh the derived figures of `touched` in the same one.
 * DAMAGED for a timestamp that no clock could follow.
 */
export function applyForeign(raw: Raw, foreign: Foreign, options: ApplyOptions = {}): Applied {
  const run = new Application(raw, options);
  for (const message of foreign.messages) run.message(message);
  for (const fact of foreign.facts) run.fact(fact);
  for (const one of foreign.pending) statement(raw, KEEP).run(one);
  return run.end();
}

/**
 * Applies what was put aside and can be read now: by an Okra that has learnt its tables and columns, or because its
 * time has come. What still cannot be read stays. Cheap where nothing waits. Transaction and figures as `applyForeign`.
 */
export function applyPending(raw: Raw, options: ApplyOptions = {}): Applied {
  const run = new Application(raw, options);
  for (const { ts } of statement<{ ts: string }>(raw, 'SELECT ts FROM messages_pending ORDER BY ts').all()) {
    const one = statement<Pending>(raw, 'SELECT ts, message, reason FROM messages_pending WHERE ts = ?').get(ts);
    if (one) run.again(one);
  }
  return run.end();
}

const UNKNOWN = 'unknown';
const FUTURE = 'future';

/** Why something waits: the names in it that mean nothing here. Empty where nothing keeps it waiting. */
function reasonOf(tbl: string, known: Known | undefined): string {
  if (!known) return `${UNKNOWN} ${tbl}`.slice(0, 200);
  return known.missing.length === 0 ? '' : `${UNKNOWN} ${tbl}: ${known.missing.join(', ')}`.slice(0, 2000);
}

function mustBeTs(ts: unknown, table: string): void {
  if (!isPlausible(ts)) throw new Refusal('DAMAGED', { which: 'content', table, column: 'ts' });
}

class Application {
  readonly #raw: Raw;
  readonly #until: string | undefined;
  readonly #touched = new Map<string, Touched>();
  #added = 0;
  #parked = 0;

  constructor(raw: Raw, { until }: ApplyOptions) {
    this.#raw = raw;
    this.#until = until;
  }

  message(message: Message): void {
    mustBeTs(message.ts, 'change_messages');
    const known = knownIn(this.#raw, message);
    const reason = this.#isEarly(message.ts) ? FUTURE : reasonOf(message.tbl, known);
    if (reason !== '') this.#park(message, reason);
    // A creation is kept in the log though some of its columns mean nothing here: the row has to exist.
    if (reason === FUTURE || !known || (reason !== '' && message.col !== CREATION)) return;
    if (statement(this.#raw, LOG).run(message).changes === 0) return;
    this.#added += 1;
    this.#touch(message.tbl, message.row);
  }

  fact(fact: ForeignFact): void {
    mustBeTs(fact.cells['ts'], fact.tbl);
    const known = knownOfFact(this.#raw, fact);
    const reason = this.#isEarly(String(fact.cells['ts'])) ? FUTURE : reasonOf(fact.tbl, known);
    if (reason !== '') this.#park(fact, reason);
    if (reason !== FUTURE && known && this.#insert(fact.tbl, known.cells)) this.#added += 1;
  }

  again(one: Pending): void {
    const kept = keptIn(one);
    if (!kept || !isPlausible(one.ts) || this.#isEarly(one.ts)) return;
    const known = 'cells' in kept ? knownOfFact(this.#raw, kept) : knownIn(this.#raw, kept);
    const reason = reasonOf(kept.tbl, known);
    if (!known || reason === one.reason) return;
    if (reason === '') statement(this.#raw, 'DELETE FROM messages_pending WHERE ts = ?').run(one.ts);
    else this.#park(kept, reason);
    this.#added += 1;
    if ('cells' in kept) {
      if (!this.#insert(kept.tbl, known.cells)) this.#complete(kept.tbl, known.cells);
    } else if (reason === '' || kept.col === CREATION) {
      statement(this.#raw, LOG).run(kept);
      this.#touch(kept.tbl, kept.row);
    }
  }

  end(): Applied {
    for (const { tbl, id } of this.#touched.values()) this.#settle(tbl, id);
    return { touched: [...this.#touched.values()], added: this.#added, parked: this.#parked };
  }

  #isEarly(ts: string): boolean {
    return this.#until !== undefined && instantOf(ts) > this.#until;
  }

  #park(kept: Message | ForeignFact, reason: string): void {
    park(this.#raw, kept, reason);
    this.#parked += 1;
  }

  #touch(tbl: string, id: string): void {
    this.#touched.set(`${tbl} ${id}`, { tbl, id });
  }

  #insert(tbl: string, cells: Cells): boolean {
    const isNew = this.#put(tbl, cells);
    this.#touch(tbl, String(cells['id']));
    return isNew;
  }

  #put(tbl: string, cells: Cells): boolean {
    const names = Object.keys(cells);
    const columns = names.map((name) => `"${name}"`).join(', ');
    const sql = `INSERT OR IGNORE INTO "${tbl}" (${columns}) VALUES (${names.map(() => '?').join(', ')})`;
    return statement(this.#raw, sql).run(...names.map((name) => cells[name] ?? null)).changes === 1;
  }

  /** A fact that came before its columns were known: they never change, so the first to say them is right. */
  #complete(tbl: string, { id, ts, author: _, mark: __, deleted: ___, ...own }: Cells): void {
    const row = this.#row(tbl, String(id));
    if (row && row['ts'] === ts) this.#set(tbl, String(id), row, own);
  }

  /** Makes a row what its log says. A row that nothing has created yet waits for its creation. */
  #settle(tbl: string, id: string): void {
    const isFact = syncedTables.get(tbl)?.kind === 'fact';
    const log = statement<Message>(
      this.#raw,
      'SELECT * FROM change_messages WHERE tbl = ? AND row = ? ORDER BY ts',
    ).all(tbl, id);
    const cells: Record<string, Cell> = {};
    let isCreated = isFact;
    for (const message of log) {
      if (message.col !== CREATION) cells[message.col] = decodeCell(message.val);
      else {
        Object.assign(cells, { deleted: 0 }, knownIn(this.#raw, message)?.cells);
        isCreated = true;
      }
    }
    if (!isCreated) return;
    const row = this.#row(tbl, id);
    if (row) this.#set(tbl, id, row, cells);
    else if (!isFact) this.#put(tbl, { ...cells, id });
  }

  #row(tbl: string, id: string): Record<string, Cell> | undefined {
    return statement<Record<string, Cell>>(this.#raw, `SELECT * FROM "${tbl}" WHERE id = ?`).get(id);
  }

  #set(tbl: string, id: string, row: Cells, cells: Cells): void {
    for (const [name, value] of Object.entries(cells))
      if (row[name] !== value) statement(this.#raw, `UPDATE "${tbl}" SET "${name}" = ? WHERE id = ?`).run(value, id);
  }
}
