import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { TeamId } from '#shared/kernel/ids';
import { openTestApp, type TestApp } from '#tests/support/app';
import { temporaryFolder } from '#tests/support/okr';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let base = temporaryFolder();
let apps: TestApp[] = [];
beforeEach(() => {
  base = temporaryFolder();
  apps = [];
});
afterEach(async () => {
  vi.useRealTimers();
  for (const app of apps) await app.close();
  base.remove();
});

function start(profile: string): TestApp {
  const app = openTestApp(path.join(base.path, profile));
  apps.push(app);
  return app;
}

const file = () => path.join(base.path, 'shared', 'Plan.okr');
const stateOf = async (app: TestApp) => (await app.call('documents.state', {})).open?.state;

/** A saved document of a team, in which the pulse has not been answered yet. */
async function savedDocument(): Promise<{ app: TestApp; teamId: TeamId }> {
  const app = start('desk');
  mkdirSync(path.dirname(file()));
  await app.call('documents.new', { name: 'Plan', yourName: 'Head of Operations' });
  const { people } = await app.call('documents.people-to-choose', {});
  const { id: teamId } = await app.call('teams.create', {
    name: 'Operations',
    parentId: null,
    kind: 'team',
    leadId: null,
  });
  await app.call('teams.add-members', { id: teamId, personIds: people.map(({ id }) => id) });
  app.answer(file());
  await app.call('documents.save', {});
  expect(await stateOf(app)).toBe('written');
  return { app, teamId };
}

const answerPulse = (app: TestApp, teamId: TeamId) =>
  app.call('pulse.answer', { teamId, purpose: 5, mastery: 4, autonomy: null, progress: 2, belonging: 3 });

/** The app again on what would lie on the disk if the computer had stopped at this moment. */
async function afterCrash(profile: string): Promise<TestApp> {
  cpSync(path.join(base.path, 'desk'), path.join(base.path, profile), { recursive: true });
  const app = start(profile);
  expect(await app.services.documents.reopenLast()).toBe('opened');
  return app;
}

/** How many answers the file holds, told by a computer that opens it. */
async function answersInFile(): Promise<number> {
  const reader = start(`reader ${apps.length}`);
  await reader.call('documents.open', { from: 'handle', handle: file() });
  const count = reader.services.document().ledger.raw.prepare('SELECT count(*) FROM pulse_answers WHERE deleted = 0');
  return count.pluck().get() as number;
}

test('an answer that says neither who nor when is unsaved all the same, and is written when one pauses', async () => {
  const { app, teamId } = await savedDocument();
  await answerPulse(app, teamId);
  expect(await stateOf(app)).toBe('waiting');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const again = await afterCrash('after');
  expect(await stateOf(again)).toBe('waiting');
  await vi.advanceTimersByTimeAsync(31_000);
  vi.useRealTimers();
  await vi.waitFor(async () => expect(await stateOf(again)).toBe('written'), 20_000);
  expect(await answersInFile()).toBe(1);
});

test('so is one that was taken back; what was saved is not unsaved again', async () => {
  const { app, teamId } = await savedDocument();
  await answerPulse(app, teamId);
  await app.call('documents.save', {});
  expect(await stateOf(await afterCrash('saved'))).toBe('written');
  await app.call('history.undo', {});
  const again = await afterCrash('taken-back');
  expect(await stateOf(again)).toBe('waiting');
  await again.call('documents.save', {});
  expect(await answersInFile()).toBe(0);
});

test('what this computer remembers of its files says how many answers there are, and nothing of any of them', async () => {
  const { app, teamId } = await savedDocument();
  await answerPulse(app, teamId);
  await app.call('documents.save', {});
  const { open } = await app.call('documents.state', {});
  const record = app.services.device.get(`documents/copy/${open?.copyId}`, z.looseObject({}));
  expect(record).toMatchObject({ anonymous: 1 });
  const [row] = app.services
    .document()
    .ledger.raw.prepare<[], { id: string; ts: string }>('SELECT id, ts FROM pulse_answers')
    .all();
  for (const part of [row?.id, row?.ts.slice(30)]) expect(JSON.stringify(record)).not.toContain(part);
});
