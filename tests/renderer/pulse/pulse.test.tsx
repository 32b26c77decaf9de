import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { insertFact } from '#main/changes/write';
import { pulseAnswers } from '#main/pulse/table';
import { listenToKeys } from '#renderer/app/keys';
import { PulseCard } from '#renderer/pulse/pulse-card';
import { PulseTrend } from '#renderer/pulse/pulse-trend';
import type { TestDocument } from '#tests/support/document';
import { expectAccessible, openBehindThePage, renderView } from '#tests/support/live-bridge';
import { accountDirector, fillCompany, sales, write } from '#tests/support/method/company';

let document: TestDocument;
beforeEach(async () => {
  document = openBehindThePage();
  fillCompany(document);
  document.me = accountDirector;
  await document.call('teams.add-members', { id: sales, personIds: [accountDirector] });
});

describe('the pulse', () => {
  it('is answered by digits, one after the other, what is left out stays out', async () => {
    const { user } = renderView(<PulseCard />, '/check-in');
    const groups = await screen.findAllByRole('radiogroup');
    await expectAccessible();
    groups[0]?.focus();
    await user.keyboard('5');
    await waitFor(() => expect(window.document.activeElement).toBe(groups[1]));
    await user.keyboard('2');
    await waitFor(() => expect(window.document.activeElement).toBe(groups[2]));
    await user.keyboard('4');
    await user.click(screen.getAllByRole('radio', { name: '4' })[2] as HTMLElement);
    await user.click(screen.getByRole('button', { name: 'Count me in' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Pulse' })).toBeNull());
    expect(document.ledger.raw.prepare('SELECT purpose, mastery, autonomy FROM pulse_answers').all()).toEqual([
      { purpose: 5, mastery: 2, autonomy: null },
    ]);
  });

  it('is skipped with one key', async () => {
    const stop = listenToKeys(window);
    const { user } = renderView(<PulseCard />, '/check-in');
    await screen.findByRole('region', { name: 'Pulse' });
    await user.keyboard('x');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Pulse' })).toBeNull());
    expect(document.ledger.raw.prepare('SELECT * FROM pulse_answers').all()).toEqual([]);
    stop();
  });

  it('says why nothing is shown, and shows means once enough have answered', async () => {
    const first = renderView(<PulseTrend teamId={sales} />, '/');
    await screen.findByText(/^Asked at the end of a check-in\. Once 5 people/);
    first.unmount();
    for (const mark of [1, 2, 3, 4, 5])
      write(document, (tx) =>
        insertFact(
          tx,
          pulseAnswers,
          { id: `a${mark}`, teamId: sales, periodOn: '2026-01-26', purpose: mark, mastery: 4 },
          '',
        ),
      );
    renderView(<PulseTrend teamId={sales} />, '/');
    await screen.findByText(/^5 answers in the fortnight from/);
    expect(screen.getByText('Purpose', { selector: 'strong' }).parentElement?.textContent).toBe('Purpose3.0');
    await expectAccessible();
  });
});
