import { lazy } from 'react';
import { formatNumber } from '../numbers';
import { ChartFrame } from './chart-frame';
import type { TargetBarsProps } from './props';

const Drawing = lazy(() => import('./drawings/target-bars').then((m) => ({ default: m.TargetBarsDrawing })));

/** Bars from zero, each with a tick where its target lies. */
export function TargetBars(props: TargetBarsProps) {
  const { title, bars, unit = '', decimals = 0, height = 160 } = props;
  const show = (value: number | null) =>
    value === null ? '–' : `${formatNumber(value, decimals)}${unit === '' ? '' : `\u00a0${unit}`}`;
  const last = bars.findLast(({ value }) => value !== null);
  return (
    <ChartFrame
      title={title}
      summary={
        last
          ? `${title}: ${last.label} ${show(last.value)}${last.target === null ? '' : `, target ${show(last.target)}`}`
          : `${title}: no values yet`
      }
      table={{
        columns: ['Period', 'Value', 'Target'],
        rows: bars.map(({ label, value, target }) => [label, show(value), show(target)]),
      }}
      height={height}
      bare={props.bare ?? false}
    >
      {(width) => <Drawing {...props} width={width} height={height} />}
    </ChartFrame>
  );
}
