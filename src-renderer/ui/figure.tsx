import css from './figure.module.css';
import { formatChange, formatNumber } from './numbers';

type Props = {
  /** null shows a dash. */
  value: number | null;
  unit?: string;
  /** Display decimals, 0-9. */
  decimals?: number;
  /** Change since the last time, in the same unit. */
  change?: number | null;
  /** Whether that change is a step towards the target; null where it is neither. */
  better?: boolean | null;
  /** Opens the explanation of this number. */
  onExplain?: () => void;
  /** Name of the figure for screen readers, when it can be opened. */
  label?: string;
};

/** A number as typography: tabular, right-aligned, its unit muted and the change beside it. */
export function Figure({ value, unit = '', decimals = 0, change, better, onExplain, label }: Props) {
  const shown = value === null ? '–' : formatNumber(value, decimals);
  const exact = value === null ? undefined : `${formatNumber(value, Math.max(decimals, 0), true)} ${unit}`.trim();
  const body = (
    <>
      <span title={exact !== shown ? exact : undefined}>{shown}</span>
      {unit && value !== null && <span className={css.unit}>{unit}</span>}
    </>
  );
  return (
    <span className={css.figure}>
      {onExplain ? (
        <button type="button" className={css.explain} onClick={onExplain} aria-label={`Explain ${label ?? shown}`}>
          {body}
        </button>
      ) : (
        body
      )}
      {change != null && (
        <span
          className={css.change}
          title={better == null ? undefined : better ? 'Towards the target' : 'Away from it'}
        >
          {formatChange(change, decimals)}
        </span>
      )}
    </span>
  );
}
