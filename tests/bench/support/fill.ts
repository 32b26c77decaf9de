import { readdirSync } from 'node:fs';
import path from 'node:path';
import { linkId } from '#main/changes/ids';
import { connect, type Raw } from '#main/store/connect';
import { syncedTables } from '#main/store/schema';
import type { SampleOptions } from '#shared/sample/company';
import { sampleCompany } from '#shared/sample/company';
import type { SampleRow } from '#shared/sample/rows';

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Writes the rows of a sample company straight into the tables of a store, without the change log: for sizes at which
 * only what is measured afterwards matters. Leaves out check-ins beyond `mostCheckIns`; returns how many there are.
 */
export function fillTables(raw: Raw, options: SampleOptions, mostCheckIns = Number.POSITIVE_INFINITY): number {
  const inserts = new Map<string, ReturnType<Raw['prepare']>>();
  let checkIns = 0;
  const write = ({ table, row }: SampleRow) => {
    if (table === 'checkIns' && ++checkIns > mostCheckIns) return;
    const name = snake(table);
    const synced = syncedTables.get(name);
    const fact = synced?.kind === 'fact';
    const stamp = fact
      ? { ts: `2026-01-01T00:00:00.000Z-${row.id.slice(14, 18)}-0123456789abcdef`, mark: 'bench' }
      : {};
    const linked = table === 'teamMembers' ? { id: linkId('team-member', row.teamId, row.personId) } : {};
    // what was changed is written as it is now; there is no log to hold what was before
    const { steps = [], ...own } = { steps: undefined, ...row };
    if (table === 'changeReasons') for (const step of steps) change(raw, row.tbl, row.rowId, step);
    const values: Record<string, unknown> = { ...own, ...stamp, ...linked };
    const known = inserts.get(name);
    const keys = Object.keys(values);
    const statement =
      known ??
      raw.prepare(
        `INSERT INTO ${name} (${keys.map((key) => synced?.columns.get(key) ?? snake(key)).join(', ')}) VALUES (${keys.map((key) => `@${key}`).join(', ')})`,
      );
    inserts.set(name, statement);
    statement.run(values);
  };
  raw.transaction(() => {
    for (const entry of sampleCompany(options)) write(entry);
  })();
  return Math.min(checkIns, mostCheckIns);
}

function change(raw: Raw, table: string, id: string, values: object): void {
  const set = Object.keys(values).map((key) => `${snake(key)} = @${key}`);
  raw.prepare(`UPDATE ${table} SET ${set.join(', ')} WHERE id = @id`).run({ ...values, id });
}

/** The working copy of the one document in a profile. */
export function workFileIn(profile: string): string {
  const docs = path.join(profile, 'docs');
  const [copy] = readdirSync(docs);
  return path.join(docs, String(copy), 'work.db');
}

/** Opens a working copy that no app has open, fills it and closes it. */
export function fillWorkFile(workFile: string, options: SampleOptions, mostCheckIns?: number): number {
  const raw = connect(workFile);
  try {
    raw.pragma('synchronous = OFF');
    return fillTables(raw, options, mostCheckIns);
  } finally {
    raw.close();
  }
}
