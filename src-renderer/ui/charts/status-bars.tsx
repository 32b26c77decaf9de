import { lazy } from 'react';
import { statusWords } from '../status';
import { StatusShape } from '../status-mark';
import { ChartFrame } from './chart-frame';
import css from './charts.module.css';
import { type StatusBarsProps, stackOrder } from './props';

const Drawing = lazy(() => import('./drawings/status-bars').then((m) => ({ default: m.StatusBarsDrawing })));

/** Statuses over time as stacked columns; beneath, what the last column holds, with the shape of each status. */
export function StatusBars(props: StatusBarsProps) {
  const { title, columns, height = 180 } = props;
  const shown = stackOrder.filter((status) => columns.some(({ counts }) => (counts[status] ?? 0) > 0));
  const last = columns.at(-1);
  const parts = shown.map((status) => `${last?.counts[status] ?? 0} ${statusWords[status].toLowerCase()}`);
  return (
    <ChartFrame
      title={title}
      summary={last ? `${title}: in ${last.label} ${parts.join(', ')}` : `${title}: nothing yet`}
      table={{
        columns: ['When', ...shown.map((status) => statusWords[status])],
        rows: columns.map(({ label, counts }) => [label, ...shown.map((status) => String(counts[status] ?? 0))]),
      }}
      height={height}
      bare={props.bare ?? false}
      foot={
        <ul className={css.key} aria-hidden="true">
          {shown.map((status) => (
            <li key={status}>
              <StatusShape status={status} /> {statusWords[status]} <strong>{last?.counts[status] ?? 0}</strong>
            </li>
          ))}
        </ul>
      }
    >
      {(width) => <Drawing {...props} width={width} height={height} />}
    </ChartFrame>
  );
}
