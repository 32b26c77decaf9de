import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { wishForGuide } from '#renderer/guide/draft';
import { HomeView } from '#renderer/home/home-view';
import { expectAccessible, openBehindThePage, renderView } from '#tests/support/live-bridge';
import { accountDirector, fillCompany } from '#tests/support/method/company';

const objectives = (document: ReturnType<typeof openBehindThePage>) =>
  document.ledger.raw.prepare('SELECT title FROM objectives WHERE deleted = 0').pluck().all();

it('leads step by step to a first objective, kept as a draft until the end', async () => {
  const document = openBehindThePage();
  fillCompany(document);
  document.me = accountDirector;
  wishForGuide(true);
  const first = renderView(<HomeView />, '/home');
  const { user } = first;
  await user.type(await screen.findByRole('textbox', { name: 'Mission' }), 'Freight without frost');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await screen.findByText(/for Q1 FY26/);
  await user.click(screen.getByRole('button', { name: 'Skip' }));
  await user.click(screen.getByRole('button', { name: 'Borrow it' }));
  expect(objectives(document)).toEqual([]);
  await waitFor(async () =>
    expect((await document.call('drafts.list', { prefix: 'guide/' }))[0]?.text).toContain('Customer care'),
  );
  // left half-way, it goes on where it was
  first.unmount();
  const again = renderView(<HomeView />, '/home');
  expect(await screen.findByDisplayValue('Customer care')).not.toBeNull();
  await again.user.click(screen.getByRole('button', { name: 'Next' }));
  await again.user.click(screen.getByRole('button', { name: 'Borrow it' }));
  await again.user.click(screen.getByRole('button', { name: 'Next' }));
  await again.user.click(screen.getByRole('button', { name: 'Borrow it' }));
  await expectAccessible();
  await again.user.click(screen.getByRole('button', { name: 'Create it and check in for the first time' }));
  await waitFor(() => expect(again.history.at(-1)).toBe('/check-in'));
  expect(objectives(document)).toEqual(['Customers get their goods when we said so']);
  expect((await document.call('workspace.get', {})).mission).toBe('Freight without frost');
  expect(await document.call('drafts.list', { prefix: 'guide/' })).toEqual([]);
});

it('is not there for whoever finds their own way, and can be asked for again', async () => {
  const document = openBehindThePage();
  fillCompany(document);
  document.me = accountDirector;
  wishForGuide(true);
  const { user } = renderView(<HomeView />, '/home');
  await user.click(await screen.findByRole('button', { name: 'I will find my own way' }));
  await user.click(await screen.findByRole('button', { name: 'Take me through it' }));
  expect(await screen.findByDisplayValue('Every parcel where it belongs')).not.toBeNull();
});
