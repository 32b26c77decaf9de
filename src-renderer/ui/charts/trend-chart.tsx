import { lazy } from 'react';
import { formatDay } from '../dates';
import { formatNumber } from '../numbers';
import { ChartFrame } from './chart-frame';
import type { DayValue, TrendProps } from './props';

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
