import { IconChartLine, IconTable } from '@tabler/icons-react';
import { type ReactNode, type RefObject, Suspense, useId, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../button';
import css from './charts.module.css';

/** What a chart says as a table: the same figures, each cell as text. The first cell of a row is its heading. */
export type ChartTable = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

type Props = {
  title: string;
  /** The chart in one sentence, for those who hear it. */
  summary: string;
  table: ChartTable;
  /** Height of the drawing in pixels; kept while it loads. */
  height: number;
  /** Stands beneath the drawing: a key, a note. */
  foot?: ReactNode;
  /** Hides the title from the eye where the place says what it is. */
  bare?: boolean;
  children: (width: number) => ReactNode;
};

/**
 * Around every chart: its title, one spoken sentence, and the same figures as a table, shown at a press and read out
 * always. The drawing itself is loaded when it is first looked at.
 */
export function ChartFrame({ title, summary, table, height, foot, bare, children }: Props) {
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <figure className={css.chart} aria-labelledby={id}>
      <figcaption className={css.caption}>
        <span id={id} className={bare ? 'visually-hidden' : css.title}>
          {title}
        </span>
        <Button
          look="plain"
          aria-pressed={asTable}
          icon={asTable ? <IconChartLine size={14} aria-hidden="true" /> : <IconTable size={14} aria-hidden="true" />}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? 'Show as chart' : 'Show as table'}
        </Button>
      </figcaption>
      <div ref={box} className={css.box} hidden={asTable}>
        <div className={css.drawing} role="img" aria-label={summary} style={{ height }}>
          <Suspense fallback={null}>{width > 0 && !asTable && children(width)}</Suspense>
        </div>
        {foot}
      </div>
      <div className={asTable ? css.table : 'visually-hidden'}>
        <table>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([head, ...cells], row) => (
              <tr key={`${head} ${row}`}>
                <th scope="row">{head}</th>
                {cells.map((cell, index) => (
                  <td key={table.columns[index + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

/** The width an element is given, followed as it changes; 0 until it is known. */
function useWidth(box: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
