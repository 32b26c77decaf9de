import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Link, Route } from 'wouter';
import { transact } from '#main/changes/transact';
import { insert } from '#main/changes/write';
import { cycles } from '#main/cycles/table';
import { grades, keyResults } from '#main/key-results/table';
import { objectives } from '#main/objectives/table';
import { PeopleView } from '#renderer/people/people-view';
import { hideToast, ToastRegion } from '#renderer/ui/toast';
import type { PersonId } from '#shared/kernel/ids';
import type { TestDocument } from '#tests/support/document';
import { expectAccessible, openBehindThePage, renderView } from '#tests/support/live-bridge';

let document: TestDocument;
beforeEach(() => {
  hideToast();
  document = openBehindThePage();
});

const view = () =>
  renderView(
    <>
      <PeopleView />
      <ToastRegion />
    </>,
    '/people',
  );
const person = async (name: string, more: { email?: string } = {}) =>
  (
    await document.call('people.create', {
      name,
      email: more.email ?? '',
      jobTitle: '',
      managerId: null,
      teamIds: [],
    })
  ).id;
const people = () => document.call('people.list', { includeLeft: true });

describe('led here', () => {
  afterEach(() => window.history.replaceState(null, ''));

  it('to add people, begins with the first one', async () => {
    window.history.replaceState({ create: true }, '');
    view();
    await waitFor(() => expect(window.document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' })));
  });

  it('to import people, asks for the file at once', async () => {
    const asked = vi.spyOn(window.okra, 'call');
    window.history.replaceState({ bring: true }, '');
    view();
    await waitFor(() => expect(asked).toHaveBeenCalledWith('people.read-file', { file: null }));
    expect(asked.mock.calls.filter(([name]) => name === 'people.read-file')).toHaveLength(1);
  });
});

describe('an empty list', () => {
  it('says why and how, and takes people one by one with Enter', async () => {
    const { user } = view();
    await screen.findByRole('heading', { name: 'Nobody here yet' });
    await expectAccessible();
    await user.click(screen.getAllByRole('button', { name: 'Add people' })[0] as HTMLElement);
    await user.keyboard('Auditor North{Tab}auditor@fernhill.example{Enter}');
    await waitFor(() => expect(screen.queryByRole('row', { name: /Auditor North/ })).not.toBeNull());
    await user.keyboard('Keeper{Enter}');
    await waitFor(async () => expect((await people()).map(({ name }) => name)).toEqual(['Auditor North', 'Keeper']));
    await user.keyboard('{Escape}');
    expect(window.document.activeElement).toBe(screen.getByRole('button', { name: 'Add people' }));
  });

  it('offers a pasted list before anything is changed', async () => {
    const { user } = view();
    await user.click(
      await screen
        .findByRole('button', { name: 'Add people', hidden: false, description: '' })
        .catch(() => screen.getAllByRole('button', { name: 'Add people' })[0] as HTMLElement),
    );
    await user.click(screen.getByRole('textbox', { name: 'Name' }));
    await user.paste('Name\tE-mail\tTeam\nAuditor\tauditor@x.example\tSales\nKeeper\tkeeper@x.example\tSales');
    const dialog = await screen.findByRole('dialog', { name: 'Paste a list of people' });
    await waitFor(() => expect(within(dialog).getAllByRole('row')).toHaveLength(3));
    await expectAccessible();
    expect(await people()).toEqual([]);
    await user.click(await within(dialog).findByRole('button', { name: 'Import 2 people' }));
    await screen.findByText('People: 2 added, 1 new team');
    expect(await people()).toHaveLength(2);
  });
});

describe('the list', () => {
  it('draws only what is on screen of 600 people, and finds them by any part', async () => {
    await document.call('people.import', {
      rows: Array.from({ length: 600 }, (_, place) => ({
        name: `Person ${String(place).padStart(3, '0')}`,
        email: `p${place}@x.example`,
        jobTitle: place === 417 ? 'Zeppelin captain' : '',
        manager: '',
        teamNames: [],
      })),
    });
    const { user } = view();
    await screen.findByText('600 people');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    await user.type(screen.getByRole('searchbox'), 'zeppelin');
    await screen.findByText('1 of 600');
    expect(screen.getByRole('row', { name: /Person 417/ })).toBeDefined();
    await expectAccessible();
  });

  it('stands as a chart beneath the managers', async () => {
    const boss = await person('Zurich');
    const agent = await person('Agent');
    await document.call('people.update', { id: agent, managerId: boss });
    const { user } = view();
    await screen.findByRole('row', { name: /Agent/ });
    const names = () =>
      screen
        .getAllByRole('row')
        .slice(1)
        .map((row) => /Agent|Zurich/.exec(row.textContent ?? '')?.[0]);
    expect(names()).toEqual(['Agent', 'Zurich']);
    await user.click(screen.getByRole('button', { name: 'As a chart' }));
    await screen.findByText(', level 2');
    expect(names()).toEqual(['Zurich', 'Agent']);
  });

  it('opens a person from the keyboard, and saves what is changed', async () => {
    await person('Auditor North');
    const { user } = view();
    (await screen.findByRole('row', { name: /Auditor North/ })).focus();
    await user.keyboard('{Enter}');
    const panel = await screen.findByRole('complementary', { name: 'Person' });
    const title = await within(panel).findByRole('textbox', { name: 'Job title' });
    await user.type(title, 'Planner{Enter}');
    await waitFor(async () => expect((await people())[0]?.jobTitle).toBe('Planner'));
    await user.click(within(panel).getByRole('button', { name: 'Give a role' }));
    await user.click(within(panel).getByRole('checkbox', { name: /Champion/ }));
    await waitFor(async () => expect((await people())[0]?.roles).toEqual(['champion']));
    await expectAccessible();
  });

  it('begins with the person that the address names, in the list and beside it', async () => {
    const id = await person('Auditor North');
    await person('Account Director');
    renderView(
      <Route path="/people/:id">
        <PeopleView />
      </Route>,
      `/people/${id}`,
    );
    const panel = await screen.findByRole('complementary', { name: 'Person' });
    expect(await within(panel).findByDisplayValue('Auditor North')).toBeDefined();
    const row = screen.getByRole('row', { selected: true });
    expect(row.textContent).toContain('Auditor North');
    await waitFor(() => expect(row.tabIndex).toBe(0));
    await expectAccessible();
  });

  it('opens again who was closed, when one is led there once more, and keeps its filters meanwhile', async () => {
    const id = await person('Auditor North');
    const { user } = renderView(
      <Route path="/people/:id?">
        <PeopleView />
        <Link href={`/people/${id}`}>Led there</Link>
      </Route>,
      `/people/${id}`,
    );
    await user.type(await screen.findByRole('searchbox'), 'north');
    await user.click(await screen.findByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('complementary', { name: 'Person' })).toBeNull();
    expect(screen.getByRole('searchbox')).toHaveProperty('value', 'north');
    await user.click(screen.getByText('Led there'));
    await screen.findByRole('complementary', { name: 'Person' });
  });

  it('keeps what cannot be saved in its field, and says why', async () => {
    await person('Auditor', { email: 'auditor@x.example' });
    await person('Keeper');
    const { user } = view();
    await user.click(await screen.findByRole('row', { name: /Keeper/ }));
    const email = await screen.findByRole('textbox', { name: 'E-mail' });
    await user.type(email, 'auditor@x.example{Enter}');
    await screen.findByText('Somebody else has this e-mail address already.');
    expect((email as HTMLInputElement).value).toBe('auditor@x.example');
  });

  it('removes without a question, and brings back by Undo', async () => {
    await person('Auditor');
    const { user } = view();
    await user.click(await screen.findByRole('row', { name: /Auditor/ }));
    await user.click(await screen.findByRole('button', { name: 'Remove' }));
    await screen.findByText('Removed Auditor');
    expect(await people()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await people()).toHaveLength(1));
  });
});

describe('a person who owns things', () => {
  it('is shown with their text and without any score', async () => {
    const id = await person('Auditor');
    transact({ ...document.actor(), ledger: document.ledger, label: 'Set-up' }, (tx) => {
      insert(tx, cycles, { id: 'c', name: 'Q1', startsOn: '2026-01-01', endsOn: '2026-03-31', state: 'active' });
      insert(tx, objectives, { id: 'o', cycleId: 'c', title: 'Parcels on time', ownerId: id });
      insert(tx, keyResults, { id: 'k', objectiveId: 'o', title: 'Late parcels', ownerId: id });
      insert(tx, grades, { id: 'g', keyResultId: 'k', automatic: 0.3, final: 0.7, reason: 'Holidays' });
    });
    const { user } = view();
    await user.click(await screen.findByRole('row', { name: /Auditor/ }));
    const panel = await screen.findByRole('complementary', { name: 'Person' });
    await within(panel).findByText('Late parcels');
    expect(panel.textContent).not.toMatch(/0[.,][37]|%|on track|at risk|behind/i);
  });

  it('hands over everything to another before leaving', async () => {
    const auditor = await person('Auditor');
    const keeper = await person('Keeper');
    const low = await person('Low');
    transact({ ...document.actor(), ledger: document.ledger, label: 'Set-up' }, (tx) => {
      insert(tx, objectives, { id: 'o', cycleId: 'c', title: 'Parcels on time', ownerId: auditor });
      insert(tx, objectives, { id: 'o2', cycleId: 'c', title: 'Parcels late', ownerId: auditor });
    });
    const { user } = view();
    await user.click(await screen.findByRole('row', { name: /Auditor/ }));
    expect(screen.queryByRole('button', { name: 'Remove' })).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Leaves or hands over…' }));
    const dialog = await screen.findByRole('dialog', { name: 'What Auditor hands over' });
    await within(dialog).findByText('2 things would have nobody.');
    await expectAccessible();
    await user.click(within(dialog).getByRole('combobox', { name: 'Everything to' }));
    await user.click(await screen.findByRole('option', { name: /Keeper/ }));
    await user.click(within(dialog).getByRole('combobox', { name: 'Who takes Parcels late' }));
    await user.click(await screen.findByRole('option', { name: /Low/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Hand over 2 things' }));
    await screen.findByText('2 things handed over; Auditor has left');
    const owned = async (id: PersonId) => (await document.call('people.get', { id })).owns.map(({ title }) => title);
    expect(await owned(keeper)).toEqual(['Parcels on time']);
    expect(await owned(low)).toEqual(['Parcels late']);
  });
});
