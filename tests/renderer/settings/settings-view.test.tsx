import '#tests/support/match-media';

import { screen, waitFor } from '@testing-library/react';
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
  await user.click(screen.getByRole('checkbox', { name: 'People may have objectives of their own' }));
  await user.click(screen.getByRole('radio', { name: 'Stretch goals only' }));
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
