import { Link } from 'wouter';
import type { TeamDetails, TeamObjective } from '#shared/teams/contract';
import { formatShortDay } from '../ui/dates';
import { EmptyState } from '../ui/empty-state';
import { GoalTypeBadge } from '../ui/goal-type-badge';
import css from './teams.module.css';
import { cadenceWords } from './words';

/** The team's objectives in the cycles that are not closed, and who is still to check in. */
export function TeamObjectives({ team }: { team: TeamDetails }) {
  const keyResults = team.objectives.reduce((sum, one) => sum + one.keyResults, 0);
  const checkedIn = team.objectives.reduce((sum, one) => sum + one.checkedIn, 0);
  if (team.objectives.length === 0)
    return (
      <EmptyState
        title="No objectives yet"
        why="What this team sets out to achieve will stand here, with the state of its check-ins."
        action={<Link href="/objectives">Write an objective</Link>}
        example="Three to five objectives are as many as a team can keep in its head."
      />
    );
  return (
    <section>
      <header className={css.sectionHead}>
        <h2>Objectives</h2>
        <span className="muted numbers">
          {checkedIn} of {keyResults} key results checked in · {cadenceWords[team.effectiveCadence].toLowerCase()}
        </span>
      </header>
      <table className={css.objectives}>
        <thead>
          <tr>
            <th scope="col">Objective</th>
            <th scope="col">Cycle</th>
            <th scope="col">Checked in</th>
            <th scope="col">Last</th>
          </tr>
        </thead>
        <tbody>
          {team.objectives.map((objective) => (
            <Row key={objective.id} objective={objective} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ objective }: { objective: TeamObjective }) {
  const { id, title, goalType, state, cycleName, checkedIn, keyResults, lastCheckIn } = objective;
  return (
    <tr>
      <td>
        <span className={css.objective}>
          <GoalTypeBadge type={goalType} compact />
          <Link href={`/objectives/${id}`} className="two-lines" dir="auto">
            {title}
          </Link>
          {state === 'draft' && <span className="muted">draft</span>}
        </span>
      </td>
      <td className="muted">{cycleName}</td>
      <td className="numbers">{keyResults === 0 ? '–' : `${checkedIn} of ${keyResults}`}</td>
      <td className="muted numbers">{lastCheckIn === null ? 'never' : formatShortDay(lastCheckIn)}</td>
    </tr>
  );
}
