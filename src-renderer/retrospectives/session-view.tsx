import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { ThingId } from '#shared/kernel/ids';
import type { Phase } from '#shared/retrospectives/agenda';
import type { Retrospective } from '#shared/retrospectives/contract';
import { Page } from '../app/page';
import { useCall } from '../ipc/use-call';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { Skeleton } from '../ui/skeleton';
import { Actions } from './actions';
import { Board } from './board';
import { Discussion } from './discussion';
import { LateNotes } from './late-notes';
import { Prepare } from './prepare';
import { Scores } from './scores';
import css from './session.module.css';
import { SilentNotes } from './silent-notes';
import { Steps } from './steps';
import { Summary } from './summary';
import { titleOf } from './title';
import { Voting } from './voting';
import { phaseWords } from './words';

/** A session on the laptop in front of the team: one step of the agenda at a time, in type that the room can read. */
export function SessionView() {
  const parsed = ThingId.safeParse(decodeURIComponent(useParams<{ id: string }>().id ?? ''));
  return parsed.success ? <Known key={parsed.data} id={parsed.data} /> : <Gone />;
}

const crumbs = [{ label: 'Retrospectives', to: '/retrospectives' }];

const Gone = () => (
  <Page title="Not here" crumbs={crumbs}>
    <EmptyState title="There is no such session" why="It may have been removed; Undo brings it back." />
  </Page>
);

function Known({ id }: { id: ThingId }) {
  const { data: session, error, refetch } = useCall('retrospectives.get', { id });
  if (error?.code === 'NOT_FOUND') return <Gone />;
  return (
    <Page title={session ? titleOf(session) : ''} crumbs={crumbs} bare>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!session && !error && <Skeleton rows={8} />}
      {session && (
        <>
          <Steps session={session} />
          <LateNotes session={session} />
          <section className={css.stage} aria-label={phaseWords[session.phase].title}>
            {session.phase !== 'summary' && (
              <header className={css.task}>
                <h2>{phaseWords[session.phase].title}</h2>
                <p>{phaseWords[session.phase].task}</p>
              </header>
            )}
            {stages[session.phase](session)}
          </section>
        </>
      )}
    </Page>
  );
}

const stages: Record<Phase, (session: Retrospective) => ReactNode> = {
  prepare: (session) => <Prepare session={session} />,
  scores: (session) => <Scores session={session} />,
  notes: (session) => <SilentNotes session={session} />,
  reveal: (session) => <Board session={session} grouping={false} />,
  group: (session) => <Board session={session} grouping />,
  vote: (session) => <Voting session={session} />,
  discuss: (session) => <Discussion session={session} />,
  actions: (session) => <Actions session={session} />,
  summary: (session) => <Summary session={session} />,
};
