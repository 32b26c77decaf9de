import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSeal } from '#main/documents/seal';
import { nodeFork } from '#main/jobs/node-fork';
import { createRunAnyJob, type RunJob } from '#main/jobs/run-job';
import { Refusal } from '#shared/kernel/errors';
import { jobsHere } from '#tests/support/app';
import { bundle } from '#tests/support/bundle';
import { migrations, openTestDocument } from '#tests/support/document';
import { addObjectives, makeWorkingCopy, publishTo, temporaryFolder } from '#tests/support/okr';
import { seeded, times } from './support/counts';

const folder = temporaryFolder();
const at = (name: string) => path.join(folder.path, name);
let good = Buffer.alloc(0);
let script = '';
beforeAll(async () => {
  script = await bundle('src-main/job.ts');
  const titles = Array.from({ length: 400 }, (_, index) => `Objective ${index}: reach ${index} customers`);
  const { document, file } = makeWorkingCopy(at('copy'), titles);
  good = readFileSync(publishTo(file, folder.path).file);
  document.close();
}, 120_000);
afterAll(() => {
  folder.remove();
  rmSync(path.dirname(script), { recursive: true, force: true });
});

type Random = () => number;
const upTo = (random: Random, most: number): number => Math.floor(random() * most);

/** What happens to files: bits flip, sectors are lost, transfers stop, blocks arrive in the wrong place. */
const damages: Readonly<Record<string, (bytes: Buffer, random: Random) => Buffer>> = {
  'a flipped bit': (bytes, random) => {
    const place = upTo(random, bytes.length);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << upTo(random, 8));
    return bytes;
  },
  'some changed bytes': (bytes, random) => {
    for (let count = 1 + upTo(random, 20); count > 0; count -= 1) bytes[upTo(random, bytes.length)] = upTo(random, 256);
    return bytes;
  },
  'cut short': (bytes, random) => bytes.subarray(0, upTo(random, bytes.length)),
  'a sector of zeros': (bytes, random) => bytes.fill(0, ...sector(bytes, random, 512)),
  'a page of zeros': (bytes, random) => bytes.fill(0, ...sector(bytes, random, 4096)),
  'a tail of zeros': (bytes, random) => bytes.fill(0, upTo(random, bytes.length)),
  'too long': (bytes, random) => Buffer.concat([bytes, Buffer.alloc(1 + upTo(random, 5000), upTo(random, 256))]),
  'two pages swapped': (bytes, random) => {
    const [one, other] = [sector(bytes, random, 4096)[0], sector(bytes, random, 4096)[0]];
    const kept = Buffer.from(bytes.subarray(one, one + 4096));
    bytes.copy(bytes, one, other, other + 4096);
    kept.copy(bytes, other);
    return bytes;
  },
  'its beginning twice': (bytes, random) => Buffer.concat([bytes.subarray(0, upTo(random, bytes.length)), bytes]),
};
function sector(bytes: Buffer, random: Random, size: number): [number, number] {
  const start = upTo(random, Math.floor(bytes.length / size)) * size;
  return [start, start + size];
}
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const inspectWith = async (run: RunJob, file: string): Promise<string> => {
  const snapshot = at('in.okr');
  rmSync(snapshot, { force: true });
  try {
    await run('documents.inspect', { file, snapshot, migrations }, { deadlineMs: 30_000 });
    return 'accepted';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

test('no damaged file is accepted, none brings us down, none is changed', async () => {
  const random = seeded(3);
  const kinds = Object.entries(damages);
  const told: Record<string, number> = {};
  const damagedFile = at('damaged.okr');
  let tried = 0;
  for (let turn = 0; tried < times(1000, 10_000); turn += 1) {
    const [name, damage] = kinds[turn % kinds.length] ?? [];
    const bytes = damage?.(Buffer.from(good), random);
    // damage that changed nothing is none
    if (!bytes || bytes.equals(good)) continue;
    tried += 1;
    const file = damagedFile;
    writeFileSync(file, bytes);
    const outcome = await inspectWith(jobsHere, file);
    told[outcome] = (told[outcome] ?? 0) + 1;
    expect(outcome, name).not.toBe('accepted');
    expect(hash(readFileSync(file))).toBe(hash(bytes));
  }
  console.log('damaged files were told as', told);
  expect(Object.keys(told).every((code) => ['DAMAGED', 'NOT_OKR', 'NOT_DOWNLOADED_YET'].includes(code))).toBe(true);
  expect(told['DAMAGED']).toBeGreaterThan(500);
});

/** All the way to an open document, as the app goes. */
async function takeIn(run: RunJob, file: string): Promise<string> {
  const [snapshot, workFile] = [`${file}.in`, `${file}.work`];
  try {
    const { applied } = await run('documents.inspect', { file, snapshot, migrations }, { deadlineMs: 60_000 });
    await run('documents.load', { snapshot, workFile, migrations, applied }, { deadlineMs: 60_000 });
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  const document = openTestDocument({ file: workFile });
  addObjectives(document, ['One more']);
  document.close();
  return 'accepted';
}

test('a file that was changed and sealed again never brings down the process that looks at it', async () => {
  const random = seeded(4);
  const run = createRunAnyJob(nodeFork(script)) as RunJob;
  const told: Record<string, number> = {};
  mkdirSync(at('sealed'));
  const batch: Promise<void>[] = [];
  for (let count = 0; count < times(100, 10_000); count += 1) {
    const bytes = Buffer.from(good);
    for (let changes = 1 + upTo(random, 8); changes > 0; changes -= 1)
      bytes[100 + upTo(random, bytes.length - 100)] = upTo(random, 256);
    const file = at(`sealed/${count}.okr`);
    writeFileSync(file, bytes);
    try {
      writeSeal(file);
    } catch {
      continue; // the change has hit the seal's own marker
    }
    batch.push(
      takeIn(run, file).then((outcome) => {
        told[outcome] = (told[outcome] ?? 0) + 1;
        for (const left of ['', '.in', '.work']) rmSync(`${file}${left}`, { force: true });
      }),
    );
    if (batch.length === 4) await Promise.all(batch.splice(0));
  }
  await Promise.all(batch);
  console.log('changed and sealed again:', told);
  expect((told['DAMAGED'] ?? 0) + (told['HOSTILE_SCHEMA'] ?? 0)).toBeGreaterThan(20);
});
