import { useEffect, useId, useState } from 'react';
import { IsoDate } from '#shared/kernel/shapes';
import css from './field.module.css';
import { useRestingText } from './looking';

type Props = {
  label: string;
  value: IsoDate | null;
  onSave: (value: IsoDate | null) => unknown;
  disabled?: boolean;
  /** It holds no day of the document, and works while that is only looked at. */
  always?: boolean;
  bare?: boolean;
  hint?: string;
};

/** A day, typed or picked; saves when it is left. An unfinished day is not saved. */
export function DateField({ label, value, onSave, disabled = false, always = false, bare = false, hint }: Props) {
  const id = useId();
  const resting = useRestingText(always);
  const [draft, setDraft] = useState<string>(value ?? '');
  useEffect(() => setDraft(value ?? ''), [value]);
  const save = () => {
    const next = IsoDate.safeParse(draft);
    if (draft === '' && value !== null) onSave(null);
    else if (next.success && next.data !== value) onSave(next.data);
    else if (!next.success) setDraft(value ?? '');
  };
  return (
    <div className={css.field}>
      <label htmlFor={id} className={bare ? 'visually-hidden' : css.label}>
        {label}
      </label>
      <span className={css.box}>
        <input
          id={id}
          type="date"
          className={css.input}
          value={draft}
          disabled={disabled}
          {...resting}
          min="1900-01-01"
          max="2199-12-31"
          onChange={(event) => setDraft(event.currentTarget.value)}
          onBlur={save}
          onKeyDown={(event) => event.key === 'Enter' && save()}
        />
      </span>
      {hint && <p className={css.hint}>{hint}</p>}
    </div>
  );
}
