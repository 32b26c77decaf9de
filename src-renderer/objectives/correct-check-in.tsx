import { type FormEvent, useState } from 'react';
import type { CheckIn } from '#shared/check-ins/contract';
import { OwnerStatus } from '#shared/kernel/vocabulary';
import type { KeyResult } from '#shared/key-results/contract';
import { act } from '../app/act';
import { Button } from '../ui/button';
import { Select } from '../ui/controls';
import { DateField } from '../ui/date-field';
import { NumberField, TextField } from '../ui/field';
import { focusWrong, useFormFocus } from '../ui/form-focus';
import { statusWords } from '../ui/status';
import css from './correct-check-in.module.css';

type Props = {
  checkIn: CheckIn;
  keyResult: KeyResult;
  /** With the check-in that stands in the place of the old one, if there is one. */
  onDone: (corrected?: CheckIn['id']) => void;
};

/** The id of the button that opens the form of a check-in. */
export const correctButton = (id: CheckIn['id']): string => `correct-${id}`;

type Word = OwnerStatus | 'none';
const WORDS: readonly { value: Word; label: string }[] = [
  { value: 'none', label: 'None' },
  ...OwnerStatus.options.map((value) => ({ value, label: statusWords[value] })),
];
const YES_NO = [
  { value: '1', label: 'Yes' },
  { value: '0', label: 'No' },
];

/** What a check-in says, all of which can be put right. */
const SAID = ['date', 'value', 'confidence', 'status', 'retrospect', 'prospect'] as const;

/** Puts an earlier check-in right: the old one is struck out, and what is said here stands in its place. */
export function CorrectCheckIn({ checkIn, keyResult, onDone }: Props) {
  const [said, setSaid] = useState(checkIn);
  const say = (patch: Partial<CheckIn>) => setSaid((before) => ({ ...before, ...patch }));
  const { kind, unit, currency } = keyResult;
  const form = useFormFocus(correctButton(checkIn.id));
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (focusWrong(event.currentTarget)) return;
    if (SAID.every((key) => said[key] === checkIn[key])) {
      onDone();
      return;
    }
    const { id, date, value, confidence, status, retrospect, prospect } = said;
    const told = { id, date, value, confidence, status, retrospect, prospect };
    const corrected = await act('check-ins.correct', told, 'Check-in corrected; its history says so');
    if (corrected) onDone(corrected.id);
  };
  return (
    <form
      ref={form}
      className={css.form}
      aria-label="Correct this check-in"
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <div className={css.fields}>
        {kind === 'yes-no' ? (
          <Select
            label="Value"
            value={said.value === null ? '0' : String(said.value)}
            options={YES_NO}
            onChange={(value) => say({ value: Number(value) })}
          />
        ) : (
          kind !== 'milestones' &&
          kind !== 'colour-only' && (
            <NumberField
              label="Value"
              optional
              value={said.value}
              unit={currency ?? unit}
              onSave={(value) => say({ value })}
            />
          )
        )}
        <DateField label="Day" value={said.date} onSave={(date) => date !== null && say({ date })} />
        <NumberField
          label="Confidence, 0 to 10"
          optional
          decimals={0}
          value={said.confidence}
          onSave={(confidence) => say({ confidence })}
        />
        <Select
          label="Owner's word"
          value={said.status ?? 'none'}
          options={WORDS}
          onChange={(status) => say({ status: status === 'none' ? null : status })}
        />
      </div>
      <TextField label="What happened" value={said.retrospect} lines={3} onSave={(retrospect) => say({ retrospect })} />
      <TextField label="What is next" value={said.prospect} lines={3} onSave={(prospect) => say({ prospect })} />
      <div className={css.buttons}>
        <Button changes type="submit" look="main">
          Correct
        </Button>
        <Button look="plain" onClick={() => onDone()}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
