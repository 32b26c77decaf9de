import { Link } from 'wouter';
import type { Output } from '#shared/contract';
import type { Subject } from '#shared/explain/contract';
import type { CycleId } from '#shared/kernel/ids';
import type { GoalType } from '#shared/kernel/vocabulary';
import type { Wish } from '../app/wish';
import { Explain } from '../explain/explain';
import { explained } from '../explain/opening';
import { formatShortDay } from '../ui/dates';
import { HelpTip } from '../ui/help-tip';
import { formatPercent } from '../ui/numbers';
import { ProgressBar } from '../ui/progress-bar';
import { statusWords } from '../ui/status';
import { StatusShape } from '../ui/status-mark';
import css from './glance.module.css';
import { Trend } from './trend';

type GlanceData = Output<'home.glance'>;

type GlanceProps = {
  glance: GlanceData;
  trend: Output<'home.trend'>;
  cycleId: CycleId;
  cycle: string;
  /** The types that are looked at; none for all. */
  goalTypes: readonly GoalType[];
};

/** A cycle at a glance: one stacked bar of its objectives by status, mean progress against expected, what is next. */
export function Glance({ glance, trend, cycleId, cycle, goalTypes }: GlanceProps) {
  const { byStatus, objectives, drafts, progress, expected, rituals } = glance;
  const of = (part: Part): Subject => ({
    of: 'cycle',
    id: cycleId,
    part,
    ...(goalTypes.length > 0 ? { goalTypes: [...goalTypes] } : {}),
  });
  const behind = progress !== null && expected !== null && progress < expected;
  return (
    <section className={css.glance} aria-label={`${cycle} at a glance`}>
      <h2 className={css.title}>{cycle}</h2>
      <p className={css.count}>
        <Explain subject={of('statuses')} label="the number of objectives">
          {objectives} {objectives === 1 ? 'objective' : 'objectives'}
        </Explain>
        {drafts > 0 && `, ${drafts} in draft`}
      </p>
      <Stack byStatus={byStatus} of={objectives} subject={of('statuses')} goalTypes={goalTypes} />
      <div className={css.mean}>
        <span className={css.label}>
          Mean progress <HelpTip concept="expected" />
        </span>
        <span data-explain-main>
          <Explain className={css.figure} subject={of('progress')} label="the mean progress">
            {formatPercent(progress)}
          </Explain>
        </span>
        <Explain className={css.expected} subject={of('expected')} label="the mean expected today">
          {formatPercent(expected)} expected today
        </Explain>
        <ProgressBar
          progress={progress}
          expected={expected}
          status={progress === null ? 'none' : behind ? 'behind' : 'on-track'}
          label="Mean progress"
        />
      </div>
      <Trend points={trend} />
      <h3 className={css.sub}>Next</h3>
      <ul>
        {rituals.map(({ on, before, what, to, kind }) => (
          <li key={`${on} ${kind} ${what}`} className={css.ritual}>
            <time dateTime={on}>{formatShortDay(on)}</time>
            <Link href={to}>{what}</Link>
            {before !== null && (
              <span className={css.before} title={`Earlier because of ${before}`}>
                before {before}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Part = Extract<Subject, { of: 'cycle' }>['part'];
type StackProps = {
  byStatus: GlanceData['byStatus'];
  of: number;
  subject: Subject;
  goalTypes: readonly GoalType[];
};

function Stack({ byStatus, of, subject, goalTypes }: StackProps) {
  return (
    <>
      <div className={css.stack} aria-hidden="true">
        {byStatus.map(({ status, count }) => (
          <span key={status} className={css.part} data-status={status} style={{ flexGrow: count / Math.max(1, of) }} />
        ))}
      </div>
      <ul className={css.legend} {...explained(subject)}>
        {byStatus.map(({ status, count }) => (
          <li key={status}>
            <Link href="/objectives" state={{ status, goalTypes: [...goalTypes] } satisfies Wish} className={css.entry}>
              <StatusShape status={status} />
              <span className={css.word}>{statusWords[status]}</span>
              <span className={css.number}>{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
