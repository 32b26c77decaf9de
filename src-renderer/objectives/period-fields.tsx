import { memo, useState } from 'react';
import type { Objective } from '#shared/objectives/contract';
import { act } from '../app/act';
import { useCall, useCommand } from '../ipc/use-call';
import { Select } from '../ui/controls';
import { DateField } from '../ui/date-field';
import { formatPeriod } from '../ui/dates';
import css from './objective-head.module.css';

type Days = 'cycle' | 'own';
const DAYS: readonly { value: Days; label: string }[] = [
  { value: 'cycle', label: 'As its cycle' },
  { value: 'own', label: 'Days of its own' },
];

type Props = Pick<Objective, 'id' | 'cycleId' | 'cycleName' | 'startsOn' | 'endsOn' | 'from' | 'to'> & {
  locked: boolean;
};

/**
 * When an objective runs: its cycle, and days of its own where they differ from the cycle's. A check-in on it draws none
 * of this again.
 */
export const PeriodFields = memo(({ id, cycleId, cycleName, startsOn, endsOn, from, to, locked }: Props) => {
  const { data: cycles = [] } = useCall('cycles.list', {});
  const { mutateAsync: update } = useCommand('objectives.update');
  const [asked, setAsked] = useState(false);
  const differs = startsOn !== null || endsOn !== null;
  const cycle = cycles.find((one) => one.id === cycleId);
  const open = cycles.filter((one) => one.id !== cycleId && (one.state === 'planning' || one.state === 'active'));
  const choose = (days: Days) => {
    setAsked(days === 'own');
    if (days === 'cycle' && differs)
      void act('objectives.update', { id, startsOn: null, endsOn: null }, `Runs as ${cycleName} again`);
  };
  return (
    <>
      <Select
        label="Cycle"
        value={cycleId}
        options={[
          { value: cycleId, label: cycleName },
          ...open.map(({ id: value, name: label }) => ({ value, label })),
        ]}
        disabled={locked}
        onChange={(next) =>
          void act(
            'objectives.update',
            { id, cycleId: next },
            `Now in ${open.find((one) => one.id === next)?.name ?? ''}`,
          )
        }
      />
      <Select
        label="Runs"
        value={differs || asked ? 'own' : 'cycle'}
        options={DAYS}
        hint={formatPeriod(from, to)}
        disabled={locked}
        onChange={choose}
      />
      {(differs || asked) && (
        <div className={css.days}>
          <DateField
            label="Begins"
            value={startsOn}
            otherwise={cycle?.startsOn ?? from}
            disabled={locked}
            onSave={(day) => update({ id, startsOn: day })}
          />
          <DateField
            label="Ends"
            value={endsOn}
            otherwise={cycle?.endsOn ?? to}
            disabled={locked}
            onSave={(day) => update({ id, endsOn: day })}
          />
        </div>
      )}
    </>
  );
});
