import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { CheckInRow } from '#shared/check-ins/contract';
import type { TeamId } from '#shared/kernel/ids';
import { meetingOrder } from '#shared/meetings/domain';
import { useKeys } from '../app/keys';
import { Page } from '../app/page';
import { useCall } from '../ipc/use-call';
import { useTeamOptions } from '../people/options';
import { type Column, DataTable } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { HelpTip } from '../ui/help-tip';
import { TeamPicker } from '../ui/picker';
import { Skeleton } from '../ui/skeleton';
import { StatusMark } from '../ui/status-mark';
import css from './choose.module.css';

/** Which key result to vote on: those of my team, the red ones first, or of another. */
export function ChooseVoteView() {
  const scopes = useCall('home.scopes', {});
  const [picked, setPicked] = useState<TeamId | null>(null);
  const teams = useTeamOptions();
  const teamId = picked ?? scopes.data?.teams[0]?.id ?? null;
  return (
    <Page
      title="Vote on confidence"
      bare
      filters={
        <TeamPicker<TeamId>
          always
          label="Team"
          bare
          value={teamId}
          options={teams}
          placeholder="Find a team"
          onPick={setPicked}
        />
      }
    >
      {scopes.isPending && <Skeleton rows={8} />}
      {scopes.isSuccess && teamId === null && (
        <EmptyState
          title="Which team votes?"
          why="A vote asks a team how sure it is of one key result: choose the team above, then the key result."
          action={<Link href="/teams">{teams.length === 0 ? 'Add a team' : 'Look at the teams'}</Link>}
          example="“Three fingers in the middle, one fist”: the talk begins with what the fist knows."
        />
      )}
      {teamId !== null && <KeyResults key={teamId} teamId={teamId} />}
    </Page>
  );
}

function KeyResults({ teamId }: { teamId: TeamId }) {
  const [, go] = useLocation();
  const { data, error, refetch } = useCall('check-ins.mine', { scope: { kind: 'team', teamId } });
  const list = useRef<HTMLDivElement>(null);
  const isThere = data !== undefined;
  const start = () => list.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus();
  useEffect(() => {
    if (!isThere) return;
    // the rows are only drawn once their room is known
    const frame = requestAnimationFrame(() => start());
    return () => cancelAnimationFrame(frame);
  }, [isThere]);
  useKeys('Vote on confidence', [
    { keys: 'i', label: 'Start at the first one', run: () => void start() },
    { keys: 'Enter', label: 'Vote on it' },
  ]);
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={8} />;
  if (data.rows.length === 0)
    return (
      <EmptyState
        title="Nothing to vote on yet"
        why="A team votes on the published key results of its running cycle."
        action={<Link href="/objectives">Look at the objectives</Link>}
      />
    );
  return (
    <div ref={list} className={css.whole}>
      <p className={css.note}>
        Choose the key result that you are least at one about; the laptop then goes round. <HelpTip concept="vote" />
      </p>
      <DataTable
        label="Key results"
        columns={columns}
        rows={meetingOrder(data.rows)}
        rowKey={(row) => row.keyResultId}
        onOpen={(row) => go(`/vote/${encodeURIComponent(row.keyResultId)}`)}
      />
    </div>
  );
}

const words = (text: string) => (
  <span className="one-line" dir="auto" title={text}>
    {text}
  </span>
);

const columns: readonly Column<CheckInRow>[] = [
  { id: 'title', title: 'Key result', width: 'minmax(220px, 3fr)', render: ({ title }) => words(title) },
  { id: 'status', title: 'Status', width: '130px', render: ({ figures }) => <StatusMark status={figures.status} /> },
  {
    id: 'objective',
    title: 'Objective',
    width: 'minmax(160px, 2fr)',
    render: ({ objectiveTitle }) => words(objectiveTitle),
  },
  {
    id: 'confidence',
    title: 'Confidence',
    width: '100px',
    align: 'end',
    render: ({ figures }) => <span className="numbers">{figures.confidence ?? '–'}</span>,
  },
];
