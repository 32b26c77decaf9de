import { act, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { columnsFor } from '#renderer/check-in-templates/columns';
import { TeamTemplate } from '#renderer/check-in-templates/team-template';
import { TemplatesView } from '#renderer/check-in-templates/templates-view';
import { CheckInView } from '#renderer/check-ins/check-in-view';
import { keepAll } from '#renderer/check-ins/state';
import { ourTemplates, standardTemplate } from '#shared/check-in-templates/domain';
import { expectAccessible, openBehindThePage, renderView, screen } from '#tests/support/live-bridge';
import { accountDirector, addKeyResult, addObjective, fillCompany, sales } from '#tests/support/method/company';

beforeEach(() => act(() => keepAll()));

async function company() {
  const document = openBehindThePage();
  fillCompany(document);
  document.me = accountDirector;
  const keyResultId = await addKeyResult(document, await addObjective(document, 'Win the north'), {
    title: 'Customers',
  });
  const last = async () => (await document.call('key-results.get', { id: keyResultId })).figures.lastCheckIn;
  return { document, keyResultId, last };
}

test('a template is reworded with its preview, and set back', async () => {
  const { document } = await company();
  const { user } = renderView(<TemplatesView />, '/check-in/templates');
  const first = await screen.findByRole('textbox', { name: 'Prompt 1' });
  await expectAccessible();
  await user.clear(first);
  await user.type(first, 'What moved?');
  within(screen.getByRole('region', { name: 'Preview' })).getByText('What moved?');
  await user.tab();
  await user.click(await screen.findByRole('button', { name: 'Set back to ours' }));
  await screen.findByDisplayValue('What happened?');
  expect((await document.call('check-in-templates.list', {}))[0]).toMatchObject({ changed: false });
});

test('one of one’s own is made, gets a prompt, and goes again', async () => {
  const { document } = await company();
  const { user } = renderView(<TemplatesView />, '/check-in/templates');
  await user.click(await screen.findByRole('button', { name: 'New template' }));
  await user.click(
    await screen
      .findByRole('button', { name: 'Remove template' })
      .then(() => screen.findByRole('button', { name: 'Add a prompt' })),
  );
  await user.type(screen.getByRole('textbox', { name: 'Prompt 2' }), 'Who can help?');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Prompt 2 is kept as' }), 'A blocker');
  await waitFor(async () =>
    expect((await document.call('check-in-templates.list', {})).at(-1)?.prompts).toMatchObject([
      { goesTo: 'retrospect' },
      { label: 'Who can help?', goesTo: 'blocker' },
    ]),
  );
  await user.click(screen.getByRole('button', { name: 'Remove template' }));
  await waitFor(async () => expect(await document.call('check-in-templates.list', {})).toHaveLength(5));
});

test('a team at Talk checks in by a colour and one sentence', async () => {
  const { document, last } = await company();
  await document.call('teams.update', { id: sales, stage: 'talk' });
  const { user } = renderView(<CheckInView />, '/check-in');
  await screen.findByText('Colour only');
  expect(screen.queryByLabelText('New value of Customers')).toBeNull();
  const colour = await screen.findByRole('radiogroup', { name: 'Colour of Customers' });
  await user.click(within(colour).getAllByRole('radio')[1] ?? colour);
  await user.type(await screen.findByLabelText('One sentence: why this colour?'), 'The crane is late');
  await expectAccessible();
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(async () =>
    expect(await last()).toMatchObject({ value: null, confidence: null, retrospect: 'The crane is late' }),
  );
  expect((await last())?.status).not.toBeNull();
});

test('prompts stand side by side as their number allows: four are two rows of two', () => {
  expect([0, 1, 2, 3, 4, 5, 6].map(columnsFor)).toEqual([1, 1, 2, 3, 2, 3, 3]);
});

test('four squares: the answers are kept in their parts, and shown beside their prompts the next time', async () => {
  const { document, last } = await company();
  const squares = ourTemplates.find(({ name }) => name === 'Four squares');
  const chooser = renderView(<TeamTemplate team={{ id: sales, stage: 'act' }} />, '/teams');
  await screen.findByRole('option', { name: 'By its stage: standard' });
  await chooser.user.selectOptions(screen.getByRole('combobox'), 'Four squares');
  await waitFor(async () =>
    expect((await document.call('check-in-templates.list', {})).find(({ id }) => id === squares?.id)?.teams).toEqual([
      sales,
    ]),
  );
  chooser.unmount();
  const { user } = renderView(<CheckInView />, '/check-in');
  await user.type(await screen.findByLabelText('New value of Customers'), '40');
  expect(screen.getByLabelText('Health metrics').closest('[data-columns]')?.getAttribute('data-columns')).toBe('2');
  await user.type(screen.getByLabelText('This week’s priorities'), 'Visit the depot');
  await user.type(screen.getByLabelText('Next four weeks'), 'Hire a driver');
  await user.type(screen.getByLabelText('Health metrics'), 'Nobody works at night');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(async () =>
    expect(await last()).toMatchObject({
      value: 40,
      retrospect: 'Health metrics: Nobody works at night',
      prospect: 'This week’s priorities: Visit the depot\n\nNext four weeks: Hire a driver',
    }),
  );
  await user.click(screen.getByLabelText('New value of Customers'));
  await screen.findByText('Last time: Hire a driver');
  expect(standardTemplate.prompts).toHaveLength(3);
});
