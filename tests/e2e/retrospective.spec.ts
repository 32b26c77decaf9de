import { call, expect, screenshot, startEmpty, test } from './support/app';

test('a team looks back: scores, silent notes, reveal, grouping, secret vote, discussion, actions, close', async ({
  page,
}) => {
  await startEmpty(page);
  const cycles = await call(page, 'cycles.list', {});
  const cycle = cycles.find(({ cadence, state }) => cadence === 'quarter' && state === 'active');
  if (!cycle) throw new Error('a new workspace has a running quarter');
  const team = await call(page, 'teams.create', { name: 'Dispatch', parentId: null, kind: 'team', leadId: null });
  const { id: objectiveId } = await call(page, 'objectives.create', {
    cycleId: cycle.id,
    title: 'Parcels come when we said so',
    goalType: 'committed',
    teamId: team.id,
  });
  const { id: keyResult } = await call(page, 'key-results.create', {
    objectiveId,
    title: 'Parcels on time',
    startValue: 0,
    targetValue: 100,
  });
  await call(page, 'check-ins.record', { keyResultId: keyResult, value: 60 });

  await page.evaluate(() => {
    location.hash = '/retrospectives';
  });
  await page.getByRole('button', { name: 'New retrospective' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New retrospective' });
  await dialog.getByRole('combobox', { name: 'Team' }).click();
  await page.getByRole('option', { name: 'Dispatch' }).click();
  await dialog.getByRole('button', { name: 'Open the session' }).click();
  await expect(page.getByRole('heading', { name: 'Open', exact: true })).toBeVisible();

  // Scores: by the numbers 0.6; another one needs a reason, and a promise not kept asks for a post-mortem.
  await page.getByRole('button', { name: 'On to scores' }).click();
  const score = page.getByRole('spinbutton', { name: 'Final score of Parcels on time' });
  await expect(score).toHaveAttribute('aria-valuenow', '0.6');
  await score.press('8');
  await page.getByRole('textbox', { name: /Why another score/ }).fill('The strike was not ours');
  await page.getByRole('textbox', { name: /Post-mortem/ }).fill('Plan two carriers');
  await page.getByText('Modify', { exact: true }).click();
  await expect
    .poll(async () => (await call(page, 'key-results.get', { id: keyResult })).grade)
    .toMatchObject({ automatic: 0.6, final: 0.8, learning: 'Plan two carriers', decision: 'modify', band: 'amber' });

  // Silent notes: gone from the screen as they are written.
  await page.getByRole('button', { name: 'On to silent notes' }).click();
  const field = page.getByRole('textbox', { name: 'A note for Did not' });
  for (const note of ['Waited for carriers', 'Carriers changed twice', 'Too many goals']) {
    await field.fill(note);
    await field.press('Enter');
    await expect(field).toHaveValue('');
  }
  await expect(page.getByText('3 notes', { exact: true })).toBeVisible();
  await expect(page.getByText('Too many goals')).toHaveCount(0);
  await page.getByRole('button', { name: 'Reveal the notes' }).click();
  await expect(page.getByRole('group', { name: 'Too many goals' })).toBeVisible();

  // Grouping, by the keyboard: the cards lie in a shuffled order, and a drag depends on where they lie.
  await page.getByRole('button', { name: 'On to group' }).click();
  await page.getByRole('group', { name: 'Waited for carriers' }).focus();
  await page.keyboard.press('g');
  await page.getByRole('group', { name: 'Carriers changed twice' }).focus();
  await page.keyboard.press('g');
  await page.getByRole('textbox', { name: 'Name of the group' }).fill('Carriers');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('group', { name: 'Carriers', exact: true })).toBeVisible();
  await screenshot(page, 'retrospective-group');

  // A secret vote, of two people.
  await page.getByRole('button', { name: 'On to vote' }).click();
  for (const dots of [
    ['Carriers', 'Carriers', 'Too many goals'],
    ['Carriers', 'Too many goals', 'Too many goals'],
  ]) {
    await page.getByRole('button', { name: /Start with the first|Next person/ }).click();
    for (const dot of dots) await page.getByRole('button', { name: new RegExp(`^${dot}`) }).click();
    await page.getByRole('button', { name: 'Cast and pass on' }).click();
  }
  await expect(page.getByText('2 ballots are in')).toBeVisible();
  await page.getByRole('button', { name: 'Count the votes' }).click();
  const topics = page.getByRole('list', { name: 'Topics, most dots first' });
  // as many dots each: which of the two stands first is open
  await expect
    .poll(async () => (await topics.getByRole('button').allTextContents()).sort())
    .toEqual(['3Carriers', '3Too many goals']);

  // An action with an owner, then the page for the room.
  await page.getByRole('button', { name: 'On to actions' }).click();
  await page.getByRole('textbox', { name: 'Action' }).fill('Sign a second carrier');
  await page.getByRole('combobox', { name: 'Owner' }).click();
  await page.getByRole('option', { name: /Account Director/ }).click();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('button', { name: 'On to close' }).click();
  await expect(page.getByText('Sign a second carrier')).toBeVisible();
  await expect(page.getByText(/Account Director/).first()).toBeVisible();
  await screenshot(page, 'retrospective-close');

  // On paper the page goes alone, and whole.
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Agenda' })).toHaveCount(0);
  await expect(page.getByText('Sign a second carrier')).toBeVisible();
  expect(await page.locator('main').evaluate((main) => getComputedStyle(main.parentElement ?? main).overflowY)).toBe(
    'visible',
  );
  await screenshot(page, 'retrospective-print');
  await page.emulateMedia({ media: 'screen' });

  // What was learned is found again.
  await page.getByRole('link', { name: 'Retrospectives' }).first().click();
  await page.getByText('Learnings').click();
  await page.getByRole('searchbox').fill('two CARRIERS');
  await expect(page.getByText('Plan two carriers')).toBeVisible();
});
