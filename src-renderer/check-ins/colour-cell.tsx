import type { OwnerStatus } from '#shared/kernel/vocabulary';
import { StatusShape } from '../ui/status-mark';
import css from './colour-cell.module.css';

type Props = { id: string; label: string; value: OwnerStatus | null; onChange: (value: OwnerStatus) => void };

const colours = [
  { status: 'on-track', word: 'Green', key: '3' },
  { status: 'behind', word: 'Amber', key: '2' },
  { status: 'at-risk', word: 'Red', key: '1' },
] as const;

/** A colour and no number: keys 1 red, 2 amber, 3 green, or the arrows. */
export function ColourCell({ id, label, value, onChange }: Props) {
  return (
    <div
      id={id}
      role="radiogroup"
      tabIndex={0}
      aria-label={label}
      className={css.cell}
      title="Keys 1 red, 2 amber, 3 green"
      onKeyDown={(event) => {
        const struck = colours.find((colour) => colour.key === event.key);
        if (!struck) return;
        event.preventDefault();
        onChange(struck.status);
      }}
    >
      {colours.map(({ status, word }) => (
        // biome-ignore lint/a11y/useSemanticElements: drawn as a shape, by the pattern of a radio group
        <button
          key={status}
          type="button"
          role="radio"
          tabIndex={-1}
          aria-checked={value === status}
          aria-label={word}
          title={word}
          className={css.colour}
          onClick={() => onChange(status)}
        >
          <StatusShape status={status} size={14} />
        </button>
      ))}
    </div>
  );
}
