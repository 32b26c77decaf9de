import type { ObjectiveId } from '#shared/kernel/ids';
import type { KeyResult } from '#shared/key-results/contract';
import type { Objective } from '#shared/objectives/contract';
import { AsksForHelp } from '../blockers/asks-for-help';
import { Explain } from '../explain/explain';
import { explained } from '../explain/opening';
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
        <Explain subject={{ of: 'objective', id: objective.id, part: 'status' }} label="the status">
          <StatusMark status={status} />
        </Explain>
        <Explain
          className={css.percent}
          subject={{ of: 'objective', id: objective.id, part: 'progress' }}
          label="the progress"
        >
          {formatPercent(progress)}
        </Explain>
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
      <AsksForHelp objectiveId={objective.id} />
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

function KeyResultLine({ keyResult: { id, title, figures } }: { keyResult: KeyResult }) {
  return (
    <li className={css.line} {...explained({ of: 'key-result', id, part: 'progress' })}>
      <span className={css.name} dir="auto">
        {title}
      </span>
      <Explain subject={{ of: 'key-result', id, part: 'status' }} label={`the status of ${title}`} tab={false}>
        <StatusMark status={figures.status} compact />
      </Explain>
      <ProgressBar
        progress={figures.progress}
        expected={figures.expected}
        status={figures.status}
        label={`Progress of ${title}`}
      />
      <Explain
        className={css.percent}
        subject={{ of: 'key-result', id, part: 'progress' }}
        label={`the progress of ${title}`}
      >
        {formatPercent(figures.progress)}
      </Explain>
    </li>
  );
}
