import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeFork } from '#main/jobs/node-fork';
import { createRunJob, type JobFork, type JobProcess } from '#main/jobs/run-job';
import { Refusal } from '#shared/kernel/errors';
import { openTestApp } from '#tests/support/app';
import { bundle } from '#tests/support/bundle';
import { trackerWithCheckIns } from '#tests/support/imports/fixtures';

let entry = '';
let folder = '';
const started: JobProcess[] = [];
const fork: JobFork = () => {
  const child = nodeFork(entry)();
  started.push(child);
  return child;
};
beforeAll(async () => {
  entry = await bundle('src-main/job.ts');
  folder = mkdtempSync(path.join(tmpdir(), 'okra-kept-'));
}, 60_000);
afterAll(() => {
  rmSync(path.dirname(entry), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

const isAlive = (child: JobProcess | undefined): boolean => {
  try {
    return process.kill(child?.pid() ?? 0, 0);
  } catch {
    return false;
  }
};
const gone = async (child: JobProcess | undefined) =>
  expect.poll(() => isAlive(child), { timeout: 10_000 }).toBe(false);

test('one process holds a workbook from its reading to its writing, and a killed one is made good', async () => {
  const app = openTestApp(path.join(folder, 'profile'), createRunJob(fork));
  await app.services.documents.create('Kept', () => null);
  const file = path.join(folder, trackerWithCheckIns.fileName);
  writeFileSync(file, trackerWithCheckIns.bytes);
  const summary = await app.call('imports.read', { job: 'reading-it', file });
  if (!summary) throw new Error('nothing read');
  const { session, revision } = summary;
  const lines = () => app.call('imports.preview', { session, revision, offset: 0, limit: 50 });
  const before = await lines();
  expect(before).toHaveLength(summary.rows);
  expect(started).toHaveLength(1);

  // somebody ends the process: the next question starts another, which reads the file again
  started[0]?.kill();
  await gone(started[0]);
  expect(await lines()).toEqual(before);
  expect(started).toHaveLength(2);

  // a correction that is called off leaves the plan before it
  const plan = app.call('imports.plan', { job: 'planning-it', session, mapping: { goalType: 'stretch' } });
  await app.call('imports.cancel', { job: 'planning-it' });
  await expect(plan).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(await lines()).toEqual(before);

  const counts = await app.call('imports.run', { job: 'writing-it', session });
  expect(counts).toEqual(summary.counts);
  const last = started.at(-1);
  await app.call('imports.leave', { session });
  await gone(last);
  await expect(lines()).rejects.toBeInstanceOf(Refusal);

  const again = await app.call('imports.read', { job: 'reading-again', file });
  expect(again?.writes).toBe(0);
  await app.close();
  await gone(started.at(-1));
}, 60_000);
