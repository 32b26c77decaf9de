import { statement } from '../changes/statements';
import type { Raw } from '../store/connect';
import type { CachedKeyResult } from './key-result-figures';
import type { CachedObjective } from './objective-figures';

const PUT_KEY_RESULT = `INSERT OR REPLACE INTO cache.cache_key_results
  (id, objective_id, counts, weight, current, change, raw, progress, linear, last_id, last_date, last_status, confidence,
   confidence_falling, cadence, begins, first_period_to, quiet_from, kpi_date,
   timeline)
  VALUES (@id, @objective_id, @counts, @weight, @current, @change, @raw, @progress, @linear, @last_id, @last_date,
   @last_status, @confidence, @confidence_falling, @cadence, @begins, @first_period_to, @quiet_from,
   @kpi_date, @timeline)`;
const PUT_OBJECTIVE = `INSERT OR REPLACE INTO cache.cache_objectives
  (id, progress, quiet_from, from_on, to_on, goal_type, key_results, timeline)
  VALUES (@id, @progress, @quiet_from, @from_on, @to_on, @goal_type, @key_results, @timeline)`;

export const putKeyResult = (raw: Raw, row: CachedKeyResult): void => void statement(raw, PUT_KEY_RESULT).run(row);
export const putObjective = (raw: Raw, row: CachedObjective): void => void statement(raw, PUT_OBJECTIVE).run(row);

export const cachedKeyResult = (raw: Raw, id: string): CachedKeyResult | undefined =>
  statement<CachedKeyResult>(raw, 'SELECT * FROM cache.cache_key_results WHERE id = ?').get(id);
export const cachedObjective = (raw: Raw, id: string): CachedObjective | undefined =>
  statement<CachedObjective>(raw, 'SELECT * FROM cache.cache_objectives WHERE id = ?').get(id);

export const dropKeyResult = (raw: Raw, id: string): void =>
  void statement(raw, 'DELETE FROM cache.cache_key_results WHERE id = ?').run(id);
export const dropObjective = (raw: Raw, id: string): void =>
  void statement(raw, 'DELETE FROM cache.cache_objectives WHERE id = ?').run(id);

/** A remembered setting that the cached figures were made with. */
export const remembered = (raw: Raw, key: string): string | undefined =>
  statement<{ value: string }>(raw, 'SELECT value FROM cache.cache_meta WHERE key = ?').get(key)?.value;
export const remember = (raw: Raw, key: string, value: string): void =>
  void statement(raw, 'INSERT OR REPLACE INTO cache.cache_meta (key, value) VALUES (?, ?)').run(key, value);
