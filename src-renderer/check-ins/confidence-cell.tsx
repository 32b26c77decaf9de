import { type KeyboardEvent, useRef } from 'react';
import css from './confidence-cell.module.css';

type Props = {
  id: string;
  label: string;
  value: number | null;
  /** The confidence of the last check-in, shown while nothing new is said. */
  last: number | null;
  /** Confidence has fallen twice in a row. */
  falling: boolean;
  onChange: (value: number | null) => void;
};

/** Striking 0 again within this time means 10, in milliseconds. */
const twice = 900;
const most = 10;

/** Confidence from 0 to 10: keys 0-9, 0 twice for 10, arrows to step, Backspace to take it back. */
export function ConfidenceCell({ id, label, value, last, falling, onChange }: Props) {
  const zeroAt = useRef(Number.NEGATIVE_INFINITY);
  const key = (event: KeyboardEvent) => {
    const next = confidenceAfter(event.key, value ?? last, event.timeStamp - zeroAt.current < twice);
    zeroAt.current = event.key === '0' ? event.timeStamp : Number.NEGATIVE_INFINITY;
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(next);
  };
  const shown = value ?? last;
  return (
    <div
      id={id}
      role="slider"
      tabIndex={0}
      className={css.cell}
      data-new={value !== null || undefined}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={shown ?? 0}
      aria-valuetext={shown === null ? 'not said' : `${shown} of 10${value === null ? ', last time' : ''}`}
      title="Confidence: keys 0-9, 0 twice for 10"
      onKeyDown={key}
      onClick={(event) => {
        const step = event.target instanceof HTMLElement ? Number(event.target.dataset['step']) : 0;
        if (step > 0) onChange(step);
      }}
    >
      <span className={css.dots} aria-hidden="true">
        {Array.from({ length: most }, (_, index) => (
          <span key={index} className={css.dot} data-step={index + 1} data-on={(shown ?? 0) > index || undefined} />
        ))}
      </span>
      <span className={css.number}>{shown ?? '–'}</span>
      {falling && (
        <span className={css.falling} title="Confidence has fallen twice in a row">
          ↓<span className="visually-hidden">fallen twice in a row</span>
        </span>
      )}
    </div>
  );
}

/** What a key makes of a confidence; undefined for a key that means nothing here. */
export function confidenceAfter(key: string, now: number | null, zeroBefore: boolean): number | null | undefined {
  if (key === '0') return zeroBefore ? most : 0;
  if (/^[1-9]$/.test(key)) return Number(key);
  if (key === 'ArrowRight') return Math.min(most, (now ?? -1) + 1);
  if (key === 'ArrowLeft') return Math.max(0, (now ?? 1) - 1);
  if (key === 'Backspace' || key === 'Delete') return null;
  return undefined;
}
