import { act, screen, waitFor } from '@testing-library/react';
import { useEffect } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { openOverlay, useOverlay } from '#renderer/app/document-commands';
import { listenToKeys } from '#renderer/app/keys';
import { redo, undo } from '#renderer/app/undo';
import { CheckInView } from '#renderer/check-ins/check-in-view';
import { emptyDraft } from '#renderer/check-ins/draft';
import { keepAll } from '#renderer/check-ins/state';
import { ToastRegion } from '#renderer/ui/toast';
import type { TestDocument } from '#tests/support/document';
import { expectAccessible, openBehindThePage, renderView } from '#tests/support/live-bridge';
import { accountDirector, addKeyResult, addObjective, fillCompany, fleetDirector } from '#tests/support/method/company';

async function company(titles: readonly string[]): Promise<TestDocument> {
  const document = openBehindThePage();
  fillCompany(document);
  document.me = accountDirector;
  const objective = await addObjective(document, 'Win the north');
  for (const title of titles) await addKeyResult(document, objective, { title });
  return document;
}

const value = (title: string) => screen.findByLabelText(`New value of ${title}`);
const history = async (document: TestDocument, title: string) => {
  const { rows } = await document.call('check-ins.mine', { scope: { kind: 'me' } });
  return rows.find((row) => row.title === title)?.figures.lastCheckIn;
};

/** The screen in a window that hears its keys. */
function Pressed() {
  useEffect(() => listenToKeys(window), []);
  return <CheckInView />;
}

