import { Link } from 'wouter';
import type { CycleSummary } from '#shared/cycles/contract';
import { daysBetween } from '#shared/kernel/dates';
import type { CycleId } from '#shared/kernel/ids';
import { act } from '../app/act';
import { overviewPath } from '../closings/paths';
import { call } from '../ipc/call';
import { Changes } from '../objectives/history-tab';
import { Button } from '../ui/button';
import { DateField } from '../ui/date-field';
import { TextField } from '../ui/field';
import { Panel } from '../ui/panel';
import { Picker } from '../ui/picker';
import { States } from './cycle-states';
import css from './cycles.module.css';

type Props = { cycle: CycleSummary; cycles: readonly CycleSummary[]; onClose: () => void };

/** One cycle: its name, its days, its state. Everything saves as it is typed. */
export function CyclePanel({ cycle, cycles, onClose }: Props) {
  const { id, name, startsOn, endsOn, planningOpensOn, state } = cycle;
  const isClosed = state === 'closed';
  const length = daysBetween(startsOn, endsOn) + 1;
  const longer = cycles.filter(
    (other) =>
      daysBetween(other.startsOn, other.endsOn) + 1 > length && other.startsOn <= startsOn && other.endsOn >= endsOn,
  );
  const remove = async () => {
    if (await act('cycles.remove', { id }, `Removed ${name}`)) onClose();
  };
  return (
    <Panel title={name} label="Cycle" remember="cycle" onClose={onClose}>
      <div className={css.panel}>
        <States cycle={cycle} />
        <TextField
          label="Name"
          value={name}
          maxLength={100}
          disabled={isClosed}
          check={(text) => (text.trim() === '' ? 'A name is needed' : null)}
          onSave={(text) => call('cycles.update', { id, name: text })}
        />
        <div className={css.pair}>
          <DateField
            label="First day"
            value={startsOn}
            disabled={isClosed}
            onSave={(day) => day && void act('cycles.update', { id, startsOn: day })}
          />
          <DateField
            label="Last day"
            value={endsOn}
            disabled={isClosed}
            hint={`${length} ${length === 1 ? 'day' : 'days'}`}
            onSave={(day) => day && void act('cycles.update', { id, endsOn: day })}
          />
        </div>
        <DateField
          label="Planning opens"
          value={planningOpensOn}
          disabled={isClosed}
          hint="Six to eight weeks before a year and two before a quarter is usual, so that goals stand on the first day."
          onSave={(day) => void act('cycles.update', { id, planningOpensOn: day })}
        />
        <Picker<CycleId>
          label="Within"
          value={cycle.parentId}
          options={longer.map((other) => ({ id: other.id, label: other.name }))}
          none="No longer cycle"
          disabled={isClosed}
          onPick={(parentId) => void act('cycles.update', { id, parentId })}
        />
        {state !== 'planning' && (
          <p>
            <Link href={overviewPath(id)}>{isClosed ? 'See the closing' : 'Close it, team by team'}</Link>
          </p>
        )}
        <div className={css.foot}>
          <span className="muted numbers">
            {cycle.objectiveCount} {cycle.objectiveCount === 1 ? 'objective' : 'objectives'}
          </span>
          <Button changes look="plain" onClick={() => void remove()}>
            Remove
          </Button>
        </div>
        <details className={css.history}>
          <summary>History</summary>
          <Changes table="cycles" id={id} />
        </details>
      </div>
    </Panel>
  );
}
