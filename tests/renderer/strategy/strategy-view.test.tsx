import { waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { StrategyView } from '#renderer/strategy/strategy-view';
import { expectAccessible, openBehindThePage, renderView, screen } from '#tests/support/live-bridge';
import { accountDirector, addObjective, fillCompany } from '#tests/support/method/company';

function company() {
  const document = openBehindThePage();
  fillCompany(document);
  document.me = accountDirector;
  return document;
}

test('the ladder is written by the keyboard alone: five years, one year, an objective that serves it', async () => {
  const document = company();
  const title = 'Half of the parcels arrive by train '.repeat(8).trim();
  const objective = await addObjective(document, 'Two new lines');
  const { user } = renderView(<StrategyView />, '/strategy');
  await screen.findByText(/Nothing between the mission/);
  await expectAccessible();
  await user.click(screen.getByRole('textbox', { name: 'New five-year goal' }));
  await user.keyboard(`${title}{Enter}`);
  const far = await screen.findByRole('article', { name: title });
  await user.click(within(far).getByRole('textbox', { name: 'New one-year goal' }));
  await user.keyboard('The north by rail{Enter}');
  const near = await screen.findByRole('article', { name: 'The north by rail' });
  expect(within(near).getByText(/No objective serves it yet/)).toBeTruthy();
  await user.click(within(near).getByRole('button', { name: 'Link an objective' }));
  const pick = within(near).getByRole('combobox', { name: /Which objective serves/ });
  await user.click(pick);
  await user.click(await screen.findByRole('option', { name: /Two new lines/ }));
  await within(near).findByRole('link', { name: 'Two new lines' });
  const { ladder } = await document.call('objectives.get', { id: objective });
  expect(ladder.map((step) => step.kind)).toEqual(['mission', 'ambition', 'ambition']);
  await expectAccessible();
});

test('a title is edited in place, and a goal goes with one click; what served it stays', async () => {
  const document = company();
  const { id } = await document.call('ambitions.create', { horizon: 'five-year', title: 'Far' });
  const { user } = renderView(<StrategyView />, '/strategy');
  const field = await screen.findByRole('textbox', { name: 'Five-year goal' });
  await user.clear(field);
  await user.type(field, 'Farther');
  await user.tab();
  await waitFor(async () => expect((await document.call('ambitions.list', {}))[0]?.title).toBe('Farther'));
  await user.click(await screen.findByRole('button', { name: 'Remove Farther' }));
  await waitFor(async () => expect(await document.call('ambitions.list', {})).toEqual([]));
  expect(id).toBeTruthy();
});
