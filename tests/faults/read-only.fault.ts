import { chmodSync, chownSync, copyFileSync, cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '#tests/support/bundle';
import { addObjectives, makeWorkingCopy, publishTo, temporaryFolder } from '#tests/support/okr';
import { startChild } from './support/child';

const folder = temporaryFolder();
const at = (name: string) => path.join(folder.path, name);
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const posix = process.platform !== 'win32';
if (!posix) console.log('read-only folder: skipped, Windows has no such rights on folders');
let bundled = '';
beforeAll(async () => {
  bundled = await bundle('tests/faults/support/read-only.ts');
}, 120_000);
afterAll(() => {
  chmodSync(at('shared'), 0o755);
  folder.remove();
  rmSync(path.dirname(bundled), { recursive: true, force: true });
});

test.runIf(posix)('a read-only folder: opening works and leaves nothing there, writing says why', async () => {
  const copy = makeWorkingCopy(at('copy'), ['One']);
  mkdirSync(at('shared'));
  copyFileSync(publishTo(copy.file, folder.path).file, at('shared/Plan.okr'));
  addObjectives(copy.document, ['Two']);
  const newer = publishTo(copy.file, folder.path, 'newer.okr');
  copy.document.close();
  // The child has no right to the repository: everything it needs lies here.
  for (const name of ['run', 'own']) mkdirSync(at(name));
  copyFileSync(bundled, at('run/read-only.cjs'));
  cpSync(path.resolve('migrations'), at('run/migrations'), { recursive: true });
  cpSync(path.resolve('node_modules/better-sqlite3'), at('run/node_modules/better-sqlite3'), {
    recursive: true,
    filter: (file) => !/[\\/](deps|src)$/.test(file),
  });
  chmodSync(folder.path, 0o755);
  if (isRoot) chownSync(at('own'), NOBODY, NOBODY);
  chmodSync(at('shared'), 0o555);
  const before = readFileSync(at('shared/Plan.okr'));
  const rights = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const args = [newer.file, at('shared/Plan.okr'), at('own'), at('run/migrations')];
  const child = startChild(at('run/read-only.cjs'), args, rights);
  expect(await child.ended).toBe(0);
  expect(JSON.parse(child.lines[0] ?? '{}')).toEqual({
    written: 'FILE_UNWRITABLE',
    rows: expect.any(Number),
    files: ['Plan.okr'],
  });
  expect(readFileSync(at('shared/Plan.okr')).equals(before)).toBe(true);
});
