import { IconFlag } from '@tabler/icons-react';
import { useLocation, useParams } from 'wouter';
import type { TeamClosing } from '#shared/closings/contract';
import type { Output } from '#shared/contract';
import { CycleId } from '#shared/kernel/ids';
import { act } from '../app/act';
import { Page } from '../app/page';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay } from '../ui/dates';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { HelpTip } from '../ui/help-tip';
import { Skeleton } from '../ui/skeleton';
import css from './overview.module.css';
import { closingPath } from './paths';

const crumbs = [{ label: 'Cycles', to: '/cycles' }];

/** The closing of a whole cycle: every team and how far it is. */
export function ClosingsView() {
  const id = CycleId.safeParse(decodeURIComponent(useParams<{ cycleId: string }>().cycleId ?? ''));
  const input = id.success ? { cycleId: id.data } : { cycleId: CycleId.parse('none') };
  const { data, error, refetch } = useCall('closings.overview', input);
  if (error?.code === 'NOT_FOUND')
    return (
      <Page title="Not here" crumbs={crumbs}>
        <EmptyState title="There is no such cycle" why="It may have been removed; Undo brings it back." />
      </Page>
    );
  return (
    <Page
      title={data ? `Closing ${data.cycle.name}` : ''}
      crumbs={crumbs}
      bare
      action={data && <NextState {...data} />}
    >
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={8} />}
      {data && <Teams {...data} />}
    </Page>
  );
}

type Overview = Output<'closings.overview'>;

const isDone = ({ openObjectives }: TeamClosing): boolean => openObjectives === 0;

function Teams({ cycle, teams }: Overview) {
  const [, go] = useLocation();
  const done = teams.filter(isDone).length;
  if (teams.length === 0)
    return (
      <EmptyState
        title="Nothing to close"
        why={`${cycle.name} has no published objectives. Each team closes its own: score, learning, keep, modify or abandon.`}
        action={<Button onClick={() => go('/objectives')}>Open the objectives</Button>}
      />
    );
  return (
    <div className={css.whole}>
      <p className={css.lead}>
        <span className="numbers">
          {done} of {teams.length}
        </span>{' '}
        teams have closed; the last day is {formatDay(cycle.endsOn)}. <HelpTip concept="closing" />
      </p>
      <DataTable
        label={`Teams in the closing of ${cycle.name}`}
        columns={columns}
        rows={teams}
        rowKey={({ teamId }) => teamId ?? ''}
        onOpen={({ teamId }) => go(closingPath(cycle.id, teamId))}
      />
    </div>
  );
}

const columns: readonly Column<TeamClosing>[] = [
  { id: 'team', title: 'Team', width: 'minmax(160px, 2fr)', render: ({ teamName }) => teamName },
  {
    id: 'state',
    title: 'State',
    width: '120px',
    render: (team) => (isDone(team) ? '✓ Closed' : team.decided > 0 ? '◐ Begun' : '○ Open'),
  },
  {
    id: 'objectives',
    title: 'Objectives',
    width: '120px',
    align: 'end',
    render: ({ objectives }) => <span className="numbers">{objectives}</span>,
  },
  {
    id: 'decided',
    title: 'Key results decided',
    width: '180px',
    align: 'end',
    render: ({ keyResults, decided }) => (
      <span className="numbers">
        {decided} of {keyResults}
      </span>
    ),
  },
];

/** The one step that the cycle can take next: begin to close, or be closed. */
function NextState({ cycle: { id, name, state }, teams }: Overview) {
  if (state === 'active')
    return (
      <Button
        changes
        look="main"
        icon={<IconFlag size={16} aria-hidden="true" />}
        onClick={() => void act('cycles.set-state', { id, state: 'closing' }, `${name} is closing`)}
      >
        Begin closing
      </Button>
    );
  if (state !== 'closing') return null;
  return (
    <Button
      changes
      look={teams.every(isDone) ? 'main' : 'default'}
      onClick={() => void act('cycles.set-state', { id, state: 'closed' }, `${name} is closed`)}
    >
      Close the cycle
    </Button>
  );
}
