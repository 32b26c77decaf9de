import { fireEvent, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Route } from 'wouter';
import { ObjectiveView } from '#renderer/objectives/objective-view';
import { ObjectivesView } from '#renderer/objectives/objectives-view';
import { day } from '#shared/kernel/dates';
import { expectAccessible, openBehindThePage, renderView, screen } from '#tests/support/live-bridge';

async function company(title = 'Nobody has to think about pay day') {
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
  const team = await document.call('teams.create', { name: 'Payroll', kind: 'team', parentId: null, leadId: null });
  const objective = await document.call('objectives.create', {
    cycleId: cycle.id,
    teamId: team.id,
    title,
    goalType: 'committed',
  });
  return { document, objective };
}
const show = (id: string) =>
  renderView(
    <Route path="/objectives/:id">
      <ObjectiveView />
    </Route>,
    `/objectives/${id}`,
  );
const write = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

test('while an objective is written, advice appears in a place that was kept for it, says why, and can be dismissed', async () => {
  await company();
  const { user } = renderView(<ObjectivesView />, '/objectives');
  await user.click(await screen.findByRole('button', { name: 'Objective' }));
  const form = await screen.findByRole('form', { name: 'New objective' });
  const status = within(form).getByRole('status');
  expect(status.textContent).toMatch(/Words that people remember/);
  expect(within(form).getByRole('link', { name: 'Look at examples' })).toBeTruthy();
  write(within(form).getByLabelText('Objective for Q1 2026'), 'Improve payroll');
  await expect.poll(() => status.textContent).toMatch(/any team in any year/);
  expect(within(form).queryByRole('link', { name: 'Look at examples' })).toBeNull();
  await expectAccessible();
  await user.click(within(form).getByRole('button', { name: 'Why' }));
  const tip = await screen.findByRole('dialog');
  expect(within(tip).getByText('Vague words')).toBeTruthy();
  expect(within(tip).getByText(/George Doran/)).toBeTruthy();
  expect(within(tip).getByText('Nobody has to think about pay day.')).toBeTruthy();
  await user.click(within(tip).getByRole('button', { name: 'Dismiss here' }));
  await expect.poll(() => status.textContent).toMatch(/Words that people remember/);
  write(within(form).getByLabelText('Objective for Q1 2026'), 'Cut corrections by 75 %');
  await expect.poll(() => status.textContent).toMatch(/Keep the number for the key results/);
});

test('a flawed key result gets its hint before it is saved, and none about numbers not written yet', async () => {
  const { objective } = await company();
  const { user } = show(objective.id);
  await user.click(await screen.findByRole('button', { name: 'Key result' }));
  const form = screen.getByRole('form', { name: 'New key result' });
  const status = within(form).getByRole('status');
  const title = within(form).getByLabelText('What moves?');
  write(title, 'Payslips corrected after the run');
  await new Promise((done) => setTimeout(done, 600));
  expect(status.textContent).toMatch(/A number that moves/);
  write(title, 'Send reminders to managers');
  await expect.poll(() => status.textContent).toMatch(/counts how much was done/);
  write(title, 'Reduce payslip corrections');
  await user.type(within(form).getByLabelText('Unit'), 'per 1,000{Tab}');
  await user.type(within(form).getByLabelText('Start'), '4{Tab}');
  await user.type(within(form).getByLabelText('Target'), '18{Tab}');
  await expect.poll(() => status.textContent).toMatch(/Are the two numbers swapped/);
});

test('the page says “2 hints”, opens them with example and source, and dismissing lasts on this computer', async () => {
  const { document, objective } = await company('Improve payroll');
  await document.call('key-results.create', {
    objectiveId: objective.id,
    title: 'Failed deposits',
    unit: 'cases',
    startValue: 200,
    targetValue: 199,
  });
  const { user, unmount } = show(objective.id);
  await user.click(await screen.findByRole('button', { name: '2 hints' }));
  const panel = screen.getByRole('complementary', { name: 'Hints' });
  expect(within(panel).getByText('Vague words')).toBeTruthy();
  expect(within(panel).getByText('Too easy')).toBeTruthy();
  expect(within(panel).getAllByText(/^Source:/)).toHaveLength(2);
  await expectAccessible();
  await user.click(within(panel).getAllByRole('button', { name: 'Dismiss here' })[0] as HTMLElement);
  expect(await screen.findByRole('button', { name: '1 hint' })).toBeTruthy();
  unmount();
  const again = show(objective.id);
  await again.user.click(await screen.findByRole('button', { name: '1 hint' }));
  const reopened = screen.getByRole('complementary', { name: 'Hints' });
  await again.user.click(within(reopened).getByRole('button', { name: 'Show again' }));
  expect(await screen.findByRole('button', { name: '2 hints' })).toBeTruthy();
  await again.user.click(within(reopened).getByRole('button', { name: 'Failed deposits' }));
  const keyResult = screen.getByRole('complementary', { name: 'Key result Failed deposits' });
  expect(within(keyResult).getByText(/nearly where you are today/)).toBeTruthy();
});

test('a title being changed is judged as it is typed; a good one leaves the page silent', async () => {
  const { objective } = await company();
  const { user } = show(objective.id);
  const title = await screen.findByDisplayValue('Nobody has to think about pay day');
  expect(await screen.findByRole('button', { name: '1 hint' })).toBeTruthy(); // no key results yet
  write(title, 'Implement a new payroll system');
  expect(await screen.findByText(/This names the work/)).toBeTruthy();
  await user.type(title, '{Escape}');
  expect(await screen.findByRole('button', { name: '1 hint' })).toBeTruthy();
});
