import { transact } from '#main/changes/transact';
import { CREATION, decodeCreation, encodeCreation } from '#main/changes/values';
import { fillSample } from '#main/sample/store';
import { connect, type Raw } from '#main/store/connect';
import { type Migration, migrate } from '#main/store/migrate';
import { openTestDocument } from './document';
import { makeMeta } from './okr';

type Row = Readonly<Record<string, string | number | Buffer | null>>;

/** A store of today with the sample company in it: every table that the sample fills has rows. */
export function populatedToday(): Raw {
  const document = openTestDocument();
  document.ledger.raw.exec('DELETE FROM workspaces; DELETE FROM change_messages');
  makeMeta(document.ledger.raw);
  transact({ ledger: document.ledger, ...document.actor(), label: 'Sample' }, (tx) =>
    fillSample(tx, { seed: 'older', today: tx.today, people: 30 }),
  );
  return document.ledger.raw;
}

const columnsIn = (raw: Raw, table: string): string[] =>
  raw
    .prepare<[], { name: string }>(`PRAGMA table_info("${table}")`)
    .all()
    .map(({ name }) => name);

const tablesIn = (raw: Raw): string[] =>
  raw
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();

/**
 * The same content as an Okra with only these migrations would hold it: the tables and columns that it has, and a log
 * that speaks of no others. `file` is made.
 */
export function asOlder(today: Raw, list: readonly Migration[], file = ':memory:'): Raw {
  const older = connect(file);
  older.pragma('journal_mode = MEMORY');
  migrate(older, list);
  const known = new Map(tablesIn(older).map((name) => [name, columnsIn(older, name)]));
  older.transaction(() => {
    for (const [table, columns] of known) {
      if (table === 'schema_migrations') continue;
      const theirs = new Set(columnsIn(today, table));
      const both = columns.filter((name) => theirs.has(name));
      const names = both.map((name) => `"${name}"`).join(', ');
      const put = older.prepare(`INSERT INTO "${table}" (${names}) VALUES (${both.map(() => '?').join(', ')})`);
      for (const row of today.prepare<[], Row>(`SELECT ${names} FROM "${table}"`).all()) {
        const kept = table === 'change_messages' ? asLogged(row, known) : row;
        if (kept) put.run(...both.map((name) => kept[name]));
      }
    }
  })();
  return older;
}

function asLogged(row: Row, known: ReadonlyMap<string, readonly string[]>): Row | undefined {
  const columns = known.get(String(row['tbl']));
  if (!columns) return undefined;
  if (row['col'] !== CREATION) return columns.includes(String(row['col'])) ? row : undefined;
  const cells = Object.entries(decodeCreation(String(row['val']))).filter(([name]) => columns.includes(name));
  return { ...row, val: encodeCreation(Object.fromEntries(cells)) };
}

/** Every row of every table that stood there before a migration, by the columns that it had. */
export function contentOf(raw: Raw, like: Raw = raw): Record<string, unknown[]> {
  const content: Record<string, unknown[]> = {};
  for (const table of tablesIn(like)) {
    if (table === 'schema_migrations') continue;
    const names = columnsIn(like, table)
      .map((name) => `"${name}"`)
      .join(', ');
    content[table] = raw.prepare(`SELECT ${names} FROM "${table}" ORDER BY 1`).all();
  }
  return content;
}
