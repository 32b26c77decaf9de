import { useEffect, useState } from 'react';
import { Link, useParams } from 'wouter';
import type { Closing } from '#shared/closings/contract';
import { minutesEach } from '#shared/closings/domain';
import { CycleId, type KeyResultId, TeamId } from '#shared/kernel/ids';
import { useKeys } from '../app/keys';
import { Page } from '../app/page';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { HelpTip } from '../ui/help-tip';
import { Kbd } from '../ui/kbd';
import { Skeleton } from '../ui/skeleton';
import { Clock } from './clock';
import css from './closing.module.css';
import { useClosingDrafts } from './drafts';
import { Ending } from './ending';
import { Outline } from './outline';
import { Parked } from './parked';
import { noTeam, overviewPath, type Place } from './paths';
import { howFar, itemsOf, nextOpen } from './progress';
import { Result } from './result';

/** One team closes a cycle: one key result after the other, each in ten minutes at the most. */
export function ClosingView() {
  const params = useParams<{ cycleId: string; teamId: string }>();
  const cycleId = CycleId.safeParse(decodeURIComponent(params.cycleId ?? ''));
  const team = decodeURIComponent(params.teamId ?? '');
  const teamId = team === noTeam ? null : TeamId.safeParse(team).data;
  if (!cycleId.success || teamId === undefined) return <Gone />;
  return <Known key={`${cycleId.data} ${teamId}`} place={{ cycleId: cycleId.data, teamId }} />;
}

const Gone = () => (
  <Page title="Not here" crumbs={[{ label: 'Cycles', to: '/cycles' }]}>
    <EmptyState title="There is no such cycle" why="It may have been removed; Undo brings it back." />
  </Page>
);

function Known({ place }: { place: Place }) {
  const { data, error, refetch } = useCall('closings.get', place);
  const drafts = useClosingDrafts();
  if (error?.code === 'NOT_FOUND') return <Gone />;
  const crumbs = [
    { label: 'Cycles', to: '/cycles' },
    { label: data ? `Closing ${data.cycle.name}` : '', to: overviewPath(place.cycleId) },
  ];
  return (
    <Page title={data?.teamName ?? ''} crumbs={crumbs} bare>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {(!data || !drafts.kept) && !error && <Skeleton rows={8} />}
      {data && drafts.kept && <Flow closing={data} place={place} drafts={drafts} />}
    </Page>
  );
}

type FlowProps = { closing: Closing; place: Place; drafts: ReturnType<typeof useClosingDrafts> };

function Flow({ closing, place, drafts }: FlowProps) {
  const items = itemsOf(closing);
  const { decided, missing } = howFar(items);
  const [at, setAt] = useState<KeyResultId | 'end' | null>(() => nextOpen(items, null) ?? 'end');
  const place0 = items.findIndex(({ keyResult }) => keyResult.id === at);
  const item = items[place0];
  const isEnd = !item;
  const step = (by: 1 | -1) => {
    const from = isEnd ? items.length : place0;
    const next = items[from + by];
    if (next) setAt(next.keyResult.id);
    else if (by === 1) setAt('end');
  };
  useKeys('Closing', [
    { keys: 'n', label: 'Next key result', run: () => step(1) },
    { keys: 'b', label: 'Back', run: () => step(-1) },
    {
      keys: 'o',
      label: 'Next one that is still open',
      run: () => setAt(nextOpen(items, item?.keyResult.id ?? null) ?? 'end'),
    },
    { keys: 'e', label: 'To the end', run: () => setAt('end') },
  ]);
  // a key result that is gone (undone, removed) leaves its place
  useEffect(() => {
    if (at !== 'end' && isEnd) setAt('end');
  }, [at, isEnd]);
  if (items.length === 0 && closing.objectives.length === 0)
    return (
      <EmptyState
        title="Nothing to close"
        why={`${closing.teamName} has no published objectives in ${closing.cycle.name}.`}
        action={<Link href={overviewPath(place.cycleId)}>Look at all teams</Link>}
      />
    );
  return (
    <div className={css.flow}>
      <Outline items={items} at={isEnd ? 'end' : item.keyResult.id} onGo={setAt} />
      <section className={css.stage} aria-label="Key result">
        <p className={css.progress} role="status">
          <span className="numbers">
            {decided} of {items.length}
          </span>{' '}
          decided{missing !== '' && `, ${missing}`} <HelpTip concept="closing" />
        </p>
        {closing.readOnly && (
          <p className={css.note}>
            {closing.cycle.name} is closed. <Link href="/cycles">Reopen it</Link> to change anything here.
          </p>
        )}
        {item ? (
          <Result
            key={item.keyResult.id}
            item={item}
            isReadOnly={closing.readOnly}
            kept={drafts.kept?.get(item.keyResult.id) ?? null}
            onDraft={(draft) => drafts.keep(item.keyResult.id, draft)}
          />
        ) : (
          <Ending closing={closing} place={place} items={items} onGo={setAt} />
        )}
        {item && (
          <footer className={css.steps}>
            <Button look="plain" disabled={place0 === 0} onClick={() => step(-1)}>
              Back <Kbd keys="B" />
            </Button>
            <Button look="main" onClick={() => step(1)}>
              {place0 === items.length - 1 ? 'To the end' : 'Next'} <Kbd keys="N" />
            </Button>
          </footer>
        )}
      </section>
      <aside className={css.side} aria-label="Time and what is parked">
        {item && !closing.readOnly && (
          <Clock key={item.keyResult.id} of={item.keyResult.id} minutes={minutesEach(items.length) ?? 0} />
        )}
        <Parked
          topics={closing.parked}
          place={place}
          keyResultId={item?.keyResult.id ?? null}
          isReadOnly={closing.readOnly}
        />
      </aside>
    </div>
  );
}
