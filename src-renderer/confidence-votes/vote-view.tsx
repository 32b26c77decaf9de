import { useState } from 'react';
import { useParams } from 'wouter';
import { KeyResultId } from '#shared/kernel/ids';
import { Page } from '../app/page';
import { useCall } from '../ipc/use-call';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { Skeleton } from '../ui/skeleton';
import { Ballot } from './ballot';
import { HandOver } from './hand-over';
import { Prepare } from './prepare';
import { Result } from './result';

/** A secret vote on one laptop: who is there, one ballot after the other, and the reveal together. */
export function VoteView() {
  const parsed = KeyResultId.safeParse(decodeURIComponent(useParams<{ id: string }>().id ?? ''));
  return parsed.success ? <Known key={parsed.data} keyResultId={parsed.data} /> : <Gone />;
}

const Gone = () => (
  <Page title="Not here" crumbs={[{ label: 'Objectives', to: '/objectives' }]}>
    <EmptyState title="There is no such key result" why="It may have been removed; Undo brings it back." />
  </Page>
);

function Known({ keyResultId }: { keyResultId: KeyResultId }) {
  const { data: state, error, refetch } = useCall('confidence-votes.state', { keyResultId });
  const votes = useCall('confidence-votes.list', { keyResultId });
  const [isVoting, setVoting] = useState(false);
  /** The vote that has just been revealed. */
  const [shown, setShown] = useState<string | null>(null);
  if (error?.code === 'NOT_FOUND') return <Gone />;
  const crumbs = state ? [{ label: state.title, to: `/objectives/${encodeURIComponent(state.objectiveId)}` }] : [];
  const running = state?.running ?? null;
  const vote = votes.data?.find(({ id }) => id === shown) ?? null;
  const told = () => void refetch();
  return (
    <Page title="Vote on confidence" crumbs={crumbs} bare>
      {error && <ErrorNote error={error} onRetry={told} />}
      {!state && !error && <Skeleton rows={6} />}
      {state && !running && vote && (
        <Result keyResultId={keyResultId} state={state} vote={vote} onAgain={() => setShown(null)} />
      )}
      {state && !running && !vote && (
        <Prepare keyResultId={keyResultId} state={state} votes={votes.data ?? []} onBegun={told} />
      )}
      {state && running && !isVoting && (
        <HandOver
          keyResultId={keyResultId}
          title={state.title}
          running={running}
          onVote={() => setVoting(true)}
          onChanged={told}
          onRevealed={(id) => {
            setShown(id);
            told();
          }}
        />
      )}
      {state && running?.next != null && isVoting && (
        <Ballot
          keyResultId={keyResultId}
          title={state.title}
          name={running.next}
          onCast={() => {
            setVoting(false);
            told();
          }}
          onBack={() => setVoting(false)}
        />
      )}
    </Page>
  );
}
