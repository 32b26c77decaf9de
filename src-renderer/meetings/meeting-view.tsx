import { useEffect, useState } from 'react';
import { useParams } from 'wouter';
import { TeamId } from '#shared/kernel/ids';
import { GoalTypeFilter } from '../app/goal-type-filter';
import { Page } from '../app/page';
import { useCall } from '../ipc/use-call';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { Skeleton } from '../ui/skeleton';
import { Agenda } from './agenda';
import { Close } from './close';
import { ItemStage } from './item-stage';
import { findMeeting, leaveMeeting, useMeetings } from './state';
import { goVoting, useVoting } from './voting';

/** A team's fifteen minutes in front of one screen: red first, one key result at a time. */
export function MeetingView() {
  const parsed = TeamId.safeParse(decodeURIComponent(useParams<{ teamId: string }>().teamId ?? ''));
  return parsed.success ? <Known key={parsed.data} teamId={parsed.data} /> : <Gone />;
}

const Gone = () => (
  <Page title="Not here" crumbs={[{ label: 'Teams', to: '/teams' }]}>
    <EmptyState title="There is no such team" why="It may have been removed; Undo brings it back." />
  </Page>
);

function Known({ teamId }: { teamId: TeamId }) {
  const team = useCall('teams.get', { id: teamId, cycleId: null });
  const { data, error, refetch } = useCall('check-ins.mine', { scope: { kind: 'team', teamId } }, { keep: true });
  const meeting = useMeetings((state) => state.meetings[teamId]);
  const [entered, setEntered] = useState(() => useVoting.getState().team === teamId);
  useEffect(() => {
    goVoting(null);
    findMeeting(teamId).catch(() => {
      // A new one can begin all the same.
    });
    const leave = () => leaveMeeting(teamId, Date.now());
    window.addEventListener('pagehide', leave);
    return () => {
      leave();
      window.removeEventListener('pagehide', leave);
    };
  }, [teamId]);
  if (team.error?.code === 'NOT_FOUND') return <Gone />;
  const name = team.data?.name ?? '';
  const crumbs = [
    { label: 'Teams', to: '/teams' },
    { label: name, to: `/teams/${encodeURIComponent(teamId)}` },
  ];
  const rows = data?.rows ?? [];
  const id = meeting?.order[meeting.at];
  const row = rows.find(({ keyResultId }) => keyResultId === id);
  const isClosing = meeting !== undefined && meeting.at >= meeting.order.length;
  const isPrepared = rows.length > 0 && !(meeting && entered);
  return (
    <Page title="Team meeting" crumbs={crumbs} bare filters={isPrepared && <GoalTypeFilter view="meeting" />}>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={8} />}
      {data && (!meeting || !entered) && (
        <Agenda teamId={teamId} rows={rows} waiting={meeting ?? null} onEnter={() => setEntered(true)} />
      )}
      {data && meeting && entered && !isClosing && (
        <ItemStage key={id} teamId={teamId} meeting={meeting} rows={rows} row={row ?? null} />
      )}
      {data && meeting && entered && isClosing && (
        <Close teamId={teamId} meeting={meeting} rows={rows} onDone={() => setEntered(false)} />
      )}
    </Page>
  );
}
