// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: the role is given by the caller
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';
import css from './virtual-list.module.css';

export type VirtualListHandle = { scrollTo: (index: number) => void };

type Props = {
  count: number;
  /** Height of a row in pixels, or a guess for each where rows measure themselves (`measured`). */
  rowHeight?: number;
  measured?: boolean;
  rowKey: (index: number) => string;
  render: (index: number) => ReactNode;
  /** Stands above the rows and stays while they scroll. */
  head?: ReactNode;
  className?: string;
  /** Role of the whole and of the box around the rows; a plain list unless told. */
  roles?: { whole?: 'grid' | 'treegrid' | 'list' | 'tree'; rows?: 'rowgroup' | 'presentation' };
  label?: string;
  handle?: Ref<VirtualListHandle>;
};

/** A list that costs only what is on screen, however long it is. It scrolls itself and fills the height it is given. */
export function VirtualList(props: Props) {
  const { count, rowHeight = 36, measured, rowKey, render, head, className, roles, label, handle } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: rowKey,
    overscan: 12,
  });
  useImperativeHandle(handle, () => ({ scrollTo: (index) => virtual.scrollToIndex(index, { align: 'auto' }) }), [
    virtual,
  ]);
  return (
    <div
      ref={scroller}
      className={[css.scroller, className].filter(Boolean).join(' ')}
      role={roles?.whole}
      aria-label={label}
      aria-rowcount={roles?.whole?.endsWith('grid') ? count + 1 : undefined}
    >
      {head && (
        <div className={css.head} role={roles?.rows}>
          {head}
        </div>
      )}
      <div className={css.rows} role={roles?.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => (
          <div
            key={item.key}
            data-index={item.index}
            ref={measured ? virtual.measureElement : undefined}
            role={roles?.rows ? 'presentation' : undefined}
            className={css.row}
            style={{ transform: `translateY(${item.start}px)`, ...(measured ? {} : { height: rowHeight }) }}
          >
            <Row index={item.index} render={render} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** A row is drawn again when what draws it has changed, not because the list has moved under it. */
const Row = memo(({ index, render }: { index: number; render: (index: number) => ReactNode }) => render(index));
