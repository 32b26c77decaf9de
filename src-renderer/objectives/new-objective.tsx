import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import type { CycleId, ObjectiveId, PersonId, TeamId } from '#shared/kernel/ids';
import type { GoalType } from '#shared/kernel/vocabulary';
import { useCycle } from '../app/cycle';
import { HintSlot } from '../coach/hint-slot';
import { useObjectiveWriting } from '../coach/use-writing';
import { CallError } from '../ipc/call';
import { useCall, useCommand } from '../ipc/use-call';
import { Button } from '../ui/button';
import { Segments } from '../ui/controls';
import { TextField } from '../ui/field';
import { useFormFocus } from '../ui/form-focus';
import { GoalTypeBadge } from '../ui/goal-type-badge';
import css from './new-objective.module.css';
import { OwnerPicker, OwnerTeamPicker } from './owner-pickers';

const TYPES: readonly { value: GoalType; label: string }[] = [
  { value: 'committed', label: 'Committed' },
  { value: 'stretch', label: 'Stretch' },
  { value: 'development', label: 'Development' },
];
const MEANING: Readonly<Record<GoalType, string>> = {
  committed: 'People are held to it: 1.0 is expected at the end.',
  stretch: 'Meant to be out of reach: 0.7 is a success.',
  development: 'Something to learn or to grow into; judged like a stretch goal.',
};

type Props = { onDone: () => void; onMade: (id: ObjectiveId) => void; parentId?: ObjectiveId };

/** The id of the button that opens the form. */
export const NEW_OBJECTIVE = 'new-objective';

/** Writes down an objective: the sentence, the kind of goal, whose it is. The rest has time. */
export function NewObjective(props: Props) {
  const { cycle } = useCycle();
  if (!cycle) return <p role="alert">Objectives live in a cycle. Create one under Cycles first.</p>;
  return <Form cycle={cycle} {...props} />;
}

function Form({ cycle, onDone, onMade, parentId }: Props & { cycle: { id: CycleId; name: string } }) {
  const create = useCommand('objectives.create');
  const [title, setTitle] = useState('');
  const { data: policy } = useCall('policy.get', {});
  const stretchOnly = policy?.goalPolicy === 'stretch-only';
  const [picked, setGoalType] = useState<GoalType>('committed');
  const goalType = stretchOnly ? 'stretch' : picked;
  const [teamId, setTeam] = useState<TeamId | null>(null);
  const [ownerId, setOwner] = useState<PersonId | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const writing = useObjectiveWriting({ cycleId: cycle.id, title: typed, goalType, teamId, ownerId });
  const form = useFormFocus(NEW_OBJECTIVE);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const made = await create.mutateAsync({
        cycleId: cycle.id,
        title: typed,
        goalType,
        teamId,
        ownerId,
        ...(parentId ? { parentId } : {}),
      });
      onDone();
      onMade(made.id);
    } catch (failure) {
      setError(failure instanceof CallError ? failure.message : String(failure));
    }
  };
  return (
    <form
      ref={form}
      className={css.form}
      aria-label="New objective"
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <TextField
        label={`Objective for ${cycle.name}`}
        placeholder="What should be different at the end?"
        value={title}
        maxLength={500}
        onSave={setTitle}
        onType={setTyped}
      />
      <HintSlot
        hints={writing.hints}
        onDismiss={writing.dismiss}
        otherwise="Words that people remember; the numbers come with its key results."
      />
      <div className={css.line}>
        {stretchOnly ? (
          <GoalTypeBadge type="stretch" />
        ) : (
          <Segments label="Goal type" value={goalType} options={TYPES} onChange={setGoalType} />
        )}
        <span className={css.meaning}>
          {MEANING[goalType]}
          {stretchOnly && ' Other kinds are not written down here: the company has chosen stretch goals only.'}
        </span>
      </div>
      <div className={css.pair}>
        <OwnerTeamPicker label="Team" value={teamId} onPick={setTeam} />
        <OwnerPicker label="Owner" value={ownerId} onPick={setOwner} />
      </div>
      {error && (
        <p role="alert" className={css.error}>
          {error}
        </p>
      )}
      <div className={css.line}>
        <Button type="submit" look="main" disabled={typed.trim() === '' || create.isPending}>
          Create objective
        </Button>
        <Button look="plain" onClick={onDone}>
          Cancel
        </Button>
        {typed.trim() === '' && (
          <Link href="/library" className={css.examples}>
            Look at examples
          </Link>
        )}
      </div>
    </form>
  );
}
