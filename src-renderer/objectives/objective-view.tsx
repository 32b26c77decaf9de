import { useCallback, useEffect, useState } from 'react';
import { useParams } from 'wouter';
import { cycleAllows } from '#shared/cycles/domain';
import { ObjectiveId } from '#shared/kernel/ids';
import type { Objective } from '#shared/objectives/contract';
import { Page } from '../app/page';
import { useWish } from '../app/wish';
import { HintsPanel } from '../coach/hints-panel';
import { useObjectiveHints } from '../coach/use-hints';
import { InitiativesTab } from '../initiatives/initiatives-tab';
import { CallError } from '../ipc/call';
import { useCall } from '../ipc/use-call';
import { KeyResultList } from '../key-results/key-result-list';
import { KeyResultPanel } from '../key-results/key-result-panel';
import { Tabs } from '../ui/controls';
import { ErrorNote } from '../ui/error-note';
import { useWhyLooking } from '../ui/looking';
import { Skeleton } from '../ui/skeleton';
import { CheckInsTab } from './check-ins-tab';
import { DraftLine } from './draft-line';
import { HistoryTab } from './history-tab';
import { Ladder } from './ladder';
import { Links } from './links';
import { ObjectiveHead } from './objective-head';
import css from './objective-view.module.css';
import { RemoveObjective } from './remove-objective';

type Tab = 'check-ins' | 'initiatives' | 'history';

/** What stands open at the right: one key result to look into and edit, or the coach's hints. */
type Open = { kind: 'key-result'; id: string } | { kind: 'hints' };

/** One objective: its ladder to the mission, its key results, and all that happened to it. */
export function ObjectiveView() {
  const { id } = useParams<{ id: string }>();
  const parsed = ObjectiveId.safeParse(id);
  if (!parsed.success) return <ErrorNote error={new CallError('NOT_FOUND', {})} />;
  return <ObjectivePage key={parsed.data} id={parsed.data} />;
}

function ObjectivePage({ id }: { id: ObjectiveId }) {
  const { data, error } = useCall('objectives.get', { id });
  const looking = useWhyLooking() !== null;
  const objective = data && looking ? { ...data, readOnly: true } : data;
  const { keyResult: wished } = useWish();
  const [open, setOpen] = useState<Open | null>(null);
  useEffect(() => {
    if (wished !== undefined) setOpen({ kind: 'key-result', id: wished });
  }, [wished]);
  const openKeyResult = useCallback((keyResult: string) => setOpen({ kind: 'key-result', id: keyResult }), []);
  const hints = useObjectiveHints(objective);
  const selected = open?.kind === 'key-result' ? objective?.keyResultList.find((one) => one.id === open.id) : undefined;
  const panel = selected ? (
    <KeyResultPanel
      key={selected.id}
      keyResult={selected}
      readOnly={objective?.readOnly ?? true}
      goalType={objective?.goalType ?? 'committed'}
      onClose={() => setOpen(null)}
    />
  ) : (
    open?.kind === 'hints' &&
    objective && (
      <HintsPanel objective={objective} hints={hints} onOpenKeyResult={openKeyResult} onClose={() => setOpen(null)} />
    )
  );
  return (
    <Page title={objective?.title ?? ''} crumbs={[{ label: 'Objectives', to: '/objectives' }]} panel={panel}>
      {error && <ErrorNote error={error} />}
      {!objective && !error && <Skeleton rows={10} />}
      {data && objective && (
        <div className={css.room}>
          <div className={css.main}>
            <div className={css.column}>
              <Ladder steps={objective.ladder} />
              <ObjectiveHead objective={data} hints={hints} onHints={() => setOpen({ kind: 'hints' })} />
              <DraftLine objective={objective} onOpen={openKeyResult} />
              <KeyResultList objective={objective} selected={selected?.id ?? null} onOpen={openKeyResult} />
            </div>
            <div className={css.column}>
              <Links objective={objective} />
              <Activity objective={objective} />
              {!objective.readOnly && cycleAllows[objective.cycleState].has('set-goals') && (
                <RemoveObjective objective={objective} />
              )}
            </div>
          </div>
        </div>
      )}
    </Page>
  );
}

function Activity({ objective }: { objective: Objective }) {
  const { show } = useWish();
  const [tab, setTab] = useState<Tab>(show ?? 'check-ins');
  return (
    <Tabs
      label="What happened"
      value={tab}
      onChange={setTab}
      tabs={[
        { value: 'check-ins', label: 'Check-ins' },
        {
          value: 'initiatives',
          label: 'Initiatives',
          ...(objective.openInitiatives > 0 ? { count: objective.openInitiatives } : {}),
        },
        { value: 'history', label: 'History' },
      ]}
    >
      {tab === 'check-ins' && <CheckInsTab objective={objective} />}
      {tab === 'initiatives' && <InitiativesTab objective={objective} />}
      {tab === 'history' && <HistoryTab objective={objective} />}
    </Tabs>
  );
}
