// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid cannot be made of table elements
// biome-ignore-all lint/a11y/useFocusableInteractive: one row holds the focus, by the pattern of a grid
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import css from './data-table.module.css';
import { useRowHeight } from './density';
import { VirtualList, type VirtualListHandle } from './virtual-list';

export type Column<Row> = {
  id: string;
  title: ReactNode;
  /** CSS grid track: "1fr", "120px", "minmax(200px, 2fr)". */
  width: string;
  align?: 'start' | 'end';
  render: (row: Row) => ReactNode;
  /** Left out where the table is narrower than this, in pixels. */
  from?: number;
  /** The title is read out, not seen. */
  bare?: boolean;
  /** Where given, the head is a button; `sorted` says how it stands now. */
  onSort?: () => void;
  sorted?: 'ascending' | 'descending' | undefined;
};

type Props<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Enter or a click on a row. */
  onOpen?: (row: Row) => void;
  /** Other keys on a row; return true when the key has been used. */
  onKey?: (event: KeyboardEvent, row: Row) => boolean;
  /** The row that is shown beside the table, marked as selected. */
  selected?: string | null;
  rowHeight?: number;
};

/**
 * Rows of one height under a head that stays, virtual at any length. One row holds the focus: arrows, Page keys, Home
 * and End move it, Enter opens it.
 */
export function DataTable<Row>(props: Props<Row>) {
  const { label, rows, rowKey, onOpen, onKey, selected } = props;
  const usual = useRowHeight();
  const rowHeight = props.rowHeight ?? usual;
  const [focused, setFocused] = useState(0);
  const list = useRef<VirtualListHandle>(null);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const columns = props.columns.filter(({ from = 0 }) => from <= width);
  const grid = { gridTemplateColumns: columns.map((column) => column.width).join(' ') };
  const at = Math.min(focused, Math.max(0, rows.length - 1));
  const reach = useCallback((index: number, then: (row: HTMLElement) => void) => {
    setFocused(index);
    list.current?.scrollTo(index);
    // The row may only be drawn after the scroll.
    requestAnimationFrame(() => {
      const row = box.current?.querySelector<HTMLElement>(`[aria-rowindex="${index + 2}"]`);
      if (row) then(row);
    });
  }, []);
  const isOpen = (row: Row) => selected === rowKey(row);
  const opened = selected === null || selected === undefined ? -1 : rows.findIndex(isOpen);
  const shown = useRef<string | null>(null);
  // one that was opened from elsewhere comes into view, once, and the focus goes on from it
  useEffect(() => {
    const wanted = selected ?? null;
    if (shown.current === wanted || (wanted !== null && opened < 0)) return;
    shown.current = wanted;
    if (wanted !== null) reach(opened, (row) => row.scrollIntoView({ block: 'nearest' }));
  }, [selected, opened, reach]);

  const move = (to: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, to));
    reach(next, (row) => row.focus());
  };
  const key = (event: KeyboardEvent, row: Row, index: number) => {
    if (event.target !== event.currentTarget) return;
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
    const target = isPlain ? moves(event.key, index, rows.length) : null;
    if (target !== null) move(target);
    else if (event.key === 'Enter' && onOpen) onOpen(row);
    else if (!onKey?.(event, row)) return;
    event.preventDefault();
  };
  const head = (
    <div role="row" aria-rowindex={1} className={css.head} style={grid}>
      {columns.map((column) => (
        <Head key={column.id} column={column} />
      ))}
    </div>
  );
  const body = (index: number) => {
    const row = rows[index];
    if (row === undefined) return null;
    return (
      <div
        role="row"
        aria-rowindex={index + 2}
        aria-selected={selected === undefined ? undefined : selected === rowKey(row)}
        tabIndex={index === at ? 0 : -1}
        className={css.row}
        data-opens={onOpen ? true : undefined}
        style={{ ...grid, height: rowHeight }}
        onFocus={() => setFocused(index)}
        onClick={() => onOpen?.(row)}
        onKeyDown={(event) => key(event, row, index)}
      >
        {columns.map((column) => (
          <div key={column.id} role="gridcell" className={css.cell} data-align={column.align}>
            {column.render(row)}
          </div>
        ))}
      </div>
    );
  };
  return (
    <div ref={box} className={css.table}>
      <VirtualList
        count={rows.length}
        rowHeight={rowHeight}
        rowKey={(index) => rowOf(rows, index, rowKey)}
        render={body}
        head={head}
        label={label}
        roles={{ whole: 'grid', rows: 'rowgroup' }}
        handle={list}
      />
    </div>
  );
}

/** How wide the table is, in pixels: known before its first frame. */
function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const node = box.current;
    if (!node) return undefined;
    const measure = () => setWidth(node.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, [box]);
  return width;
}

function Head<Row>({ column }: { column: Column<Row> }) {
  const title = column.bare ? <span className="visually-hidden">{column.title}</span> : column.title;
  const arrow = column.sorted === 'ascending' ? '↑' : column.sorted === 'descending' ? '↓' : null;
  return (
    <div role="columnheader" className={css.cell} data-align={column.align} aria-sort={column.sorted}>
      {column.onSort ? (
        <button type="button" className={css.sort} onClick={column.onSort}>
          {title} {arrow && <span aria-hidden="true">{arrow}</span>}
        </button>
      ) : (
        title
      )}
    </div>
  );
}

function rowOf<Row>(rows: readonly Row[], index: number, rowKey: (row: Row) => string): string {
  const row = rows[index];
  return row === undefined ? String(index) : rowKey(row);
}

const page = 12;

/** Where a key moves the focus to from `index`; null for any other key. */
function moves(key: string, index: number, count: number): number | null {
  if (key === 'ArrowDown') return index + 1;
  if (key === 'ArrowUp') return index - 1;
  if (key === 'PageDown') return index + page;
  if (key === 'PageUp') return index - page;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
