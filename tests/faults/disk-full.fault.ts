import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deliver } from '#main/documents/deliver';
import { readSeal } from '#main/documents/seal';
import { makeSnapshot } from '#main/documents/snapshot';
import { openTestDocument } from '#tests/support/document';
import { addObjectives, makeMeta, makeWorkingCopy, publishTo, temporaryFolder } from '#tests/support/okr';
import { mountSmallDisk } from './support/tmpfs';

const folder = temporaryFolder();
const disk = path.join(folder.path, 'disk');
const mounted = mountSmallDisk(disk, 6);
if ('why' in mounted) console.log(`disk full: skipped, ${mounted.why}`);
const works = 'unmount' in mounted;
afterAll(() => {
  if ('unmount' in mounted) mounted.unmount();
  folder.remove();
});
const fill = () => {
  // To the last block: a disk is rarely full by whole megabytes.
  for (let size = 1 << 20; size >= 512; size >>= 1)
    for (let part = 0; ; part += 1) {
      try {
        writeFileSync(path.join(disk, `filler-${size}-${part}`), Buffer.alloc(size, 1), { flag: 'wx' });
      } catch {
        rmSync(path.join(disk, `filler-${size}-${part}`), { force: true });
        break;
      }
    }
};
const free = () => {
  for (const name of readdirSync(disk)) if (name.startsWith('filler-')) rmSync(path.join(disk, name));
};
const seed = Array.from({ length: 300 }, (_, index) => `Objective ${index}`);
let copy: ReturnType<typeof makeWorkingCopy>;
beforeAll(() => {
  copy = makeWorkingCopy(path.join(folder.path, 'copy'), seed);
});
afterAll(() => copy.document.close());

test.runIf(works)(
  'a full target keeps the old file bit for bit, and takes the new one once there is room',
  async () => {
    const older = publishTo(copy.file, folder.path);
    const target = path.join(disk, 'Plan.okr');
    const order = { target, known: [older.seal], replace: false, deviceName: 'desk', deviceId: '0123456789abcdef' };
    const keepReplaced = () => undefined;
    await deliver({ ...order, snapshot: older.file, seal: older.seal, keepReplaced });
    const before = readFileSync(target);
    addObjectives(copy.document, ['One more']);
    const newer = publishTo(copy.file, folder.path);
    fill();
    const attempt = () => deliver({ ...order, snapshot: newer.file, seal: newer.seal, keepReplaced });
    await expect(attempt()).rejects.toMatchObject({ code: 'DISK_FULL', details: { bytes: newer.bytes } });
    expect(readFileSync(target).equals(before)).toBe(true);
    expect(readdirSync(disk).filter((name) => name.includes('.tmp'))).toEqual([]);
    free();
    expect(await attempt()).toMatchObject({ outcome: 'written' });
    expect(readSeal(target).seal).toBe(newer.seal);
    rmSync(target);
  },
);

test.runIf(works)(
  'a full disk under the working copy refuses the edit, keeps every earlier one, and goes on after',
  async () => {
    const file = path.join(disk, 'work.db');
    const document = openTestDocument({ file, cacheFile: ':memory:' });
    makeMeta(document.ledger.raw);
    addObjectives(document, seed.slice(0, 20));
    fill();
    let kept = 20;
    let refusal: unknown;
    while (!refusal && kept < 2000) {
      try {
        addObjectives(document, [`Objective ${kept} ${'x'.repeat(400)}`]);
        kept += 1;
      } catch (error) {
        refusal = error;
      }
    }
    expect(refusal).toMatchObject({ code: 'SQLITE_FULL' });
    // What the window is told by the same failure.
    await expect(
      document
        .call('workspace.update', { mission: 'x'.repeat(5000) })
        .then(() => document.call('workspace.update', { vision: 'y'.repeat(5000) })),
    ).rejects.toMatchObject({ code: 'DISK_FULL' });
    const count = () => document.ledger.raw.prepare('SELECT count(*) FROM objectives').pluck().get();
    expect(count()).toBe(kept);
    free();
    addObjectives(document, ['After']);
    expect(count()).toBe(kept + 1);
    expect(document.ledger.raw.pragma('quick_check(1)', { simple: true })).toBe('ok');
    document.close();
  },
);

test.runIf(works)('a snapshot that has no room says so and leaves nothing that could pass for one', () => {
  fill();
  const snapshot = path.join(disk, 'snapshot.okr');
  const input = { workFile: copy.file, snapshot, savedAt: '', device: 'desk', appVersion: '0.1.0' };
  expect(() => makeSnapshot(input)).toThrow(expect.objectContaining({ code: 'DISK_FULL' }));
  if (existsSync(snapshot)) expect(readSeal(snapshot).state).not.toBe('good');
  free();
});
