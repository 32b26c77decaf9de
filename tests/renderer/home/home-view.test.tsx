import { screen, waitFor } from '@testing-library/react';
import { useEffect } from 'react';
import { describe, expect, it } from 'vitest';
import { insert } from '#main/changes/write';
import { kpis } from '#main/kpis/table';
import { listenToKeys } from '#renderer/app/keys';
import { HomeView } from '#renderer/home/home-view';
import { day } from '#shared/kernel/dates';
import { expectAccessible, openBehindThePage, renderView } from '#tests/support/live-bridge';
import {
  accountDirector,
  addKeyResult,
  addObjective,
  depot,
  fillCompany,
  fleetDirector,
  sales,
  write,
} from '#tests/support/method/company';

/** Home in a window that hears its keys. */
function Pressed() {
  useEffect(() => listenToKeys(window), []);
  return <HomeView />;
}

describe('home', () => {
  it('shows what waits for me, and takes it on the spot', async () => {
    const document = openBehindThePage();
    fillCompany(document);
    document.me = accountDirector;
    const objective = await addObjective(document, 'Win the north');
    await addKeyResult(document, objective, { title: 'Contracts' });
    const red = await addKeyResult(document, objective, { title: 'Visits', ownerId: fleetDirector });
    await document.call('check-ins.record', { keyResultId: red, value: 0, confidence: 2 });
    const { user } = renderView(<HomeView />, '/home');
    await screen.findByText('Contracts');
    expect(screen.getByText('Check-ins due')).not.toBeNull();
    expect(screen.getByRole('link', { name: 'Check in' }).getAttribute('href')).toBe('/check-in');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Ask for help' }));
    await screen.findByText('Others ask for help');
    await waitFor(() => expect(screen.queryByText('At risk, and nobody has asked for help')).toBeNull());
    expect(await document.call('check-ins.blockers', {})).toMatchObject([{ keyResultId: red, asksHelp: true }]);
  });

  it('marks a word of the owner against the numbers, and the hand of who asks for help only', async () => {
    const document = openBehindThePage();
    fillCompany(document);
    document.me = accountDirector;
    const objective = await addObjective(document, 'Win the north');
    const keyResultId = await addKeyResult(document, objective, { title: 'Contracts', ownerId: accountDirector });
    document.today = day('2026-02-01');
    await document.call('check-ins.record', { keyResultId, value: 0, status: 'on-track' });
    document.today = day('2026-02-15');
    const blocker = { keyResultId, text: 'No van', ownerId: accountDirector };
    await document.call('check-ins.raise-blocker', blocker);
    renderView(<HomeView />, '/home');
    const row = (await screen.findByText('Contracts')).closest('li');
    expect(row?.textContent).toContain('the numbers say at risk');
    const raised = (await screen.findByText('No van')).closest('li');
    expect(raised?.querySelector('[aria-label="Blocker"]')).not.toBeNull();
    expect(raised?.querySelector('.tabler-icon-hand-stop')).toBeNull();
  });

  it('shows the cycle as a whole', async () => {
    const document = openBehindThePage();
    fillCompany(document);
    document.me = accountDirector;
    const objective = await addObjective(document, 'Win the north');
    const keyResultId = await addKeyResult(document, objective);
    await document.call('check-ins.record', { keyResultId, value: 60 });
    renderView(<HomeView />, '/home');
    await screen.findByText('51 % expected today');
    expect(screen.getAllByText('60 %')).not.toHaveLength(0);
    expect(screen.getByText('Q1 FY26 ends')).not.toBeNull();
    // the way here, for the eye and as a table
    screen.getByRole('img', { name: /^Mean progress by week, from 0\s% on .* to 60\s% on / });
    const rows = screen.getAllByRole('row').map((row) => row.textContent);
    expect(rows).toHaveLength(9);
    expect(rows.at(-1)).toMatch(/60\s%51\s%$/);
    await expectAccessible();
    await screen.findByText(/Nothing waits for you/);
  });

  it('says what would stand here in an empty cycle', async () => {
    const document = openBehindThePage();
    fillCompany(document);
    renderView(<HomeView />, '/home');
    await screen.findByText('Q1 FY26 is empty');
    await screen.findByText(/Once you say who you are/);
    await expectAccessible();
  });

  it('ticks off an initiative by keyboard, and back, and leads to it', async () => {
    const document = openBehindThePage();
    fillCompany(document);
    document.me = accountDirector;
    const objectiveId = await addObjective(document, 'Win the north');
    await document.call('initiatives.create', { objectiveId, title: 'Call the ten largest', dueOn: day('2026-02-10') });
    const { user, history } = renderView(<Pressed />, '/home');
    const tick = await screen.findByRole('checkbox', { name: 'Call the ten largest done' });
    screen.getByText(/outside the arithmetic/);
    screen.getByText(/^overdue since/);
    expect(screen.queryByText(/Nothing waits/)).toBeNull();
    await expectAccessible();
    await user.keyboard('i');
    expect(window.document.activeElement).toBe(tick);
    await user.keyboard(' ');
    await screen.findByText('done today');
    expect(window.document.activeElement).toBe(tick);
    const [done] = await document.call('initiatives.list', { objectiveId });
    expect(done?.doneOn).toBe(document.today);
    await screen.findByText(/Nothing waits for you/);
    await user.keyboard(' ');
    await screen.findByText(/^overdue since/);
    await user.keyboard('{Tab}{Enter}');
    expect(history.at(-1)).toBe(`/objectives/${objectiveId}`);
  });

  it('does not say that nothing waits while another team waits for an answer', async () => {
    const document = openBehindThePage();
    fillCompany(document);
    document.me = accountDirector;
    const ours = await addObjective(document, 'Win the north');
    const theirs = await addObjective(document, 'Open the depot', { teamId: depot });
    const { id } = await document.call('dependencies.ask', { childId: theirs, parentId: ours, needs: 'Ten contracts' });
    const { user } = renderView(<HomeView />, '/home');
    await screen.findByText('Other teams ask yours');
    expect(screen.queryByText(/Nothing waits/)).toBeNull();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Accept' }));
    await screen.findByText(/Nothing waits for you/);
    expect(screen.queryByText('Other teams ask yours')).toBeNull();
    expect((await document.call('objectives.get', { id: theirs })).parents).toMatchObject([
      { alignmentId: id, answer: 'accepted' },
    ]);
  });

  it('goes on with the focus to the next thing once one is done, and to the heading after the last', async () => {
    const document = openBehindThePage();
    fillCompany(document);
    document.me = accountDirector;
    const ours = await addObjective(document, 'Win the north');
    for (const title of ['Open the depot', 'Open the yard', 'Open the hub']) {
      const childId = await addObjective(document, title, { teamId: depot });
      await document.call('dependencies.ask', { childId, parentId: ours, needs: title });
    }
    const { user } = renderView(<HomeView />, '/home');
    const focused = () => window.document.activeElement;
    await screen.findByText('Other teams ask yours');
    const accepts = await screen.findAllByRole('button', { name: 'Accept' });
    // out of the middle to the one that follows
    accepts[1]?.focus();
    const [, middle, last] = accepts.map((button) => button.closest('li'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(middle?.isConnected).toBe(false));
    expect(last?.contains(focused())).toBe(true);
    expect(focused()?.textContent).toBe('Accept');
    // after the last of the list to the one before
    await user.keyboard('{Enter}');
    await waitFor(() => expect(last?.isConnected).toBe(false));
    expect(focused()?.textContent).toBe('Accept');
    // a form that goes leaves the focus in its row
    await user.click(screen.getByRole('button', { name: 'Decline…' }));
    await user.keyboard('{Escape}');
    expect(focused()).toBe(screen.getByRole('button', { name: 'Accept' }));
    // and with the last of all it goes to the heading
    await user.keyboard('{Enter}');
    await screen.findByText(/Nothing waits for you/);
    expect(focused()).toBe(screen.getByRole('heading', { name: 'Needs you' }));
  });

  it('tells the drafts of a cycle in one row, and names them when asked', async () => {
    const document = openBehindThePage();
    fillCompany(document);
    document.me = accountDirector;
    const id = await addObjective(document, 'Win the north', { state: 'draft' });
    await addObjective(document, 'Win the south', { state: 'draft' });
    const { user, history } = renderView(<Pressed />, '/home');
    const row = await screen.findByText('2 drafts of yours in Q1 FY26');
    expect(screen.queryByText('Win the north')).toBeNull();
    await user.click(row);
    await user.click(await screen.findByText('Win the north'));
    expect(history.at(-1)).toBe(`/objectives/${id}`);
  });

  it('leads back to a meeting that was left half-way', async () => {
    const document = openBehindThePage();
    fillCompany(document);
    document.me = accountDirector;
    await document.call('drafts.put', { key: `meeting/${sales}`, text: '{}' });
    await document.call('drafts.put', { key: `meeting/${depot}`, text: '{}' });
    renderView(<HomeView />, '/home');
    const link = await screen.findByRole('link', { name: /^Sales ?Left half-way/ });
    expect(link.getAttribute('href')).toBe(`/meeting/${sales}`);
    expect(screen.queryByText(/Nothing waits/)).toBeNull();
    expect(screen.queryByRole('link', { name: /^Depot/ })).toBeNull();
    await expectAccessible();
  });

  it('shows a manager what is open beneath, by a key', async () => {
    const document = openBehindThePage();
    fillCompany(document);
    document.me = accountDirector;
    await document.call('people.update', { id: fleetDirector, managerId: accountDirector });
    const objective = await addObjective(document, 'Open the depot', { teamId: depot, ownerId: fleetDirector });
    await addKeyResult(document, objective, { title: 'Docks in use' });
    const { user } = renderView(<Pressed />, '/home');
    await screen.findByText(/Nothing waits for you/);
    await screen.findByRole('radio', { name: 'My people' });
    await user.keyboard('w');
    await screen.findByText('Open in Sales');
    screen.getByRole('radio', { name: 'My team' });
    await user.keyboard('w');
    await screen.findByText('Docks in use');
    screen.getByText('Open with your people');
    expect(screen.getByRole('link', { name: 'All beneath me' }).getAttribute('href')).toBe(
      `/people/${accountDirector}/team`,
    );
    await expectAccessible();
    await user.keyboard('w');
    await screen.findByText('Needs you');
  });

  it('says of a KPI reading that one was left out before', async () => {
    const document = openBehindThePage();
    fillCompany(document);
    document.me = accountDirector;
    write(document, (tx) =>
      insert(tx, kpis, {
        id: 'k1',
        name: 'Training hours',
        ownerId: accountDirector,
        frequency: 'monthly',
        createdOn: '2025-11-01',
      }),
    );
    renderView(<HomeView />, '/home');
    await screen.findByText('Training hours');
    screen.getByText('overdue');
    await expectAccessible();
  });

  it('opens a long list on the spot, for my people too, and closes it again', async () => {
    const document = openBehindThePage();
    fillCompany(document);
    document.me = accountDirector;
    await document.call('people.update', { id: fleetDirector, managerId: accountDirector });
    const objective = await addObjective(document, 'Open the depot', { teamId: depot, ownerId: fleetDirector });
    for (let dock = 1; dock <= 8; dock += 1) await addKeyResult(document, objective, { title: `Dock ${dock}` });
    const { user } = renderView(<Pressed />, '/home');
    await screen.findByText(/Nothing waits for you/);
    await screen.findByRole('radio', { name: 'My people' });
    await user.keyboard('ww');
    await screen.findByText('Dock 1');
    // that way leads to my own check-ins, not to theirs
    expect(screen.queryByRole('link', { name: 'Check in' })).toBeNull();
    expect(screen.queryByText('Dock 8')).toBeNull();
    const more = screen.getByRole('button', { name: /^2 more/ });
    await expectAccessible();
    await user.click(more);
    await screen.findByText('Dock 8');
    expect(window.document.activeElement).toBe(more);
    await user.click(screen.getByRole('button', { name: /^Show fewer/ }));
    await waitFor(() => expect(screen.queryByText('Dock 8')).toBeNull());
  });

  it('shows some goal types only, on both sides, by a key', async () => {
    const document = openBehindThePage();
    fillCompany(document);
    document.me = accountDirector;
    await addKeyResult(document, await addObjective(document, 'Firm'), { title: 'Firm result' });
    await addKeyResult(document, await addObjective(document, 'Bold', { goalType: 'stretch' }), {
      title: 'Bold result',
    });
    const { user } = renderView(<Pressed />, '/home');
    await screen.findByText('Firm result');
    await screen.findByText('2 objectives'); // the right side comes a frame later
    await user.keyboard('f');
    await screen.findByText('1 objective');
    await waitFor(() => expect(screen.queryByText('Firm result')).toBeNull());
    screen.getByText('Bold result');
    await user.keyboard('ff');
    await screen.findByText(/Nothing of these goal types waits for you/);
    await screen.findByText('0 objectives');
    await expectAccessible();
    await user.keyboard('f');
    await screen.findByText('Firm result');
  });
});
