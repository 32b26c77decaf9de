import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { Route } from 'wouter';
import { VoteView } from '#renderer/confidence-votes/vote-view';
import { hideToast, ToastRegion } from '#renderer/ui/toast';
import type { KeyResultId } from '#shared/kernel/ids';
import type { TestDocument } from '#tests/support/document';
import { expectAccessible, openBehindThePage, renderView } from '#tests/support/live-bridge';
import {
  accountDirector,
  addKeyResult,
  addObjective,
  fillCompany,
  fleetDirector,
  sales,
} from '#tests/support/method/company';

let document: TestDocument;
let keyResultId: KeyResultId;
beforeEach(async () => {
  hideToast();
  document = openBehindThePage();
  fillCompany(document);
  document.me = accountDirector;
  keyResultId = await addKeyResult(document, await addObjective(document, 'Win the north'), { title: 'Orders' });
  await document.call('teams.add-members', { id: sales, personIds: [accountDirector, fleetDirector] });
});

const open = () =>
  renderView(
    <>
      <Route path="/vote/:id">
        <VoteView />
      </Route>
      <ToastRegion />
    </>,
    `/vote/${keyResultId}`,
  );

describe('a secret vote', () => {
  it('goes round the table by keyboard, shows nothing in between, and sets the confidence in one key', async () => {
    const { user } = open();
    await screen.findByRole('checkbox', { name: 'Fleet Director' });
    expect(window.document.activeElement?.matches('[type=checkbox]')).toBe(true);
    await user.click(screen.getByRole('button', { name: 'One guest more' }));
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Begin with 3' }));

    await user.click(await screen.findByRole('button', { name: 'I am Account Director' }));
    const fingers = await screen.findByRole('radiogroup', { name: /How sure are you/ });
    await waitFor(() => expect(window.document.activeElement).toBe(fingers));
    await expectAccessible();
    await user.keyboard('2');
    await user.type(screen.getByLabelText(/What would raise it by one/), 'A second van{Enter}');

    const next = await screen.findByRole('button', { name: 'I am Fleet Director' });
    expect(window.document.body.textContent).not.toMatch(/second van/);
    expect(screen.getByText('1 of 3 ballots are in')).not.toBeNull();
    await waitFor(() => expect(window.document.activeElement).toBe(next));
    await expectAccessible();
    await user.keyboard('{Enter}');
    await screen.findByText(/^Fleet Director, for your eyes only/);
    await user.keyboard('4{Enter}');
    await user.click(await screen.findByRole('button', { name: 'I am Guest 1' }));
    await screen.findByText(/^Guest 1, for your eyes only/);
    await user.keyboard('4{Enter}');

    const reveal = await screen.findByRole('button', { name: 'Reveal together' });
    expect(await document.call('confidence-votes.list', { keyResultId })).toEqual([]);
    await waitFor(() => expect(window.document.activeElement).toBe(reveal));
    await user.keyboard('{Enter}');
    await screen.findByText('in the middle of 3 ballots, from 2 to 4');
    expect(screen.getByText('A second van')).not.toBeNull();
    expect(screen.queryByText(/Account Director|Fleet Director/)).toBeNull();
    await expectAccessible();
    const cell = screen.getByRole('slider', { name: 'Confidence of Orders' });
    await waitFor(() => expect(window.document.activeElement).toBe(cell));
    await user.keyboard('{Enter}');
    await waitFor(async () => {
      const { figures } = await document.call('key-results.get', { id: keyResultId });
      expect(figures.lastCheckIn).toMatchObject({
        confidence: 8,
        retrospect: 'Vote of 3: 4 of 5 in the middle, 2 to 4.',
      });
    });
  });

  it('wants at least two people', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('checkbox', { name: 'Fleet Director' }));
    expect(screen.getByRole('button', { name: 'At least two people' })).toHaveProperty('disabled', true);
  });

  it('says so where the key result is gone', async () => {
    keyResultId = 'gone' as KeyResultId;
    open();
    await screen.findByRole('heading', { name: 'There is no such key result' });
  });
});
