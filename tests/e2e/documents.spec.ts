import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, kill, type Okra, quit, screenshot, test } from './support/app';
import { chooseFiles, chooseSaveAs } from './support/dialogs';

/** Calls as the page does, and returns the answer's envelope. */
const call = (okra: Okra, name: string, input: object) =>
  okra.page.evaluate(async ([name, input]) => JSON.parse(await window.okra.call(name, input)), [name, input] as const);
const foot = (okra: Okra) => okra.page.getByRole('button', { name: /Saved|On this computer only/ });

async function startEmpty(okra: Okra, company: string): Promise<void> {
  await okra.page.getByRole('button', { name: /Start empty/ }).click();
  await okra.page.getByLabel('Company or team').fill(company);
  await okra.page.getByLabel('Your name').fill('Head of Operations');
  await okra.page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(foot(okra)).toContainText(company);
}

test('a document is started, saved, killed, and there again with every edit', async ({ launch, folder }) => {
  const profile = path.join(folder, 'desk');
  const file = path.join(folder, 'Fernhill.okr');
  const first = await launch({ profile });
  await startEmpty(first, 'Fernhill');
  await expect(foot(first)).toContainText('On this computer only');
  await chooseSaveAs(first.app, file);
  await first.page.keyboard.press('Control+s');
  await expect(foot(first)).toContainText('Saved');
  expect(readFileSync(file).subarray(0, 15).toString()).toBe('SQLite format 3');
  expect((await call(first, 'workspace.update', { mission: 'Freight without frost' })).ok).toBe(true);
  await kill(first);
  const second = await launch({ profile });
  await expect(foot(second)).toContainText('Fernhill');
  expect((await call(second, 'workspace.get', {})).value.mission).toBe('Freight without frost');
});

test('two laptops and one file: what somebody else has saved is never overwritten, and both are told', async ({
  launch,
  folder,
}) => {
  const file = path.join(folder, 'Fernhill.okr');
  const desk = await launch();
  await startEmpty(desk, 'Fernhill');
  await chooseSaveAs(desk.app, file);
  await desk.page.keyboard.press('Control+s');
  await expect(foot(desk)).toContainText('Saved');
  const laptop = await launch({ args: [file] });
  await expect(foot(laptop)).toContainText('Fernhill');
  await call(laptop, 'workspace.update', { mission: 'South' });
  expect((await call(laptop, 'documents.save', {})).value.outcome).toBe('written');
  const theirs = readFileSync(file);
  await call(desk, 'workspace.update', { mission: 'North' });
  await desk.page.keyboard.press('Control+s');
  await expect(desk.page.getByText('Your state was written beside it')).toBeVisible();
  expect(readFileSync(file).equals(theirs)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.startsWith('Fernhill (from '))).toHaveLength(1);
  // The laptop opens the other state: as a copy of its own, its own stays as it was.
  await chooseFiles(laptop.app, path.join(folder, readdirSync(folder).find((name) => name.includes('(from ')) ?? ''));
  await laptop.page.keyboard.press('Control+o');
  await expect(laptop.page.getByText('It was opened as a copy of its own')).toBeVisible();
  expect((await call(laptop, 'workspace.get', {})).value.mission).toBe('North');
});

test('a damaged document is told at the start, left as it is, and its backup opens', async ({ launch, folder }) => {
  const profile = path.join(folder, 'desk');
  const file = path.join(folder, 'Fernhill.okr');
  const first = await launch({ profile });
  await startEmpty(first, 'Fernhill');
  await chooseSaveAs(first.app, file);
  await first.page.keyboard.press('Control+s');
  await expect(foot(first)).toContainText('Saved');
  await call(first, 'documents.close', {});
  await expect(first.page.getByRole('button', { name: /Start empty/ })).toBeVisible();
  await quit(first);
  truncateSync(file, readFileSync(file).length - 4096);
  const damaged = readFileSync(file);
  const second = await launch({ profile, args: [file] });
  await expect(second.page.getByText('This document is damaged')).toBeVisible();
  const dialog = second.page.getByRole('alertdialog', { name: '“Fernhill” could not be opened' });
  await expect(dialog).toBeFocused();
  const aside = path.join(folder, 'aside.okr');
  await chooseSaveAs(second.app, aside);
  await dialog.getByRole('button', { name: 'Save a copy of the damaged file…' }).click();
  await expect(second.page.getByText('Saved a copy: aside.okr')).toBeVisible();
  expect(readFileSync(aside).equals(damaged)).toBe(true);
  await dialog.getByRole('button', { name: /^Restore the backup of/ }).click();
  await expect(foot(second)).toContainText('Fernhill');
  expect(readFileSync(file).equals(damaged)).toBe(true);
});

