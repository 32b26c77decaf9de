import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { CyclesView } from '#renderer/cycles/cycles-view';
import { windowsOf } from '#renderer/rituals/windows';
import { day } from '#shared/kernel/dates';
import type { TestDocument } from '#tests/support/document';
import { expectAccessible, openBehindThePage, renderView } from '#tests/support/live-bridge';

let document: TestDocument;
beforeEach(async () => {
  document = openBehindThePage('2026-03-02');
  await document.call('cycles.create-year', { year: 2026 });
});

describe('lead times', () => {
  it('tell what comes on which working day, and give way to a holiday of one’s own', async () => {
    const { user } = renderView(<CyclesView />, '/cycles');
    const section = await screen.findByRole('region', { name: 'Lead times' });
    const talks = (await within(section).findByText('Team talks about Q2 FY26 open')).closest('li');
    expect(talks?.textContent).toContain('in 12 working days');
    await user.click(within(section).getByRole('button', { name: 'Holidays' }));
    const dialog = await screen.findByRole('dialog', { name: 'Holidays' });
    await user.click(await within(dialog).findByRole('button', { name: 'Germany' }));
    await waitFor(async () =>
      expect((await document.call('holidays.list', {})).sets.find(({ code }) => code === 'DE')?.chosen).toBe(true),
    );
    await document.call('holidays.add', { date: day('2026-03-18'), name: 'Company day' });
    await within(dialog).findByDisplayValue('Company day');
    await expectAccessible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(talks?.textContent).toContain('moved from'));
  });

  it('open the company talks six, seven or eight weeks before a year; Undo takes it back', async () => {
    await document.call('cycles.create-year', { year: 2027 });
    const opens = async () =>
      (await document.call('cycles.list', {})).find(({ name }) => name === 'FY27')?.planningOpensOn;
    expect(await opens()).toBe('2026-11-06');
    const { user } = renderView(<CyclesView />, '/cycles');
    const choice = await screen.findByRole('group', { name: /Company talks open/ });
    expect(within(choice).getByRole('radio', { name: '8' })).toHaveProperty('checked', true);
    await user.click(within(choice).getByText('6'));
    await waitFor(async () => expect(await opens()).toBe('2026-11-20'));
    await waitFor(() => expect(within(choice).getByRole('radio', { name: '6' })).toHaveProperty('checked', true));
    await document.call('history.undo', {});
    await waitFor(() => expect(within(choice).getByRole('radio', { name: '8' })).toHaveProperty('checked', true));
    expect(await opens()).toBe('2026-11-06');
  });

  it('show the talks about a year before it exists, and create it', async () => {
    document.today = day('2026-11-26');
    const { user } = renderView(<CyclesView />, '/cycles');
    const talks = (await screen.findByText(/Company talks about FY27 open/)).closest('li');
    expect(talks?.textContent).toContain('open already');
    await expectAccessible();
    await user.click(await screen.findByRole('button', { name: 'Create FY27' }));
    await waitFor(() => expect(screen.queryByText(/the year has no cycle yet/)).toBeNull());
    expect((await document.call('cycles.list', {})).map(({ name }) => name)).toContain('Q1 FY27');
  });

  it('become a calendar file: chosen, looked at, saved', async () => {
    let asked: unknown;
    Object.assign(document.app.dialogs, {
      save: async (about: unknown) => {
        asked = about;
        return undefined;
      },
    });
    const { user } = renderView(<CyclesView />, '/cycles');
    await user.click(await screen.findByRole('button', { name: 'Calendar file' }));
    const dialog = await screen.findByRole('dialog', { name: 'Rituals as a calendar file' });
    const all = (await within(dialog).findByRole('heading', { name: /dates$/ })).textContent ?? '';
    await user.click(within(dialog).getByRole('checkbox', { name: 'Check-ins' }));
    await waitFor(() => expect(within(dialog).getByRole('heading', { name: /dates$/ }).textContent).not.toBe(all));
    await expectAccessible();
    await user.click(within(dialog).getByRole('button', { name: 'Save the file' }));
    await waitFor(() => expect(asked).toMatchObject({ extensions: ['ics'] }));
  });
});

describe('the windows of planning and closing', () => {
  const quarter = (name: string, startsOn: string, endsOn: string, state = 'active') => ({
    id: name as never,
    name,
    cadence: 'quarter' as const,
    startsOn: day(startsOn),
    endsOn: day(endsOn),
    planningOpensOn: null,
    state: state as 'active',
  });
  const usual = { companyLeadWeeks: 8, toCome: [] };

  it('follow the lead time of the company, and know a year that nobody has created', () => {
    const year = { ...quarter('FY27', '2027-01-01', '2027-12-31'), cadence: 'annual' as const };
    const first = (weeks: number) =>
      windowsOf([year], { companyLeadWeeks: weeks, toCome: [] }, day('2026-10-01'), day('2026-12-31'))[0]?.first;
    expect([6, 7, 8].map(first)).toEqual(['2026-11-20', '2026-11-13', '2026-11-06']);
    const toCome = [{ year: 2027, name: 'FY27', planned: day('2026-11-13'), startsOn: day('2027-01-01') }];
    expect(windowsOf([], { companyLeadWeeks: 7, toCome }, day('2026-10-01'), day('2026-12-01'))).toMatchObject([
      { label: 'Plan FY27, not created yet', kind: 'to-come', first: '2026-11-13', last: '2026-12-01' },
    ]);
  });

  it('lie in lanes without covering each other, cut to what is shown', () => {
    const all = [quarter('Q1', '2026-01-01', '2026-03-31'), quarter('Q2', '2026-04-01', '2026-06-30')];
    expect(
      windowsOf(all, usual, day('2026-03-01'), day('2026-05-31')).map(({ label, first, last, lane }) => [
        label,
        first,
        last,
        lane,
      ]),
    ).toEqual([
      ['Close Q1', '2026-03-10', '2026-03-31', 0],
      ['Plan Q2', '2026-03-18', '2026-03-31', 1],
    ]);
    expect(
      windowsOf([quarter('Q1', '2026-01-01', '2026-03-31', 'closed')], usual, day('2026-01-01'), day('2026-12-31')),
    ).toEqual([]);
  });
});
