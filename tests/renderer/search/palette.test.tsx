import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useKeys } from '#renderer/app/keys';
import { readWish } from '#renderer/app/wish';
import { Palette } from '#renderer/search/palette';
import { expectAccessible, openBehindThePage, renderView } from '#tests/support/live-bridge';
import { accountDirector, addKeyResult, addObjective, fillCompany, fleetDirector } from '#tests/support/method/company';

// jsdom knows the element, not how it opens.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};

describe('the palette', () => {
  it('finds a thing by a part of its title and goes there on Enter', async () => {
    const document = openBehindThePage();
    fillCompany(document);
    document.me = accountDirector;
    const id = await addObjective(document, 'Win the north');
    const close = vi.fn();
    const { user, history } = renderView(<Palette onClose={close} />, '/home');
    await user.type(screen.getByRole('combobox'), 'the north');
    await screen.findByText('Win the north');
    await expectAccessible();
    await user.keyboard('{Enter}');
    expect(history.at(-1)).toBe(`/objectives/${id}`);
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('leads to a person, not only to the list', async () => {
    fillCompany(openBehindThePage());
    const { user, history } = renderView(<Palette onClose={() => {}} />, '/home');
    await user.type(screen.getByRole('combobox'), 'Fleet Dir');
    await user.click(await screen.findByRole('option', { name: /Fleet Director/ }));
    expect(history.at(-1)).toBe(`/people/${fleetDirector}`);
  });

  it('leads to a key result, which is opened on its objective', async () => {
    const document = openBehindThePage();
    fillCompany(document);
    const objective = await addObjective(document, 'Win the north');
    const keyResult = await addKeyResult(document, objective, { title: 'Parcels a day' });
    const { user, history } = renderView(<Palette onClose={() => {}} />, '/home');
    await user.type(screen.getByRole('combobox'), 'Parcels');
    await user.click(await screen.findByRole('option', { name: /Parcels a day/ }));
    expect(history.at(-1)).toBe(`/objectives/${objective}`);
    expect(readWish({ keyResult })).toEqual({ keyResult });
  });

  it('goes to a view, walked to by the arrows around the end', async () => {
    openBehindThePage();
    const { user, history } = renderView(<Palette onClose={() => {}} />, '/home');
    await user.click(screen.getByRole('combobox'));
    await user.keyboard('{ArrowDown}{Enter}');
    expect(history.at(-1)).toBe('/tree');
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('Normal contrast');
  });

  it('goes on with what was typed before it was there', async () => {
    openBehindThePage();
    const { user, history } = renderView(<Palette onClose={() => {}} typed={() => 'kp'} />, '/home');
    await user.type(screen.getByRole('combobox'), 'is{Enter}');
    expect(history.at(-1)).toBe('/kpis');
  });

  it('says when there is nothing', async () => {
    openBehindThePage();
    const { user } = renderView(<Palette onClose={() => {}} />, '/home');
    await user.type(screen.getByRole('combobox'), 'zzzz');
    await waitFor(() => expect(screen.getByText(/Nothing has/)).not.toBeNull());
  });

  it.each([
    ['meeting', '/meeting/team-sales'],
    ['vote', '/vote'],
    ['quiz', '/teams/team-sales'],
    ['templates', '/check-in/templates'],
    ['calibration', '/calibration'],
    ['my people', '/people/person-account-director/team'],
  ])('leads to %s', async (words, path) => {
    const document = openBehindThePage();
    fillCompany(document);
    document.me = accountDirector;
    await document.call('people.update', { id: fleetDirector, managerId: accountDirector });
    window.location.hash = '#/home';
    const { user, history } = renderView(<Palette onClose={() => {}} />, '/home');
    await user.type(screen.getByRole('combobox'), words);
    await screen.findAllByRole('option');
    if (words === 'my people' || words === 'quiz' || words === 'meeting') await screen.findByText(/My people|Sales/);
    await user.keyboard('{Enter}');
    // a wish travels by the address of the window itself
    expect([history.at(-1), window.location.hash.slice(1)]).toContain(path);
  });

  it.each([
    ['policy', 'Goal policy'],
    ['mission', 'Mission, vision and values'],
    ['values', 'Mission, vision and values'],
    ['fiscal', 'Fiscal year and calendar'],
    ['raci', 'RACI: who plays which part in a key result'],
    ['holiday', 'Holidays'],
    ['calendar', 'Calendar file (.ics)'],
    ['ics', 'Calendar file (.ics)'],
    ['pulse', 'Pulse: five statements at the end of a check-in'],
    ['closing', 'Closing: scores, learnings, carry over'],
    ['carry', 'Closing: scores, learnings, carry over'],
    ['hand over', 'Somebody leaves: hand over'],
    ['excel', 'Import a workbook'],
  ])('knows what %s is', async (words, label) => {
    openBehindThePage();
    const { user } = renderView(<Palette onClose={() => {}} />, '/home');
    await user.type(screen.getByRole('combobox'), words);
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toContain(label);
  });

  it('leads to the section of the settings', async () => {
    openBehindThePage();
    const { user } = renderView(<Palette onClose={() => {}} />, '/home');
    await user.type(screen.getByRole('combobox'), 'policy{Enter}');
    expect(window.location.hash).toBe('#/settings');
    expect(readWish(window.history.state)).toEqual({ section: 'method' });
  });

  it.each([
    ['import people', '/people', { bring: true }],
    ['add people', '/people', { create: true }],
    ['new person', '/people', { create: true }],
    ['new team', '/teams', { create: true }],
    ['new kpi', '/kpis', { create: true }],
    ['new blocker', '/blockers', { create: true }],
    ['new retrospective', '/retrospectives', { create: true }],
  ])('begins at once: %s', async (words, path, wish) => {
    openBehindThePage();
    const { user } = renderView(<Palette onClose={() => {}} />, '/home');
    await user.type(screen.getByRole('combobox'), `${words}{Enter}`);
    expect(window.location.hash).toBe(`#${path}`);
    expect(readWish(window.history.state)).toEqual(wish);
  });

  it('does what can be done with what is on screen', async () => {
    openBehindThePage();
    const publish = vi.fn();
    function View() {
      useKeys('View', [
        { keys: 'p', label: 'Publish the draft', findable: true, run: publish },
        { keys: 'x', label: 'Publish no draft', run: () => {} },
      ]);
      return <Palette onClose={() => {}} />;
    }
    const { user } = renderView(<View />, '/home');
    // not by Enter alone
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('Home');
    expect(screen.getAllByRole('option').at(-1)?.textContent).toContain('Publish the draft');
    await user.type(screen.getByRole('combobox'), 'publish');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    await user.keyboard('{Enter}');
    expect(publish).toHaveBeenCalledTimes(1);
  });

  it('names no team where nobody has said who they are', async () => {
    const document = openBehindThePage();
    fillCompany(document);
    document.me = null;
    const { user, history } = renderView(<Palette onClose={() => {}} />, '/home');
    await user.type(screen.getByRole('combobox'), 'team meeting{Enter}');
    expect(history.at(-1)).toBe('/teams');
  });
});
