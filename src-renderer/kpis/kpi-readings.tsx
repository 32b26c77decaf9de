import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { KpiPage } from '#shared/kpis/contract';
import { act } from '../app/act';
import { useFrame } from '../app/frame';
import { useCall, useCommand } from '../ipc/use-call';
import { Button, IconButton } from '../ui/button';
import { DateField } from '../ui/date-field';
import { formatDay } from '../ui/dates';
import { NumberField, TextField } from '../ui/field';
import { focusWrong } from '../ui/form-focus';
import css from './kpis.module.css';
import { unitOf } from './words';

/** What has been read, newest first; a number changed here strikes the old reading out and puts a new one in its place. */
export function KpiReadings({ kpi }: { kpi: KpiPage }) {
  const [limit, setLimit] = useState(24);
  const { data: readings = [] } = useCall('kpis.readings', { id: kpi.id, limit }, { keep: true });
  const correct = useCommand('kpis.correct-reading');
  const made = kpi.rollUp !== 'none' && kpi.children > 0;
  return (
    <div className={css.panel}>
      {made && <p className={css.note}>This KPI is made of others; their readings are entered there.</p>}
      {!made && kpi.archivedOn === null && <NewReading kpi={kpi} />}
      {readings.length === 0 && !made && <p className={css.note}>The first reading stands here once it is entered.</p>}
      <ul data-calm>
        {readings.map(({ id, date, value, note, authorName }) => (
          <li key={id} className={css.line}>
            <span>{formatDay(date)}</span>
            <NumberField
              bare
              label={`Reading of ${formatDay(date)}`}
              value={value}
              onSave={(next) => (next === null ? undefined : correct.mutateAsync({ id, date, value: next, note }))}
            />
            <span className={css.detail} title={note}>
              {[note, authorName].filter(Boolean).join(' · ')}
            </span>
            <IconButton
              changes
              label={`Remove the reading of ${formatDay(date)}`}
              onClick={() => void act('kpis.remove-reading', { id }, `Removed the reading of ${formatDay(date)}`)}
            >
              <IconTrash size={16} />
            </IconButton>
          </li>
        ))}
      </ul>
      {readings.length === limit && (
        <div>
          <Button onClick={() => setLimit(limit + 100)}>Show older ones</Button>
        </div>
      )}
    </div>
  );
}

function NewReading({ kpi }: { kpi: KpiPage }) {
  const { today } = useFrame();
  const [date, setDate] = useState(today);
  const [value, setValue] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (focusWrong(event.currentTarget)) return;
    if (value === null) return;
    const reading = { kpiId: kpi.id, value, note, ...(date === null ? {} : { date }) };
    if (!(await act('kpis.record', { readings: [reading] }, 'Reading saved'))) return;
    setValue(null);
    setNote('');
  };
  return (
    <form className={css.quick} aria-label="New reading" onSubmit={(event) => void add(event)}>
      <DateField label="Day" value={date ?? today} onSave={setDate} />
      <NumberField label="Value" value={value} optional unit={unitOf(kpi)} onSave={setValue} />
      <TextField label="Note" value={note} maxLength={2000} onSave={setNote} />
      <Button changes type="submit" look="main">
        Add
      </Button>
    </form>
  );
}
