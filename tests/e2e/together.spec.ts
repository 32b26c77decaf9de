import type { Page } from '@playwright/test';
import { call, expect, screenshot, startEmpty, test } from './support/app';

/** An empty workspace of the account director with a team that has a red and a green key result. */
async function workspace(page: Page) {
  await startEmpty(page);
  const cycles = await call(page, 'cycles.list', {});
  const cycle = cycles.find(({ cadence, state }) => cadence === 'quarter' && state === 'active');
  const { me } = await call(page, 'home.frame', {});
  if (!cycle || !me) throw new Error('a new workspace has a running quarter and somebody who made it');
  const { id: teamId } = await call(page, 'teams.create', {
    name: 'Dispatch',
    parentId: null,
    kind: 'team',
    leadId: me.id,
  });
  const { id: objectiveId } = await call(page, 'objectives.create', {
    cycleId: cycle.id,
    title: 'Parcels come when we said so',
    goalType: 'committed',
    teamId,
  });
  const add = async (title: string, status: 'on-track' | 'at-risk') => {
    const { id } = await call(page, 'key-results.create', {
      objectiveId,
      title,
      startValue: 0,
      targetValue: 100,
      ownerId: me.id,
    });
    await call(page, 'check-ins.record', { keyResultId: id, value: 40, status });
    return id;
  };
  const good = await add('Calls answered within a minute', 'on-track');
  const bad = await add('Parcels that come on the promised day', 'at-risk');
  await call(page, 'check-ins.raise-blocker', { keyResultId: bad, text: 'No driver on Fridays', ownerId: null });
  return { teamId, good, bad };
}

test('a team meets: red first, a secret vote in between, blockers get an owner, the close', async ({ page }) => {
  const { teamId, bad } = await workspace(page);
  await page.evaluate((id) => {
    location.hash = `/teams/${id}`;
  }, teamId);
  await page.getByRole('button', { name: 'Team meeting' }).click();
  await expect(page.getByRole('button', { name: 'Start the meeting' })).toBeFocused();
  await screenshot(page, 'meeting-agenda');
  await page.keyboard.press('Enter');
  const confidence = page.getByRole('slider', { name: 'Confidence of Parcels that come on the promised day' });
  await expect(confidence).toBeFocused();
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeHidden();
  await screenshot(page, 'meeting-item');

  await page.keyboard.press('v');
  await page.getByRole('button', { name: 'One guest more' }).click();
  await page.getByRole('button', { name: 'One guest more' }).click();
  await screenshot(page, 'vote-prepare');
  await page.getByRole('button', { name: /^Begin with/ }).click();
  for (const fingers of [1, 2, 4]) {
    const mine = page.getByRole('button', { name: /^I am / });
    if ((await mine.count()) === 0) break;
    await expect(mine).toBeFocused();
    if (fingers === 1) await screenshot(page, 'vote-hand-over');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('radiogroup')).toBeFocused();
    await page.keyboard.press(String(fingers));
    await page.getByLabel(/What would raise it/).fill(`Note ${fingers}`);
    if (fingers === 1) await screenshot(page, 'vote-ballot');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^(\d of \d|All) ballots are in$/)).toBeVisible();
  }
  await expect(page.getByRole('button', { name: 'Reveal together' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^in the middle of \d ballots/)).toBeVisible();
  await screenshot(page, 'vote-result');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Set', exact: true })).toBeVisible();
  const [vote] = await call(page, 'confidence-votes.list', { keyResultId: bad });
  expect(vote?.ballots).toBeGreaterThanOrEqual(2);
  await page.getByRole('button', { name: 'Back to the meeting' }).click();

  await expect(confidence).toBeFocused();
  await page.keyboard.press('2');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Two routes go by night');
  await page.keyboard.press('Tab');
  await page.keyboard.type('The depot');
  await page.getByRole('textbox', { name: 'What stands in the way' }).fill('Gate closes at six');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('slider', { name: 'Confidence of Calls answered within a minute' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^2 of 2 discussed, 1 blocker got an owner, \d+:\d\d$/)).toBeVisible();
  await screenshot(page, 'meeting-close');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 of 2 discussed')).toBeVisible();
  const { rows } = await call(page, 'check-ins.history', { keyResultId: bad });
  expect(rows[0]).toMatchObject({
    confidence: 2,
    retrospect: 'Moved: Two routes go by night\nDid not move: The depot',
  });
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Team meeting')).toBeVisible();

  // the team's page shows the staircase, and beside it the list of views
  await page.getByRole('link', { name: 'Dispatch' }).click();
  await expect(page.getByRole('radio', { name: /^Talk/ })).toBeAttached();
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible();
});
