import type { ObjectiveId } from '#shared/kernel/ids';
import { CarryDecision, type GoalType } from '#shared/kernel/vocabulary';
import type { KeyResult } from '#shared/key-results/contract';
import { asksPostMortem, gradeBand } from '#shared/key-results/domain';
import { minutesFor } from '#shared/retrospectives/agenda';
import type { Retrospective } from '#shared/retrospectives/contract';
import { minutesPerKeyResult } from '#shared/retrospectives/domain';
import { Explain } from '../explain/explain';
import { useCall } from '../ipc/use-call';
import { Score } from '../key-results/score';
import { useGrade } from '../key-results/use-grade';
import { Segments } from '../ui/controls';
import { EmptyState } from '../ui/empty-state';
import { TextField } from '../ui/field';
import { GoalTypeBadge } from '../ui/goal-type-badge';
import { formatNumber } from '../ui/numbers';
import { decisionWords } from '../ui/status';
import css from './scores.module.css';

/** Closing: each key result of the team in the cycle gets its final score, what was learned, and what becomes of it. */
export function Scores({ session }: { session: Retrospective }) {
  const { data } = useCall('objectives.list', { cycleId: session.cycleId, teamId: session.teamId, limit: 100 });
  if (!data) return null;
  const count = data.rows.reduce((sum, row) => sum + row.keyResults, 0);
  const each = minutesPerKeyResult(minutesFor(session.agenda, 'scores'), count);
  if (count === 0)
    return (
      <EmptyState
        title="No key results to score"
        why={`${session.teamName} has no key results in ${session.cycleName}. Go on to the next step.`}
      />
    );
  return (
    <div className={css.whole}>
      <p className="muted">
        {count} key results, about {each} minutes each. What takes longer goes on a list for later: note it as an
        action.
      </p>
      {data.rows.map((row) => (
        <Objective key={row.id} id={row.id} />
      ))}
    </div>
  );
}

function Objective({ id }: { id: ObjectiveId }) {
  const { data } = useCall('objectives.get', { id });
  if (!data) return null;
  return (
    <section className={css.objective} aria-label={data.title}>
      <header>
        <h3 dir="auto">{data.title}</h3>
        <GoalTypeBadge type={data.goalType} />
      </header>
      <ul>
        {data.keyResultList.map((keyResult) => (
          <li key={keyResult.id}>
            <Closing keyResult={keyResult} goalType={data.goalType} isReadOnly={data.readOnly} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type ClosingProps = { keyResult: KeyResult; goalType: GoalType; isReadOnly: boolean };

function Closing({ keyResult, goalType, isReadOnly }: ClosingProps) {
  const { title, grade, figures, kind } = keyResult;
  const { draft, automatic, final, differs, problem, save, pick } = useGrade(keyResult);
  const band = final === null ? null : gradeBand(goalType, final);
  return (
    <div className={css.closing}>
      <div className={css.about}>
        <p className={css.title} dir="auto">
          {title}
        </p>
        <p className="muted numbers">
          {figures.current === null
            ? 'Never checked in'
            : `At ${formatNumber(figures.current, keyResult.decimals)} ${keyResult.unit}`.trim()}
          {automatic !== null && (
            <>
              {' · '}
              <Explain subject={{ of: 'key-result', id: keyResult.id, part: 'score' }} label={`the score of ${title}`}>
                by the numbers {automatic.toFixed(1)}
              </Explain>
            </>
          )}
        </p>
      </div>
      <Score
        label={`Final score of ${title}`}
        value={final}
        band={band}
        isSaved={grade !== null && !(differs && draft.reason.trim() === '')}
        disabled={isReadOnly || kind === 'baseline'}
        onPick={(score) => void pick(score)}
      />
      <div className={css.words}>
        {differs && (
          <TextField
            label="Why another score than by the numbers?"
            value={draft.reason}
            maxLength={2000}
            keeps
            disabled={isReadOnly}
            onSave={(reason) => save({ reason })}
          />
        )}
        <TextField
          label={
            final !== null && asksPostMortem(goalType, final)
              ? 'Post-mortem: it was promised in full. What happened, and what will be different?'
              : 'What did we learn?'
          }
          lines={2}
          keeps
          value={draft.learning}
          disabled={isReadOnly}
          onSave={(learning) => save({ learning })}
        />
        {problem && (
          <p className={css.problem} role="alert">
            {problem}
          </p>
        )}
      </div>
      <Segments
        label={`What becomes of ${title}`}
        value={draft.decision ?? 'open'}
        options={CarryDecision.options.map((value) => ({ value, label: decisionWords[value] }))}
        onChange={(decision) => decision !== 'open' && void save({ decision })}
      />
    </div>
  );
}
