import { Refusal } from '#shared/kernel/errors';
import { connect, type Raw } from '../store/connect';
import { type Migration, migrate } from '../store/migrate';
import { type Disk, realDisk, withFile, writeRefusal } from './disk';
import { loadNewer } from './load-newer';
import { expectedSchema } from './schema-list';

export type LoadInput = {
  /** A private copy that `inspect` has found good. */
  readonly snapshot: string;
  /** The working copy to make; must not exist. Left behind on failure. */
  readonly workFile: string;
  readonly migrations: readonly Migration[];
  /** How many of them the file has. */
  readonly applied: number;
  /** The file is of a newer format: its content is rebuilt from its log and its facts. */
  readonly newer?: boolean;
};

/**
 * Fills a fresh working copy with the rows of a file: our own schema, the file's values, column by column. The store
 * brings it up to date when it opens it. Returns the number of rows.
 */
export function load(
  { snapshot, workFile, migrations, applied, newer = false }: LoadInput,
  disk: Disk = realDisk,
): number {
  const known = migrations.slice(0, applied);
  const raw = connect(workFile);
  let rows = 0;
  try {
    raw.pragma('journal_mode = MEMORY');
    raw.pragma('synchronous = OFF');
    migrate(raw, known);
    if (newer) rows = raw.transaction(() => loadNewer(raw, snapshot, known))();
    else rows = copyFrom(raw, snapshot, known);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    // Rows that contradict each other: two with one key, say.
    if (/^SQLITE_(CONSTRAINT|CORRUPT|MISMATCH)/.test(code))
      throw new Refusal('DAMAGED', { which: 'rows', sqlite: code });
    throw writeRefusal(error, 0);
  } finally {
    raw.close();
  }
  withFile(disk, workFile, 'r+', (descriptor) => disk.fsyncSync(descriptor));
  return rows;
}

function copyFrom(raw: Raw, snapshot: string, known: readonly Migration[]): number {
  raw.prepare('ATTACH DATABASE ? AS source').run(snapshot);
  const rows = raw.transaction(() => copyRows(raw, expectedSchema(known).tables))();
  raw.prepare("UPDATE okr_meta SET seal = NULL, vector = '{}'").run();
  raw.exec('DETACH DATABASE source');
  return rows;
}

function copyRows(raw: Raw, tables: ReadonlyMap<string, readonly { readonly name: string }[]>): number {
  let rows = 0;
  for (const [table, columns] of tables) {
    if (table === 'schema_migrations') continue;
    const names = columns.map(({ name }) => `"${name}"`).join(', ');
    rows += raw.prepare(`INSERT INTO main."${table}" (${names}) SELECT ${names} FROM source."${table}"`).run().changes;
  }
  return rows;
}
