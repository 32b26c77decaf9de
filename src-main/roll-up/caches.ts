import type { Raw } from '../store/connect';
import { rebuild } from './rebuild';
import { remember, remembered } from './write-caches';

/** Raised when a cache table or the meaning of a column changes; an older cache is thrown away. */
const CACHE_FORMAT = '4';

// Only what does not depend on today. What does is kept as a function of the day: a timeline, in which readers look
// today up. Expected progress is derived on reading.
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
  quiet_from TEXT,
  kpi_date TEXT,
  timeline TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS cache.cache_key_results_by_objective_id ON cache_key_results (objective_id);
CREATE TABLE IF NOT EXISTS cache.cache_objectives (
  id TEXT PRIMARY KEY,
  progress REAL,
  quiet_from TEXT,
  from_on TEXT NOT NULL,
  to_on TEXT NOT NULL,
  goal_type TEXT NOT NULL,
  key_results INTEGER NOT NULL,
  timeline TEXT NOT NULL
) STRICT, WITHOUT ROWID;`;

const DROP = `
DROP TABLE IF EXISTS cache.cache_meta;
DROP TABLE IF EXISTS cache.cache_key_results;
DROP TABLE IF EXISTS cache.cache_objectives;`;

/**
 * Makes the cache tables and fills them. A cache that `sealCaches` closed over this very content is taken as it is;
 * after a crash, beside a working copy that was replaced, or from another format, it is thrown away and built anew: it
 * is written without waiting for the disk.
 */
export function createCaches(raw: Raw): void {
  if (isSealed(raw)) {
    raw.prepare("DELETE FROM cache.cache_meta WHERE key = 'seal'").run();
    return;
  }
  raw.exec(DROP);
  raw.exec(DDL);
  remember(raw, 'format', CACHE_FORMAT);
  rebuild(raw);
}

/** Says that the caches are whole and over which content; the last thing done to a store before it closes. */
export const sealCaches = (raw: Raw): void => remember(raw, 'seal', contentStamp(raw));

function isSealed(raw: Raw): boolean {
  const known = raw.prepare("SELECT 1 FROM cache.sqlite_schema WHERE name = 'cache_meta'").get();
  if (!known || remembered(raw, 'format') !== CACHE_FORMAT) return false;
  return remembered(raw, 'seal') === contentStamp(raw);
}

/**
 * Tells contents apart without reading them, for a start must not wait longer as a document grows. Whatever is written
 * gets a timestamp above all before it; what was taken in from elsewhere may be older, but it takes up pages.
 */
function contentStamp(raw: Raw): string {
  const newest = ['change_messages', 'check_ins', 'kpi_readings'].map((table) =>
    raw.prepare(`SELECT max(ts) FROM ${table}`).pluck().get(),
  );
  const pages = ['page_count', 'freelist_count'].map((name) => raw.pragma(`main.${name}`, { simple: true }));
  return JSON.stringify([...newest, ...pages]);
}
