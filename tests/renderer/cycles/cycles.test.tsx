import { screen, waitFor, within } from '@testing-library/react';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { CyclesView } from '#renderer/cycles/cycles-view';
import { lanesOf, marksOf, placeOf, spanOf, yearsToOffer } from '#renderer/cycles/timeline';
import { addDays, day } from '#shared/kernel/dates';
import type { TestDocument } from '#tests/support/document';
import { expectAccessible, openBehindThePage, renderView } from '#tests/support/live-bridge';

describe('the timeline', () => {
  const aCycle = fc
    .tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 400 }))
    .map(([start, length]) => ({
      startsOn: addDays(day('2020-01-01'), start),
      endsOn: addDays(day('2020-01-01'), start + length),
    }));

  it('shows every cycle once, inside itself, without overlap in a lane', () => {
    fc.assert(
      fc.property(fc.array(aCycle, { minLength: 1, maxLength: 30 }), (cycles) => {
        const span = spanOf(cycles, day('2023-06-15'));
        if (!span) throw new Error('there are cycles, so there is a span');
        const lanes = lanesOf(cycles, span);
        expect(lanes.flatMap(({ bars }) => bars)).toHaveLength(cycles.length);
        for (const { bars } of lanes)
          for (const [place, { left, width }] of bars.entries()) {
            expect(left).toBeGreaterThanOrEqual(0);
            expect(left + width).toBeLessThanOrEqual(1 + 1e-9);
            expect((bars[place + 1]?.left ?? 1) - (left + width)).toBeGreaterThanOrEqual(-1e-9);
          }
      }),
    );
  });

  it('reaches to a today that is near, and leaves out one that is far', () => {
    const cycle = { startsOn: day('2026-01-01'), endsOn: day('2026-12-31') };
    expect(spanOf([cycle], day('2027-02-01'))?.to).toBe('2027-02-01');
    expect(spanOf([cycle], day('2031-02-01'))?.to).toBe('2026-12-31');
    expect(spanOf([], day('2026-01-01'))).toBeNull();
    expect(placeOf(day('2026-07-02'), { from: cycle.startsOn, to: cycle.endsOn })).toBeCloseTo(0.5, 2);
  });

  it('marks quarters over a year and years over many', () => {
    expect(marksOf({ from: day('2026-01-01'), to: day('2026-12-31') }).map(({ label }) => label)).toEqual([
      '2026',
      'Apr',
      'Jul',
      'Oct',
    ]);
    expect(marksOf({ from: day('2020-01-01'), to: day('2030-12-31') })).toHaveLength(11);
  });

  it('offers the fiscal years that do not stand yet', () => {
    expect(yearsToOffer([{ cadence: 'annual', endsOn: day('2026-06-30') }], 2026)).toEqual([2027, 2028]);
  });
});

describe('the cycles', () => {
  let document: TestDocument;
  beforeEach(() => {
    document = openBehindThePage();
  });
  const cycles = () => document.call('cycles.list', {});

  it('begin with a year and its quarters, by one press', async () => {
    const { user } = renderView(<CyclesView />, '/cycles');
    await user.click(await screen.findByRole('button', { name: 'Create FY26 with four quarters' }));
    await screen.findByText('Today, 15 Feb', { exact: false }).catch(() => screen.findByText(/^Today/));
    expect(await cycles()).toHaveLength(5);
    await expectAccessible();
  });

  it('are opened from the timeline, renamed, dated and led through their states', async () => {
    await document.call('cycles.create-year', { year: 2026 });
    const { user } = renderView(<CyclesView />, '/cycles');
    await user.click((await screen.findAllByRole('button', { name: /^Q1 FY26/ }))[0] as HTMLElement);
    const panel = await screen.findByRole('complementary', { name: 'Cycle' });
    await user.click(within(panel).getByRole('button', { name: 'Active' }));
    await waitFor(async () => expect((await cycles())[1]?.state).toBe('active'));
    const name = within(panel).getByRole('textbox', { name: 'Name' });
    await user.clear(name);
    await user.type(name, 'First quarter{Enter}');
    await waitFor(async () => expect((await cycles())[1]?.name).toBe('First quarter'));
    expect(within(panel).getByRole('button', { name: 'Planning' }).hasAttribute('disabled')).toBe(false);
    await user.click(within(panel).getByRole('button', { name: 'Closing' }));
    await user.click(await within(panel).findByRole('button', { name: 'Closed' }));
    const reopen = await within(panel).findByRole('button', { name: 'Reopen' });
    expect(within(panel).getByRole('textbox', { name: 'Name' }).hasAttribute('disabled')).toBe(true);
    await expectAccessible();
    // opened again only with its reason, which its history tells
    await user.click(reopen);
    expect(within(panel).getByRole('button', { name: 'Open it again' }).hasAttribute('disabled')).toBe(true);
    await user.type(
      within(panel).getByRole('textbox', { name: 'Why is it opened again?' }),
      'A figure came in late{Enter}',
    );
    await waitFor(async () => expect((await cycles())[1]?.state).toBe('closing'));
    await user.click(within(panel).getByText('History'));
    await within(panel).findByText('Reopened');
    expect(within(panel).getByText('“A figure came in late”')).toBeDefined();
    await expectAccessible();
  });
});
