import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { readSeal } from '#main/documents/seal';
import { openTestApp, type TestApp } from '#tests/support/app';
import { liveContent } from '#tests/support/document';
import { temporaryFolder } from '#tests/support/okr';

// Each step waits for the disk several times; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let base = temporaryFolder();
let apps: TestApp[] = [];
beforeEach(() => {
  base = temporaryFolder();
  apps = [];
});
afterEach(async () => {
  for (const app of apps) await app.close();
  base.remove();
});

/** The app on a profile of this name: two names are two computers. */
function start(profile = 'desk'): TestApp {
  const app = openTestApp(path.join(base.path, profile));
  apps.push(app);
  return app;
}
async function end(app: TestApp): Promise<void> {
  apps = apps.filter((one) => one !== app);
  await app.close();
}
const shared = (name: string) => {
  const folder = path.join(base.path, 'shared');
  mkdirSync(folder, { recursive: true });
  return path.join(folder, name);
};
const contentOf = (app: TestApp) => liveContent(app.services.document());
const missionOf = async (app: TestApp) => (await app.call('workspace.get', {})).mission;
const edit = (app: TestApp, mission: string) => app.call('workspace.update', { mission });
const state = async (app: TestApp) => (await app.call('documents.state', {})).open;

/** A new document, saved as a file. */
async function startWithFile(file = shared('Plan.okr')): Promise<TestApp> {
  const app = start();
  await app.call('documents.new', { name: 'Plan', yourName: 'Head of Operations' });
  app.answer(file);
  await app.call('documents.save', {});
  return app;
}

describe('a new document', () => {
  test('can be worked in at once: a name, you, this year’s cycles with the present ones active', async () => {
    const app = start();
    expect(await state(app)).toBeNull();
    await app.call('documents.new', { name: 'Plan', yourName: 'Head of Operations' });
    expect(await state(app)).toMatchObject({ name: 'Plan', file: null, shared: null, state: 'local-only' });
    const { me, people } = await app.call('documents.people-to-choose', {});
    expect(people).toEqual([{ id: me, name: 'Head of Operations', jobTitle: '', email: '' }]);
    expect(contentOf(app)['cycles']).toHaveLength(5);
    expect(contentOf(app)['cycles']?.filter((cycle) => (cycle as { state: string }).state === 'active')).toHaveLength(
      2,
    );
    await app.call('documents.set-me', { personId: null });
    expect((await state(app))?.me).toBeNull();
  });

  test('is there again after a restart though it was never saved to a file', async () => {
    const app = start();
    await app.call('documents.new', { name: 'Plan', yourName: null });
    await edit(app, 'Go north');
    await end(app);
    const again = start();
    expect(await again.services.documents.reopenLast()).toBe('opened');
    expect(await missionOf(again)).toBe('Go north');
    const [recent] = await again.call('documents.recent', {});
    expect(recent).toMatchObject({ name: 'Plan', place: null, present: true });
    if (recent)
      await expect(again.call('documents.forget', { copyId: recent.copyId })).rejects.toMatchObject({
        code: 'RULE_BROKEN',
      });
  });

  test('of the sample company has somebody to be, and much to look at', async () => {
    const app = start();
    await app.call('documents.sample', {});
    expect((await state(app))?.me).not.toBeNull();
    const { people } = await app.call('documents.people-to-choose', {});
    expect(people.length).toBeGreaterThan(90);
    expect(contentOf(app)['check_ins']?.length).toBeGreaterThan(1000);
  });

  test('without one open, calls say so', async () => {
    const app = start();
    for (const call of ['documents.save', 'documents.save-as'] as const)
      await expect(app.call(call, {})).rejects.toMatchObject({ code: 'NO_DOCUMENT' });
    await expect(app.call('workspace.get', {})).rejects.toMatchObject({ code: 'NO_DOCUMENT' });
    expect(await app.services.documents.reopenLast()).toBe('none');
    expect(await app.call('documents.close', {})).toEqual({});
  });
});

