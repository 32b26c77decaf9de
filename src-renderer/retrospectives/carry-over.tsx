import { useState } from 'react';
import { Link } from 'wouter';
import type { ObjectiveId } from '#shared/kernel/ids';
import { GoalType } from '#shared/kernel/vocabulary';
import type { Retrospective, RetrospectiveAction } from '#shared/retrospectives/contract';
import { act } from '../app/act';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { Picker } from '../ui/picker';
import { goalTypeWords } from '../ui/status';
import css from './actions.module.css';

/** Takes an action into the next cycle: as an initiative under an objective, or as a draft objective of the team. */
export function CarryOver({ action, session }: { action: RetrospectiveAction; session: Retrospective }) {
  const [open, setOpen] = useState(false);
  const { nextCycle } = session;
  if (!open)
    return (
      <div className={css.carry}>
        <Button changes look="plain" onClick={() => setOpen(true)}>
          Carry into {nextCycle?.name ?? 'the next cycle'}…
        </Button>
      </div>
    );
  if (!nextCycle)
    return (
      <p className={css.carry}>
        There is no next cycle yet. <Link href="/cycles">Create it</Link>, then carry the action over.
      </p>
    );
  return <Destinations action={action} session={session} cycle={nextCycle} onClose={() => setOpen(false)} />;
}

type Props = {
  action: RetrospectiveAction;
  session: Retrospective;
  cycle: NonNullable<Retrospective['nextCycle']>;
  onClose: () => void;
};

function Destinations({ action, session, cycle, onClose }: Props) {
  const { id } = action;
  const { data } = useCall('objectives.list', { cycleId: cycle.id, limit: 1000 });
  const rows = (data?.rows ?? []).toSorted(
    (a, b) => Number(b.teamId === session.teamId) - Number(a.teamId === session.teamId),
  );
  const options = rows.map((row) => ({ id: row.id, label: row.title, detail: row.teamName ?? undefined }));
  const asInitiative = (objectiveId: ObjectiveId) =>
    act('retrospectives.carry-action', { id, to: { as: 'initiative', objectiveId } }, 'Carried over as an initiative');
  const asObjective = (goalType: GoalType) =>
    act(
      'retrospectives.carry-action',
      { id, to: { as: 'objective', cycleId: cycle.id, goalType } },
      `Drafted as an objective for ${cycle.name}`,
    );
  return (
    <div className={css.destinations}>
      <Picker<ObjectiveId>
        label={`As an initiative in ${cycle.name}, under`}
        value={null}
        options={options}
        placeholder="Choose an objective…"
        onPick={(objectiveId) => objectiveId !== null && void asInitiative(objectiveId)}
      />
      <div className={css.types}>
        <span className={css.label}>Or as a draft objective, of the type</span>
        <div>
          {GoalType.options.map((type) => (
            <Button key={type} changes onClick={() => void asObjective(type)}>
              {goalTypeWords[type]}
            </Button>
          ))}
        </div>
      </div>
      <Button look="plain" onClick={onClose}>
        Cancel
      </Button>
    </div>
  );
}
