import { existsSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { expect, kill, type Okra, test } from './support/app';
import { chooseFiles, chooseSaveAs } from './support/dialogs';

/** Calls as the page does, and returns the answer's envelope. */
const call = (okra: Okra, name: string, input: object) =>
  okra.page.evaluate(async ([name, input]) => JSON.parse(await window.okra.call(name, input)), [name, input] as const);
const foot = (okra: Okra) => okra.page.getByRole('button', { name: /Saved|On this computer only/ });

async function startEmpty(okra: Okra, company: string): Promise<void> {
  await okra.page.getByRole('button', { name: /Start empty/ }).click();
  await okra.page.getByLabel('Company or team').fill(company);
  await okra.page.getByLabel('Your name').fill('Ada Lovelace');
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
  await first.app.close();
  truncateSync(file, readFileSync(file).length - 4096);
  const damaged = readFileSync(file);
  const second = await launch({ profile, args: [file] });
  await expect(second.page.getByText('This document is damaged')).toBeVisible();
  await second.page.getByRole('button', { name: 'Open the backup' }).click();
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
  await first.app.close();
  expect(existsSync(file)).toBe(true);
  const second = await launch({ args: [file] });
  await expect(foot(second)).toContainText('Fernhill');
  expect((await call(second, 'workspace.get', {})).value.mission).toBe('Freight without frost');
});
