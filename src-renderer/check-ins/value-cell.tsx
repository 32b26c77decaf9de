import { IconX } from '@tabler/icons-react';
import type { CheckInRow } from '#shared/check-ins/contract';
import { IconButton } from '../ui/button';
import { Segments } from '../ui/controls';
import { formatDay, formatShortDay } from '../ui/dates';
import { Figure } from '../ui/figure';
import cell from '../ui/number-cell.module.css';
import { formatNumber } from '../ui/numbers';
import css from './value-cell.module.css';

type Props = {
  row: CheckInRow;
  /** The team checks in by colour: no number is asked for. */
  colour: boolean;
  id: string;
  value: string;
  wrong: boolean;
  onChange: (value: string) => void;
  /** Takes off what was typed where no number is asked for any more. */
  onClear: () => void;
};

/** Where the new value is typed; a choice for yes/no, the state of the steps for milestones, what its KPI says if one moves it. */
export function ValueCell({ row, colour, id, value, wrong, onChange, onClear }: Props) {
  if (colour && row.kind !== 'milestones') return <span className={css.none}>Colour only</span>;
  if (row.kind === 'milestones') {
    const done = row.milestones.filter(({ doneOn }) => doneOn !== null).length;
    return (
      <span className={css.none}>
        {done} of {row.milestones.length} steps
      </span>
    );
  }
  const { current, kpiDate } = row.figures;
  if (kpiDate !== null)
    return (
      <span className={css.read} title={`From the KPI’s reading of ${formatDay(kpiDate)}; nothing to type here`}>
        <Figure value={current} unit={row.currency ?? row.unit} decimals={row.decimals} />
        <span className={css.source}>
          KPI, {formatShortDay(kpiDate)}
          <span className="visually-hidden">: its value is the KPI’s reading, there is nothing to type</span>
        </span>
        {value.trim() !== '' && (
          <span className={css.source}>
            <s>{value}</s> <span className="visually-hidden">was typed and is not taken</span>
            <IconButton
              label={`Clear ${value}, typed before the reading of ${row.title}`}
              className={css.clear}
              onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}
              onClick={onClear}
            >
              <IconX size={12} aria-hidden="true" />
            </IconButton>
          </span>
        )}
      </span>
    );
  if (row.kind === 'yes-no') {
    const now = value || String(row.figures.current ?? 0);
    return (
      <Segments
        label={`${row.title}: reached?`}
        value={now === '1' ? '1' : '0'}
        options={[
          { value: '0', label: 'No' },
          { value: '1', label: 'Yes' },
        ]}
        onChange={onChange}
      />
    );
  }
  return (
    <span className={cell.box}>
      <input
        id={id}
        className={cell.input}
        inputMode="decimal"
        autoComplete="off"
        maxLength={40}
        aria-label={`New value of ${row.title}`}
        aria-invalid={wrong}
        placeholder={current === null ? '' : formatNumber(current, row.decimals)}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <span className={cell.unit}>{row.currency ?? row.unit}</span>
    </span>
  );
}