describe('saving', () => {
  test('asks where, once; then writes there, and says so', async () => {
    const app = await startWithFile(shared('Plan.okr'));
    expect(app.asked).toEqual(['Save the document']);
    expect(await state(app)).toMatchObject({ state: 'written', file: { place: { name: 'Plan.okr' }, problem: null } });
    await edit(app, 'Go north');
    expect((await state(app))?.state).toBe('waiting');
    expect(await app.call('documents.save', {})).toEqual({ outcome: 'written', name: 'Plan.okr' });
    expect((await state(app))?.state).toBe('written');
    expect(readSeal(shared('Plan.okr')).state).toBe('good');
  });

  test('happens by itself at the end', async () => {
    const app = await startWithFile();
    await edit(app, 'Go north');
    const before = readFileSync(shared('Plan.okr'));
    await end(app);
    expect(readFileSync(shared('Plan.okr')).equals(before)).toBe(false);
    const other = start('laptop');
    await other.call('documents.open', { from: 'handle', handle: shared('Plan.okr') });
    expect(await missionOf(other)).toBe('Go north');
  });

  test('under another name makes that the document’s place; a name typed without its ending is not agreed to', async () => {
    const app = await startWithFile();
    app.answer(undefined);
    expect(await app.call('documents.save-as', {})).toEqual({ outcome: 'cancelled', name: '' });
    writeFileSync(shared('Other.okr'), 'something of somebody');
    app.answer(shared('Other'));
    expect((await app.call('documents.save-as', {})).outcome).toBe('beside');
    expect(readFileSync(shared('Other.okr'), 'utf8')).toBe('something of somebody');
    app.answer(shared('Other.okr'));
    expect(await app.call('documents.save-as', {})).toEqual({ outcome: 'written', name: 'Other.okr' });
    expect(await state(app)).toMatchObject({ name: 'Other', file: { place: { name: 'Other.okr' } } });
  });

  test('to a place that is not there fails with its reason, and the document keeps its place', async () => {
    const app = await startWithFile();
    app.answer(path.join(base.path, 'gone', 'Plan.okr'));
    await expect(app.call('documents.save-as', {})).rejects.toMatchObject({ code: 'FILE_MISSING' });
    expect(await state(app)).toMatchObject({ file: { place: { folder: path.dirname(shared('x')) } } });
  });

  test('to the shared folder too, at once and each time; a folder that is away is told and made up for', async () => {
    const app = await startWithFile();
    const folder = path.join(base.path, 'team');
    mkdirSync(folder);
    app.answer(undefined);
    expect((await app.call('documents.choose-shared-folder', { folder: 'ask' })).outcome).toBe('cancelled');
    app.answer(folder);
    expect((await app.call('documents.choose-shared-folder', { folder: 'ask' })).outcome).toBe('chosen');
    const first = readFileSync(path.join(folder, 'Plan.okr'));
    rmSync(folder, { recursive: true });
    await edit(app, 'Go north');
    expect((await app.call('documents.save', {})).outcome).toBe('written');
    expect(await state(app)).toMatchObject({ state: 'failed', shared: { problem: { code: 'FILE_MISSING' } } });
    mkdirSync(folder);
    await app.call('documents.save', {});
    expect(await state(app)).toMatchObject({ state: 'written', shared: { problem: null } });
    expect(readFileSync(path.join(folder, 'Plan.okr')).equals(first)).toBe(false);
    expect((await app.call('documents.choose-shared-folder', { folder: 'none' })).outcome).toBe('none');
    expect((await state(app))?.shared).toBeNull();
  });
});

