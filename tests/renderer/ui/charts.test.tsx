import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { confidenceGroups, Distribution } from '#renderer/ui/charts/distribution';
import { StatusBars } from '#renderer/ui/charts/status-bars';
import { TargetBars } from '#renderer/ui/charts/target-bars';
import { TrendChart } from '#renderer/ui/charts/trend-chart';
import { day } from '#shared/kernel/dates';
import { renderUi } from '#tests/support/render';

const values = [
  { day: day('2026-01-05'), value: 32 },
  { day: day('2026-01-12'), value: 36 },
  { day: day('2026-01-19'), value: 42 },
];
const expected = [
  { day: day('2026-01-01'), value: 30 },
  { day: day('2026-03-31'), value: 60 },
];
const bands = [{ from: 40, to: null, tone: 'good' as const, label: 'Healthy' }];

test('a trend is drawn, said in a sentence, and stands in a table', async () => {
  const { user, container } = renderUi(
    <main>
      <TrendChart title="Course" values={values} expected={expected} bands={bands} unit="%" />
    </main>,
  );
  expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(/^Course: 3 values, from 32\s% on .*42\s%/);
  // the drawing loads its library when it is first looked at
  await waitFor(() => expect(container.querySelectorAll('path.recharts-curve')).toHaveLength(2));
  expect(container.querySelectorAll('[data-tone="good"]').length).toBeGreaterThan(0);
  expect(screen.getByText('Expected', { selector: 'text' })).toBeTruthy();
  expect(screen.getByText('Healthy', { selector: 'tspan' })).toBeTruthy();
  expect(screen.getAllByRole('row')).toHaveLength(1 + 5);
  await user.click(screen.getByRole('button', { name: 'Show as table' }));
  expect(screen.queryByRole('img')).toBeNull();
  expect(within(screen.getByRole('table')).getByText(/^60\s%$/)).toBeTruthy();
  expect(
    (await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } }))
      .violations,
  ).toEqual([]);
});

test('nothing to draw is said, and one value is enough', async () => {
  const { again, container } = renderUi(<TrendChart title="Course" values={[]} />);
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe('Course: no values yet');
  again(<TrendChart title="Course" values={values.slice(0, 1)} />);
  await waitFor(() => expect(container.querySelector('.recharts-line-dots circle, .recharts-line-dot')).toBeTruthy());
});

test('statuses over time leave out what never was, and end with what is now', async () => {
  const { container } = renderUi(
    <StatusBars
      title="Key results by status"
      columns={[
        { label: 'W1', counts: { 'on-track': 4, quiet: 2 } },
        { label: 'W2', counts: { 'on-track': 3, 'at-risk': 1, quiet: 2 } },
      ]}
    />,
  );
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
    'Key results by status: in W2 3 on track, 1 at risk, 2 quiet',
  );
  expect(screen.getAllByRole('columnheader').map((one) => one.textContent)).toEqual([
    'When',
    'On track',
    'At risk',
    'Quiet',
  ]);
  await waitFor(() => expect(container.querySelectorAll('rect[data-status]')).toHaveLength(5));
});

test('a distribution says its bands', async () => {
  const { container } = renderUi(
    <Distribution
      title="Confidence"
      counts={[0, 0, 1, 0, 2, 3, 0, 5, 4, 0, 1]}
      groups={confidenceGroups}
      of="key results"
    />,
  );
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
    'Confidence: 16 key results, 1 low, 10 middle, 5 high',
  );
  await waitFor(() => expect(container.querySelectorAll('rect[rx="2"]').length).toBeGreaterThanOrEqual(6));
});

test('bars carry the tick of their target, on the right height', async () => {
  const { container } = renderUi(
    <TargetBars
      title="By quarter"
      unit="%"
      bars={[
        { label: 'Q1', value: 50, target: 100, status: 'at-risk' },
        { label: 'Q2', value: null, target: 100, status: 'none' },
      ]}
    />,
  );
  const ticks = await waitFor(() => {
    const lines = [...container.querySelectorAll('line[x1]')].filter((line) => line.closest('.recharts-bar'));
    expect(lines).toHaveLength(2);
    return lines;
  });
  const bar = container.querySelector('rect[data-status="at-risk"]');
  const top = Number(bar?.getAttribute('y'));
  const half = Number(bar?.getAttribute('height'));
  expect(Number(ticks[0]?.getAttribute('y1'))).toBeCloseTo(top - half, 1);
  expect(container.querySelector('rect[data-status="none"]')).toBeNull();
});
