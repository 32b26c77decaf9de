import { expect, exploreSample, screenshot, test } from './support/app';

test('eight keys place a team on the staircase; who does what, my people and a hand-over of the sample', async ({
  page,
}) => {
  await exploreSample(page);
  const toPeople = page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'People', exact: true });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('link', { name: 'Teams', exact: true }).click();
  await page.getByRole('grid', { name: 'Teams' }).getByRole('row', { name: /Act$/ }).nth(3).click();
  await expect(page.getByRole('heading', { name: /^Stage/ })).toBeVisible();
  await page.getByRole('button', { name: /eight questions/i }).click();
  const quiz = page.getByRole('dialog', { name: /^Eight questions to/ });
  await expect(quiz.getByRole('radio').first()).toBeFocused();
  await page.keyboard.type('45442232');
  await expect(quiz.getByRole('heading', { name: 'Start at Align' })).toBeVisible();
  await screenshot(page, 'quiz');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: /^Align/ })).toBeChecked();
  await expect(page.getByText('Objectives that say what they serve')).toBeVisible();
  await page.getByRole('heading', { name: /^Stage/ }).scrollIntoViewIfNeeded();
  await screenshot(page, 'staircase');
  await page.getByText('Act', { exact: true }).click();
  await expect(page.getByRole('note')).toContainText('line of sight is not clear yet');
  await page.emulateMedia({ colorScheme: 'dark' });
  await screenshot(page, 'staircase-dark');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('radio', { name: /^Align/ })).toBeChecked();
  await page.emulateMedia({ colorScheme: 'light' });

  await toPeople.click();
  await page.getByRole('link', { name: 'Who does what' }).click();
  await expect(page.getByRole('heading', { name: 'Who does what' })).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Champion of each team' })).toBeVisible();
  await expect(page.getByText('Every role that a roll-out stands on has somebody.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Super user' }).getByRole('listitem').first()).toBeVisible();
  await screenshot(page, 'who-does-what');

  await toPeople.click();
  await page.getByRole('link', { name: 'My people' }).click();
  await expect(page.getByRole('heading', { name: /^Beneath/ })).toBeVisible();
  await screenshot(page, 'my-people');
  await page.getByRole('tab', { name: /^People/ }).click();
  await expect(page.getByRole('grid', { name: 'People' })).toBeVisible();
  await screenshot(page, 'my-people-tree');

  await toPeople.click();
  await page.getByRole('searchbox').fill('Chief People');
  await page.getByRole('row', { name: /Chief People Officer/ }).click();
  await page.getByRole('button', { name: 'Leaves or hands over…' }).click();
  const leaving = page.getByRole('dialog', { name: /hands over$/ });
  await expect(leaving.getByRole('button', { name: /^Hand over \d+ things$/ })).toBeVisible();
  await screenshot(page, 'hand-over');
  await leaving.getByRole('button', { name: /^Hand over \d+ things$/ }).click();
  await expect(page.getByText(/has left/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('row', { name: /Chief People Officer/ })).toBeVisible();
});
