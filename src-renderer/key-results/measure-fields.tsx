import { useState } from 'react';
import type { KeyResult, Measure } from '#shared/key-results/contract';
import { NumberField, TextField } from '../ui/field';
import css from './key-result-panel.module.css';
import { FoundBaseline, LevelsButtons } from './levels';
import { kindWords, targetChangeInWords } from './measure';

type Patch = Partial<Measure> & { targetReason?: string };
type Props = { keyResult: KeyResult; readOnly: boolean; onSave: (patch: Patch) => Promise<unknown> };

const NUMBERS: Readonly<
  Partial<Record<Measure['kind'], readonly { field: keyof Measure & `${string}${'Value' | 'Bound'}`; label: string }[]>>
> = {
  metric: [
    { field: 'startValue', label: 'Start' },
    { field: 'targetValue', label: 'Target' },
  ],
  'at-least': [
    { field: 'lowBound', label: 'At least' },
    { field: 'criticalValue', label: 'Critical at' },
  ],
  'at-most': [
    { field: 'highBound', label: 'At most' },
    { field: 'criticalValue', label: 'Critical at' },
  ],
  between: [
    { field: 'lowBound', label: 'At least' },
    { field: 'highBound', label: 'At most' },
  ],
};

const LEVELS = [
  { field: 'commitLevel', label: 'Commit (90 %)' },
  { field: 'targetLevel', label: 'Target (50 %)' },
  { field: 'stretchLevel', label: 'Stretch (10 %)' },
] as const;

/** The numbers of a measure. A changed target may say why: the reason stands in the history for good. */
export function MeasureFields({ keyResult, readOnly, onSave }: Props) {
  const [reason, setReason] = useState('');
  const numbers = NUMBERS[keyResult.kind] ?? [];
  const save = (patch: Patch) => onSave(reason === '' ? patch : { ...patch, targetReason: reason });
  return (
    <>
      <p className={css.note}>{kindWords[keyResult.kind].meaning}</p>
      {numbers.length > 0 && (
        <div className={css.pair}>
          {numbers.map(({ field, label }) => (
            <NumberField
              key={field}
              label={label}
              value={keyResult[field]}
              optional
              placeholder="Not set"
              disabled={readOnly}
              onSave={(value) => save({ [field]: value })}
            />
          ))}
          <TextField
            label="Unit"
            placeholder="None"
            value={keyResult.unit}
            maxLength={20}
            disabled={readOnly}
            onSave={(unit) => save({ unit })}
          />
          <NumberField
            label="Digits behind the point"
            value={keyResult.decimals}
            disabled={readOnly}
            onSave={(decimals) => save({ decimals: Math.min(6, Math.max(0, Math.round(decimals ?? 0))) })}
          />
        </div>
      )}
      {keyResult.kind === 'metric' && (
        <div className={css.measure}>
          <div className={css.levels}>
            {LEVELS.map(({ field, label }) => (
              <NumberField
                key={field}
                label={label}
                value={keyResult[field]}
                optional
                placeholder="Not set"
                disabled={readOnly}
                onSave={(value) => save({ [field]: value })}
              />
            ))}
          </div>
          {!readOnly && <LevelsButtons keyResult={keyResult} onSave={save} />}
          <p className={css.note}>
            With levels, the score runs through 0.3 at commit, 0.7 at target and 1.0 at stretch.
          </p>
        </div>
      )}
      {!readOnly && <FoundBaseline keyResult={keyResult} onSave={save} />}
      {numbers.length > 0 && keyResult.state === 'published' && !readOnly && (
        <TextField
          label="Why the numbers change"
          placeholder="A reason"
          hint={
            keyResult.originalTarget === null
              ? 'Said here before a target is changed, it stands in the history.'
              : targetChangeInWords(keyResult)
          }
          value={reason}
          maxLength={500}
          onSave={setReason}
        />
      )}
    </>
  );
}
