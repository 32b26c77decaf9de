import { Bar, BarChart, type BarShapeProps, CartesianGrid, XAxis, YAxis } from 'recharts';
import { formatNumber } from '../../numbers';
import css from '../charts.module.css';
import type { TargetBar, TargetBarsProps } from '../props';
import { valueScale } from '../scales';
import { tickText } from '../tick-text';

/** The drawing of bars with their targets. */
export function TargetBarsDrawing({
  bars,
  width,
  height,
  decimals = 0,
}: TargetBarsProps & { width: number; height: number }) {
  const numbers = bars.flatMap(({ value, target }) => [value, target].filter((one) => one !== null));
  const { domain, ticks } = valueScale(numbers, true);
  const [low, high] = domain;
  const data = bars.map((bar) => ({ ...bar, drawn: bar.value ?? 0 }));
  const drawBar = ({ x, y, width: wide, height: high_, background, payload }: BarShapeProps) => {
    const { status, target, value }: TargetBar = payload;
    const top = background?.y ?? 0;
    const place = target === null ? null : top + (background?.height ?? 0) * (1 - (target - low) / (high - low || 1));
    return (
      <g>
        {value !== null && (
          <rect
            className={css.bar}
            data-status={status}
            x={x}
            y={Math.min(y, y + high_)}
            width={wide}
            height={Math.abs(high_)}
            rx={2}
          />
        )}
        {place !== null && <line className={css.target} x1={x - 3} x2={x + wide + 3} y1={place} y2={place} />}
      </g>
    );
  };
  return (
    <BarChart
      width={width}
      height={height}
      data={data}
      margin={{ top: 8, right: 8, bottom: 4, left: 4 }}
      barCategoryGap="30%"
      accessibilityLayer={false}
    >
      <CartesianGrid className={css.grid ?? ''} vertical={false} />
      <XAxis
        dataKey="label"
        axisLine={false}
        tickLine={false}
        tick={tickText}
        height={22}
        interval="preserveStartEnd"
      />
      <YAxis
        domain={[low, high]}
        ticks={[...ticks]}
        tickFormatter={(value: number) => formatNumber(value, decimals)}
        axisLine={false}
        tickLine={false}
        tick={tickText}
        width={48}
      />
      <Bar dataKey="drawn" maxBarSize={40} isAnimationActive={false} shape={drawBar} />
    </BarChart>
  );
}
