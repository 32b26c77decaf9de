import { useLocation } from 'wouter';
import type { CycleId } from '#shared/kernel/ids';
import { useCycle } from '../app/cycle';
import { useFrame } from '../app/frame';
import { Page } from '../app/page';
import { Stranger } from '../app/stranger';
import { useCall } from '../ipc/use-call';
import { ErrorNote } from '../ui/error-note';
import { Skeleton } from '../ui/skeleton';
import { Begin } from './begin';
import { Glance } from './glance';
import css from './home-view.module.css';
import { Needs } from './needs';

/** What waits for me at the left, how the cycle stands at the right: all that a Monday morning needs. */
export function HomeView() {
  const { cycle, cycles } = useCycle();
  const { me, today } = useFrame();
  return (
    <Page title="Home" cycle>
      {today !== null && (
        <div className={css.columns}>
          {me === null ? <NotMe /> : <NeedsYou />}
          {cycle && <AtAGlance cycleId={cycle.id} name={cycle.name} />}
          {!cycle && cycles.length === 0 && <div />}
        </div>
      )}
    </Page>
  );
}

function NeedsYou() {
  const { data, error, refetch } = useCall('home.needs', {});
  const drafts = useCall('drafts.list', { prefix: 'check-in/' });
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton rows={8} />;
  if (data === null) return <NotMe />;
  return <Needs needs={data} halfWritten={drafts.data?.length ?? 0} />;
}

function AtAGlance({ cycleId, name }: { cycleId: CycleId; name: string }) {
  const { data, error, refetch } = useCall('home.glance', { cycleId }, { keep: true });
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={6} />;
  if (data.objectives === 0 && data.drafts === 0) return <Begin cycle={name} />;
  return <Glance glance={data} cycle={name} />;
}

function NotMe() {
  const [, go] = useLocation();
  return (
    <Stranger
      title="Nobody in particular"
      why="Once you say who you are, what waits for you stands here: check-ins due, questions from your teams, drafts."
      onTeam={(id) => go(`/teams/${id}`)}
    />
  );
}
