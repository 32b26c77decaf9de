import { lazy, Suspense, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Draft } from '#shared/drafts/contract';
import type { HomeScope, NeedList } from '#shared/home/contract';
import type { CycleId, TeamId } from '#shared/kernel/ids';
import { useCycle } from '../app/cycle';
import { attempt } from '../app/document-commands';
import { useFrame } from '../app/frame';
import { GoalTypeFilter, useGoalTypes } from '../app/goal-type-filter';
import { Page } from '../app/page';
import { type Guide, useGuide } from '../guide/draft';
import { useCall } from '../ipc/use-call';
import { useAfterPaint } from '../ui/after-paint';
import { ErrorNote } from '../ui/error-note';
import { useWhyLooking } from '../ui/looking';
import { Skeleton } from '../ui/skeleton';
import { Begin } from './begin';
import { Glance } from './glance';
import css from './home-view.module.css';
import { type Listed, Needs } from './needs';
import { Scopes, useScopes } from './scopes';

const Stranger = lazy(() => import('../app/stranger').then((m) => ({ default: m.Stranger })));
const GuideView = lazy(() => import('../guide/guide').then((m) => ({ default: m.Guide })));

/** What waits for me at the left, how the cycle stands at the right: all that a Monday morning needs. */
export function HomeView() {
  const { cycle, cycles } = useCycle();
  const { me, today } = useFrame();
  const { isKnown } = useScopes();
  const guide = useGuide();
  const looking = useWhyLooking() !== null;
  const fresh = cycles.every(({ objectiveCount }) => objectiveCount === 0);
  if (guide.draft && fresh && !looking && today !== null)
    return (
      <Page title="Home">
        <Suspense fallback={<Skeleton rows={6} />}>
          <GuideView work={guide} />
        </Suspense>
      </Page>
    );
  return (
    <Page
      title="Home"
      cycle
      filters={
        cycles.length > 0 &&
        isKnown && (
          <>
            <Scopes />
            <GoalTypeFilter view="home" />
          </>
        )
      }
    >
      {today !== null && (
        <div className={css.room}>
          <div className={css.columns}>
            {me === null ? <NotMe /> : <NeedsYou />}
            {cycle && (
              <AtAGlance cycleId={cycle.id} name={cycle.name} onGuide={fresh ? () => void takeThrough(guide) : null} />
            )}
            {!cycle && cycles.length === 0 && <div />}
          </div>
        </div>
      )}
    </Page>
  );
}

function NeedsYou() {
  const { me } = useFrame();
  const { scope, teams, oneTeam } = useScopes();
  const [types] = useGoalTypes('home');
  const filter = types.length > 0 ? { goalTypes: [...types] } : {};
  const isMe = scope === 'me';
  const { whole, turn, asked } = useWhole(scope);
  const typed = types.length > 0;
  const { data, error, refetch } = useCall(
    'home.needs',
    { ...(isMe ? filter : { scope, ...filter }), ...asked },
    { keep: true },
  );
  const asks = useCall('dependencies.mine', whole.has('asks') ? { ...filter, whole: true } : filter, {
    keep: true,
  });
  const drafts = useCall('drafts.list', { prefix: 'check-in/' });
  const meetings = useCall('drafts.list', { prefix: 'meeting/' });
  const readings = useCall('kpis.list', { mine: true, dueOnly: true });
  const closings = useCall('closings.announced', {});
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton rows={8} />;
  if (data === null) return <NotMe />;
  return (
    <div className={css.mine}>
      <Needs
        scope={scope}
        team={oneTeam?.name ?? null}
        needs={data}
        asks={scope === 'people' ? null : (asks.data ?? null)}
        halfWritten={isMe && !typed ? (drafts.data?.length ?? 0) : 0}
        readings={isMe && !typed ? (readings.data ?? []) : []}
        closings={scope === 'people' || typed ? [] : (closings.data ?? [])}
        meetings={scope === 'people' || typed ? [] : leftHalfWay(meetings.data ?? [], teams)}
        whole={whole}
        onTurn={turn}
        complete={[asks, drafts, meetings, readings, closings].every(({ isSuccess }) => isSuccess)}
        filtered={typed}
        onward={
          scope === 'people' ? (
            <Link href={`/people/${me}/team`}>All beneath me</Link>
          ) : (
            scope === 'teams' && oneTeam && <Link href={`/meeting/${oneTeam.id}`}>Team meeting</Link>
          )
        }
      />
    </div>
  );
}

const isOfNeeds = (list: Listed): list is NeedList => list !== 'readings' && list !== 'closings' && list !== 'asks';

/** Which lists were opened; whose things they are asks anew. */
function useWhole(scope: HomeScope) {
  const [opened, setOpened] = useState<{ scope: HomeScope; lists: ReadonlySet<Listed> }>({ scope, lists: new Set() });
  const whole = opened.scope === scope ? opened.lists : new Set<Listed>();
  const turn = (list: Listed) => {
    const lists = new Set(whole);
    if (!lists.delete(list)) lists.add(list);
    setOpened({ scope, lists });
  };
  const needs = [...whole].filter(isOfNeeds);
  return { whole, turn, asked: needs.length > 0 ? { whole: needs } : {} };
}

/** The meetings of these teams that were left before their end, at this computer. */
const leftHalfWay = <T extends { readonly id: TeamId }>(drafts: readonly Draft[], teams: readonly T[]): T[] =>
  teams.filter(({ id }) => drafts.some(({ key }) => key === `meeting/${id}`));

/** Begins the guide with what the company has said already. */
async function takeThrough(guide: Guide): Promise<void> {
  const company = await attempt('workspace.get', {});
  if (company) guide.begin({ mission: company.mission, fiscalStartMonth: company.fiscalStartMonth });
}

type GlanceProps = { cycleId: CycleId; name: string; onGuide: (() => void) | null };

function AtAGlance({ cycleId, name, onGuide }: GlanceProps) {
  const { isFetched } = useCall('home.needs', {});
  const enabled = useAfterPaint(isFetched); // what waits for somebody is seen first
  const [types] = useGoalTypes('home');
  const asked = types.length > 0 ? { cycleId, goalTypes: [...types] } : { cycleId };
  const { data, error, refetch } = useCall('home.glance', asked, { keep: true, enabled });
  const trend = useCall('home.trend', asked, { keep: true, enabled });
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  // Both at once, so that nothing jumps; a trend that fails keeps nobody from the figures of today.
  if (!data || trend.isPending) return <Skeleton rows={6} />;
  if (data.objectives === 0 && data.drafts === 0 && types.length === 0) return <Begin cycle={name} onGuide={onGuide} />;
  return <Glance glance={data} trend={trend.data ?? []} cycleId={cycleId} cycle={name} goalTypes={types} />;
}

function NotMe() {
  const [, go] = useLocation();
  return (
    <Suspense fallback={<Skeleton rows={6} />}>
      <Stranger
        title="Nobody in particular"
        why="Once you say who you are, what waits for you stands here: check-ins due, questions from your teams, drafts."
        onTeam={(id) => go(`/teams/${id}`)}
      />
    </Suspense>
  );
}
