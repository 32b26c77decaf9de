import { screen, waitFor } from '@testing-library/react';
import { useEffect } from 'react';
import { expect, test } from 'vitest';
import { listenToKeys } from '#renderer/app/keys';
import { ObjectivesView } from '#renderer/objectives/objectives-view';
import { expectAccessible, openBehindThePage, renderView } from '#tests/support/live-bridge';
import { accountDirector, addObjective, depot, fillCompany, sales } from '#tests/support/method/company';

/** The list in a window that hears its keys. */
function Pressed() {
  useEffect(() => listenToKeys(window), []);
  return <ObjectivesView />;
}

test('n writes an objective and / finds one; the focus is never lost', async () => {
  const document = openBehindThePage();
  fillCompany(document);
  await addObjective(document, 'Firm');
  const { user, history } = renderView(<Pressed />, '/objectives');
  await screen.findByText('Firm');
  await user.keyboard('n');
  const title = await screen.findByRole('textbox', { name: /^Objective for/ });
  expect(window.document.activeElement).toBe(title);
  await user.keyboard('Bold{Escape}{Escape}');
  expect(screen.queryByRole('form', { name: 'New objective' })).toBeNull();
  expect(window.document.activeElement).toBe(screen.getByRole('button', { name: 'Objective' }));
  await user.keyboard('/');
  expect(window.document.activeElement).toBe(screen.getByRole('textbox', { name: 'Find' }));
  await user.tab();
  await user.keyboard('nBold');
  await user.click(screen.getByRole('button', { name: 'Create objective' }));
  await waitFor(() => expect(history.at(-1)).toMatch(/^\/objectives\/./));
});

test('goal types by a key; mine is also what my team carries along', async () => {
  const document = openBehindThePage();
  fillCompany(document);
  document.me = accountDirector;
  await addObjective(document, 'Firm');
  await addObjective(document, 'Bold', { goalType: 'stretch' });
  const shared = await addObjective(document, 'Open the depot', { teamId: depot });
  await document.call('contributors.add', { objectiveId: shared, contributorId: sales });
  const { user } = renderView(<Pressed />, '/objectives');
  await screen.findByText('Firm');
  await user.keyboard('f');
  await waitFor(() => expect(screen.queryByText('Firm')).toBeNull());
  screen.getByText('Bold');
  await user.keyboard('fff');
  await screen.findByText('Firm');
  await user.click(screen.getByRole('button', { name: 'Mine' }));
  await waitFor(() => expect(screen.queryByText('Firm')).toBeNull());
  screen.getByText('Open the depot');
  await expectAccessible();
});
