import { lazy } from 'react';
import type { Status } from '#shared/kernel/vocabulary';
import { formatNumber } from '../numbers';
import { ChartFrame } from './chart-frame';

/** One period or thing: what was reached, what was aimed at. */
export type TargetBar = {
  readonly label: string;
  readonly value: number | null;
  readonly target: number | null;
  readonly status: Status;
};

export type TargetBarsProps = {
  title: string;
  bars: readonly TargetBar[];
  unit?: string;
  decimals?: number;
  height?: number;
  bare?: boolean;
};

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