test('closing writes the file: the last edit is in it', async ({ launch, folder }) => {
  const file = path.join(folder, 'Fernhill.okr');
  const first = await launch();
  await startEmpty(first, 'Fernhill');
  await chooseSaveAs(first.app, file);
  await first.page.keyboard.press('Control+s');
  await expect(foot(first)).toContainText('Saved');
  await call(first, 'workspace.update', { mission: 'Freight without frost' });
  await quit(first);
  expect(existsSync(file)).toBe(true);
  const second = await launch({ args: [file] });
  await expect(foot(second)).toContainText('Fernhill');
  expect((await call(second, 'workspace.get', {})).value.mission).toBe('Freight without frost');
});

test('a damaged working copy is told before everything else: how many edits its backup lacks, and nothing is deleted', async ({
  launch,
  folder,
}) => {
  const profile = path.join(folder, 'desk');
  const first = await launch({ profile });
  await startEmpty(first, 'Fernhill');
  await chooseSaveAs(first.app, path.join(folder, 'Fernhill.okr'));
  await first.page.keyboard.press('Control+s');
  await expect(foot(first)).toContainText('Saved');
  await call(first, 'documents.backups', { copyId: null }); // answers when the one that is being made is there
  await call(first, 'workspace.update', { mission: 'Freight without frost' });
  await kill(first);
  const docs = path.join(profile, 'docs');
  const work = path.join(docs, readdirSync(docs)[0] ?? '', 'work.db');
  writeFileSync(`${work}-wal`, Buffer.alloc(0));
  const broken = readFileSync(work);
  broken.fill(0x5a, 4096, broken.length - 4096);
  writeFileSync(work, broken);
  const second = await launch({ profile });
  const dialog = second.page.getByRole('alertdialog', { name: '“Fernhill” could not be opened' });
  await expect(dialog).toContainText('The working copy on this computer is damaged');
  await expect(dialog).toContainText('Nothing was deleted or changed');
  await expect(dialog).toContainText(/not in it|can still be read/);
  await screenshot(second.page, 'failed-start');
  expect(readFileSync(work).equals(broken)).toBe(true);
  await dialog.getByRole('button', { name: /^Restore the backup of/ }).click();
  await expect(foot(second)).toContainText('Fernhill');
  expect(readdirSync(path.dirname(work)).filter((name) => name.startsWith('damaged-'))).toHaveLength(1);
});

test('a working copy of a newer Okra says so at the start and is left alone', async ({ launch, folder }) => {
  const profile = path.join(folder, 'desk');
  const first = await launch({ profile });
  await startEmpty(first, 'Fernhill');
  await quit(first);
  const docs = path.join(profile, 'docs');
  const work = path.join(docs, readdirSync(docs)[0] ?? '', 'work.db');
  const raw = new DatabaseSync(work);
  raw.prepare("INSERT INTO schema_migrations (number, sha256) VALUES (9990, 'of-a-newer-okra')").run();
  raw.close();
  const second = await launch({ profile });
  const dialog = second.page.getByRole('alertdialog', { name: '“Fernhill” could not be opened' });
  await expect(dialog).toContainText('made by a newer Okra');
  await expect(dialog.getByRole('button', { name: /Restore|damaged/ })).toHaveCount(0);
  await second.page.keyboard.press('Escape');
  await expect(second.page.getByRole('button', { name: /Start empty/ })).toBeVisible();
});
