import { call, expect, type Page, screenshot, startEmpty, test } from './support/app';

/** Two teams with an objective each, led by the account director, who sits here, and the fleet director; a key result of the first. */
async function company(page: Page) {
  await startEmpty(page);
  await call(page, 'workspace.update', { mission: 'Every parcel where it belongs' });
  const [accountDirector] = await call(page, 'people.list', { includeLeft: false });
  if (!accountDirector) throw new Error('nobody is there');
  const someone = { jobTitle: '', managerId: null, teamIds: [] };
  const fleetDirector = await call(page, 'people.create', {
    name: 'Fleet Director',
    email: 'fleet.director@fernhill.example',
    ...someone,
  });
  const team = (name: string, leadId: typeof accountDirector.id) =>
    call(page, 'teams.create', { name, parentId: null, kind: 'team', leadId });
  const [sales, depot] = [await team('Sales', accountDirector.id), await team('Depot', fleetDirector.id)];
  const cycles = await call(page, 'cycles.list', {});
  const cycle = cycles.find(({ cadence, state }) => cadence === 'quarter' && state === 'active');
  if (!cycle) throw new Error('no running quarter');
  const objective = (title: string, teamId: typeof sales.id) =>
    call(page, 'objectives.create', { cycleId: cycle.id, title, goalType: 'committed', teamId });
  const north = await objective('Win the north', sales.id);
  const site = await objective('Open a depot', depot.id);
  const measure = { kind: 'metric', startValue: 0, targetValue: 10 } as const;
  await call(page, 'key-results.create', { objectiveId: north.id, title: 'Contracts signed', ...measure });
  const sitHere = (id: typeof accountDirector.id) => call(page, 'documents.set-me', { personId: id });
  return {
    accountDirector: accountDirector.id,
    fleetDirector: fleetDirector.id,
    sales: sales.id,
    depot: depot.id,
    north: north.id,
    site: site.id,
    sitHere,
  };
}

const goTo = (page: Page, path: string) =>
  page.evaluate((to) => {
    window.location.hash = to;
  }, path);

/** Picks in a field that is found by typing. */
async function pick(page: Page, field: ReturnType<Page['getByRole']>, text: string): Promise<void> {
  await field.focus();
  await page.keyboard.type(text);
  await expect(page.getByRole('option', { name: new RegExp(text) })).toBeVisible();
  await page.keyboard.press('Enter');
}

test('the strategy ladder is written by keyboard, stands on a line of sight, and Undo takes it back', async ({
  page,
}) => {
  const { north } = await company(page);
  await page.getByRole('heading', { name: 'Home' }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(page.getByRole('heading', { name: 'Strategy', exact: true })).toBeVisible();
  const far = page.getByRole('textbox', { name: 'New five-year goal' });
  await expect(far).toBeVisible();
  await page.keyboard.press('n');
  await expect(far).toBeFocused();
  await page.keyboard.type('Known all over the north');
  await page.keyboard.press('Enter');
  const top = page.getByRole('article', { name: 'Known all over the north' });
  await expect(top).toBeVisible();
  await top.getByRole('textbox', { name: 'New one-year goal' }).focus();
  await page.keyboard.type('A depot there');
  await page.keyboard.press('Enter');
  const near = top.getByRole('article', { name: 'A depot there' });
  await expect(near).toBeVisible();
  await near.getByRole('button', { name: 'Link an objective' }).press('Enter');
  await pick(page, near.getByRole('combobox', { name: 'Which objective serves A depot there?' }), 'Win the north');
  await expect(near.getByRole('link', { name: 'Win the north' })).toBeVisible();
  await near.getByRole('textbox', { name: 'One-year goal', exact: true }).focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' by winter');
  await page.keyboard.press('Enter');
  const renamed = top.getByRole('article', { name: 'A depot there by winter' });
  await expect(renamed).toBeVisible();
  await screenshot(page, 'strategy-ladder');

  await renamed.getByRole('link', { name: 'Win the north' }).press('Enter');
  const ladder = page.getByRole('navigation', { name: 'Line of sight to the mission' });
  await expect(ladder.getByRole('listitem')).toHaveText([
    'Every parcel where it belongs',
    /^5 years\s*Known all over the north$/,
    /^1 year\s*A depot there by winter$/,
  ]);
  // the same on the map
  await page.getByRole('tab', { name: 'Check-ins' }).focus();
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await expect(page.getByRole('treeitem', { name: /^A depot there by winter, one-year goal$/ })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /^Win the north/ })).toHaveAttribute('aria-level', '4');

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('treeitem', { name: /^A depot there, one-year goal$/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('treeitem', { name: /one-year goal/ })).toHaveCount(0);
  expect((await call(page, 'objectives.get', { id: north })).ambitionId).toBeNull();
});

