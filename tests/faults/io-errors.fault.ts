import fs, { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeliverInput, deliver } from '#main/documents/deliver';
import type { Disk } from '#main/documents/disk';
import { inspect } from '#main/documents/inspect';
import { readSeal, writeSeal } from '#main/documents/seal';
import type { Snapshot } from '#main/documents/snapshot';
import { Refusal } from '#shared/kernel/errors';
import { migrations } from '#tests/support/document';
import { addObjectives, makeWorkingCopy, publishTo, temporaryFolder } from '#tests/support/okr';

const folder = temporaryFolder();
const at = (name: string) => path.join(folder.path, name);
let older: Snapshot & { file: string };
let newer: Snapshot & { file: string };
beforeAll(() => {
  const copy = makeWorkingCopy(at('copy'), ['One']);
  older = publishTo(copy.file, folder.path, 'older.okr');
  addObjectives(copy.document, ['Two']);
  newer = publishTo(copy.file, folder.path, 'newer.okr');
  copy.document.close();
});
afterAll(folder.remove);

/** The real disk, but the n-th call (of those counted from 1) fails as the system would. */
function failing(n: number, errno: string): { disk: Disk; calls: () => number; failed: () => string } {
  let calls = 0;
  let failed = '';
  const disk = new Proxy(fs, {
    get: (real, name: keyof Disk) => {
      const call = real[name] as (...args: unknown[]) => unknown;
      return (...args: unknown[]) => {
        calls += 1;
        if (calls === n) {
          failed = name;
          throw Object.assign(new Error(`${errno}: planted in ${name}`), { code: errno });
        }
        return call(...args);
      };
    },
  });
  return { disk, calls: () => calls, failed: () => failed };
}

const ERRNOS = ['EIO', 'ENOSPC', 'EPERM', 'EBUSY'];
const order = (target: string): DeliverInput => ({
  snapshot: newer.file,
  seal: newer.seal,
  target,
  known: [older.seal],
  replace: false,
  deviceName: 'desk',
  deviceId: '0123456789abcdef',
  keepReplaced: () => undefined,
});

describe('when any one call to the disk fails', () => {
  test.each(ERRNOS)(
    '%s: publishing leaves the old file or the new one, says why, and works the next time',
    async (errno) => {
      let points = 0;
      for (let n = 1; ; n += 1) {
        const shared = at(`${errno}-${n}`);
        mkdirSync(shared);
        const target = path.join(shared, 'Plan.okr');
        writeFileSync(target, readFileSync(older.file));
        const { disk, calls, failed } = failing(n, errno);
        const outcome = await deliver(order(target), disk).catch((error: unknown) => error);
        if (calls() < n) break;
        points += 1;
        if (outcome instanceof Error) expect(outcome, failed()).toBeInstanceOf(Refusal);
        const reading = readSeal(target);
        expect(reading.state).toBe('good');
        expect([older.seal, newer.seal]).toContain(reading.seal);
        if (!(outcome instanceof Error)) expect(reading.seal).toBe(newer.seal);
        // A temporary stays only where taking it away is what failed.
        const left = readdirSync(shared).filter((name) => name !== 'Plan.okr');
        if (failed() !== 'unlinkSync') expect(left, `${failed()} ${n}`).toEqual([]);
        expect(await deliver(order(target))).toMatchObject({ outcome: 'written' });
        expect(readSeal(target).seal).toBe(newer.seal);
        expect(readdirSync(shared)).toEqual(['Plan.okr']);
      }
      console.log(`${errno}: ${points} calls failed in turn`);
      expect(points).toBeGreaterThan(15);
    },
  );

  test.each(ERRNOS)('%s: looking at a file says why and leaves it as it was', (errno) => {
    const before = readFileSync(newer.file);
    let points = 0;
    for (let n = 1; ; n += 1) {
      const { disk, calls, failed } = failing(n, errno);
      const snapshot = at(`in-${errno}-${n}.okr`);
      let refusal: unknown;
      try {
        inspect({ file: newer.file, snapshot, migrations }, () => undefined, disk);
      } catch (error) {
        refusal = error;
      }
      if (calls() < n) break;
      points += 1;
      expect(refusal, failed()).toBeInstanceOf(Refusal);
    }
    expect(points).toBeGreaterThan(5);
    expect(readFileSync(newer.file).equals(before)).toBe(true);
  });

  test.each(ERRNOS)('%s: sealing never leaves a file that passes for whole', (errno) => {
    for (let n = 1; ; n += 1) {
      const file = at(`seal-${errno}-${n}.okr`);
      const bytes = readFileSync(newer.file);
      bytes[5000] = (bytes[5000] ?? 0) ^ 1;
      writeFileSync(file, bytes);
      const { disk, calls, failed } = failing(n, errno);
      const sealed = (() => {
        try {
          return writeSeal(file, disk);
        } catch {
          return undefined;
        }
      })();
      if (calls() < n) break;
      // Written, but not known to be on the disk: the caller does not use it.
      if (!['fsyncSync', 'closeSync'].includes(failed())) expect(readSeal(file).state).not.toBe('good');
      expect(sealed).toBeUndefined();
    }
  });
});
