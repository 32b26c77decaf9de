import '#tests/support/match-media';

import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { SettingsView } from '#renderer/settings/settings-view';
import type { TestDocument } from '#tests/support/document';
import { expectAccessible, openBehindThePage, renderView } from '#tests/support/live-bridge';

let document: TestDocument;
beforeEach(() => {
  document = openBehindThePage();
});

it('saves the company as it is typed, and its choices at once', async () => {
  const { user } = renderView(<SettingsView />, '/settings');
  const mission = await screen.findByRole('textbox', { name: 'Mission' });
  await user.type(mission, 'Goods where they are needed');
  await user.tab();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Fiscal year begins in' }), '7');
  await user.click(await screen.findByRole('checkbox', { name: 'People may have objectives of their own' }));
  await user.click(screen.getByRole('button', { name: 'Choose the goal policy' }));
  const wizard = await screen.findByRole('dialog', { name: 'Goal policy' });
  await within(wizard).findByText('The purist');
  await user.keyboard('{Tab}');
  await user.click(within(wizard).getByRole('button', { name: 'Next' }));
  await within(wizard).findByText('The scores decide on ratings and pay');
  await expectAccessible();
  await user.click(within(wizard).getByRole('button', { name: 'Next' }));
  await user.click(within(wizard).getByRole('radio', { name: /Stretch goals only/ }));
  await user.click(within(wizard).getByRole('button', { name: 'Choose' }));
  await waitFor(async () =>
    expect(await document.call('workspace.get', {})).toMatchObject({
      mission: 'Goods where they are needed',
      fiscalStartMonth: 7,
      individualObjectives: true,
      goalPolicy: 'stretch-only',
    }),
  );
  await expectAccessible();
});

it('keeps the look on this computer and shows it at once', async () => {
  const { user } = renderView(<SettingsView />, '/settings');
  await user.click(await screen.findByRole('radio', { name: 'Dark' }));
  await waitFor(() => expect(window.document.documentElement.getAttribute('data-mantine-color-scheme')).toBe('dark'));
  expect(await document.call('settings.get', {})).toMatchObject({ theme: 'dark' });
  expect(document.ledger.undoStack).toEqual([]);
  await screen.findByText('0.0.0-test');
});
