import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { openTestApp } from '#tests/support/app';
import { temporaryFolder } from '#tests/support/okr';

vi.setConfig({ testTimeout: 60_000 });
const base = temporaryFolder();
afterEach(() => base.remove());

test('a device store that cannot be read is set aside, and the documents are found again', async () => {
  const folder = path.join(base.path, 'desk');
  const app = openTestApp(folder);
  await app.call('documents.new', { name: 'Plan', yourName: null });
  await app.call('workspace.update', { mission: 'Go north' });
  await app.close();
  const file = path.join(folder, 'device.db');
  const rubbish = Buffer.alloc(8192, 0x5a);
  writeFileSync(file, rubbish);
  for (const side of ['-wal', '-shm']) rmSync(file + side, { force: true });
  const again = openTestApp(folder);
  expect(readFileSync(`${file}.damaged`).equals(rubbish)).toBe(true);
  expect(existsSync(file)).toBe(true);
  expect(await again.services.documents.reopenLast()).toBe('opened');
  expect((await again.call('workspace.get', {})).mission).toBe('Go north');
  expect(await again.call('documents.state', {})).toMatchObject({
    open: { name: 'Plan' },
    notices: [{ kind: 'device-reset' }],
  });
  await again.close();
});
