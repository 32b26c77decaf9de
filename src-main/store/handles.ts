import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { IsoDate } from '#shared/kernel/dates';
import type { PersonId } from '#shared/kernel/ids';
import type { Raw } from './connect';

/** Drizzle, cut down to what reads. */
export type ReadDb = Pick<BetterSQLite3Database, 'select' | 'selectDistinct' | 'with' | '$count'>;

/** Prepared statements for hot reads, kept for as long as the store is open. */
export type Reader = {
  all: <Row>(sql: string, ...parameters: readonly unknown[]) => Row[];
  get: <Row>(sql: string, ...parameters: readonly unknown[]) => Row | undefined;
};

declare const readBrand: unique symbol;
declare const writeBrand: unique symbol;

/** What a query handler gets: it can look at the open document and nothing else. */
export type Read = {
  readonly [readBrand]?: true;
  readonly db: ReadDb;
  readonly sql: Reader;
  /** The day, in the workspace's time zone. Rules never read a clock. */
  readonly today: IsoDate;
  /** Who uses this device, as they said themselves. */
  readonly me: PersonId | null;
  readonly workspaceId: string;
};

/** What a command handler gets inside its one transaction: reads, and the key to the write path. */
export type Write = Read & {
  readonly [writeBrand]: true;
  /** Groups what one action of a person wrote. */
  readonly mark: string;
};

const readers = new WeakMap<Raw, Reader>();

/** The reader of a store; statements are prepared once. */
export function readerOf(raw: Raw): Reader {
  const known = readers.get(raw);
  if (known) return known;
  const statements = new Map<string, ReturnType<Raw['prepare']>>();
  const statement = (sql: string) => {
    const ready = statements.get(sql) ?? raw.prepare(sql);
    if (!ready.readonly) throw new Error('a reader was handed a statement that writes');
    statements.set(sql, ready);
    return ready;
  };
  const reader: Reader = {
    all: <Row>(sql: string, ...parameters: readonly unknown[]) => statement(sql).all(...parameters) as Row[],
    get: <Row>(sql: string, ...parameters: readonly unknown[]) => statement(sql).get(...parameters) as Row | undefined,
  };
  readers.set(raw, reader);
  return reader;
}
