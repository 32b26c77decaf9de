import { waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Route } from 'wouter';
import { newId } from '#main/changes/ids';
import { transact } from '#main/changes/transact';
import { insert } from '#main/changes/write';
import { blockers } from '#main/check-ins/table';
import { BlockersView } from '#renderer/blockers/blockers-view';
import { KeyResultBlockers } from '#renderer/blockers/key-result-blockers';
import { day } from '#shared/kernel/dates';
import { expectAccessible, openBehindThePage, renderView, screen } from '#tests/support/live-bridge';
import { accountDirector, addKeyResult, addObjective, fillCompany, fleetDirector } from '#tests/support/method/company';

async function company() {
  const document = openBehindThePage();
  fillCompany(document);
  document.me = accountDirector;
  const keyResultId = await addKeyResult(document, await addObjective(document, 'Win the north'), {
    title: 'Customers',
  });
  const raise = async (text: string, on = '2026-02-15', asksHelp = false) => {
    document.today = day(on);
    const { id } = await document.call('check-ins.raise-blocker', { keyResultId, text, asksHelp });
    document.today = day('2026-02-15');
    return id;
  };
  return { document, keyResultId, raise };
}
const show = (at = '/blockers') =>
  renderView(
    <>
      <Route path="/blockers">
        <BlockersView />
      </Route>
      <Route path="/blockers/:id">
        <BlockersView />
      </Route>
    </>,
    at,
  );

describe('the register of blockers', () => {
  test('without any, says what would stand here', async () => {
    await company();
    show();
    await screen.findByText('Nothing stands in the way');
    await expectAccessible();
  });

  test('shows old ones first and as old, and is worked by keyboard alone', async () => {
    const { document, raise } = await company();
    await raise('No crane', '2026-02-10');
    const old = await raise('No data', '2026-01-11');
    const { user } = show();
    const row = await screen.findByRole('row', { name: /No data/ });
    expect(within(row).getByText('for 5 weeks')).toBeTruthy();
    expect(within(row).getByText(', old')).toBeTruthy();
    expect(screen.getAllByRole('row')[1]).toBe(row);
    await expectAccessible();

    row.focus();
    await user.keyboard('h');
    await within(row).findByLabelText('Asks for help');
    await user.keyboard('r');
    await waitFor(() => expect(screen.queryByRole('row', { name: /No data/ })).toBeNull());
    expect(await document.call('blockers.get', { id: old })).toMatchObject({
      resolvedOn: '2026-02-15',
      asksHelp: true,
    });
    const next = screen.getByRole('row', { name: /No crane/ });
    await waitFor(() => expect(window.document.activeElement).toBe(next));
    await user.keyboard('o');
    const panel = await screen.findByRole('complementary', { name: 'Blocker No crane' });
    await waitFor(() =>
      expect(window.document.activeElement).toBe(within(panel).getByRole('combobox', { name: /^Owner/ })),
    );
    await expectAccessible();
  });

  test('an owner is given in the panel, and the filters count', async () => {
    const { document, raise } = await company();
    const id = await raise('No crane');
    await document.call('check-ins.update-blocker', { id, ownerId: null });
    const { user } = show(`/blockers/${id}`);
    const panel = await screen.findByRole('complementary', { name: 'Blocker No crane' });
    await screen.findByRole('button', { name: /Nobody’s yet ?1/ });
    await user.click(within(panel).getByRole('combobox', { name: /^Owner/ }));
    await user.click(await screen.findByRole('option', { name: /Fleet Director/ }));
    await screen.findByRole('button', { name: /Nobody’s yet ?0/ });
    expect(await document.call('blockers.get', { id })).toMatchObject({ ownerId: fleetDirector });
    await user.click(screen.getByRole('button', { name: /Nobody’s yet ?0/ }));
    await screen.findByText('None of these');
  });

  test('a blocker is raised here by keyboard alone: its key result found by words, then what it is', async () => {
    const { document } = await company();
    const { user } = show();
    await screen.findByText('Nothing stands in the way');
    await user.click(screen.getByRole('button', { name: 'Note a blocker' }));
    const panel = await screen.findByRole('complementary', { name: 'New blocker' });
    const picker = within(panel).getByRole('combobox', { name: 'Key result' });
    await waitFor(() => expect(window.document.activeElement).toBe(picker));
    expect(within(panel).getByRole('button', { name: 'Note it' })).toHaveProperty('disabled', true);
    await user.keyboard('north');
    await screen.findByRole('option', { name: /Customers/ });
    await expectAccessible();
    await user.keyboard('{Enter}');
    await user.type(within(panel).getByLabelText('What stands in the way'), 'No crane{Control>}{Enter}{/Control}');
    await screen.findByRole('complementary', { name: 'Blocker No crane' });
    const { rows } = await document.call('blockers.register', {});
    expect(rows).toMatchObject([{ text: 'No crane', ownerId: accountDirector, keyResultTitle: 'Customers' }]);
    await document.call('history.undo', {});
    expect((await document.call('blockers.register', {})).rows).toEqual([]);
  });

  test('all of a long register can be reached', async () => {
    const { document, keyResultId } = await company();
    transact({ ...document.actor(), ledger: document.ledger, label: 'Many' }, (tx) => {
      for (let at = 0; at < 700; at++)
        insert(tx, blockers, { id: newId(), keyResultId, text: `Reason ${at}`, raisedOn: '2026-02-01' });
    });
    show();
    await screen.findByText(/700 open/);
    // the head is a row of its own
    expect(screen.getByRole('grid', { name: 'Blockers' }).getAttribute('aria-rowcount')).toBe('701');
    expect(screen.getAllByRole('row').length).toBeLessThan(200);
  });

  test('help is offered, taken up, and taken back', async () => {
    const { document, raise } = await company();
    const id = await raise('No crane', '2026-02-15', true);
    document.me = fleetDirector;
    const { user } = show(`/blockers/${id}`);
    await user.click(await screen.findByRole('button', { name: 'Offer help: No crane' }));
    await user.keyboard('Ours is free on Monday{Enter}');
    await screen.findByText('Ours is free on Monday');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Take back' }));
    await waitFor(() => expect(screen.queryByText('Ours is free on Monday')).toBeNull());
    await document.call('blockers.offer-help', { blockerId: id, text: 'Ours, with a driver' });
    document.me = accountDirector;
    await document.call('check-ins.update-blocker', { id, text: 'No crane at all' });
    await user.click(await screen.findByRole('button', { name: 'Take it up' }));
    await screen.findByRole('button', { name: 'Not after all' });
    expect((await document.call('blockers.get', { id })).offers).toMatchObject([{ acceptedOn: '2026-02-15' }]);
  });
});

test('a blocker is noted on its key result, with the call for help', async () => {
  const { document, keyResultId } = await company();
  const { user } = renderView(<KeyResultBlockers keyResultId={keyResultId} readOnly={false} />, '/objectives');
  await user.type(await screen.findByLabelText('What stands in the way?'), 'No crane');
  await user.click(screen.getByRole('checkbox', { name: 'Ask for help' }));
  await user.click(screen.getByRole('button', { name: 'Note it' }));
  await screen.findByText('No crane');
  expect(await document.call('blockers.of', { keyResultId })).toMatchObject([
    { asksHelp: true, ownerId: accountDirector },
  ]);
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Resolved' }));
  await waitFor(() => expect(screen.queryByText('No crane')).toBeNull());
});
