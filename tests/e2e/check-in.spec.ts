import type { Page } from '@playwright/test';
import { call, expect, kill, startEmpty, test } from './support/app';

/** Starts an empty workspace by hand and gives it an objective of mine with so many key results. */
async function workspace(page: Page, keyResults: readonly string[]): Promise<void> {
  await startEmpty(page);
  const cycles = await call(page, 'cycles.list', {});
  const cycle = cycles.find(({ cadence, state }) => cadence === 'quarter' && state === 'active');
  const { me } = await call(page, 'home.frame', {});
  if (!cycle || !me) throw new Error('a new workspace has a running quarter and somebody who made it');
  const team = await call(page, 'teams.create', { name: 'Dispatch', parentId: null, kind: 'team', leadId: me.id });
  const { id: objectiveId } = await call(page, 'objectives.create', {
    cycleId: cycle.id,
    title: 'Parcels come when we said so',
    goalType: 'committed',
    teamId: team.id,
  });
  for (const title of keyResults)
    await call(page, 'key-results.create', { objectiveId, title, startValue: 0, targetValue: 100, ownerId: me.id });
}

const titles = ['Late parcels', 'Lost parcels', 'Routes replanned', 'Calls answered', 'Drivers trained'];

test('five key results are checked in within a minute, without a mouse', async ({ page }) => {
  await workspace(page, titles);
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await expect(page.getByLabel(`New value of ${titles[0]}`)).toBeFocused();
  const began = Date.now();
  for (const [index] of titles.entries()) {
    await page.keyboard.type(String(10 * (index + 1)));
    await page.keyboard.press('Tab');
    await page.keyboard.type(index === 4 ? '00' : String(5 + index));
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText(/^5 of 5, \d+ seconds?$/)).toBeVisible();
  expect(Date.now() - began).toBeLessThan(60_000);
  await expect(page.getByText('0 % → 30 %')).toBeVisible();
  const { rows } = await call(page, 'check-ins.mine', { scope: { kind: 'me' } });
  expect(rows.map(({ figures }) => [figures.current, figures.confidence])).toEqual([
    [10, 5],
    [20, 6],
    [30, 7],
    [40, 8],
    [50, 10],
  ]);

  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Check-in')).toBeVisible();
  const after = await call(page, 'check-ins.mine', { scope: { kind: 'me' } });
  expect(after.rows.at(-1)?.figures.lastCheckIn).toBeNull();
});

test('a half-written check-in survives a power cut', async ({ launch, folder }) => {
  const profile = `${folder}/laptop`;
  const first = await launch({ profile });
  await workspace(first.page, ['Late parcels']);
  await first.page.keyboard.press('g');
  await first.page.keyboard.press('c');
  await expect(first.page.getByLabel('New value of Late parcels')).toBeFocused();
  await first.page.keyboard.type('42');
  await first.page.getByLabel('What happened?').fill('The night shift helped');
  await expect(async () => {
    expect(await call(first.page, 'drafts.list', { prefix: 'check-in/' })).toMatchObject([
      { text: expect.stringContaining('night shift') },
    ]);
  }).toPass();
  await kill(first);

  const { page } = await launch({ profile });
  await expect(page.getByText('Go on with the check-in')).toBeVisible();
  await page.getByText('Go on with the check-in').click();
  await expect(page.getByLabel('New value of Late parcels')).toHaveValue('42');
  await page.getByLabel('New value of Late parcels').press('Enter');
  await expect(page.getByText(/^1 of 1, /)).toBeVisible();
  const { rows } = await call(page, 'check-ins.mine', { scope: { kind: 'me' } });
  expect(rows[0]?.figures.lastCheckIn).toMatchObject({ value: 42, retrospect: 'The night shift helped' });
});