describe('two computers and one file', () => {
  test('a file that somebody else has changed is never overwritten: ours goes beside, and that is told once', async () => {
    const desk = await startWithFile();
    const laptop = start('laptop');
    await laptop.call('documents.open', { from: 'handle', handle: shared('Plan.okr') });
    await edit(laptop, 'Go south');
    await laptop.call('documents.save', {});
    const theirs = readFileSync(shared('Plan.okr'));
    await edit(desk, 'Go north');
    const { outcome, name } = await desk.call('documents.save', {});
    expect(outcome).toBe('beside');
    expect(name).toMatch(/^Plan \(from .+\)\.okr$/);
    await edit(desk, 'Go east');
    await desk.call('documents.save', {});
    expect(readFileSync(shared('Plan.okr')).equals(theirs)).toBe(true);
    expect(readdirSync(path.dirname(shared('x'))).sort()).toEqual([name, 'Plan.okr'].sort());
    const { notices, open } = await desk.call('documents.state', {});
    expect(notices.map(({ kind, file }) => [kind, file])).toEqual([['written-beside', name]]);
    expect(open?.file?.problem).toEqual({ code: 'CHANGED_ELSEWHERE', details: { file: name } });
    await desk.call('documents.dismiss-notice', { id: notices[0]?.id ?? '' });
    expect((await desk.call('documents.state', {})).notices).toEqual([]);
  });

  test('their state opens as a separate copy that never writes to their file', async () => {
    const desk = await startWithFile();
    const laptop = start('laptop');
    await laptop.call('documents.open', { from: 'handle', handle: shared('Plan.okr') });
    await edit(laptop, 'Go south');
    await end(laptop);
    await edit(desk, 'Go north');
    expect(await desk.call('documents.open', { from: 'handle', handle: shared('Plan.okr') })).toEqual({
      outcome: 'copy',
      name: 'Plan (separate copy)',
    });
    expect(await missionOf(desk)).toBe('Go south');
    const { open, notices } = await desk.call('documents.state', {});
    expect(open).toMatchObject({ file: null, state: 'local-only' });
    expect(notices.map(({ kind }) => kind)).toContain('opened-as-copy');
    const recents = await desk.call('documents.recent', {});
    expect(recents.map(({ name }) => name)).toEqual(['Plan (separate copy)', 'Plan']);
    const own = recents[1];
    if (own) await desk.call('documents.open', { from: 'recent', copyId: own.copyId });
    expect(await missionOf(desk)).toBe('Go north');
  });

  test('our own file goes on with the working copy, also from where it was moved to', async () => {
    const desk = await startWithFile();
    await edit(desk, 'Go north');
    await desk.call('documents.close', {});
    const moved = shared('Moved.okr');
    writeFileSync(moved, readFileSync(shared('Plan.okr')));
    rmSync(shared('Plan.okr'));
    desk.answer(moved);
    expect(await desk.call('documents.open', { from: 'dialog' })).toEqual({ outcome: 'opened', name: 'Plan' });
    expect(await missionOf(desk)).toBe('Go north');
    expect(await state(desk)).toMatchObject({ file: { place: { name: 'Moved.okr' } } });
    expect(await desk.call('documents.recent', {})).toHaveLength(1);
  });

  test('a profile that another Okra holds is in use', async () => {
    const desk = await startWithFile();
    const copyId = (await state(desk))?.copyId;
    const { device } = desk.services;
    const second = start('second');
    rmSync(path.join(base.path, 'second', 'docs'), { recursive: true });
    // The same working copies under a second process's eyes: its own records, our folders.
    symlinkSync(path.join(base.path, 'desk', 'docs'), path.join(base.path, 'second', 'docs'));
    for (const key of device.keys('documents/')) {
      second.services.device.set(key, device.get(key, z.unknown()));
    }
    if (copyId)
      await expect(second.call('documents.open', { from: 'recent', copyId })).rejects.toMatchObject({ code: 'IN_USE' });
    expect(await missionOf(desk)).toBe('');
  });
});

describe('what cannot be opened', () => {
  test('changes nothing: the open document stays open', async () => {
    const app = await startWithFile();
    writeFileSync(shared('book.xlsx'), Buffer.from('504b0304', 'hex'));
    await expect(app.call('documents.open', { from: 'handle', handle: shared('book.xlsx') })).rejects.toMatchObject({
      code: 'NOT_OKR',
      details: { looksLike: 'xlsx' },
    });
    app.answer(undefined);
    expect((await app.call('documents.open', { from: 'dialog' })).outcome).toBe('cancelled');
    expect((await state(app))?.name).toBe('Plan');
    await app.call('documents.close', {});
    expect(readdirSync(path.join(base.path, 'desk', 'tmp'))).toEqual([]);
  });

  test('a damaged file of ours names the newest good backup, and restoring brings it back', async () => {
    const app = await startWithFile();
    await edit(app, 'Go north');
    await app.call('documents.close', {});
    const bytes = readFileSync(shared('Plan.okr'));
    writeFileSync(shared('Plan.okr'), bytes.subarray(0, bytes.length - 4096));
    const refusal = await app
      .call('documents.open', { from: 'handle', handle: shared('Plan.okr') })
      .catch((error) => error);
    expect(refusal).toMatchObject({ code: 'DAMAGED', details: { which: 'seal' } });
    const { backupOf, backupId } = refusal.details;
    await app.call('documents.restore', { copyId: backupOf, backupId });
    expect(await missionOf(app)).toBe('Go north');
  });
});

