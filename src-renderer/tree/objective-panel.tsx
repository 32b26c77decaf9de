import type { ObjectiveId } from '#shared/kernel/ids';
import type { KeyResult } from '#shared/key-results/contract';
import type { Objective } from '#shared/objectives/contract';
import { useCall } from '../ipc/use-call';
import { Ladder } from '../objectives/ladder';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import { ErrorNote } from '../ui/error-note';
import { GoalTypeBadge } from '../ui/goal-type-badge';
import { formatPercent } from '../ui/numbers';
import { Panel } from '../ui/panel';
import { ProgressBar } from '../ui/progress-bar';
import { Skeleton } from '../ui/skeleton';
import { StatusMark } from '../ui/status-mark';
import css from './objective-panel.module.css';

type Props = { readonly id: ObjectiveId; readonly onClose: () => void; readonly onPage: () => void };

/** The essentials of an objective beside the map; its page has the rest. */
export function ObjectivePanel({ id, onClose, onPage }: Props) {
  const { data: objective, error } = useCall('objectives.get', { id });
  return (
    <Panel title="Objective" label="Objective" remember="tree" onClose={onClose}>
      {error && <ErrorNote error={error} />}
      {!error && !objective && <Skeleton rows={6} />}
      {objective && <Essentials objective={objective} onPage={onPage} />}
    </Panel>
  );
}

function Essentials({ objective, onPage }: { objective: Objective; onPage: () => void }) {
  const { title, why, ownerName, teamName, progress, expected, status, keyResultList } = objective;
  return (
    <div className={css.all}>
      <Ladder steps={objective.ladder} />
      <h3 className={css.title} dir="auto">
        {title}
      </h3>
      <div className={css.marks}>
        <GoalTypeBadge type={objective.goalType} />
        <StatusMark status={status} />
        <span className={css.percent}>{formatPercent(progress)}</span>
      </div>
      <ProgressBar progress={progress} expected={expected} status={status} label="Progress of the objective" />
      {why !== '' && (
        <p className={css.why} dir="auto">
          {why}
        </p>
      )}
      <p className={css.who}>
        {ownerName !== null && <Avatar name={ownerName} beside />}
        {[ownerName ?? 'Nobody owns it', teamName].filter(Boolean).join(' · ')}
      </p>
      <section aria-label="Key results">
        <h4 className={css.heading}>Key results</h4>
        {keyResultList.length === 0 && <p className={css.who}>Nothing measures it yet.</p>}
        <ul>
          {keyResultList.map((one) => (
            <KeyResultLine key={one.id} keyResult={one} />
          ))}
        </ul>
      </section>
      <div>
        <Button look="main" onClick={onPage}>
          Open its page
        </Button>
      </div>
    </div>
  );
}

function KeyResultLine({ keyResult: { title, figures } }: { keyResult: KeyResult }) {
  return (
    <li className={css.line}>
      <span className={css.name} dir="auto">
        {title}
      </span>
      <StatusMark status={figures.status} compact />
      <ProgressBar
        progress={figures.progress}
        expected={figures.expected}
        status={figures.status}
        label={`Progress of ${title}`}
      />
      <span className={css.percent}>{formatPercent(figures.progress)}</span>
    </li>
  );
}
