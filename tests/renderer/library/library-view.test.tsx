import { within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LibraryView } from '#renderer/library/library-view';
import { everything, useLibrary } from '#renderer/library/state';
import { day } from '#shared/kernel/dates';
import { expectAccessible, openBehindThePage, renderView, screen } from '#tests/support/live-bridge';

async function show() {
  useLibrary.setState({ filter: everything, chosen: null, cycleId: undefined, teamId: undefined, inserted: {} });
  const document = openBehindThePage('2026-02-15');
  const quarter = (name: string, startsOn: string, endsOn: string) =>
    document.call('cycles.create', {
      name,
      cadence: 'quarter',
      startsOn: day(startsOn),
      endsOn: day(endsOn),
      parentId: null,
      planningOpensOn: null,
    });
  await quarter('Q1 2026', '2026-01-01', '2026-03-31');
  await quarter('Q2 2026', '2026-04-01', '2026-06-30');
  await document.call('teams.create', { name: 'Payroll', kind: 'team', parentId: null, leadId: null });
  return { document, ...renderView(<LibraryView />, '/library') };
}

test('an example is found, looked at and inserted without touching the mouse, and opens as a draft', async () => {
  const { document, user } = await show();
  const search = await screen.findByRole('combobox', { name: 'Find an example' });
  expect(window.document.activeElement).toBe(search);
  await expectAccessible();
  await user.type(search, 'pay day');
  const preview = screen.getByRole('article', { name: 'Preview' });
  expect(within(preview).getByRole('heading', { name: 'Nobody has to think about pay day' })).toBeTruthy();
  expect(within(preview).getByText('Payslips corrected after the run')).toBeTruthy();
  await user.selectOptions(await within(preview).findByLabelText('Cycle'), 'Q2 2026');
  await user.click(within(preview).getByRole('button', { name: 'Insert as draft' }));
  expect(await within(preview).findByText(/In Q2 2026 as a draft/)).toBeTruthy();
  const { rows } = await document.call('objectives.list', {});
  expect(rows.map(({ title, state }) => [title, state])).toEqual([['Nobody has to think about pay day', 'draft']]);
  expect(within(preview).getByRole('link', { name: 'Open it' }).getAttribute('href')).toBe(
    `/objectives/${rows[0]?.id}`,
  );
  await document.call('history.undo', {});
  await expect.poll(() => within(preview).queryByRole('link', { name: 'Open it' })).toBeNull();
});

test('arrows travel through the list from the search field; filters narrow it down; nothing found says so', async () => {
  const { user } = await show();
  const search = await screen.findByRole('combobox', { name: 'Find an example' });
  const heading = () => within(screen.getByRole('article', { name: 'Preview' })).getByRole('heading').textContent;
  const first = heading();
  await user.type(search, '{ArrowDown}{ArrowDown}');
  expect(heading()).not.toBe(first);
  expect(search.getAttribute('aria-activedescendant')).toBe(
    within(screen.getByRole('listbox', { name: 'Examples' }))
      .getByRole('option', { selected: true })
      .getAttribute('id'),
  );
  await user.selectOptions(screen.getByLabelText('Department'), 'Sales');
  await user.click(screen.getByRole('button', { name: 'Development' }));
  expect(heading()).toBe('Sell by listening');
  expect(screen.getByText('1 example')).toBeTruthy();
  await user.type(search, 'unicorn');
  expect(screen.getByText('No example has all of this')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Show all examples' }));
  expect(
    within(screen.getByRole('listbox', { name: 'Examples' })).getAllByRole('option').length,
  ).toBeGreaterThanOrEqual(60);
});