describe('the check-in screen', () => {
  beforeEach(() => act(() => keepAll()));

  it('takes five key results by keyboard alone', async () => {
    const titles = ['One', 'Two', 'Three', 'Four', 'Five'];
    const document = await company(titles);
    const { user } = renderView(<CheckInView />, '/check-in');
    const first = await value('One');
    await waitFor(() => expect(window.document.activeElement).toBe(first));
    for (const index of titles.keys()) {
      await user.keyboard(`${(index + 1) * 10}`);
      await user.tab();
      await user.keyboard(index === 4 ? '00' : `${index + 4}`);
      await user.keyboard('{Enter}');
      const next = titles[index + 1];
      if (next) expect(window.document.activeElement).toBe(await value(next));
    }
    await screen.findByText(/5 of 5, \d+ seconds?/);
    expect(await history(document, 'One')).toMatchObject({ value: 10, confidence: 4 });
    expect(await history(document, 'Five')).toMatchObject({ value: 50, confidence: 10 });
    expect(screen.getByText(/0 % → 30 %/)).not.toBeNull();
    await expectAccessible();
  });

  it('shows the key results of whoever sits down now, and none of the one before', async () => {
    const document = await company(['One', 'Two']);
    const other = await addObjective(document, 'Win the south', { ownerId: fleetDirector });
    await addKeyResult(document, other, { title: 'Three', ownerId: fleetDirector });
    const { user } = renderView(<CheckInView />, '/check-in');
    await user.type(await value('One'), '7');
    const sitDown = (me: typeof accountDirector) =>
      act(() => {
        document.me = me;
        document.ledger.announce({ mark: '', label: '', topics: ['me'], ids: [] });
      });
    sitDown(fleetDirector);
    const third = await value('Three');
    expect(screen.queryByLabelText('New value of One')).toBeNull();
    await waitFor(() => expect(window.document.activeElement).toBe(third));
    expect(screen.getByText('0 of 1')).not.toBeNull();
    sitDown(accountDirector);
    await value('One');
    expect(screen.queryByLabelText('New value of Three')).toBeNull();
  });

  it('tells its keys on ? also where a value is typed', async () => {
    await company(['One']);
    const { user } = renderView(<CheckInView />, '/check-in');
    const field = await value('One');
    await user.type(field, '4?');
    expect(useOverlay.getState().open).toBe('keys');
    expect(field).toHaveProperty('value', '4');
    act(() => openOverlay(null));
  });

  it('marks a word of the owner that the numbers do not bear out', async () => {
    const document = await company(['One']);
    const { rows } = await document.call('check-ins.mine', { scope: { kind: 'me' } });
    const keyResultId = rows[0]?.keyResultId ?? ('' as never);
    await document.call('check-ins.record', { keyResultId, value: 0, status: 'on-track' });
    const { user } = renderView(<CheckInView />, '/check-in');
    const field = await value('One');
    expect(screen.getByText(/the numbers say at risk/)).not.toBeNull();
    await user.type(field, '90');
    expect(screen.queryByText(/the numbers say/)).toBeNull();
  });

  it('repeats the last one with =, and says so where there was none', async () => {
    const document = await company(['One', 'Two']);
    const { rows } = await document.call('check-ins.mine', { scope: { kind: 'me' } });
    document.today = '2026-02-01' as typeof document.today;
    await document.call('check-ins.record', {
      keyResultId: rows[0]?.keyResultId ?? ('' as never),
      value: 12,
      confidence: 6,
    });
    document.today = '2026-02-15' as typeof document.today;
    const { user } = renderView(<CheckInView />, '/check-in');
    await value('One');
    await user.keyboard('=');
    await waitFor(async () =>
      expect(await history(document, 'One')).toMatchObject({ date: '2026-02-15', value: 12, confidence: 6 }),
    );
    await user.keyboard('=');
    expect(await history(document, 'Two')).toBeNull();
  });

  it('shows what a KPI’s reading says, and takes it as it is with Enter', async () => {
    const document = await company(['One', 'Two']);
    const { rows } = await document.call('check-ins.mine', { scope: { kind: 'me' } });
    const [one] = rows;
    if (!one) throw new Error('there is a key result');
    const { id: kpiId } = await document.call('kpis.create', { name: 'Stays', unit: one.unit, lowBound: 1 });
    await document.call('kpis.link', { keyResultId: one.keyResultId, kpiId });
    document.today = '2026-02-08' as typeof document.today;
    await document.call('check-ins.record', { keyResultId: one.keyResultId, confidence: 7 });
    await document.call('kpis.record', { readings: [{ kpiId, value: 41 }] });
    document.today = '2026-02-15' as typeof document.today;
    const typed = JSON.stringify({ ...emptyDraft, value: '70' });
    await document.call('drafts.put', { key: `check-in/${one.keyResultId}`, text: typed });
    const { user } = renderView(<CheckInView />, '/check-in');
    const sure = await screen.findByRole('slider', { name: 'Confidence of One' });
    await waitFor(() => expect(window.document.activeElement).toBe(sure));
    expect(screen.queryByLabelText('New value of One')).toBeNull();
    expect(screen.getByText(/^KPI, Feb 8/)).not.toBeNull();
    // what was typed before the reading came is seen, and can be cleared
    const clear = await screen.findByRole('button', { name: /^Clear 70/ });
    await expectAccessible();
    clear.focus();
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('button', { name: /^Clear 70/ })).toBeNull();
    expect((await history(document, 'One'))?.date).toBe('2026-02-08');
    expect(window.document.activeElement).toBe(sure);
    await user.keyboard('{Enter}');
    await waitFor(async () =>
      expect(await history(document, 'One')).toMatchObject({ date: '2026-02-15', value: null, confidence: 7 }),
    );
    expect(window.document.activeElement).toBe(await value('Two'));
  });

  it('asks for help with h, and the words come with it', async () => {
    const document = await company(['One']);
    const { user } = renderView(<CheckInView />, '/check-in');
    await value('One');
    await user.keyboard('5');
    await user.keyboard('h');
    await waitFor(() => expect(window.document.activeElement).toBe(screen.getByLabelText(/stands in the way/)));
    await user.keyboard('No data{Control>}{Enter}{/Control}');
    await waitFor(async () =>
      expect(await document.call('check-ins.blockers', {})).toMatchObject([{ text: 'No data', asksHelp: true }]),
    );
  });

  it('takes back its own last check-in with u, and nothing else', async () => {
    const document = await company(['One', 'Two']);
    await document.call('workspace.update', { mission: 'Go north' });
    const { user } = renderView(
      <>
        <Pressed />
        <ToastRegion />
      </>,
      '/check-in',
    );
    await value('One');
    await user.keyboard('10{Enter}20{Enter}');
    await screen.findByText(/2 of 2/, { selector: 'h2, p, strong' });
    await user.keyboard('u');
    await waitFor(async () => expect(await history(document, 'Two')).toBeNull());
    expect(screen.getByText('1 of 2')).toBeDefined();
    await user.keyboard('u');
    await waitFor(async () => expect(await history(document, 'One')).toBeNull());
    await user.keyboard('u');
    await screen.findByText(/Nothing has been checked in here/);
    expect((await document.call('workspace.get', {})).mission).toBe('Go north');
  });

  it('goes on to the one before with u where the last was undone another way', async () => {
    const document = await company(['One', 'Two']);
    const { user } = renderView(<Pressed />, '/check-in');
    await value('One');
    await user.keyboard('10{Enter}20{Enter}');
    await screen.findByText(/2 of 2/, { selector: 'h2, p, strong' });
    await document.call('history.undo', {});
    await user.keyboard('u');
    await waitFor(async () => expect(await history(document, 'One')).toBeNull());
    expect(screen.getByText('0 of 2')).toBeDefined();
  });

  it('follows what is undone and done again from anywhere', async () => {
    const document = await company(['One', 'Two']);
    const { user } = renderView(<Pressed />, '/check-in');
    await value('One');
    await user.keyboard('10{Enter}20{Enter}');
    await screen.findByText(/2 of 2/, { selector: 'h2' });
    await act(undo);
    expect(await history(document, 'Two')).toBeNull();
    expect(screen.queryByText(/2 of 2/)).toBeNull();
    expect(screen.getByText('1 of 2')).toBeDefined();
    await act(redo);
    await screen.findByText(/2 of 2/, { selector: 'h2' });
    await act(undo);
    // what was taken back already is passed over
    await user.keyboard('u');
    await waitFor(async () => expect(await history(document, 'One')).toBeNull());
    expect(screen.getByText('0 of 2')).toBeDefined();
  });

  it('keeps what is half-written, and finds it again', async () => {
    const document = await company(['One']);
    const first = renderView(<CheckInView />, '/check-in');
    await value('One');
    await first.user.keyboard('42');
    await first.user.tab();
    first.unmount();
    await waitFor(async () => expect(await document.call('drafts.list', { prefix: 'check-in/' })).toHaveLength(1));
    renderView(<CheckInView />, '/check-in');
    await waitFor(async () => expect(await value('One')).toHaveProperty('value', '42'));
    expect(await history(document, 'One')).toBeNull();
  });

  it('does not take what is no number', async () => {
    const document = await company(['One']);
    const { user } = renderView(<CheckInView />, '/check-in');
    await value('One');
    await user.keyboard('many{Enter}');
    expect((await value('One')).getAttribute('aria-invalid')).toBe('true');
    expect(await history(document, 'One')).toBeNull();
  });

  it('shows some goal types only, by a key once a field is left; what is hidden is said', async () => {
    const document = await company(['Firm']);
    const bold = await addObjective(document, 'Bold', { goalType: 'stretch' });
    await addKeyResult(document, bold, { title: 'Daring' });
    const { user } = renderView(<Pressed />, '/check-in');
    const first = await value('Firm');
    await waitFor(() => expect(window.document.activeElement).toBe(first));
    await user.keyboard('{Escape}f');
    await waitFor(() => expect(screen.queryByLabelText('New value of Firm')).toBeNull());
    await value('Daring');
    await user.keyboard('ff');
    await screen.findByText('None of these goal types');
    screen.getByText(/2 key results of other types are hidden/);
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Show all goal types' }));
    await value('Firm');
    await value('Daring');
  });
});
