import { formatNumber } from './numbers';
import css from './sparkline.module.css';

/** A value at a moment: any rising number (a day's index, a timestamp). */
export type Point = { readonly at: number; readonly value: number };

type Props = {
  /** Oldest first. */
  points: readonly Point[];
  /** The expected line, oldest first; drawn thin and dashed. */
  expected?: readonly Point[];
  width?: number;
  height?: number;
  decimals?: number;
  /** What the line shows, for screen readers. */
  label: string;
};

const inset = 3;

/** Values over time against the expected line; the last value ends in a dot. */
export function Sparkline({ points, expected = [], width = 96, height = 24, decimals = 0, label }: Props) {
  const all = [...points, ...expected];
  const last = points.at(-1);
  if (!last) return <svg width={width} height={height} role="img" aria-label={`${label}: no values yet`} />;
  const place = scale(all, width, height);
  const end = place(last);
  const spoken = `${label}: ${points.length} values, from ${formatNumber(points[0]?.value ?? 0, decimals)} to ${formatNumber(last.value, decimals)}`;
  return (
    <svg className={css.line} width={width} height={height} role="img" aria-label={spoken}>
      {expected.length > 1 && (
        <polyline className={css.expected} points={expected.map((p) => place(p).join()).join(' ')} />
      )}
      <polyline className={css.values} points={points.map((p) => place(p).join()).join(' ')} />
      <circle className={css.dot} cx={end[0]} cy={end[1]} r={2.5} />
    </svg>
  );
}

/** Maps points into the drawing, keeping `inset` free around it. A flat line runs through the middle. */
export function scale(points: readonly Point[], width: number, height: number): (point: Point) => [number, number] {
  const ats = points.map((p) => p.at);
  const values = points.map((p) => p.value);
  const x = along(Math.min(...ats), Math.max(...ats), width);
  const y = along(Math.min(...values), Math.max(...values), height);
  return (point) => [round(x(point.at)), round(height - y(point.value))];
}

function along(low: number, high: number, size: number): (value: number) => number {
  const room = size - 2 * inset;
  return high > low ? (value) => inset + ((value - low) / (high - low)) * room : () => size / 2;
}

const round = (value: number): number => Math.round(value * 10) / 10;
