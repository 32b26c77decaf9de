import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { initials } from '#renderer/ui/avatar';
import { inMenuOrder, placeOfToday } from '#renderer/ui/cycle-switcher';
import { PersonPicker } from '#renderer/ui/picker';
import { matching } from '#renderer/ui/picker-match';
import { ProgressBar } from '#renderer/ui/progress-bar';
import { scale } from '#renderer/ui/sparkline';
import { renderUi } from '#tests/support/render';

describe('initials', () => {
  it.each([
    ['Field Engineer', 'FE'],
    ['  jean-luc   de la Tour ', 'JT'],
    ['Prince', 'P'],
    ['عمر خيام', 'عخ'],
    ['👩‍🚀 Star', '👩‍🚀S'],
    ['', '?'],
  ])('%s: %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});

describe('the bar', () => {
  it.each([
    [0.47, 0.52, '47', '47\u00a0%, expected 52\u00a0%'],
    [1.25, null, '100', '125\u00a0%'],
    [-0.1, 0.2, '0', '-10\u00a0%, expected 20\u00a0%'],
    [null, null, '0', 'no figure'],
  ])('%s against %s', (progress, expected, now, spoken) => {
    renderUi(<ProgressBar progress={progress} expected={expected} status="behind" label="Progress" />);
    const bar = screen.getByRole('progressbar', { name: 'Progress' });
    expect(bar.getAttribute('aria-valuenow')).toBe(now);
    expect(bar.getAttribute('aria-valuetext')).toBe(spoken);
    expect(bar.querySelector('[data-tick]') !== null).toBe(expected !== null);
    expect(bar.querySelector('[data-over]') !== null).toBe(progress !== null && progress > 1);
  });
});

describe('a sparkline', () => {
  it('keeps every point inside its drawing and a flat line in the middle', () => {
    const points = [5, -3, 1e12, 0.1].map((value, at) => ({ at, value }));
    const place = scale(points, 96, 24);
    for (const [x, y] of points.map(place)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(96);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(24);
    }
    expect(scale([{ at: 1, value: 7 }], 96, 24)({ at: 1, value: 7 })).toEqual([48, 12]);
  });
});

describe('where today is in a cycle', () => {
  it.each([
    ['2026-02-15', 45 / 89],
    ['2025-12-24', 0],
    ['2026-01-01', 0],
    ['2026-03-31', 1],
    ['2027-01-01', 1],
  ])('%s', (today, place) => {
    expect(placeOfToday({ startsOn: '2026-01-01', endsOn: '2026-03-31' }, today)).toBeCloseTo(place, 10);
  });
});

it('the menu of cycles begins with what runs, then what is planned, then the latest that is over', () => {
  const cycle = (name: string, state: string, startsOn: string) => ({ name, state, startsOn });
  const all = [
    cycle('2025', 'closed', '2025-01-01'),
    cycle('Q4 2025', 'closed', '2025-10-01'),
    cycle('2026', 'active', '2026-01-01'),
    cycle('Q1 2026', 'active', '2026-01-01'),
    cycle('Q2 2026', 'planning', '2026-04-01'),
  ];
  expect(inMenuOrder(all).map(({ name }) => name)).toEqual(['2026', 'Q1 2026', 'Q2 2026', 'Q4 2025', '2025']);
});

describe('picking a person', () => {
  const people = [
    { id: 'a', label: 'Zürich Müller', detail: 'Designer' },
    { id: 'b', label: 'Bus Driver', detail: 'Engineer' },
  ];
  it('finds by any words of name and job, accents and case aside', () => {
    expect(matching(people, 'muller DESIGN').map((person) => person.id)).toEqual(['a']);
    expect(matching(people, '')).toHaveLength(2);
    expect(matching(people, 'nobody')).toEqual([]);
  });
  it('works by keyboard alone', async () => {
    const pick = vi.fn();
    const { user } = renderUi(<PersonPicker label="Owner" value="a" options={people} onPick={pick} none="Nobody" />);
    await user.click(screen.getByRole('combobox', { name: 'Owner' }));
    await user.keyboard('engin{ArrowDown}{Enter}');
    expect(pick).toHaveBeenCalledWith('b');
  });
});
