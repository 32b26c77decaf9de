import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeFork } from '#main/jobs/node-fork';
import { createRunAnyJob, type JobFork, type JobProcess } from '#main/jobs/run-job';
import { bundle } from '#tests/support/bundle';

let entry = '';
beforeAll(async () => {
  entry = await bundle('tests/support/job-samples.ts');
}, 60_000);
afterAll(() => rmSync(path.dirname(entry), { recursive: true, force: true }));

const started: JobProcess[] = [];
const fork: JobFork = () => {
  const child = nodeFork(entry)();
  started.push(child);
  return child;
};
const run = createRunAnyJob(fork);

/** Waits until the last started process is gone. */
async function gone(): Promise<boolean> {
  const pid = started.at(-1)?.pid();
  if (pid === undefined) return true;
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

describe('a job in its own process', () => {
  test('returns its value, bytes included, and tells how far it is', async () => {
    const labels: string[] = [];
    const value = await run('double', { n: 21 }, { onProgress: ({ label }) => labels.push(label) });
    expect(value).toEqual({ twice: 42, bytes: new Uint8Array([1, 2, 3]) });
    expect(labels).toEqual(['half', 'whole']);
    expect(await gone()).toBe(true);
  });

  test('an expected failure crosses as its code and details', async () => {
    await expect(run('refuse', null)).rejects.toMatchObject({ code: 'DAMAGED', details: { which: 'seal', page: 7 } });
  });

  test.each([
    ['bug', 'a bug in the job'],
    ['leave', 'ended with 7'],
    ['unheard-of', 'no such job'],
  ])('%s is a bug, not a refusal', async (name, message) => {
    await expect(run(name, null)).rejects.toThrow(message);
    await expect(run(name, null)).rejects.not.toHaveProperty('code');
  });

  test('endless work is killed at its deadline', async () => {
    await expect(run('spin', null, { deadlineMs: 300 })).rejects.toMatchObject({ code: 'TIMED_OUT' });
    expect(await gone()).toBe(true);
  });

  test('cancelling kills it', async () => {
    const controller = new AbortController();
    const running = run('spin', null, { signal: controller.signal });
    setTimeout(() => controller.abort(), 150);
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await gone()).toBe(true);
  });

  test('what was cancelled before it began starts nothing', async () => {
    const before = started.length;
    await expect(run('double', { n: 1 }, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(started).toHaveLength(before);
  });

  test.runIf(process.platform === 'linux')('a job that takes too much memory is killed', async () => {
    await expect(run('hoard', null, { memoryMb: 400 })).rejects.toMatchObject({
      code: 'TIMED_OUT',
      details: { memoryMb: 400 },
    });
    expect(await gone()).toBe(true);
  });
});
