import { memo } from 'react';
import type { Objective } from '#shared/objectives/contract';
import { act } from '../app/act';
import { useCall, useCommand } from '../ipc/use-call';
import { Select } from '../ui/controls';
import { DateField } from '../ui/date-field';
import { formatDay } from '../ui/dates';

type Props = Pick<Objective, 'id' | 'cycleId' | 'cycleName' | 'startsOn' | 'endsOn' | 'from' | 'to'> & {
  locked: boolean;
};

/**
 * When an objective runs: its cycle, and days of its own where they differ from the cycle's. A check-in on it draws none
 * of this again.
 */
export const PeriodFields = memo(({ id, cycleId, cycleName, startsOn, endsOn, from, to, locked }: Props) => {
  const { data: cycles = [] } = useCall('cycles.list', {});
  const update = useCommand('objectives.update');
  const open = cycles.filter((one) => one.id !== cycleId && (one.state === 'planning' || one.state === 'active'));
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
      <DateField
        label="Begins"
        value={startsOn}
        hint={startsOn === null ? `With the cycle, ${formatDay(from)}` : 'Blank takes the cycle’s'}
        disabled={locked}
        onSave={(day) => update.mutateAsync({ id, startsOn: day })}
      />
      <DateField
        label="Ends"
        value={endsOn}
        hint={endsOn === null ? `With the cycle, ${formatDay(to)}` : 'Blank takes the cycle’s'}
        disabled={locked}
        onSave={(day) => update.mutateAsync({ id, endsOn: day })}
      />
    </>
  );
});
