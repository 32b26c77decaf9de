import { lazy } from 'react';
import type { IsoDate } from '#shared/kernel/dates';
import { formatDay } from '../dates';
import { formatNumber } from '../numbers';
import { ChartFrame } from './chart-frame';

/** A value on a day. */
export type DayValue = { readonly day: IsoDate; readonly value: number };
/** A stretch of the value axis that means something; an open end runs to the edge of the drawing. */
export type Band = {
  readonly from: number | null;
  readonly to: number | null;
  readonly tone: 'good' | 'edge' | 'bad';
  readonly label: string;
};

export type TrendProps = {
  title: string;
  /** Oldest first. */
  values: readonly DayValue[];
  /** The dashed line to compare with: what is expected, or the target of each period. Oldest first. */
  expected?: readonly DayValue[];
  /** What the dashed line is called. */
  expectedLabel?: string;
  /** The dashed line jumps from one value to the next, as targets of periods do, and does not slope. */
  steps?: boolean;
  bands?: readonly Band[];
  /** The time shown; left out, that of the values. */
  from?: IsoDate;
  to?: IsoDate;
  unit?: string;
  decimals?: number;
  height?: number;
  bare?: boolean;
};

const Drawing = lazy(() => import('./drawings/trend').then((m) => ({ default: m.TrendDrawing })));

/** Values over time against a dashed line, with the stretches that mean something behind them. */
export function TrendChart(props: TrendProps) {
  const { title, values, expected = [], expectedLabel = 'Expected', unit = '', decimals = 0, height = 200 } = props;
  const show = (value: number | undefined) =>
    value === undefined ? '–' : `${formatNumber(value, decimals)}${unit === '' ? '' : `\u00a0${unit}`}`;
  const at = new Map(expected.map(({ day, value }) => [day, value]));
  const days = [...new Set([...values, ...expected].map(({ day }) => day))].sort();
  const known = new Map(values.map(({ day, value }) => [day, value]));
  const table = {
    columns: ['Day', 'Value', ...(expected.length > 0 ? [expectedLabel] : [])],
    rows: days.map((day) => [
      formatDay(day),
      show(known.get(day)),
      ...(expected.length > 0 ? [show(at.get(day))] : []),
    ]),
  };
  return (
    <ChartFrame
      title={title}
      summary={trendSentence(title, values, show)}
      table={table}
      height={height}
      bare={props.bare ?? false}
    >
      {(width) => <Drawing {...props} width={width} height={height} />}
    </ChartFrame>
  );
}

function trendSentence(title: string, values: readonly DayValue[], show: (value: number) => string): string {
  const first = values[0];
  const last = values.at(-1);
  if (!first || !last) return `${title}: no values yet`;
  if (values.length === 1) return `${title}: ${show(last.value)} on ${formatDay(last.day)}`;
  return `${title}: ${values.length} values, from ${show(first.value)} on ${formatDay(first.day)} to ${show(last.value)} on ${formatDay(last.day)}`;
}
