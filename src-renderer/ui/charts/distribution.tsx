import { lazy } from 'react';
import { ChartFrame } from './chart-frame';
import type { DistributionProps } from './props';

/** The bands of confidence, 0 to 10. */
export const confidenceGroups = [
  { label: 'low', from: 0, to: 3 },
  { label: 'middle', from: 4, to: 7 },
  { label: 'high', from: 8, to: 10 },
] as const;

const Drawing = lazy(() => import('./drawings/distribution').then((m) => ({ default: m.DistributionDrawing })));

/** How many of each step of a scale, the number on each bar. */
export function Distribution(props: DistributionProps) {
  const { title, counts, labels = counts.map((_, step) => String(step)), of, groups = [], height = 140 } = props;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const parts = groups.map(({ label, from, to }) => {
    const count = counts.slice(from, to + 1).reduce((sum, one) => sum + one, 0);
    return `${count} ${label}`;
  });
  return (
    <ChartFrame
      title={title}
      summary={[`${title}: ${total} ${of}`, ...parts].join(', ')}
      table={{ columns: ['Step', of], rows: counts.map((count, step) => [labels[step] ?? '', String(count)]) }}
      height={height}
      bare={props.bare ?? false}
    >
      {(width) => <Drawing {...props} labels={labels} groups={groups} width={width} height={height} />}
    </ChartFrame>
  );
}
