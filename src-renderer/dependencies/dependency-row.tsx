import { Link } from 'wouter';
import type { Dependency } from '#shared/dependencies/contract';
import { formatShortDay } from '../ui/dates';
import { GoalTypeBadge } from '../ui/goal-type-badge';
import { StatusMark } from '../ui/status-mark';
import { Answer } from './answer';
import { AnswerMark } from './answer-mark';
import css from './dependencies.module.css';
import { whoAndWhen } from './words';

/** One dependency as one side sees it: what is needed, the other side's objective, the day, the answer. */
export function DependencyRow({ one, side }: { one: Dependency; side: 'needs' | 'is-asked' }) {
  const [own, other] = side === 'needs' ? [one.from, one.to] : [one.to, one.from];
  return (
    <li className={css.row}>
      <div className={css.what}>
        <span className={css.needs}>{one.needs || (side === 'needs' ? `Depends on ${other.title}` : other.title)}</span>
        <span className={css.ends}>
          <span className={css.own}>
            <GoalTypeBadge type={own.goalType} compact />
            <Link href={`/objectives/${own.objectiveId}`}>{own.title}</Link>
          </span>
          <span className={css.other}>
            <span aria-hidden="true">{side === 'needs' ? '→' : '←'}</span>
            <span className="visually-hidden">{side === 'needs' ? 'depends on' : 'is needed by'}</span>
            <GoalTypeBadge type={other.goalType} compact />
            <Link href={`/objectives/${other.objectiveId}`}>{other.title}</Link>
            {other.teamName && <span className={css.faint}>{other.teamName}</span>}
            <StatusMark status={other.status} compact />
          </span>
        </span>
        {one.answerNote !== '' && <span className={css.note}>“{one.answerNote}”</span>}
      </div>
      <span className={css.due} data-late={(one.overdue && one.answer !== 'declined') || undefined}>
        {one.dueOn && `by ${formatShortDay(one.dueOn)}`}
        {one.overdue && ', past'}
      </span>
      <span className={css.state}>
        <AnswerMark answer={one.answer} />
        <span className={css.faint}>{whoAndWhen(one)}</span>
      </span>
      {side === 'is-asked' && <Answer one={one} />}
    </li>
  );
}
