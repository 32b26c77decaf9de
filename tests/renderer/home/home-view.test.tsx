import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { HomeView } from '#renderer/home/home-view';
import { expectAccessible, openBehindThePage, renderView } from '#tests/support/live-bridge';
import { addKeyResult, addObjective, anna, ben, fillCompany } from '#tests/support/method/company';

describe('home', () => {
  it('shows what waits for me, and takes it on the spot', async () => {
    const document = openBehindThePage();
    fillCompany(document);
    document.me = anna;
    const objective = await addObjective(document, 'Win the north');
    await addKeyResult(document, objective, { title: 'Contracts' });
    const red = await addKeyResult(document, objective, { title: 'Visits', ownerId: ben });
    await document.call('check-ins.record', { keyResultId: red, value: 0, confidence: 2 });
    const { user } = renderView(<HomeView />, '/home');
    await screen.findByText('Contracts');
    expect(screen.getByText('Check-ins due')).not.toBeNull();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Ask for help' }));
    await screen.findByText('Others ask for help');
    await waitFor(() => expect(screen.queryByText('At risk, and nobody has asked for help')).toBeNull());
    expect(await document.call('check-ins.blockers', {})).toMatchObject([{ keyResultId: red, asksHelp: true }]);
  });

  it('shows the cycle as a whole', async () => {
    const document = openBehindThePage();
    fillCompany(document);
    document.me = anna;
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
    expect(screen.getByText(/Once you say who you are/)).not.toBeNull();
    await expectAccessible();
  });
});
