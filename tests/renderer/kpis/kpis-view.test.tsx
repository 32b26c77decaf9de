import { waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Route } from 'wouter';
import { insert } from '#main/changes/write';
import { kpis } from '#main/kpis/table';
import { columnOf } from '#renderer/kpis/kpi-targets';
import { KpisView } from '#renderer/kpis/kpis-view';
import { day } from '#shared/kernel/dates';
import { expectAccessible, openBehindThePage, renderView, screen } from '#tests/support/live-bridge';
import { accountDirector, addObjective, fillCompany, write } from '#tests/support/method/company';

function company() {
  const document = openBehindThePage();
  fillCompany(document);
  document.me = accountDirector;
  return document;
}
const show = (at = '/kpis') =>
  renderView(
    <Route path="/kpis/:id?">
      <KpisView />
    </Route>,
    at,
  );

describe('KPIs', () => {
  test('without any, the difference is explained, and a starter set goes in at once', async () => {
    const document = company();
    const { user } = show();
    await screen.findByText(/gauges of the car/);
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Choose from a starter set' }));
    await user.click(await screen.findByRole('checkbox', { name: /Training hours/ }));
    await user.click(screen.getByRole('button', { name: 'Insert 6 KPIs' }));
    await screen.findByText('Voluntary turnover');
    expect(await document.call('kpis.list', {})).toHaveLength(6);
    await expectAccessible();
  });

  test('readings are entered by the keyboard alone, one after the other', async () => {
    const document = company();
    await document.call('kpis.add-starters', { keys: ['absence', 'time-to-fill'] });
    const { user } = show();
    await screen.findByText('Absence rate');
    await user.click(screen.getByRole('button', { name: 'Enter 2 readings' }));
    const first = await screen.findByRole('textbox', { name: 'New reading of Absence rate' });
    await waitFor(() => expect(window.document.activeElement).toBe(first));
    await expectAccessible();
    await user.keyboard('x{Enter}');
    const due = async () => (await document.call('kpis.list', {})).filter(({ figures }) => figures.due);
    expect(await due()).toHaveLength(2);
    await user.keyboard('{Backspace}5.2{Enter}');
    await waitFor(async () => expect(await due()).toHaveLength(1));
    expect(window.document.activeElement).toBe(screen.getByRole('textbox', { name: 'New reading of Time to fill' }));
    await user.keyboard('41{Enter}');
    await screen.findByText('All 2 readings are in.');
    const [absence] = await document.call('kpis.list', {});
    expect(absence?.figures).toMatchObject({ latest: { value: 5.2 }, health: 'edge' });
    await user.click(screen.getByRole('button', { name: 'Back to the KPIs' }));
    expect(await screen.findByText('At the edge')).toBeTruthy();
  });

  test('a reading that was left out for a whole period is overdue, in the words of Home', async () => {
    const document = company();
    const rows = [
      { id: 'k1', name: 'Training hours', frequency: 'monthly', createdOn: '2025-11-01' },
      { id: 'k2', name: 'Absence', frequency: 'monthly', createdOn: document.today },
    ] as const;
    write(document, (tx) => rows.map((row) => insert(tx, kpis, row)));
    show();
    const due = async (name: string) => (await screen.findByText(name)).closest('[role="row"]')?.textContent;
    expect(await due('Training hours')).toContain('overdueMonthly');
    expect(await due('Absence')).toMatch(/by Feb 28/);
  });

  test('the panel shows the course, corrects a reading, sets targets and makes a key result', async () => {
    const document = company();
    const { ids } = await document.call('kpis.add-starters', { keys: ['retention'] });
    const kpiId = ids[0];
    if (!kpiId) throw new Error('no starter');
    await document.call('kpis.record', {
      readings: [
        { kpiId, value: 78, date: day('2025-12-12') },
        { kpiId, value: 80, date: day('2026-02-10') },
      ],
    });
    const objectiveId = await addObjective(document, 'People stay');
    const { user } = show(`/kpis/${kpiId}`);
    const panel = await screen.findByRole('complementary', { name: 'KPI First-year retention' });
    expect(await within(panel).findByText('At the edge')).toBeTruthy();
    expect(within(panel).getByRole('img', { name: /All readings: 2 values/ })).toBeTruthy();
    await expectAccessible();

    await user.click(within(panel).getByRole('tab', { name: 'Readings' }));
    const reading = await within(panel).findByRole('textbox', { name: 'Reading of Feb 10, 2026' });
    await user.clear(reading);
    await user.type(reading, '86{Enter}');
    expect(await within(panel).findByText('Healthy')).toBeTruthy();

    await user.click(within(panel).getByRole('tab', { name: 'Targets' }));
    const target = await within(panel).findByRole('textbox', { name: 'Target from Jan 26' });
    await user.click(target);
    await user.paste('90\n91');
    await waitFor(async () =>
      expect((await document.call('kpis.get', { id: kpiId })).figures).toMatchObject({ target: 90, health: 'edge' }),
    );
    await expectAccessible();

    await user.click(within(panel).getByRole('tab', { name: 'Course' }));
    await user.click(within(panel).getByRole('button', { name: 'Make it a key result' }));
    const objective = await within(panel).findByRole('combobox', { name: /Objective in/ });
    expect(window.document.activeElement).toBe(objective);
    await user.click(objective);
    await user.click(await screen.findByText('People stay'));
    await user.type(within(panel).getByRole('textbox', { name: 'From where it is now to' }), '92');
    await user.tab();
    await user.click(within(panel).getByRole('button', { name: 'Make it a key result' }));
    await waitFor(async () => {
      const { keyResultList } = await document.call('objectives.get', { id: objectiveId });
      expect(keyResultList).toMatchObject([{ title: 'First-year retention', startValue: 86, targetValue: 92, kpiId }]);
    });
    const again = await within(panel).findByRole('button', { name: 'Make it a key result' });
    await waitFor(() => expect(window.document.activeElement).toBe(again));
  });
});

test('a pasted column is read in the ways people write numbers', () => {
  expect(columnOf('90 %\r\n91,5\n\n1 200\nn/a')).toEqual([90, 91.5, 1200]);
});
