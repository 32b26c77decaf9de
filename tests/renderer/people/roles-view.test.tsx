import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { Route } from 'wouter';
import { transact } from '#main/changes/transact';
import { insert } from '#main/changes/write';
import { blockers } from '#main/check-ins/table';
import { cycles } from '#main/cycles/table';
import { keyResults } from '#main/key-results/table';
import { objectives } from '#main/objectives/table';
import { people, personRoles } from '#main/people/table';
import { teams } from '#main/teams/table';
import { BeneathView } from '#renderer/people/beneath-view';
import { RolesView } from '#renderer/people/roles-view';
import type { TestDocument } from '#tests/support/document';
import { expectAccessible, openBehindThePage, renderView } from '#tests/support/live-bridge';

let document: TestDocument;
beforeEach(() => {
  document = openBehindThePage();
  transact({ ...document.actor(), ledger: document.ledger, label: 'Set-up' }, (tx) => {
    insert(tx, people, { id: 'agent', name: 'Agent' });
    insert(tx, people, { id: 'baker', name: 'Baker', managerId: 'agent' });
    insert(tx, personRoles, { id: 'r', personId: 'agent', role: 'champion' });
    insert(tx, teams, { id: 't', name: 'Sales', leadId: 'agent' });
    insert(tx, teams, { id: 't1', name: 'Field sales', parentId: 't' });
    insert(tx, cycles, { id: 'c', name: 'Q1', startsOn: '2026-01-01', endsOn: '2026-03-31', state: 'active' });
    insert(tx, objectives, { id: 'o', cycleId: 'c', teamId: 't', title: 'Calm', ownerId: 'baker', state: 'published' });
    insert(tx, keyResults, { id: 'k', objectiveId: 'o', title: 'Alarms', state: 'published', ownerId: 'baker' });
    insert(tx, blockers, { id: 'b', keyResultId: 'k', text: 'No rig', asksHelp: 1, raisedOn: '2026-02-10' });
  });
});

describe('who does what', () => {
  it('names what is missing, gives and takes roles, and shows the champion of each team', async () => {
    const { user } = renderView(<RolesView />, '/people/roles');
    await screen.findByText('No executive sponsor yet: nobody stands for OKRs at the top.');
    screen.getByText(/It locks nothing/);
    await screen.findByText('Agent, of Sales');
    await expectAccessible();
    await user.click(screen.getByRole('combobox', { name: 'Give the role Executive sponsor' }));
    await user.click(await screen.findByRole('option', { name: /Baker/ }));
    await waitFor(() => expect(screen.queryByText(/No executive sponsor yet/)).toBeNull());
    expect((await document.call('people.get', { id: 'baker' })).roles).toEqual(['executive-sponsor']);
    await user.click(screen.getByRole('button', { name: 'Agent is no longer Champion' }));
    await screen.findByText(/No champion yet/);
    await waitFor(() => expect(screen.getAllByText('Nobody yet')).toHaveLength(2));
  });
});

describe('beneath a manager', () => {
  const view = (id: string) =>
    renderView(
      <Route path="/people/:id/team">
        <BeneathView />
      </Route>,
      `/people/${id}/team`,
    );
  it('opens on who asks for help; every list is a key away', async () => {
    const { user, history } = view('agent');
    const grid = await screen.findByRole('grid', { name: 'Ask for help' });
    within(grid).getByText('No rig');
    await expectAccessible();
    screen.getByRole('tab', { name: /Ask for help/ }).focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    const objective = await screen.findByRole('row', { name: /Calm/ });
    objective.focus();
    await user.keyboard('{Enter}');
    expect(history.at(-1)).toBe('/objectives/o');
  });

  it('teaches where nobody reports yet', async () => {
    view('baker');
    await screen.findByRole('heading', { name: 'Nobody reports to Baker yet' });
    await expectAccessible();
  });
});