describe('backups', () => {
  test('restoring one puts it in the place of the present state, which stays as a backup; undoable by restoring that', async () => {
    const app = await startWithFile();
    await edit(app, 'Go north');
    await app.call('documents.save', {});
    await edit(app, 'Go astray');
    await app.call('documents.save', {});
    await edit(app, 'Go further astray');
    const docId = app.services.document().docId;
    const node = app.services.document().ledger.clock.node;
    const backups = await app.call('documents.backups', { copyId: null });
    expect(backups.map(({ reason }) => reason)).toEqual(['published', 'published', 'published']);
    const [, second] = backups;
    if (!second) throw new Error('no backup');
    await app.call('documents.restore', { copyId: null, backupId: second.id });
    expect(await missionOf(app)).toBe('Go north');
    expect(app.services.document()).toMatchObject({ docId });
    expect(app.services.document().ledger.clock.node).not.toBe(node);
    expect((await state(app))?.state).toBe('waiting');
    const present = (await app.call('documents.backups', { copyId: null })).find(({ reason }) => reason === 'before');
    if (!present) throw new Error('the present state was not kept');
    await app.call('documents.restore', { copyId: null, backupId: present.id });
    expect(await missionOf(app)).toBe('Go further astray');
    expect((await app.call('documents.save', {})).outcome).toBe('written');
  });

  test('a damaged store is told, with the backup; what is damaged is moved aside, never deleted', async () => {
    const app = await startWithFile();
    await edit(app, 'Go north');
    const copyId = (await state(app))?.copyId ?? '';
    await app.call('documents.close', {});
    const folder = path.join(base.path, 'desk', 'docs', copyId);
    writeFileSync(path.join(folder, 'work.db'), 'not a database at all, whatever it was before');
    const refusal = await app.services.documents.reopenLast().catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'STORE_DAMAGED', details: { backupOf: copyId, name: 'Plan' } });
    expect(await state(app)).toBeNull();
    const { backupId } = (refusal as { details: { backupId: never } }).details;
    await app.call('documents.restore', { copyId: copyId as never, backupId });
    expect(await missionOf(app)).toBe('Go north');
    const aside = readdirSync(folder).find((name) => name.startsWith('damaged-')) ?? '';
    expect(readFileSync(path.join(folder, aside, 'work.db'), 'utf8')).toContain('not a database');
  });

  test('a store that is gone comes back from its backup too', async () => {
    const app = await startWithFile();
    const copyId = (await state(app))?.copyId ?? '';
    await app.call('documents.close', {});
    rmSync(path.join(base.path, 'desk', 'docs', copyId, 'work.db'));
    await expect(app.services.documents.reopenLast()).rejects.toMatchObject({ details: { missing: true } });
    const [backup] = await app.call('documents.backups', { copyId: copyId as never });
    if (backup) await app.call('documents.restore', { copyId: copyId as never, backupId: backup.id });
    expect((await state(app))?.name).toBe('Plan');
  });
});

describe('at the start', () => {
  test('what a crash left is taken away: private temporaries, unfinished copies, our own files beside the document', async () => {
    const app = await startWithFile();
    const device8 = app.services.device.get('documents/device-id', z.string())?.slice(0, 8);
    await end(app);
    const left = [
      path.join(base.path, 'desk', 'tmp', 'half.okr'),
      shared(`.~Plan.okr.${device8}.tmp`),
      path.join(base.path, 'desk', 'docs', 'x.new'),
    ];
    for (const file of left) writeFileSync(file, 'half');
    const theirs = shared('.~Plan.okr.ffffffff.tmp');
    writeFileSync(theirs, 'theirs');
    const again = start();
    await again.services.documents.reopenLast();
    expect(left.filter((file) => existsSync(file))).toEqual([]);
    expect(existsSync(theirs)).toBe(true);
  });
});
