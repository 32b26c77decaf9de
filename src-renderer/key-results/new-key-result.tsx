import { type FormEvent, useState } from 'react';
import { KeyResultKind } from '#shared/kernel/vocabulary';
import type { Objective } from '#shared/objectives/contract';
import { HintSlot } from '../coach/hint-slot';
import { useKeyResultWriting } from '../coach/use-writing';
import { CallError } from '../ipc/call';
import { useCommand } from '../ipc/use-call';
import { useTeamStage } from '../staircase/stage';
import { Button } from '../ui/button';
import { Select } from '../ui/controls';
import { NumberField, TextField } from '../ui/field';
import { focusFirst, focusWrong, useFormFocus } from '../ui/form-focus';
import { LevelsChoice } from './levels';
import { kindWords, measureOf } from './measure';
import css from './new-key-result.module.css';

const KINDS = KeyResultKind.options.map((value) => ({ value, label: kindWords[value].label }));
const EMPTY = {
  title: '',
  kind: null as KeyResultKind | null,
  unit: '',
  start: null as number | null,
  target: null as number | null,
  /** The target typed is the stretch level; commit and target are laid out before it. */
  levels: false,
};

type Props = { objective: Objective; onDone: () => void };

/** The id of the button that opens the form. */
export const NEW_KEY_RESULT = 'new-key-result';

/** Writes down a key result in one line; what is not known yet leaves it a draft. */
export function NewKeyResult({ objective, onDone }: Props) {
  const create = useCommand('key-results.create');
  const [draft, setDraft] = useState(EMPTY);
  const [error, setError] = useState<string | null>(null);
  const set = (patch: Partial<typeof EMPTY>) => setDraft((before) => ({ ...before, ...patch }));
  const [measuring, setMeasuring] = useState(false);
  const stage = useTeamStage(objective.teamId);
  // a team at Talk or Align begins with a colour; a number is one press away
  const colourFirst = stage !== null && stage !== 'act';
  const kind = draft.kind ?? (colourFirst && !measuring ? 'colour-only' : 'metric');
  const [typed, setTyped] = useState('');
  const writing = useKeyResultWriting(
    { id: '', title: typed, measure: measureOf({ ...draft, kind }), steps: 1, dated: true, confidence: null },
    objective.goalType,
  );
  const form = useFormFocus(NEW_KEY_RESULT);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (focusWrong(event.currentTarget)) return;
    try {
      await create.mutateAsync({
        objectiveId: objective.id,
        title: typed,
        kind,
        unit: draft.unit,
        decimals: decimalsOf(draft.start, draft.target),
        ...(kind === 'metric' ? metricOf(draft) : {}),
        ...(kind === 'at-least' || kind === 'between' ? { lowBound: draft.start } : {}),
        ...(kind === 'at-most' || kind === 'between' ? { highBound: draft.target } : {}),
      });
      setDraft(EMPTY);
      setError(null);
      focusFirst(form.current);
    } catch (failure) {
      setError(failure instanceof CallError ? failure.message : String(failure));
    }
  };
  const measured = kind === 'metric' || kind === 'at-least' || kind === 'at-most' || kind === 'between';
  return (
    <form
      ref={form}
      className={css.form}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
      aria-label="New key result"
    >
      <div className={css.title}>
        <TextField
          label="What moves?"
          value={draft.title}
          maxLength={500}
          onSave={(title) => set({ title })}
          onType={setTyped}
        />
      </div>
      {(!colourFirst || measuring) && (
        <Select label="Kind" value={kind} options={KINDS} onChange={(next) => set({ kind: next })} />
      )}
      {measured && kind !== 'at-most' && (
        <NumberField
          label={kind === 'metric' ? 'Start' : 'At least'}
          value={draft.start}
          optional
          onSave={(start) => set({ start })}
        />
      )}
      {measured && kind !== 'at-least' && (
        <NumberField
          label={kind !== 'metric' ? 'At most' : draft.levels ? 'Stretch' : 'Target'}
          value={draft.target}
          optional
          onSave={(target) => set({ target })}
        />
      )}
      {measured && <TextField label="Unit" value={draft.unit} maxLength={20} onSave={(unit) => set({ unit })} />}
      {kind === 'metric' && (
        <LevelsChoice
          start={draft.start}
          stretch={draft.target}
          on={draft.levels}
          onChange={(levels) => set({ levels })}
        />
      )}
      <div className={css.meaning}>
        <HintSlot hints={writing.hints} onDismiss={writing.dismiss} otherwise={kindWords[kind].meaning} />
      </div>
      {error && (
        <p role="alert" className={css.error}>
          {error}
        </p>
      )}
      <div className={css.buttons}>
        <Button type="submit" look="main" disabled={typed.trim() === ''}>
          Add key result
        </Button>
        {colourFirst && !measuring && (
          <Button look="plain" onClick={() => setMeasuring(true)}>
            More: measure it with a number
          </Button>
        )}
        <Button look="plain" onClick={onDone}>
          Done
        </Button>
      </div>
    </form>
  );
}

/** With levels the number typed is the stretch: commit and target follow from it. */
const metricOf = ({ start, target, levels }: typeof EMPTY) =>
  levels && start !== null && target !== null
    ? { startValue: start, stretchLevel: target }
    : { startValue: start, targetValue: target };

/** As many digits behind the point as the numbers typed have, at most 4. */
function decimalsOf(...values: readonly (number | null)[]): number {
  return Math.max(0, ...values.map((value) => Math.min(4, (String(value ?? '').split('.')[1] ?? '').length)));
}
