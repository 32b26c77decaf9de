import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { OwnHoliday } from '#shared/holidays/contract';
import type { IsoDate } from '#shared/kernel/dates';
import { act } from '../app/act';
import { useCall } from '../ipc/use-call';
import { Button, IconButton } from '../ui/button';
import { Checkbox, FilterChip } from '../ui/controls';
import { DateField } from '../ui/date-field';
import { FieldFrame, TextField } from '../ui/field';
import { Modal } from '../ui/modal';
import css from './holidays.module.css';

type Props = { opened: boolean; today: IsoDate; onClose: () => void };

/** Days without work: the public holidays of countries, and one's own. A ritual gives way to the working day before. */
export function HolidaysPanel({ opened, today, onClose }: Props) {
  return (
    <Modal title="Holidays" opened={opened} onClose={onClose} width={560}>
      <Holidays today={today} />
    </Modal>
  );
}

function Holidays({ today }: { today: IsoDate }) {
  const { data } = useCall('holidays.list', {});
  const [name, setName] = useState('');
  const [date, setDate] = useState<IsoDate | null>(today);
  if (!data) return null;
  const add = async () => {
    if (date === null || name.trim() === '') return;
    if (await act('holidays.add', { date, name }, `Added ${name.trim()}`)) setName('');
  };
  return (
    <div className={css.whole}>
      <p className="muted">
        A ritual that falls on one of these days, or on a weekend, moves to the working day before.
      </p>
      <section aria-label="Public holidays">
        <h3>Public holidays of</h3>
        <div className={css.sets}>
          {data.sets.map(({ code, name: country, chosen }) => (
            <FilterChip
              changes
              key={code}
              label={country}
              on={chosen}
              onChange={(on) => void act('holidays.choose-set', { code, chosen: on })}
            />
          ))}
        </div>
      </section>
      <section aria-label="Own days">
        <h3>Own days</h3>
        {data.own.length === 0 && (
          <p className="muted">Holidays of your region, company days, a closed week in summer.</p>
        )}
        <ul>
          {data.own.map((one) => (
            <Own key={one.id} one={one} />
          ))}
        </ul>
        <form
          className={css.add}
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <DateField label="Day" value={date} onSave={(next) => setDate(next)} />
          <FieldFrame label="Name" error={null} placeholder="Company day">
            {(input) => (
              <input {...input} value={name} maxLength={100} onChange={(event) => setName(event.currentTarget.value)} />
            )}
          </FieldFrame>
          <Button changes type="submit" disabled={date === null || name.trim() === ''}>
            Add
          </Button>
        </form>
      </section>
    </div>
  );
}

function Own({ one }: { one: OwnHoliday }) {
  const { id, date, name, yearly } = one;
  return (
    <li className={css.own}>
      <DateField
        bare
        label={`Day of ${name}`}
        value={date}
        onSave={(day) => day && void act('holidays.update', { id, date: day })}
      />
      <TextField
        bare
        label={`Name of ${name}`}
        value={name}
        maxLength={100}
        check={(text) => (text.trim() === '' ? 'A name is needed' : null)}
        onSave={(text) => act('holidays.update', { id, name: text })}
      />
      <Checkbox
        label="Every year"
        checked={yearly}
        onChange={(on) => void act('holidays.update', { id, yearly: on })}
      />
      <IconButton
        changes
        label={`Remove ${name}`}
        onClick={() => void act('holidays.remove', { id }, `Removed ${name}`)}
      >
        <IconX size={14} />
      </IconButton>
    </li>
  );
}
