import type { Raw } from '../store/connect';
import { rebuild } from './rebuild';

/** Raised when a cache table or the meaning of a column changes; an older cache is thrown away. */
const CACHE_FORMAT = '1';

// Only what does not depend on today: expected progress, status and quiet are derived on reading.
const DDL = `
CREATE TABLE IF NOT EXISTS cache.cache_meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS cache.cache_key_results (
  id TEXT PRIMARY KEY,
  objective_id TEXT NOT NULL,
  counts INTEGER NOT NULL,
  weight REAL NOT NULL,
  current REAL,
  change REAL,
  raw REAL,
  progress REAL,
  linear REAL,
  last_id TEXT,
  last_date TEXT,
  last_status TEXT,
  confidence INTEGER,
  confidence_falling INTEGER NOT NULL,
  cadence TEXT NOT NULL,
  begins TEXT NOT NULL,
  first_period_to TEXT NOT NULL,
  quiet_from TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS cache.cache_key_results_by_objective_id ON cache_key_results (objective_id);
CREATE TABLE IF NOT EXISTS cache.cache_objectives (
  id TEXT PRIMARY KEY,
  progress REAL,
  quiet_from TEXT,
  children_progress REAL,
  children_quiet_from TEXT
) STRICT, WITHOUT ROWID;`;

const DROP = `
DROP TABLE IF EXISTS cache.cache_meta;
DROP TABLE IF EXISTS cache.cache_key_results;
DROP TABLE IF EXISTS cache.cache_objectives;`;

/**
 * Makes the cache tables and fills them. A cache that was closed by `sealCaches` is taken as it is; after a crash, or
 * from another format, it is thrown away and built anew: it is written without waiting for the disk.
 */
export function createCaches(raw: Raw): void {
  if (isSealed(raw)) {
    raw.prepare("DELETE FROM cache.cache_meta WHERE key = 'sealed'").run();
    return;
  }
  raw.exec(DROP);
  raw.exec(DDL);
  raw.prepare('INSERT INTO cache.cache_meta (key, value) VALUES (?, ?)').run('format', CACHE_FORMAT);
  rebuild(raw);
}

/** Says that the caches are whole; the last thing done to a store before it closes. */
export function sealCaches(raw: Raw): void {
  raw.prepare("INSERT OR REPLACE INTO cache.cache_meta (key, value) VALUES ('sealed', 'yes')").run();
}

function isSealed(raw: Raw): boolean {
  const known = raw.prepare("SELECT 1 FROM cache.sqlite_schema WHERE name = 'cache_meta'").get();
  if (!known) return false;
  const read = raw.prepare<[string], { value: string }>('SELECT value FROM cache.cache_meta WHERE key = ?');
  return read.get('format')?.value === CACHE_FORMAT && read.get('sealed') !== undefined;
}
