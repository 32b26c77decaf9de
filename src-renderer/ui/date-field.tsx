import { useEffect, useId, useState } from 'react';
import { IsoDate } from '#shared/kernel/shapes';
import css from './field.module.css';
import { useRestingText } from './looking';

type Props = {
  label: string;
  value: IsoDate | null;
  /** What it throws is shown beneath, and the day is kept to be mended. */
  onSave: (value: IsoDate | null) => unknown;
  disabled?: boolean;
  /** It holds no day of the document, and works while that is only looked at. */
  always?: boolean;
  bare?: boolean;
  hint?: string;
  /** The day that holds where none is set: it stands in the field, and a blank one takes it. */
  otherwise?: IsoDate;
};

/** A day, typed or picked; saves when it is left. An unfinished day is not saved. */
export function DateField(props: Props) {
  const { label, value, onSave, disabled = false, always = false, bare = false, hint, otherwise } = props;
  const id = useId();
  const resting = useRestingText(always);
  const rest = value ?? otherwise ?? '';
  const [draft, setDraft] = useState<string>(rest);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => setDraft(rest), [rest]);
  // a file from elsewhere may hold what is no day: said before it is touched, and until a day stands here
  const isWrong = [rest, draft].every((day) => !IsoDate.safeParse(day).success) && rest !== '';
  const note = error ?? (isWrong ? `“${rest}” is no day of the calendar` : null);
  const give = async (day: IsoDate | null) => {
    try {
      await onSave(day);
      setError(null);
    } catch (caught) {
      setError(caught instanceof Error ? caught.message : 'This could not be saved');
    }
  };
  const save = () => {
    const next = IsoDate.safeParse(draft);
    if (draft === '' && value !== null) void give(null);
    else if (next.success && draft !== rest) void give(next.data);
    else {
      setError(null);
      if (!next.success) setDraft(rest);
    }
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
          aria-invalid={note !== null || undefined}
          aria-describedby={note === null ? undefined : `${id}-error`}
          min="1900-01-01"
          max="2199-12-31"
          onChange={(event) => setDraft(event.currentTarget.value)}
          onBlur={save}
          onKeyDown={(event) => event.key === 'Enter' && save()}
        />
      </span>
      {hint && note === null && <p className={css.hint}>{hint}</p>}
      {note !== null && (
        <p id={`${id}-error`} className={css.error} role="alert">
          {note}
        </p>
      )}
    </div>
  );
}
