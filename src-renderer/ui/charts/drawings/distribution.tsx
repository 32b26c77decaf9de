import { Bar, BarChart, type BarShapeProps, LabelList, XAxis, YAxis } from 'recharts';
import css from '../charts.module.css';
import type { DistributionProps } from '../props';
import { tickText } from '../tick-text';

const margin = { top: 18, right: 4, bottom: 4, left: 4 };
const groupRoom = 20;

/** The drawing of a distribution: no value axis, since each bar carries its number. */
export function DistributionDrawing(
  props: DistributionProps & { labels: readonly string[]; width: number; height: number },
) {
  const { counts, labels, groups = [], width, height } = props;
  const data = counts.map((count, step) => ({ step: labels[step] ?? '', count, shown: count === 0 ? '' : count }));
  const each = (width - margin.left - margin.right) / Math.max(1, counts.length);
  return (
    <BarChart
      width={width}
      height={height}
      data={data}
      margin={{ ...margin, bottom: margin.bottom + (groups.length > 0 ? groupRoom : 0) }}
      barCategoryGap={2}
      accessibilityLayer={false}
    >
      <XAxis dataKey="step" axisLine={false} tickLine={false} tick={tickText} height={20} interval={0} />
      <YAxis hide domain={[0, Math.max(1, ...counts)]} />
      <Bar
        dataKey="count"
        isAnimationActive={false}
        shape={({ x, y, width: wide, height: high }: BarShapeProps) => (
          <rect className={css.bar} x={x} y={y} width={wide} height={Math.max(0, high)} rx={2} />
        )}
      >
        <LabelList dataKey="shown" position="top" offset={4} fill="currentColor" />
      </Bar>
      {groups.map(({ label, from, to }) => (
        <g key={label} className={css.grid}>
          <line
            x1={margin.left + from * each + 3}
            x2={margin.left + (to + 1) * each - 3}
            y1={height - groupRoom}
            y2={height - groupRoom}
          />
          <text className={css.label} x={margin.left + ((from + to + 1) / 2) * each} y={height - 6} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
    </BarChart>
  );
}
