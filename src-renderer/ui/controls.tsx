import { type ComponentProps, type ReactNode, useId } from 'react';
import css from './controls.module.css';
import fieldCss from './field.module.css';
import { useWhyLooking } from './looking';

/** A choice that works while the document is only looked at: a filter, a setting of this computer. */
type Always = { always?: boolean };

function useResting(always: boolean | undefined): { disabled?: true; title?: string } {
  const why = useWhyLooking();
  return why === null || always ? {} : { disabled: true, title: why };
}

type Option<V extends string> = { value: V; label: string; disabled?: boolean };

type SelectProps<V extends string> = Always & {
  label: string;
  value: V;
  options: readonly Option<V>[];
  onChange: (value: V) => void;
  bare?: boolean;
  disabled?: boolean;
  /** What the choice comes to, beneath it. */
  hint?: string;
};

/** One of a few, as the system's own list; saves at once. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { label, value, options, onChange, bare, disabled, always, hint } = props;
  const id = useId();
  const resting = useResting(always);
  return (
    <div className={fieldCss.field}>
      <label htmlFor={id} className={bare ? 'visually-hidden' : fieldCss.label}>
        {label}
      </label>
      <select
        id={id}
        className={css.select}
        value={value}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        {...resting}
        onChange={(event) => {
          const picked = options.find((option) => option.value === event.currentTarget.value);
          if (picked) onChange(picked.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={fieldCss.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

type SegmentsProps<V extends string> = Always & {
  label: string;
  value: V;
  options: readonly { value: V; label: ReactNode }[];
  onChange: (value: V) => void;
};

/** Two to five choices side by side; arrows move between them. */
export function Segments<V extends string>({ label, value, options, onChange, always }: SegmentsProps<V>) {
  const name = useId();
  const resting = useResting(always);
  return (
    <fieldset className={css.segments} {...resting}>
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={css.segment} data-on={option.value === value || undefined}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

type CheckProps = Always &
  Omit<ComponentProps<'input'>, 'type' | 'onChange'> & {
    label: ReactNode;
    onChange: (checked: boolean) => void;
  };

/** A box to tick, with its label at the right. */
export function Checkbox({ label, onChange, always, ...rest }: CheckProps) {
  const resting = useResting(always);
  return (
    <label className={css.check}>
      <input {...rest} {...resting} type="checkbox" onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

type ChipProps = {
  label: ReactNode;
  on: boolean;
  onChange: (on: boolean) => void;
  count?: number;
  /** It is kept in the document, and not a filter of what is shown. */
  changes?: boolean;
};

/** A filter that is on or off. */
export function FilterChip({ label, on, onChange, count, changes = false }: ChipProps) {
  const resting = useResting(!changes);
  return (
    <button type="button" className={css.chip} aria-pressed={on} onClick={() => onChange(!on)} {...resting}>
      {label}
      {count !== undefined && <span className={css.count}>{count}</span>}
    </button>
  );
}

type TabsProps<V extends string> = {
  label: string;
  value: V;
  tabs: readonly { value: V; label: ReactNode; count?: number }[];
  onChange: (value: V) => void;
  children: ReactNode;
};

/** Tabs over one panel; arrows move between them. */
export function Tabs<V extends string>({ label, value, tabs, onChange, children }: TabsProps<V>) {
  const id = useId();
  const step = (by: number) => {
    const at = tabs.findIndex((tab) => tab.value === value);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (!next) return;
    onChange(next.value);
    document.getElementById(`${id}-${next.value}`)?.focus();
  };
  return (
    <div className={css.tabs}>
      <div role="tablist" aria-label={label} className={css.tablist}>
        {tabs.map((tab) => (
          <button
            key={tab.value}
            id={`${id}-${tab.value}`}
            type="button"
            role="tab"
            aria-selected={tab.value === value}
            aria-controls={`${id}-panel`}
            tabIndex={tab.value === value ? 0 : -1}
            className={css.tab}
            onClick={() => onChange(tab.value)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowRight') step(1);
              if (event.key === 'ArrowLeft') step(-1);
            }}
          >
            {tab.label}
            {tab.count !== undefined && <span className={css.count}>{tab.count}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`}>
        {children}
      </div>
    </div>
  );
}
