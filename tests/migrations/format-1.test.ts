import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { dropStatistics } from '#main/documents/schema-list';
import { emptySeal, writeSeal } from '#main/documents/seal';
import { APPLICATION_ID, FORMAT } from '#main/store/open';
import { openTestApp } from '#tests/support/app';
import { liveContent, migrations } from '#tests/support/document';
import { tamper, temporaryFolder } from '#tests/support/okr';
import { asOlder, contentOf, populatedToday } from '#tests/support/older';

const folder = temporaryFolder();
afterAll(folder.remove);

/** The sample company as the first Okra published it: the first migration only, format 1. */
function makeFormat1(file: string): Record<string, unknown[]> {
  const raw = asOlder(populatedToday(), migrations.slice(0, 1), file);
  raw
    .prepare("UPDATE okr_meta SET format = 1, app_version = '0.1.0', saved_at = ?, seal = ?")
    .run('2026-01-05T08:00:00.000Z', emptySeal());
  raw.pragma(`application_id = ${APPLICATION_ID}`);
  raw.pragma('user_version = 1');
  dropStatistics(raw);
  const content = contentOf(raw);
  raw.exec('VACUUM');
  raw.close();
  writeSeal(file);
  return content;
}

test('a file of format 1 opens, is backed up as it was, and is migrated; the next save writes our format', async () => {
  const file = path.join(folder.path, 'First.okr');
  const content = makeFormat1(file);
  const bytes = readFileSync(file);
  const app = openTestApp(path.join(folder.path, 'profile'));
  await app.call('documents.open', { from: 'handle', handle: file });
  const { notices } = await app.call('documents.state', {});
  expect(notices).toEqual([]);
  const document = app.services.document();
  const { raw } = document.ledger;
  expect(raw.prepare('SELECT count(*) FROM schema_migrations').pluck().get()).toBe(migrations.length);
  expect(readFileSync(file).equals(bytes)).toBe(true);
  const reasons = (await app.call('documents.backups', { copyId: null })).map(({ reason }) => reason);
  expect(reasons).toContain('opened');
  if (migrations.length > 1) expect(reasons).toContain('before');
  const live = liveContent(document);
  for (const table of ['objectives', 'key_results', 'check_ins', 'people'])
    expect(live[table]?.length, table).toBe(
      content[table]?.filter((row) => (row as { deleted: number }).deleted === 0).length,
    );
  expect((await app.call('workspace.get', {})).name).not.toBe('');
  await app.call('workspace.update', { mission: 'Go north' });
  await app.call('documents.save', {});
  await app.close();
  expect(readFileSync(file).readUInt32BE(60)).toBe(FORMAT);
  const again = openTestApp(path.join(folder.path, 'second-profile'));
  await again.call('documents.open', { from: 'handle', handle: file });
  expect((await again.call('workspace.get', {})).mission).toBe('Go north');
  await again.close();
});

test('a file of format 1 with another schema than its migrations make is refused', async () => {
  const file = path.join(folder.path, 'Other.okr');
  makeFormat1(file);
  tamper(file, (raw) => raw.exec('CREATE TABLE extra (id TEXT PRIMARY KEY) STRICT'));
  const app = openTestApp(path.join(folder.path, 'third-profile'));
  await expect(app.call('documents.open', { from: 'handle', handle: file })).rejects.toMatchObject({
    code: 'HOSTILE_SCHEMA',
  });
  await app.close();
});
