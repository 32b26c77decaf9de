import { useState } from 'react';
import type { CycleSummary } from '#shared/cycles/contract';
import { addDays, type IsoDate } from '#shared/kernel/dates';
import { type RitualKind, reviewWeeks } from '#shared/rituals/domain';
import { CallError, call } from '../ipc/call';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { Checkbox, Select } from '../ui/controls';
import { formatDay } from '../ui/dates';
import { FieldFrame } from '../ui/field';
import { Modal } from '../ui/modal';
import { showToast } from '../ui/toast';
import css from './calendar-file.module.css';

const kinds: readonly { kind: RitualKind; label: string }[] = [
  { kind: 'planning', label: 'Planning opens' },
  { kind: 'begins', label: 'A cycle begins' },
  { kind: 'check-in', label: 'Check-ins' },
  { kind: 'review', label: 'Reviews' },
  { kind: 'announced', label: 'A closing is announced' },
  { kind: 'closing', label: 'Closing' },
  { kind: 'ends', label: 'A cycle ends' },
  { kind: 'retrospective', label: 'Retrospective' },
];
const weeks = Array.from({ length: reviewWeeks.most - reviewWeeks.least + 1 }, (_, index) => reviewWeeks.least + index);
/** What is shown of the file before it is saved. */
const shown = 100;

type Props = { today: IsoDate; cycles: readonly CycleSummary[]; onClose: () => void };

/** The rituals for everybody's own calendar: chosen, looked at, saved as a file. The same again updates. */
export function CalendarFile({ today, cycles, onClose }: Props) {
  const [off, setOff] = useState<ReadonlySet<RitualKind>>(new Set(['announced', 'ends']));
  const [every, setEvery] = useState<number>(reviewWeeks.usual);
  const [isTimed, setTimed] = useState(false);
  const [at, setAt] = useState('09:30');
  const last = cycles.reduce<IsoDate>((end, { endsOn }) => (endsOn > end ? endsOn : end), today);
  const to = addDays(last, 21);
  const { data } = useCall('rituals.dates', { from: today, to, reviewWeeks: every }, { keep: true });
  const dates = (data?.dates ?? []).filter(({ kind }) => !off.has(kind));
  const save = async () => {
    const chosen = kinds.map(({ kind }) => kind).filter((kind) => !off.has(kind));
    try {
      const timed = isTimed ? { at, minutes: 30 } : null;
      const saved = await call('rituals.save', { kinds: chosen, to, reviewWeeks: every, timed });
      if (!saved) return;
      showToast(`Saved ${saved.events} dates to ${saved.fileName}`, { detail: 'Open it with your calendar.' });
      onClose();
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      showToast(error.message, { tone: 'error' });
    }
  };
  return (
    <Modal title="Rituals as a calendar file" opened onClose={onClose} width={640}>
      <div className={css.whole}>
        <fieldset className={css.kinds}>
          <legend>What goes in</legend>
          {kinds.map(({ kind, label }) => (
            <Checkbox
              always
              key={kind}
              label={label}
              checked={!off.has(kind)}
              onChange={(on) => setOff(new Set(on ? [...off].filter((one) => one !== kind) : [...off, kind]))}
            />
          ))}
        </fieldset>
        <div className={css.how}>
          <Select
            always
            label="Reviews"
            value={String(every)}
            options={weeks.map((count) => ({ value: String(count), label: `every ${count} weeks` }))}
            onChange={(value) => setEvery(Number(value))}
          />
          <Select
            always
            label="On the calendar"
            value={isTimed ? 'timed' : 'day'}
            options={[
              { value: 'day', label: 'All day' },
              { value: 'timed', label: 'At a time, 30 minutes' },
            ]}
            onChange={(value) => setTimed(value === 'timed')}
          />
          {isTimed && (
            <FieldFrame label="Time" error={null}>
              {(input) => (
                <input
                  {...input}
                  type="time"
                  value={at}
                  onChange={(event) => setAt(event.currentTarget.value || '09:30')}
                />
              )}
            </FieldFrame>
          )}
        </div>
        <section aria-label="Preview">
          <h3>
            {dates.length} {dates.length === 1 ? 'date' : 'dates'}
          </h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard */}
          <ol className={css.preview} tabIndex={0} aria-label="Dates">
            {dates.slice(0, shown).map((one) => (
              <li key={one.key}>
                <span className="numbers">{formatDay(one.on)}</span> {one.what}
              </li>
            ))}
            {dates.length > shown && <li className="muted">{dates.length - shown} more</li>}
          </ol>
        </section>
        <p className="muted">
          Check-ins become one event that repeats, moved where a holiday is. Saved and opened again later, the file
          changes the dates in your calendar instead of adding new ones.
        </p>
        <div className={css.foot}>
          <Button look="plain" onClick={onClose}>
            Cancel
          </Button>
          <Button look="main" disabled={dates.length === 0} onClick={() => void save()}>
            Save the file
          </Button>
        </div>
      </div>
    </Modal>
  );
}
