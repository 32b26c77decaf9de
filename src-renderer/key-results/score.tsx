import type { KeyboardEvent } from 'react';
import type { GradeBand } from '#shared/kernel/vocabulary';
import { useWhyLooking } from '../ui/looking';
import css from './score.module.css';

type Props = {
  label: string;
  value: number | null;
  band: GradeBand | null;
  isSaved: boolean;
  disabled: boolean;
  onPick: (score: number) => void;
};

const bandWords: Record<GradeBand, string> = { green: 'green', amber: 'amber', red: 'red' };

/** A score from 0.0 to 1.0 in tenths, as large figures: arrows change it, the keys 0 to 9 set it. */
export function Score({ label, value, band, isSaved, disabled: locked, onPick }: Props) {
  const why = useWhyLooking();
  const disabled = locked || why !== null;
  const set = (score: number) => onPick(Math.round(Math.min(1, Math.max(0, score)) * 10) / 10);
  const key = (event: KeyboardEvent) => {
    const now = value ?? 0;
    if (event.key === 'ArrowUp' || event.key === 'ArrowRight') set(now + 0.1);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowLeft') set(now - 0.1);
    else if (event.key === 'End') set(1);
    else if (event.key === 'Home') set(0);
    else if (/^[0-9]$/.test(event.key)) set(Number(event.key) / 10);
    else return;
    event.preventDefault();
  };
  return (
    <div
      className={css.score}
      role="spinbutton"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={1}
      {...(value === null ? {} : { 'aria-valuenow': value })}
      aria-valuetext={value === null || band === null ? 'no score' : `${value.toFixed(1)}, ${bandWords[band]}`}
      aria-disabled={disabled}
      tabIndex={0}
      title={why ?? 'Arrows change the score by a tenth, the keys 0 to 9 set it, End is 1.0'}
      data-band={band ?? undefined}
      data-open={isSaved ? undefined : true}
      onKeyDown={(event) => !disabled && key(event)}
    >
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        disabled={disabled}
        onClick={() => set((value ?? 0) - 0.1)}
      >
        −
      </button>
      <span>{value === null ? '–' : value.toFixed(1)}</span>
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        disabled={disabled}
        onClick={() => set((value ?? 0) + 0.1)}
      >
        +
      </button>
    </div>
  );
}