test('what one team needs of another is asked, seen by both, declined with a reason, then accepted', async ({
  page,
}) => {
  const { accountDirector, fleetDirector, sales, depot, north, sitHere } = await company(page);
  await goTo(page, `/objectives/${north}`);
  await page.getByRole('button', { name: 'Align', exact: true }).press('Enter');
  const form = page.getByRole('form', { name: 'Align this objective' });
  await form.getByLabel('This objective').focus();
  await page.keyboard.type('Depends');
  await expect(form.getByLabel('What is needed')).toBeVisible();
  await pick(page, form.getByRole('combobox', { name: 'Which objective' }), 'Open a depot');
  await form.getByLabel('What is needed').focus();
  await page.keyboard.type('Two vans for the first week.');
  await page.keyboard.press('Tab');
  await form.getByRole('button', { name: 'Ask' }).press('Enter');
  await expect(page.getByText('Asked; the other team sees it on its Home')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Alignment' }).getByText('Two vans for the first week.')).toBeVisible();

  // the asking team sees it on its page, the other one on its Home
  await goTo(page, `/teams/${sales}`);
  const dependencies = page.getByRole('region', { name: /^Dependencies/ });
  await expect(dependencies.getByRole('heading', { name: 'We need of others' })).toBeVisible();
  await expect(dependencies.getByRole('button', { name: 'Accept' })).toHaveCount(0);
  await sitHere(fleetDirector);
  await goTo(page, '/home');
  const asks = page.getByRole('region', { name: 'Between teams' });
  await expect(asks.getByText('Two vans for the first week.')).toBeVisible();
  await screenshot(page, 'dependency-asked');
  await asks.getByRole('button', { name: 'Decline…' }).press('Enter');
  await expect(asks.getByRole('textbox', { name: 'Why not' })).toBeFocused();
  await page.keyboard.type('Both are in repair until June.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Declined; the other team sees why')).toBeVisible();

  await sitHere(accountDirector);
  await expect(asks.getByRole('heading', { name: /^Declined to your teams/ })).toBeVisible();
  await expect(asks.getByText('“Both are in repair until June.”')).toBeVisible();
  await goTo(page, `/objectives/${north}`);
  await expect(page.getByRole('region', { name: 'Alignment' }).getByText('Declined')).toBeVisible();

  // the other team thinks again
  await sitHere(fleetDirector);
  await goTo(page, `/teams/${depot}`);
  await expect(dependencies.getByRole('heading', { name: 'Others need of us' })).toBeVisible();
  await dependencies.getByRole('button', { name: 'Take back' }).press('Enter');
  await dependencies.getByRole('button', { name: 'Accept' }).press('Enter');
  await expect(page.getByText('Accepted for Sales')).toBeVisible();
  await sitHere(accountDirector);
  await goTo(page, `/teams/${sales}`);
  await expect(dependencies.getByText('Accepted')).toBeVisible();
  await expect(dependencies.getByText('“Both are in repair until June.”')).toHaveCount(0);
});

test('who carries an objective too and who plays which part is seen on the people page and in the history, and undone', async ({
  page,
}) => {
  const { north } = await company(page);
  await goTo(page, `/objectives/${north}`);
  const carriers = page.getByRole('region', { name: 'Contributors' });
  const add = carriers.getByRole('combobox', { name: 'Add a team or a person' });
  await pick(page, add, 'Depot');
  await expect(carriers.getByRole('button', { name: 'Depot does not contribute any more' })).toBeVisible();
  await pick(page, add, 'Fleet Director');
  await expect(carriers.getByRole('button', { name: 'Fleet Director does not contribute any more' })).toBeVisible();

  await page.getByRole('button', { name: /^Contracts signed/ }).press('Enter');
  const panel = page.getByRole('complementary', { name: 'Key result Contracts signed' });
  await pick(page, panel.getByRole('combobox', { name: 'Add who is consulted' }), 'Fleet Director');
  await expect(panel.getByRole('button', { name: 'Fleet Director is not consulted any more' })).toBeVisible();
  await screenshot(page, 'raci');

  await page.getByRole('tab', { name: 'History' }).press('Enter');
  const told = page.getByRole('tabpanel');
  await expect(told.getByText('Carried with Depot')).toBeVisible();
  await expect(told.getByText('Carried with Fleet Director')).toBeVisible();
  await page.getByLabel('History of').focus();
  await page.keyboard.type('Contracts');
  await expect(told.getByText('Fleet Director is consulted')).toBeVisible();
  await screenshot(page, 'history-of-parts');

  // what the fleet director would hand over
  await page.getByRole('tab', { name: 'History' }).focus();
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.getByRole('row', { name: /Fleet Director/ }).focus();
  await page.keyboard.press('Enter');
  const person = page.getByRole('complementary', { name: 'Person' });
  const leave = person.getByRole('button', { name: 'Leaves or hands over…' });
  await leave.press('Enter');
  const leaving = page.getByRole('dialog', { name: 'What Fleet Director hands over' });
  await expect(leaving.getByText('Contributes', { exact: true })).toBeVisible();
  await expect(leaving.getByText('Plays a part', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(leaving).toBeHidden();
  await expect(leave).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(person).toBeHidden();

  await page.keyboard.press('Control+z');
  await goTo(page, `/objectives/${north}`);
  await page.getByRole('tab', { name: 'History' }).press('Enter');
  await page.getByLabel('History of').focus();
  await page.keyboard.type('Contracts');
  await expect(told.getByText('Fleet Director is not consulted any more')).toBeVisible();
  await page.getByRole('tab', { name: 'History' }).focus();
  await page.keyboard.press('Control+z');
  await expect(carriers.getByRole('button', { name: 'Fleet Director does not contribute any more' })).toHaveCount(0);
  await expect(carriers.getByRole('button', { name: 'Depot does not contribute any more' })).toBeVisible();
});
