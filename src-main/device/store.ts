import type { z } from 'zod';
import { connect } from '../store/connect';

/**
 * What belongs to this installation and never to a document: node ids, who "me" is, drafts, silent notes, window,
 * recent documents, settings. A key-value table of JSON; keys are paths such as `doc/<id>/me`.
 */
export class DeviceStore {
  readonly #raw;
  /** Read with every answer: who is "me" hangs on it. */
  readonly #value;
  readonly #changed: (key: string) => void;

  /** `file` may be ':memory:'. `changed` is told each key written. */
  constructor(file: string, changed: (key: string) => void = () => undefined) {
    this.#raw = connect(file);
    this.#changed = changed;
    try {
      this.#raw.pragma('journal_mode = WAL');
      this.#raw.pragma('synchronous = FULL');
      this.#raw.exec('CREATE TABLE IF NOT EXISTS kv (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID');
      this.#value = this.#raw.prepare<[string], { value: string }>('SELECT value FROM kv WHERE key = ?');
    } catch (error) {
      this.#raw.close();
      throw error;
    }
  }

  /** Whether the file can be read in full. */
  isWhole(): boolean {
    return this.#raw.pragma('quick_check(1)', { simple: true }) === 'ok';
  }

  /** The value of a key; undefined where it is missing or does not fit the schema (an older form is forgotten). */
  get<S extends z.ZodType>(key: string, schema: S): z.output<S> | undefined {
    const row = this.#value.get(key);
    if (!row) return undefined;
    const parsed = schema.safeParse(parseJson(row.value));
    return parsed.success ? parsed.data : undefined;
  }

  set(key: string, value: unknown): void {
    this.#raw
      .prepare('INSERT INTO kv (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
      .run(key, JSON.stringify(value));
    this.#changed(key);
  }

  remove(key: string): void {
    this.#raw.prepare('DELETE FROM kv WHERE key = ?').run(key);
    this.#changed(key);
  }

  /** The keys that start with a prefix, in order. */
  keys(prefix: string): readonly string[] {
    return this.#raw
      .prepare<[string, string], { key: string }>('SELECT key FROM kv WHERE key >= ? AND key < ? ORDER BY key')
      .all(prefix, `${prefix}\uffff`)
      .map(({ key }) => key);
  }

  close(): void {
    this.#raw.close();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
