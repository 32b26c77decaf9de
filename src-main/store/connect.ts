import Database from 'better-sqlite3';
import { nativeBinding } from './binding';

export type Raw = Database.Database;

/** Opens an SQLite file, or the image of one, with the addon that fits this runtime. Trusts nothing in the file's schema. */
export function connect(file: string | Buffer, options: Database.Options = {}): Raw {
  const binding = nativeBinding();
  const raw = new Database(file, binding ? { ...options, nativeBinding: binding } : options);
  raw.pragma('trusted_schema = OFF');
  raw.pragma('mmap_size = 0');
  return raw;
}
