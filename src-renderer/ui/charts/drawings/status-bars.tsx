import { Bar, BarChart, type BarShapeProps, CartesianGrid, XAxis, YAxis } from 'recharts';
import css from '../charts.module.css';
import { type StatusBarsProps, stackOrder } from '../props';
import { valueScale } from '../scales';
import { tickText } from '../tick-text';

/** The drawing of statuses over time. */
export function StatusBarsDrawing({ columns, width, height }: StatusBarsProps & { width: number; height: number }) {
  const totals = columns.map(({ counts }) => Object.values(counts).reduce((sum, count) => sum + count, 0));
  const scale = valueScale(totals, true);
  const data = columns.map(({ label, counts }) => ({ label, ...counts }));
  return (
    <BarChart
      width={width}
      height={height}
      data={data}
      margin={{ top: 8, right: 4, bottom: 4, left: 4 }}
      barCategoryGap="25%"
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
        domain={[...scale.domain]}
        ticks={[...scale.ticks]}
        axisLine={false}
        tickLine={false}
        tick={tickText}
        width={36}
        allowDecimals={false}
      />
      {stackOrder.map((status) => (
        <Bar
          key={status}
          dataKey={status}
          stackId="all"
          maxBarSize={48}
          isAnimationActive={false}
          shape={({ x, y, width: wide, height: high }: BarShapeProps) =>
            high > 0 ? (
              <rect
                className={`${css.bar} ${css.segment}`}
                data-status={status}
                x={x}
                y={y}
                width={wide}
                height={high}
              />
            ) : (
              <g />
            )
          }
        />
      ))}
    </BarChart>
  );
}
