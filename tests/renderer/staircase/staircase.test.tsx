import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#main/changes/transact';
import { insert } from '#main/changes/write';
import { cycles } from '#main/cycles/table';
import { keyResults } from '#main/key-results/table';
import { objectives } from '#main/objectives/table';
import { teams } from '#main/teams/table';
import { NewKeyResult } from '#renderer/key-results/new-key-result';
import { Staircase } from '#renderer/staircase/staircase';
import { ObjectiveId, TeamId } from '#shared/kernel/ids';
import { liveContent, type TestDocument } from '#tests/support/document';
import { expectAccessible, openBehindThePage, renderView } from '#tests/support/live-bridge';

let document: TestDocument;
beforeEach(() => {
  document = openBehindThePage();
  transact({ ...document.actor(), ledger: document.ledger, label: 'Set-up' }, (tx) => {
    insert(tx, teams, { id: 't', name: 'Night shift', stage: 'act' });
    insert(tx, cycles, { id: 'c', name: 'Q1', startsOn: '2026-01-01', endsOn: '2026-03-31', state: 'active' });
    insert(tx, objectives, { id: 'o', cycleId: 'c', teamId: 't', title: 'Calm nights' });
    insert(tx, keyResults, { id: 'k', objectiveId: 'o', title: 'Mood', kind: 'colour-only' });
  });
});
const team = { id: TeamId.parse('t'), name: 'Night shift' };
const stage = async () => (await document.call('teams.list', {}))[0]?.stage;

describe('the staircase on the page of a team', () => {
  it('warns at Act without a quiz, and places the team by eight keys', async () => {
    const { user } = renderView(<Staircase team={team} />, '/teams/t');
    expect((await screen.findByRole('note')).textContent).toContain('nothing is locked');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Find the stage: eight questions' }));
    const dialog = await screen.findByRole('dialog', { name: 'Eight questions to Night shift' });
    await waitFor(() => expect(within(dialog).getAllByRole('radio')[0]).toBe(window.document.activeElement));
    await user.keyboard('4444223');
    await within(dialog).findByText('7 of 8 answered');
    await user.keyboard('2');
    await within(dialog).findByRole('heading', { name: 'Start at Align' });
    await waitFor(() =>
      expect(within(dialog).getByRole('button', { name: 'Work at Align' })).toBe(window.document.activeElement),
    );
    await expectAccessible();
    await user.keyboard('{Enter}');
    await waitFor(async () => expect(await stage()).toBe('align'));
    const trend = await screen.findByRole('table');
    await within(trend).findByRole('row', { name: /Align 4 2.25/ });
    expect(screen.queryByRole('note')).toBeNull();
  });

  it('follows the stage: what it needs, prompts at Talk, a warning above the last quiz', async () => {
    await document.call('staircase.record-quiz', { teamId: 't', answers: [1, 1, 1, 1, 5, 5, 5, 5], stage: 'talk' });
    const { user } = renderView(<Staircase team={team} />, '/teams/t');
    await screen.findByText('To begin a talk');
    screen.getByText('Key results with a sentence, not a colour alone');
    expect(screen.queryByText('Key results with a measure')).toBeNull();
    await user.click(screen.getByRole('radio', { name: /^Act/ }));
    await screen.findByText('Key results with a measure');
    expect((await screen.findByRole('note')).textContent).toContain('not yet a habit');
    expect(screen.queryByText('To begin a talk')).toBeNull();
  });
});

describe('a new key result', () => {
  const form = async () => {
    const objective = await document.call('objectives.get', { id: ObjectiveId.parse('o') });
    return renderView(<NewKeyResult objective={objective} onDone={() => {}} />, '/objectives/o');
  };
  it('begins with a colour in a team at Talk, with the measure one press away', async () => {
    await document.call('teams.update', { id: 't', stage: 'talk' });
    const { user } = await form();
    const more = await screen.findByRole('button', { name: 'More: measure it with a number' });
    expect(screen.queryByRole('combobox', { name: 'Kind' })).toBeNull();
    await user.type(screen.getByLabelText('What moves?'), 'Spirits at night');
    await user.click(screen.getByRole('button', { name: 'Add key result' }));
    await waitFor(() =>
      expect(liveContent(document)['key_results']).toContainEqual(
        expect.objectContaining({ title: 'Spirits at night', kind: 'colour-only' }),
      ),
    );
    await user.click(more);
    expect(screen.getByLabelText('Target')).toBeDefined();
  });

  it('asks for the numbers in a team at Act', async () => {
    await form();
    expect(await screen.findByLabelText('Target')).toBeDefined();
    expect(screen.queryByRole('button', { name: /^More/ })).toBeNull();
  });
});
