import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import css from './field.module.css';
import { useRestingText } from './looking';
import { formatNumber, parseNumber } from './numbers';

type Common = {
  label: string;
  /** Advice beneath the field. */
  hint?: string;
  /** Advice that is read out alone, where the place says it to the eye. */
  spoken?: string;
  placeholder?: string;
  disabled?: boolean;
  /** It holds nothing of the document (a filter, a setting of this computer): it works while that is only looked at. */
  always?: boolean;
  /** Hides the label from the eye where the place says what it is. */
  bare?: boolean;
};

type TextProps = Common & {
  value: string;
  /** Called on blur and Enter, only if the text has changed; what it throws is shown beneath and the text is kept. */
  onSave: (value: string) => unknown;
  /** Called with every sign typed, and with the saved text when it is taken back: for advice while writing. */
  onType?: (value: string) => void;
  /** Several lines; Enter makes a new one and Ctrl/Cmd-Enter saves. */
  lines?: number;
  /** One line of text that wraps where it is too long to be seen whole; Enter saves. */
  wraps?: boolean;
  maxLength?: number;
  /** Escape saves what was typed instead of taking it back, for texts that take long to write; the next one leaves. */
  keeps?: boolean;
  /** Says what is wrong with a text, or null; a wrong text is not saved. */
  check?: (value: string) => string | null;
};

/** A text that saves itself on blur or Enter; Escape takes back what has not been saved yet. */
export function TextField(props: TextProps) {
  const { value, onSave, onType, lines, wraps = false, maxLength, keeps = false, check, ...common } = props;
  const known = useEdit(value, check, onSave);
  const edit = keeps ? { ...known, revert: known.save } : known;
  const typed = useRef(onType);
  typed.current = onType;
  useEffect(() => typed.current?.(edit.text), [edit.text]);
  const shared = {
    value: edit.text,
    maxLength,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      edit.change(wraps ? currentTarget.value.replace(/\s*\n\s*/g, ' ') : currentTarget.value),
    onBlur: edit.save,
  };
  return (
    <FieldFrame {...common} error={edit.error}>
      {(props) =>
        lines || wraps ? (
          <textarea
            {...props}
            {...shared}
            rows={lines ?? 1}
            onKeyDown={(event) => keys(event, edit, wraps || event.ctrlKey || event.metaKey)}
          />
        ) : (
          <input {...props} {...shared} onKeyDown={(event) => keys(event, edit, true)} />
        )
      }
    </FieldFrame>
  );
}

type NumberProps = Common & {
  value: number | null;
  onSave: (value: number | null) => unknown;
  decimals?: number;
  unit?: string;
  /** Whether it may be left empty (null). */
  optional?: boolean;
};

/** A number typed in the user's own way ("1 200,5", "$1.2M", "45 %"); saves on blur or Enter. */
export function NumberField({ value, onSave, decimals = 6, unit, optional, ...common }: NumberProps) {
  const check = (text: string) => {
    if (text.trim() === '') return optional ? null : 'A number is needed here';
    return parseNumber(text) === null ? 'This is not a number' : null;
  };
  const edit = useEdit(value === null ? '' : editable(value, decimals), check, (text) => onSave(parseNumber(text)));
  return (
    <FieldFrame {...common} error={edit.error} unit={unit}>
      {(props) => (
        <input
          {...props}
          className={`${css.input} ${css.number}`}
          inputMode="decimal"
          value={edit.text}
          onChange={(event) => edit.change(event.currentTarget.value)}
          onBlur={edit.save}
          onKeyDown={(event) => keys(event, edit, true)}
        />
      )}
    </FieldFrame>
  );
}

/** A number as one edits it: exact, without needless zeros. */
export function editable(value: number, decimals = 6): string {
  const rounded = Number(value.toFixed(decimals));
  if (rounded === 0 && value !== 0) return String(value);
  return formatNumber(value, Math.min(decimals, (String(rounded).split('.')[1] ?? '').length), true);
}

type InputProps = {
  id: string;
  className: string | undefined;
  disabled: boolean | undefined;
  /** Its text may be selected, but not changed. */
  readOnly: boolean;
  title: string | undefined;
  placeholder: string | undefined;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
};

type FrameProps = Common & {
  error: string | null;
  unit?: string | undefined;
  children: (props: InputProps) => React.ReactNode;
};

/** Label, input, unit, hint and error of a field, tied together for screen readers. */
export function FieldFrame({
  label,
  hint,
  spoken,
  placeholder,
  disabled,
  always = false,
  bare,
  error,
  unit,
  children,
}: FrameProps) {
  const id = useId();
  const resting = useRestingText(always);
  const note = error ?? hint;
  return (
    <div className={css.field}>
      <label htmlFor={id} className={bare ? 'visually-hidden' : css.label}>
        {label}
      </label>
      <span className={css.box}>
        {children({
          id,
          className: css.input,
          disabled,
          ...resting,
          placeholder,
          'aria-invalid': error !== null,
          'aria-describedby': [note && `${id}-note`, spoken && `${id}-spoken`].filter(Boolean).join(' ') || undefined,
        })}
        {unit && <span className={css.unit}>{unit}</span>}
      </span>
      {spoken && (
        <span id={`${id}-spoken`} className="visually-hidden">
          {spoken}
        </span>
      )}
      {note && (
        <p id={`${id}-note`} className={error ? css.error : css.hint} role={error ? 'alert' : undefined}>
          {note}
        </p>
      )}
    </div>
  );
}

type Edit = {
  text: string;
  changed: boolean;
  error: string | null;
  change: (text: string) => void;
  /** Saves what has changed; whether the check lets it pass. */
  save: () => boolean;
  revert: () => void;
};

/** A text being edited: follows `value` while untouched, is kept when saving fails. */
function useEdit(
  value: string,
  check: ((text: string) => string | null) | undefined,
  onSave: (text: string) => unknown,
): Edit {
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  /** The last text known to be saved: the given one, or what was just saved and has not come back yet. */
  const saved = useRef(value);
  useEffect(() => {
    setDraft((now) => (now === saved.current ? null : now));
    saved.current = value;
  }, [value]);
  const give = async (text: string) => {
    const before = saved.current;
    saved.current = text;
    try {
      await onSave(text);
    } catch (failure) {
      saved.current = before;
      setError(failure instanceof Error ? failure.message : 'This could not be saved');
    }
  };
  return {
    text: draft ?? value,
    changed: draft !== null && draft !== saved.current,
    error,
    change: (text) => {
      setDraft(text);
      setError(null);
    },
    save: () => {
      if (draft === null || draft === saved.current) return true;
      const wrong = check?.(draft) ?? null;
      setError(wrong);
      if (wrong === null) void give(draft);
      return wrong === null;
    },
    revert: () => {
      setDraft(saved.current === value ? null : saved.current);
      setError(null);
    },
  };
}

function keys(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>, edit: Edit, enterSaves: boolean): void {
  if (event.key === 'Enter' && enterSaves && !event.nativeEvent.isComposing) {
    // With Ctrl or Cmd it may mean something to the view as well; in a form, Enter in a line does what its button does,
    // unless the text is wrong: the one before would be taken for it.
    const { currentTarget: field } = event;
    const submits = field instanceof HTMLInputElement && field.form !== null;
    const passed = edit.save();
    if (!event.ctrlKey && !event.metaKey && !submits) event.preventDefault();
    if (submits && !passed) event.preventDefault();
  }
  if (event.key === 'Escape' && edit.changed) {
    event.stopPropagation();
    edit.revert();
  }
}
