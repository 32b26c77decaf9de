import { drizzle } from 'drizzle-orm/better-sqlite3';
import { connect, type Raw } from './connect';
import type { ReadDb } from './handles';
import { type Migration, migrate } from './migrate';

/** The format number of an `.okr` (SQLite `user_version`) that this Okra writes. */
export const FORMAT = 2;
/** The oldest format whose reader may open a file of ours: it knows the envelope and leaves alone what it does not know. */
export const MIN_READER = 1;
/** SQLite `application_id` of an `.okr`: the letters "OKR1". */
export const APPLICATION_ID = 0x4f4b5231;

export type Store = { readonly raw: Raw; readonly db: ReadDb; readonly close: () => void };

export type OpenOptions = {
  /** The working copy, or ':memory:'. */
  readonly file: string;
  /** The derived figures beside it, never published; ':memory:' to keep none. */
  readonly cacheFile: string;
  readonly migrations: readonly Migration[];
  /** Makes the cache tables where they are missing. */
  readonly createCaches: (raw: Raw) => void;
  /** Called last before closing: says that the caches are whole and need no rebuild. */
  readonly sealCaches?: (raw: Raw) => void;
  /** Called before a store with data is migrated. */
  readonly backup?: () => void;
};

/**
 * Opens a working copy: write-ahead log, full sync (an edit that returned survives a power cut), one linear list of
 * migrations. The caches are attached as `cache`; losing them costs a rebuild, never data.
 */
export function openStore(options: OpenOptions): Store {
  const raw = connect(options.file);
  try {
    raw.pragma('journal_mode = WAL');
    raw.pragma('synchronous = FULL');
    raw.pragma('foreign_keys = OFF');
    raw.pragma('cache_size = -65536');
    migrate(raw, options.migrations, options.backup);
    raw.pragma(`application_id = ${APPLICATION_ID}`);
    raw.pragma(`user_version = ${FORMAT}`);
    raw.prepare('ATTACH DATABASE ? AS cache').run(options.cacheFile);
    raw.pragma('cache.journal_mode = MEMORY');
    raw.pragma('cache.synchronous = OFF');
    options.createCaches(raw);
  } catch (error) {
    raw.close();
    throw error;
  }
  return {
    raw,
    db: drizzle(raw) as unknown as ReadDb,
    close: () => {
      raw.pragma('optimize'); // it may write, and the seal says how much there is
      options.sealCaches?.(raw);
      raw.close();
    },
  };
}
