import { useCallback, useState } from 'react';
import type { PersonId, TeamId } from '#shared/kernel/ids';
import type { GoalType, OwnerStatus, RollUpMode } from '#shared/kernel/vocabulary';
import { objectiveScore } from '#shared/key-results/domain';
import type { Objective } from '#shared/objectives/contract';
import { HintCount } from '../coach/hint-count';
import { TitleHint } from '../coach/title-hint';
import type { ObjectiveHints } from '../coach/use-hints';
import { Contributors } from '../contributors/contributors';
import { Explain } from '../explain/explain';
import { useCommand } from '../ipc/use-call';
import { Select } from '../ui/controls';
import { TextField } from '../ui/field';
import { GoalTypeBadge } from '../ui/goal-type-badge';
import { GradeBadge } from '../ui/grade-badge';
import { formatPercent } from '../ui/numbers';
import { ProgressBar } from '../ui/progress-bar';
import { StatusMark } from '../ui/status-mark';
import css from './objective-head.module.css';
import { OwnerPicker, OwnerTeamPicker } from './owner-pickers';
import { PeriodFields } from './period-fields';

const GOAL_TYPES: readonly { value: GoalType; label: string }[] = [
  { value: 'committed', label: 'Committed' },
  { value: 'stretch', label: 'Stretch' },
  { value: 'development', label: 'Development' },
];
const ROLL_UPS: readonly { value: RollUpMode; label: string }[] = [
  { value: 'key-results', label: 'Its key results' },
  { value: 'children', label: 'Contributing objectives' },
  { value: 'both', label: 'Both, weighted' },
];
type Own = OwnerStatus | 'by-numbers';
const OWN: readonly { value: Own; label: string }[] = [
  { value: 'by-numbers', label: 'By the numbers' },
  { value: 'on-track', label: 'On track' },
  { value: 'behind', label: 'Behind' },
  { value: 'at-risk', label: 'At risk' },
];

type Props = { objective: Objective; hints: ObjectiveHints; onHints: () => void };

/** Title, why, figure and the few facts of an objective; each saves itself. */
export function ObjectiveHead({ objective, hints, onHints }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const { mutateAsync: update } = useCommand('objectives.update');
  const { id } = objective;
  const save = (patch: Omit<Parameters<typeof update>[0], 'id'>) => update({ id, ...patch });
  // these two hold a list of everybody: they are drawn again for a change of theirs only
  const saveTeam = useCallback((teamId: TeamId | null) => void update({ id, teamId }), [update, id]);
  const saveOwner = useCallback((ownerId: PersonId | null) => void update({ id, ownerId }), [update, id]);
  const locked = objective.readOnly;
  return (
    <header className={css.head}>
      <div className={css.marks}>
        <GoalTypeBadge type={objective.goalType} />
        <Explain subject={{ of: 'objective', id: objective.id, part: 'status' }} label="the status">
          <StatusMark status={objective.status} />
        </Explain>
        {objective.status !== objective.suggested && objective.ownerStatus !== null && (
          <span className={css.differs}>
            The numbers say <StatusMark status={objective.suggested} />
          </span>
        )}
        <Score objective={objective} />
        {objective.state === 'draft' && <span className={css.draft}>Draft</span>}
        {locked && <span className={css.draft}>Closed with {objective.cycleName}</span>}
        {typed === null || typed === objective.title || locked ? (
          <HintCount hints={hints} onOpen={onHints} />
        ) : (
          <TitleHint objective={objective} title={typed} />
        )}
      </div>
      <div className={css.title} data-calm>
        <TextField
          bare
          wraps
          label="Objective"
          value={objective.title}
          maxLength={500}
          disabled={locked}
          check={(text) => (text.trim() === '' ? 'An objective needs a title' : null)}
          onType={setTyped}
          onSave={(title) => save({ title })}
        />
      </div>
      <div className={css.why} data-calm>
        <TextField
          bare
          label="Why it matters"
          placeholder="Why does this matter, and to whom?"
          value={objective.why}
          lines={2}
          disabled={locked}
          onSave={(why) => save({ why })}
        />
      </div>
      <div className={css.figure} data-explain-main>
        <Explain
          className={css.percent}
          subject={{ of: 'objective', id: objective.id, part: 'progress' }}
          label="the progress"
        >
          {formatPercent(objective.progress)}
        </Explain>
        <span className={css.bar}>
          <ProgressBar
            progress={objective.progress}
            expected={objective.expected}
            status={objective.status}
            label="Progress of the objective"
          />
          {objective.expected === null ? (
            <span className={css.expected}>Nothing to expect yet</span>
          ) : (
            <Explain
              className={css.expected}
              subject={{ of: 'objective', id: objective.id, part: 'expected' }}
              label="what is expected"
            >
              Expected {formatPercent(objective.expected)} {objective.state === 'closed' ? 'at the end' : 'today'}
            </Explain>
          )}
        </span>
      </div>
      <div className={css.facts} data-calm>
        <Select
          label="Goal type"
          value={objective.goalType}
          options={GOAL_TYPES}
          disabled={locked}
          onChange={(goalType) => void save({ goalType })}
        />
        <OwnerTeamPicker label="Team" value={objective.teamId} disabled={locked} onPick={saveTeam} />
        <OwnerPicker label="Owner" value={objective.ownerId} disabled={locked} onPick={saveOwner} />
        <PeriodFields
          id={id}
          cycleId={objective.cycleId}
          cycleName={objective.cycleName}
          startsOn={objective.startsOn}
          endsOn={objective.endsOn}
          from={objective.from}
          to={objective.to}
          locked={locked}
        />
        <Select
          label="Progress comes from"
          value={objective.rollUp}
          options={ROLL_UPS}
          disabled={locked}
          onChange={(rollUp) => void save({ rollUp })}
        />
        <Select
          label="Owner's word"
          value={objective.ownerStatus ?? 'by-numbers'}
          options={OWN}
          disabled={locked}
          onChange={(own) => void save({ ownerStatus: own === 'by-numbers' ? null : own })}
        />
      </div>
      <Contributors objectiveId={id} ownerId={objective.ownerId} teamId={objective.teamId} locked={locked} />
    </header>
  );
}

/** The score of the closing, once there is one. */
function Score({ objective: { id, goalType, keyResultList } }: { objective: Objective }) {
  const parts = keyResultList
    .filter(({ state }) => state !== 'draft')
    .map(({ weight, grade }) => ({ weight, final: grade?.final ?? null }));
  const found = objectiveScore(goalType, parts);
  if (!found) return null;
  return (
    <Explain subject={{ of: 'objective', id, part: 'grade' }} label="the score">
      <GradeBadge score={found.score} band={found.band} />
    </Explain>
  );
}
