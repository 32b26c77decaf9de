import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { TeamId } from '#shared/kernel/ids';
import { pathTo } from '#shared/kernel/tree';
import type { TeamSummary } from '#shared/teams/contract';
import { act } from '../app/act';
import { useKeys } from '../app/keys';
import { Page } from '../app/page';
import { useWished } from '../app/wish';
import { useCall } from '../ipc/use-call';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import { type Column, DataTable } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { Skeleton } from '../ui/skeleton';
import { ADD_TEAM, AddTeam } from './add-team';
import { stepOf } from './moves';
import css from './teams.module.css';
import { cadenceWords, kindWords, stageWords } from './words';

type Row = TeamSummary & { depth: number };

/** The tree of teams. Alt and the arrows move a team in it; Enter opens its page. */
export function TeamsView() {
  const [adding, setAdding] = useState<{ below: TeamId | null } | null>(null);
  const [, go] = useLocation();
  useWished('create', () => setAdding({ below: null }));
  const { data: teams, error, refetch } = useCall('teams.list', {});
  const { data: workspace } = useCall('workspace.get', {});
  const rows = useMemo(() => withDepth(teams ?? []), [teams]);
  useKeys('Teams', [
    { keys: 'n', label: 'Add a team', changes: true, run: () => setAdding({ below: null }) },
    { keys: 'Enter', label: 'Open the team' },
    { keys: 'Alt+ArrowUp', label: 'Move the team up (Alt+Down: down)' },
    { keys: 'Alt+ArrowRight', label: 'Move it below the team above (Alt+Left: out again)' },
  ]);
  const move = (event: KeyboardEvent, row: Row): boolean => {
    const to = event.altKey ? stepOf(rows, row, event.key) : null;
    if (to) void act('teams.move', { id: row.id, ...to }, `Moved ${row.name}`);
    return to !== null;
  };
  const columns = columnsWith(workspace ? cadenceWords[workspace.defaultCadence] : '');
  return (
    <Page
      title="Teams"
      bare
      action={
        <Button
          id={ADD_TEAM}
          changes
          look="main"
          icon={<IconPlus size={16} aria-hidden="true" />}
          title="Add a team (N)"
          onClick={() => setAdding({ below: null })}
        >
          Add a team
        </Button>
      }
    >
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!teams && !error && <Skeleton rows={10} />}
      {adding && <AddTeam below={adding.below} onDone={() => setAdding(null)} />}
      {teams?.length === 0 && !adding && (
        <EmptyState
          title="No teams yet"
          why="Objectives belong to teams, and teams to each other: that is how a key result finds its way up to the mission."
          action={
            <Button changes look="main" onClick={() => setAdding({ below: null })}>
              Add a team
            </Button>
          }
          example="Start with the company itself, then its departments, then the teams below them."
        />
      )}
      {rows.length > 0 && (
        <div className={css.whole}>
          <DataTable
            label="Teams"
            columns={columns}
            rows={rows}
            rowKey={(team) => team.id}
            onOpen={(team) => go(`/teams/${team.id}`)}
            onKey={move}
          />
        </div>
      )}
    </Page>
  );
}

function withDepth(teams: readonly TeamSummary[]): Row[] {
  const nodes = new Map<string, TeamSummary>(teams.map((team) => [team.id, team]));
  return teams.map((team) => ({ ...team, depth: pathTo(nodes, team.id).length }));
}

const columnsWith = (usual: string): readonly Column<Row>[] => [
  {
    id: 'name',
    title: 'Team',
    width: 'minmax(220px, 2fr)',
    render: ({ name, depth }) => (
      <span className={css.name} style={{ paddingInlineStart: depth * 20 }}>
        {depth > 0 && <span className={css.branch} aria-hidden="true" />}
        <span className="one-line" dir="auto">
          {name}
        </span>
        {depth > 0 && <span className="visually-hidden">, level {depth + 1}</span>}
      </span>
    ),
  },
  {
    id: 'kind',
    title: 'Kind',
    width: '110px',
    from: 780,
    render: ({ kind }) => <span className="muted">{kindWords[kind]}</span>,
  },
  {
    id: 'lead',
    title: 'Lead',
    width: 'minmax(180px, 1.6fr)',
    render: ({ leadName }) =>
      leadName === null ? (
        <span className="muted">–</span>
      ) : (
        <span className={css.name}>
          <Avatar name={leadName} beside />
          <span className="one-line" dir="auto">
            {leadName}
          </span>
        </span>
      ),
  },
  {
    id: 'members',
    title: 'Members',
    width: '90px',
    from: 670,
    align: 'end',
    render: ({ memberCount }) => <span className="numbers">{memberCount}</span>,
  },
  {
    id: 'cadence',
    title: 'Check-in',
    width: 'minmax(130px, 0.8fr)',
    render: ({ cadence }) =>
      cadence === null ? <span className="muted">{usual}</span> : <span>{cadenceWords[cadence]}</span>,
  },
  {
    id: 'stage',
    title: 'Stage',
    width: '90px',
    from: 870,
    render: ({ stage }) => (
      <span className="muted" title={stageWords[stage].meaning}>
        {stageWords[stage].title}
      </span>
    ),
  },
];
