import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { Route } from 'wouter';
import { MeetingView } from '#renderer/meetings/meeting-view';
import { clocks, type Meeting, useMeetings } from '#renderer/meetings/state';
import { hideToast, ToastRegion } from '#renderer/ui/toast';
import type { TestDocument } from '#tests/support/document';
import { expectAccessible, openBehindThePage, renderView } from '#tests/support/live-bridge';
import { accountDirector, addKeyResult, addObjective, fillCompany, sales } from '#tests/support/method/company';

let document: TestDocument;
beforeEach(() => {
  hideToast();
  useMeetings.setState({ meetings: {} });
  document = openBehindThePage();
  fillCompany(document);
  document.me = accountDirector;
});

const open = () =>
  renderView(
    <>
      <Route path="/meeting/:teamId">
        <MeetingView />
      </Route>
      <ToastRegion />
    </>,
    `/meeting/${sales}`,
  );
const rows = async () => (await document.call('check-ins.mine', { scope: { kind: 'team', teamId: sales } })).rows;

/** Two key results, the second of which is the red one. */
async function twoKeyResults() {
  const objective = await addObjective(document, 'Win the north');
  const good = await addKeyResult(document, objective, { title: 'Runs well' });
  const bad = await addKeyResult(document, objective, { title: 'Runs badly' });
  await document.call('check-ins.record', { keyResultId: good, value: 90 });
  await document.call('check-ins.record', { keyResultId: bad, value: 1 });
  await document.call('check-ins.raise-blocker', { keyResultId: bad, text: 'No van', ownerId: null });
}

describe('a team meeting', () => {
  it('without key results says why, and what to do', async () => {
    open();
    await screen.findByRole('heading', { name: 'Nothing to talk about yet' });
    await expectAccessible();
  });

  it('is held by keyboard alone: red first, confidence, words, an owner for the blocker, the close', async () => {
    await twoKeyResults();
    const { user } = open();
    const start = await screen.findByRole('button', { name: 'Start the meeting' });
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)[0]).toContain('Runs badly');
    await expectAccessible();
    expect(window.document.activeElement).toBe(start);
    await user.keyboard('{Enter}');
    const confidence = await screen.findByRole('slider', { name: 'Confidence of Runs badly' });
    await waitFor(() => expect(window.document.activeElement).toBe(confidence));
    await expectAccessible();
    await user.keyboard('3');
    await user.tab();
    await user.keyboard('Two routes');
    await user.tab();
    await user.keyboard('The depot');
    await user.click(screen.getByLabelText('What stands in the way'));
    await user.keyboard('No driver{Enter}');
    const next = await screen.findByRole('slider', { name: 'Confidence of Runs well' });
    await waitFor(() => expect(window.document.activeElement).toBe(next));
    expect((await rows())[1]?.figures.lastCheckIn).toMatchObject({
      confidence: 3,
      value: null,
      retrospect: 'Moved: Two routes\nDid not move: The depot',
    });
    await user.keyboard('{Enter}');
    await screen.findByText(/^2 of 2 discussed, 1 blocker got an owner, /);
    await expectAccessible();
    await user.keyboard('{Enter}');
    await screen.findByText('2 of 2 discussed');
    expect(await document.call('meetings.list', { teamId: sales })).toMatchObject([
      { planned: 2, discussed: 2, blockersOwned: 1 },
    ]);
    await waitFor(async () => expect(await document.call('drafts.list', { prefix: 'meeting/' })).toEqual([]));
  });

  it('goes on where it was left, with what was half-written', async () => {
    await twoKeyResults();
    const first = open();
    await screen.findByRole('button', { name: 'Start the meeting' });
    await first.user.keyboard('{Enter}');
    await first.user.type(await screen.findByLabelText('One thing that moved'), 'Half a sen');
    first.unmount();
    await waitFor(async () => expect(await document.call('drafts.list', { prefix: 'meeting/' })).toHaveLength(1));
    useMeetings.setState({ meetings: {} });
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: /^Go on where you stopped/ }));
    expect(await screen.findByLabelText('One thing that moved')).toHaveProperty('value', 'Half a sen');
  });

  it('leaves one for later, and lists it at the close', async () => {
    await twoKeyResults();
    const { user } = open();
    await screen.findByRole('button', { name: 'Start the meeting' });
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Later' }));
    await screen.findByRole('slider', { name: 'Confidence of Runs well' });
    await user.keyboard('{Enter}');
    await screen.findByText(/^1 of 2 discussed, 0 blockers got an owner, /);
    await user.click(screen.getByRole('button', { name: 'Runs badly' }));
    await screen.findByRole('slider', { name: 'Confidence of Runs badly' });
  });
});

it('counts the time of the meeting and of the key result, and stands still while held', () => {
  const meeting = { elapsed: 60, itemElapsed: 10, since: 1000 } as Meeting;
  expect(clocks(meeting, 6000)).toEqual({ total: 65, item: 15 });
  expect(clocks({ ...meeting, since: null }, 6000)).toEqual({ total: 60, item: 10 });
});

it('lists what is left in the order of the meeting, red first', async () => {
  await twoKeyResults();
  const { user } = open();
  await screen.findByRole('button', { name: 'Start the meeting' });
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Later' }));
  await user.click(await screen.findByRole('button', { name: 'Later' }));
  await screen.findByText(/^0 of 2 discussed/);
  const left = screen.getAllByRole('button', { name: /^Runs/ }).map((button) => button.textContent);
  expect(left).toEqual(['Runs badly', 'Runs well']);
});

it('goes through the chosen goal types only', async () => {
  await twoKeyResults();
  const bold = await addObjective(document, 'Bold', { goalType: 'stretch' });
  await addKeyResult(document, bold, { title: 'Daring' });
  const { user } = open();
  await screen.findByText(/^3 key results, fifteen minutes/);
  const stretch = screen.getByRole('button', { name: 'Stretch' });
  stretch.focus();
  await user.keyboard('{Enter}');
  await screen.findByText(/^1 key result, fifteen minutes/);
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Start the meeting' }));
  await screen.findByRole('heading', { name: 'Daring' });
  screen.getByText('1 of 1');
  expect(screen.queryByRole('button', { name: 'Stretch' })).toBeNull();
});
