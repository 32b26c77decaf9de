import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { Route } from 'wouter';
import { transact } from '#main/changes/transact';
import { insert } from '#main/changes/write';
import { cycles } from '#main/cycles/table';
import { keyResults } from '#main/key-results/table';
import { objectives } from '#main/objectives/table';
import { stepOf } from '#renderer/teams/moves';
import { TeamView } from '#renderer/teams/team-view';
import { TeamsView } from '#renderer/teams/teams-view';
import { TeamId } from '#shared/kernel/ids';
import type { TestDocument } from '#tests/support/document';
import { expectAccessible, openBehindThePage, renderView } from '#tests/support/live-bridge';

let document: TestDocument;
beforeEach(() => {
  document = openBehindThePage();
});
const team = async (name: string, parentId: TeamId | null = null) =>
  (await document.call('teams.create', { name, parentId, kind: 'team', leadId: null })).id;
const names = async () => (await document.call('teams.list', {})).map(({ name }) => name);

describe('where an arrow takes a team', () => {
  const id = (text: string) => TeamId.parse(text);
  const node = (name: string, parent: string | null = null) => ({
    id: id(name),
    parentId: parent === null ? null : id(parent),
  });
  const tree = [node('a'), node('a1', 'a'), node('a2', 'a'), node('a3', 'a'), node('b')];
  const at = (name: string) => tree.find((one) => one.id === name) ?? node('none');
  it.each([
    ['a2', 'ArrowUp', { parentId: 'a', beforeId: 'a1' }],
    ['a2', 'ArrowDown', { parentId: 'a', beforeId: null }],
    ['a1', 'ArrowDown', { parentId: 'a', beforeId: 'a3' }],
    ['a2', 'ArrowRight', { parentId: 'a1', beforeId: null }],
    ['a2', 'ArrowLeft', { parentId: null, beforeId: 'b' }],
    ['b', 'ArrowLeft', null],
    ['a', 'ArrowUp', null],
    ['a', 'ArrowRight', null],
    ['a3', 'ArrowDown', null],
    ['a3', 'x', null],
  ])('%s by %s', (name, key, place) => expect(stepOf(tree, at(name), key)).toEqual(place));
});

describe('the tree of teams', () => {
  it('teaches while it is empty, and takes teams by Enter', async () => {
    const { user } = renderView(<TeamsView />, '/teams');
    await screen.findByRole('heading', { name: 'No teams yet' });
    await user.click(screen.getAllByRole('button', { name: 'Add a team' })[0] as HTMLElement);
    await user.keyboard('Fernhill{Enter}');
    await waitFor(async () => expect(await names()).toEqual(['Fernhill']));
    await expectAccessible();
  });

  it('moves a team by Alt and the arrows, and opens it by Enter', async () => {
    await team('A');
    const b = await team('B');
    const { user, history } = renderView(<TeamsView />, '/teams');
    const row = await screen.findByRole('row', { name: /^B/ });
    row.focus();
    fireEvent.keyDown(row, { key: 'ArrowUp', altKey: true });
    await waitFor(async () => expect(await names()).toEqual(['B', 'A']));
    screen.getByRole('row', { name: /^B/ }).focus();
    await user.keyboard('{Enter}');
    expect(history.at(-1)).toBe(`/teams/${b}`);
  });
});

describe('the page of a team', () => {
  const page = (id: string) =>
    renderView(
      <Route path="/teams/:id">
        <TeamView />
      </Route>,
      `/teams/${id}`,
    );

  it('shows who is in it and how its check-ins stand, and saves changes', async () => {
    const id = await team('Night shift');
    const keeper = (
      await document.call('people.create', {
        name: 'Keeper',
        email: '',
        jobTitle: 'Driver',
        managerId: null,
        teamIds: [],
      })
    ).id;
    transact({ ...document.actor(), ledger: document.ledger, label: 'Set-up' }, (tx) => {
      insert(tx, cycles, { id: 'c', name: 'Q1', startsOn: '2026-01-01', endsOn: '2026-03-31', state: 'active' });
      insert(tx, objectives, { id: 'o', cycleId: 'c', teamId: id, title: 'Calm nights' });
      insert(tx, keyResults, { id: 'k', objectiveId: 'o', title: 'Alarms', startValue: 9, targetValue: 2 });
    });
    const { user } = page(id);
    await screen.findByText(/0 of 1 key results checked in/);
    await user.click(screen.getByRole('combobox', { name: 'Add a member' }));
    await user.click(await screen.findByRole('option', { name: /Keeper/ }));
    await screen.findByRole('button', { name: 'Take Keeper off the team' });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Check-in' }), 'Every month');
    await waitFor(async () => expect((await document.call('teams.list', {}))[0]?.cadence).toBe('monthly'));
    await user.click(screen.getByRole('combobox', { name: 'Lead' }));
    await user.click(await screen.findByRole('option', { name: /Keeper/ }));
    await waitFor(async () => expect((await document.call('teams.list', {}))[0]?.leadId).toBe(keeper));
    await expectAccessible();
  });

  it('says so when it is not there', async () => {
    page('gone');
    await screen.findByRole('heading', { name: 'There is no such team' });
  });

  it('adds a team below itself', async () => {
    const id = await team('A');
    const { user } = page(id);
    await user.click(await screen.findByRole('button', { name: 'Add a team' }));
    await user.keyboard('A1{Enter}');
    const link = await screen.findByRole('link', { name: 'A1' });
    expect(within(link).getByText('A1')).toBeDefined();
  });
});
