import type { Output } from '#shared/contract';
import { daysBetween } from '#shared/kernel/dates';
import { ChartFrame } from '../ui/charts/chart-frame';
import { formatDay, formatShortDay } from '../ui/dates';
import { formatPercent } from '../ui/numbers';
import css from './trend.module.css';

type Point = Output<'home.trend'>[number];
type Given = { readonly on: Point['on']; readonly value: number };

/** Drawn by hand: this is the first thing that the app shows, and a library for two lines would have to be loaded first. */
const height = 112;
const room = { top: 8, right: 42, bottom: 20, left: 2 } as const;

/** How a cycle got to where it is: mean progress against what was expected, week by week. */
export function Trend({ points }: { points: readonly Point[] }) {
  const progress = given(points, 'progress');
  const first = progress[0];
  const last = progress.at(-1);
  if (points.length < 2 || !first || !last) return null;
  const table = {
    columns: ['Day', 'Progress', 'Expected'],
    rows: points.map(({ on, progress: done, expected }) => [
      formatDay(on),
      formatPercent(done),
      formatPercent(expected),
    ]),
  };
  const summary = `Mean progress by week, from ${formatPercent(first.value)} on ${formatDay(first.on)} to ${formatPercent(last.value)} on ${formatDay(last.on)}`;
  return (
    <div className={css.trend}>
      <ChartFrame title="By week" summary={summary} table={table} height={height} foot={<Key />}>
        {(width) => <Drawing points={points} width={width} />}
      </ChartFrame>
    </div>
  );
}

function Key() {
  return (
    <p className={css.key} aria-hidden="true">
      <span data-line="progress">Progress</span>
      <span data-line="expected">Expected</span>
    </p>
  );
}

function Drawing({ points, width }: { points: readonly Point[]; width: number }) {
  const [progress, expected] = [given(points, 'progress'), given(points, 'expected')];
  const [from, to] = [points[0]?.on, points.at(-1)?.on];
  const end = progress.at(-1);
  if (!from || !to || !end) return null;
  const top = scaleTop([...progress, ...expected].map(({ value }) => value));
  const inner = { width: width - room.left - room.right, height: height - room.top - room.bottom };
  const x = (on: Point['on']) => room.left + (daysBetween(from, on) / Math.max(1, daysBetween(from, to))) * inner.width;
  const y = (value: number) => room.top + (1 - value / top) * inner.height;
  const line = (all: readonly Given[]) =>
    all.map(({ on, value }) => `${x(on).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  return (
    <svg className={css.drawing} width={width} height={height} aria-hidden="true">
      {[0, top / 2, top].map((value) => (
        <g key={value}>
          <line className={css.grid} x1={room.left} x2={width - room.right} y1={y(value)} y2={y(value)} />
          <text x={width} y={y(value)} dy="0.32em" textAnchor="end">
            {formatPercent(value)}
          </text>
        </g>
      ))}
      <polyline className={css.expected} points={line(expected)} />
      <polyline className={css.values} points={line(progress)} />
      <circle className={css.dot} cx={x(end.on)} cy={y(end.value)} r={3} />
      <text x={room.left} y={height - 4}>
        {formatShortDay(from)}
      </text>
      <text x={width - room.right} y={height - 4} textAnchor="end">
        {formatShortDay(to)}
      </text>
    </svg>
  );
}

const given = (points: readonly Point[], figure: 'progress' | 'expected'): Given[] =>
  points.flatMap(({ on, [figure]: value }) => (value === null ? [] : [{ on, value }]));

/** The upper end of the scale, 0.2 to 1: the next fifth above all values, so that the first weeks can be told apart. */
const scaleTop = (values: readonly number[]): number =>
  Math.min(1, Math.max(1, Math.ceil(Math.max(...values) * 5)) / 5);
