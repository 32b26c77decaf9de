import { within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Route } from 'wouter';
import { listenToKeys } from '#renderer/app/keys';
import { explainFocused } from '#renderer/explain/opening';
import { ObjectiveView } from '#renderer/objectives/objective-view';
import { ObjectivesView } from '#renderer/objectives/objectives-view';
import { day } from '#shared/kernel/dates';
import { expectAccessible, openBehindThePage, renderView, screen } from '#tests/support/live-bridge';

async function company() {
  const document = openBehindThePage('2026-02-15');
  const cycle = await document.call('cycles.create', {
    name: 'Q1 2026',
    cadence: 'quarter',
    startsOn: day('2026-01-01'),
    endsOn: day('2026-03-31'),
    parentId: null,
    planningOpensOn: null,
  });
  await document.call('cycles.set-state', { id: cycle.id, state: 'active' });
  const { id } = await document.call('objectives.create', {
    cycleId: cycle.id,
    title: 'Bonus day is a calm day',
    goalType: 'committed',
  });
  const corrections = { objectiveId: id, title: 'Corrections', startValue: 100, targetValue: 60, unit: 'cases' };
  const keyResult = await document.call('key-results.create', corrections);
  await document.call('check-ins.record', { keyResultId: keyResult.id, value: 80, confidence: 7 });
  return { document, id, keyResult };
}

const show = (id: string) =>
  renderView(
    <Route path="/objectives/:id">
      <ObjectiveView />
    </Route>,
    `/objectives/${id}`,
  );
const panel = () => screen.findByRole('complementary', { name: 'Explanation' });

test('a number opens, what went into it opens in turn, and the way leads back', async () => {
  const { id } = await company();
  const { user } = show(id);
  const progress = await screen.findByRole('button', { name: /explain the progress$/ });
  await user.click(progress);
  const shown = await panel();
  expect(await within(shown).findByText('(50 %) / 1 = 50 %')).toBeTruthy();
  await expectAccessible();
  await user.click(within(shown).getByRole('button', { name: 'Corrections' }));
  expect(await within(shown).findByText('(80 − 100) / (60 − 100) = 50 %')).toBeTruthy();
  expect(within(shown).getByText('this one counts')).toBeTruthy();
  await user.click(within(shown).getByRole('button', { name: 'expected by today' }));
  expect(await within(shown).findByText('45 / 89 × 100 % = 50.6 %')).toBeTruthy();
  const way = within(shown).getByRole('navigation', { name: 'The way here' });
  expect(
    within(way)
      .getAllByRole('listitem')
      .map((one) => one.textContent),
  ).toEqual(['Bonus day is a calm day: progress', 'Corrections: progress', 'Corrections: expected by today']);
  await user.keyboard('{Backspace}');
  expect(await within(shown).findByText('(80 − 100) / (60 − 100) = 50 %')).toBeTruthy();
  await user.click(within(shown).getByRole('button', { name: 'Bonus day is a calm day: progress' }));
  expect(await within(shown).findByText('(50 %) / 1 = 50 %')).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('complementary', { name: 'Explanation' })).toBeNull();
  expect(document.activeElement).toBe(progress);
});

test('the panel that stood there comes back as it was left', async () => {
  const { id } = await company();
  const { user } = show(id);
  await user.click(await screen.findByText('Corrections', { selector: 'button span' }));
  const details = screen.getByRole('complementary', { name: 'Key result Corrections' });
  const reason = within(details).getByLabelText('Why the numbers change');
  await user.type(reason, 'half a sentence');
  await user.click(screen.getByRole('button', { name: /explain the status of Corrections$/ }));
  expect(await within(await panel()).findByText('50.6 % − 50 % = 0.6 points')).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(within(details).getByDisplayValue('half a sentence')).toBe(reason);
});

test('the key e explains the row in focus, and a press on its status the status', async () => {
  await company();
  const stop = listenToKeys(window);
  const { user, history } = renderView(<ObjectivesView />, '/objectives');
  const row = await screen.findByRole('button', { name: /Bonus day/ });
  row.focus();
  explainFocused();
  expect(await within(await panel()).findByText('Progress')).toBeTruthy();
  await user.keyboard('{Escape}');
  await user.click(within(row).getByText('Behind'));
  expect(await within(await panel()).findByText('Status')).toBeTruthy();
  expect(history).toHaveLength(1);
  stop();
});
