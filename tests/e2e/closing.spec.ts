import { call, expect, screenshot, startEmpty, test } from './support/app';

test.use({ today: '2026-03-20' });

test('a team closes its cycle by the keyboard: announced on Home, scored, learned, closed, carried over', async ({
  page,
}) => {
  await startEmpty(page);
  const cycles = await call(page, 'cycles.list', {});
  const cycle = cycles.find(({ cadence, state }) => cadence === 'quarter' && state === 'active');
  const me = (await call(page, 'home.frame', {})).me;
  if (!cycle || !me) throw new Error('a new workspace has a running quarter and a person');
  const team = await call(page, 'teams.create', { name: 'Dispatch', parentId: null, kind: 'team', leadId: me.id });
  const { id: objectiveId } = await call(page, 'objectives.create', {
    cycleId: cycle.id,
    title: 'Parcels come when we said so',
    goalType: 'committed',
    teamId: team.id,
  });
  const add = async (title: string, startValue: number, targetValue: number, value: number) => {
    const { id } = await call(page, 'key-results.create', { objectiveId, title, startValue, targetValue });
    await call(page, 'check-ins.record', { keyResultId: id, value });
    return id;
  };
  const first = await add('Parcels on time', 0, 100, 60);
  await add('Claims per thousand', 100, 60, 50);

  await page.getByRole('link', { name: /Close .* with Dispatch/ }).click();
  const score = page.getByRole('spinbutton', { name: 'Final score of Parcels on time' });
  await expect(score).toBeFocused();
  await page.keyboard.press('l');
  await page.keyboard.type('Plan two carriers from the first week on');
  await page.keyboard.press('Control+Enter');
  await expect(score).toBeFocused();
  await page.keyboard.press('m');
  await expect(page.getByText('1 of 2')).toBeVisible();
  await page.keyboard.press('p');
  await page.keyboard.type('Who measures the hour of delivery?');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: /Who measures/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await screenshot(page, 'closing');
  expect((await call(page, 'key-results.get', { id: first })).grade).toMatchObject({
    final: 0.6,
    decision: 'modify',
    learning: 'Plan two carriers from the first week on',
  });

  await page.keyboard.press('n');
  await expect(page.getByRole('spinbutton', { name: 'Final score of Claims per thousand' })).toBeFocused();
  await page.keyboard.press('k');
  await expect(page.getByText('2 of 2')).toBeVisible();
  await page.keyboard.press('n');
  await page.getByRole('button', { name: 'Close 1 objective' }).click();
  await page.getByRole('button', { name: 'Carry 2 key results over' }).click();
  await expect(page.getByText(/has reached its target: give it a new one/)).toBeVisible();
  await screenshot(page, 'closing-end');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Carry 2 key results over' })).toBeVisible();
});
