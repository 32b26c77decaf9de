import css from './skeleton.module.css';

/** Holds the place of rows while they load, so that nothing jumps when they come. */
export function Skeleton({
  rows = 6,
  rowHeight = 36,
  label = 'Loading',
}: {
  rows?: number;
  rowHeight?: number;
  label?: string;
}) {
  return (
    <div role="status" aria-label={label} className={css.skeleton}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={css.row} style={{ height: rowHeight }}>
          <span className={css.bar} style={{ width: `${62 - ((index * 13) % 35)}%` }} />
        </div>
      ))}
    </div>
  );
}
