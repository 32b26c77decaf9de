import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openTestApp, type TestApp } from '#tests/support/app';
import { liveContent } from '#tests/support/document';
import { trackerWithCheckIns } from '#tests/support/imports/fixtures';
import { temporaryFolder } from '#tests/support/okr';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let base = temporaryFolder();
let app: TestApp;
let workbook = '';
const job = 'a-job-of-this-test';
beforeEach(() => {
  base = temporaryFolder();
  workbook = path.join(base.path, trackerWithCheckIns.fileName);
  writeFileSync(workbook, trackerWithCheckIns.bytes);
  app = openTestApp(path.join(base.path, 'desk'));
});
afterEach(async () => {
  await app.close();
  base.remove();
});

const copies = () => readdirSync(path.join(base.path, 'desk', 'docs'));
async function read(): Promise<string> {
  const summary = await app.call('imports.read', { job, file: workbook, into: 'new' });
  if (!summary) throw new Error('nothing was read');
  expect(summary.counts.objectives.added).toBe(2);
  return summary.session;
}

test('a workbook is looked at before there is a document, and left without a trace', async () => {
  const session = await read();
  const again = await app.call('imports.plan', { job, session, mapping: { answers: { 'goal-type': 'stretch' } } });
  expect(again.counts.keyResults.added).toBe(5);
  expect(copies()).toEqual([]);
  expect(await app.call('documents.state', {})).toMatchObject({ open: null });
  await app.call('imports.leave', { session });
  await expect(app.call('imports.run', { job, session })).rejects.toMatchObject({ code: 'FILE_MISSING' });
  expect(copies()).toEqual([]);
  expect(await app.call('documents.recent', {})).toEqual([]);
});

test('importing makes the document, with the cycles of the year, under the name that was given', async () => {
  const session = await read();
  const counts = await app.call('imports.run', { job, session, company: 'Fernhill Logistics' });
  expect(counts).toMatchObject({ objectives: { added: 2 }, keyResults: { added: 5 }, checkIns: 5 });
  expect((await app.call('documents.state', {})).open).toMatchObject({ name: 'Fernhill Logistics', me: null });
  expect((await app.call('workspace.get', {})).name).toBe('Fernhill Logistics');
  expect(liveContent(app.services.document())['objectives']).toHaveLength(2);
  expect((await app.call('history.undo', {}))?.label).toBe('Import');
  expect(liveContent(app.services.document())['objectives']).toHaveLength(0);
});

test('stopped while it is written, nothing of the new document stays', async () => {
  const session = await read();
  const stopping = app.services.push;
  Object.assign(app.services, {
    push: (name: 'progress', value: never) => {
      stopping(name, value);
      if (name === 'progress') void app.call('imports.cancel', { job });
    },
  });
  await expect(app.call('imports.run', { job, session })).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(copies()).toEqual([]);
  expect(await app.call('documents.recent', {})).toEqual([]);
  expect(await app.call('documents.state', {})).toMatchObject({ open: null });
});

test('what a crash left half made is gone at the next start', async () => {
  const { documents } = app.services;
  let go: () => void = () => undefined;
  const crashed = new Promise<null>((resolve) => {
    go = () => resolve(null);
  });
  const making = documents.create(
    'Half',
    () => null,
    () => crashed,
  );
  await vi.waitFor(() => expect(copies()).toHaveLength(1));
  // nobody is shown a document in the making
  await vi.waitFor(() => expect(() => documents.current()).not.toThrow());
  expect(documents.state().open).toBeNull();
  expect(documents.recent()).toEqual([]);
  const second = openTestApp(path.join(base.path, 'desk'));
  expect(copies()).toEqual([]);
  expect(await second.services.documents.reopenLast()).toBe('none');
  await second.close();
  go();
  await making.catch(() => undefined);
});

test('the sample company tells how far it is', async () => {
  await app.call('documents.sample', { job });
  const steps = app.pushed.flatMap(({ name, value }) => (name === 'progress' ? [value as { done: number }] : []));
  expect(steps.length).toBeGreaterThan(5);
  expect(steps.map(({ done }) => done)).toEqual(steps.map(({ done }) => done).toSorted((a, b) => a - b));
  const { me } = (await app.call('documents.state', {})).open ?? {};
  expect((await app.call('people.list', { includeLeft: false })).find(({ id }) => id === me)?.jobTitle).toBe(
    'Chief People Officer',
  );
});
