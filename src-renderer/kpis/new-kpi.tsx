import { type FormEvent, useState } from 'react';
import type { KpiId, TeamId } from '#shared/kernel/ids';
import { Direction, Frequency } from '#shared/kpis/contract';
import { act } from '../app/act';
import { useFrame } from '../app/frame';
import { Button } from '../ui/button';
import { Select } from '../ui/controls';
import { NumberField, TextField } from '../ui/field';
import { focusWrong, useFormFocus } from '../ui/form-focus';
import css from './kpis.module.css';
import { directionWords, frequencyWords } from './words';

export const directions = Direction.options.map((value) => ({ value, label: directionWords[value] }));
export const frequencies = Frequency.options.map((value) => ({ value, label: frequencyWords[value] }));

const empty = {
  name: '',
  unit: '',
  direction: 'up' as Direction,
  frequency: 'monthly' as Frequency,
  low: null as number | null,
  high: null as number | null,
};

type Props = { teamId: TeamId | null; onDone: () => void; onOpen: (id: KpiId) => void };

/** The id of the button that opens the form. */
export const NEW_KPI = 'new-kpi';

/** A line to write a KPI down in; the rest can be said in its panel. */
export function NewKpi({ teamId, onDone, onOpen }: Props) {
  const { me } = useFrame();
  const [draft, setDraft] = useState(empty);
  const set = (patch: Partial<typeof empty>) => setDraft((now) => ({ ...now, ...patch }));
  const form = useFormFocus(NEW_KPI);
  const { direction, low, high } = draft;
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (focusWrong(event.currentTarget)) return;
    const { name, unit, frequency } = draft;
    const bounds = { lowBound: direction === 'down' ? null : low, highBound: direction === 'up' ? null : high };
    const decimals = Math.max(
      0,
      ...[low, high].map((one) => Math.min(4, (String(one ?? '').split('.')[1] ?? '').length)),
    );
    const given = { name, unit, direction, frequency, decimals, ...bounds, teamId, ownerId: me };
    const made = await act('kpis.create', given, `Added ${name}`);
    if (!made) return;
    onOpen(made.id);
    onDone();
  };
  return (
    <form
      ref={form}
      className={css.add}
      aria-label="New KPI"
      onSubmit={(event) => void add(event)}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onDone()}
    >
      <div className={css.wide}>
        <TextField label="What do you watch?" value={draft.name} maxLength={500} onSave={(name) => set({ name })} />
      </div>
      <TextField label="Unit" value={draft.unit} maxLength={20} onSave={(unit) => set({ unit })} />
      <Select label="Direction" value={direction} options={directions} onChange={(next) => set({ direction: next })} />
      {direction !== 'down' && (
        <NumberField label="Healthy from" value={low} optional onSave={(value) => set({ low: value })} />
      )}
      {direction !== 'up' && (
        <NumberField label="Healthy up to" value={high} optional onSave={(value) => set({ high: value })} />
      )}
      <Select
        label="How often"
        value={draft.frequency}
        options={frequencies}
        onChange={(frequency) => set({ frequency })}
      />
      <div className={css.buttons}>
        <Button type="submit" look="main" disabled={draft.name.trim() === ''}>
          Add KPI
        </Button>
        <Button look="plain" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
