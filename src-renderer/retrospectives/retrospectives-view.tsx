import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { formats, phasesOf } from '#shared/retrospectives/agenda';
import type { RetrospectiveSummary } from '#shared/retrospectives/contract';
import { act } from '../app/act';
import { useKeys } from '../app/keys';
import { Page } from '../app/page';
import { useWished } from '../app/wish';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { Segments } from '../ui/controls';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay } from '../ui/dates';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { saidLooking } from '../ui/looking';
import { Skeleton } from '../ui/skeleton';
import { Learnings } from './learnings';
import { NewRetrospective } from './new-retrospective';
import css from './retrospectives.module.css';
import { titleOf } from './title';
import { phaseWords } from './words';

/** The sessions that were held and are coming, and what was learned over all of them. */
export function RetrospectivesView() {
  const [tab, setTab] = useState<'sessions' | 'learnings'>('sessions');
  const [starting, setStarting] = useState(false);
  const [, go] = useLocation();
  useWished('create', () => setStarting(true));
  const { data: sessions, error, refetch } = useCall('retrospectives.list', { teamId: null });
  useKeys('Retrospectives', [
    { keys: 'n', label: 'New retrospective', changes: true, run: () => setStarting(true) },
    { keys: 'Enter', label: 'Open the session' },
    { keys: 'Delete', label: 'Remove the session' },
  ]);
  const begin = (
    <Button
      changes
      look="main"
      icon={<IconPlus size={16} aria-hidden="true" />}
      title="New retrospective (N)"
      onClick={() => setStarting(true)}
    >
      New retrospective
    </Button>
  );
  return (
    <Page
      title="Retrospectives"
      bare
      filters={
        <Segments
          always
          label="What to look at"
          value={tab}
          options={[
            { value: 'sessions', label: 'Sessions' },
            { value: 'learnings', label: 'Learnings' },
          ]}
          onChange={setTab}
        />
      }
      action={
        <>
          <Link href="/calibration">Calibration</Link>
          {begin}
        </>
      }
    >
      {starting && <NewRetrospective onClose={() => setStarting(false)} />}
      {tab === 'learnings' && <Learnings />}
      {tab === 'sessions' && error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {tab === 'sessions' && !sessions && !error && <Skeleton rows={8} />}
      {tab === 'sessions' && sessions?.length === 0 && (
        <EmptyState
          title="No retrospective yet"
          why="At the end of a cycle the team looks back: what the scores say, what helped, what to change. The actions go into the next cycle."
          action={begin}
          example="An hour is enough: silent notes, a secret vote, the top three discussed, two or three actions."
        />
      )}
      {tab === 'sessions' && sessions && sessions.length > 0 && (
        <div className={css.whole}>
          <DataTable
            label="Sessions"
            columns={columns}
            rows={sessions}
            rowKey={(session) => session.id}
            onOpen={(session) => go(`/retrospectives/${session.id}`)}
            onKey={(event, session) => {
              if (event.key !== 'Delete') return false;
              if (!saidLooking()) void act('retrospectives.remove', { id: session.id }, `Removed ${titleOf(session)}`);
              return true;
            }}
          />
        </div>
      )}
    </Page>
  );
}

const columns: readonly Column<RetrospectiveSummary>[] = [
  {
    id: 'title',
    title: 'Session',
    width: 'minmax(200px, 1fr)',
    render: (session) => (
      <span className="one-line" dir="auto">
        {titleOf(session)}
      </span>
    ),
  },
  {
    id: 'format',
    title: 'Format',
    width: 'minmax(180px, 1fr)',
    from: 840,
    render: ({ format }) => (
      <span className={`one-line ${css.quiet}`}>
        {formats[format].title}, {formats[format].minutes} min
      </span>
    ),
  },
  {
    id: 'day',
    title: 'Held on',
    width: '108px',
    render: ({ heldOn }) => <span className="numbers">{formatDay(heldOn)}</span>,
  },
  {
    id: 'phase',
    title: 'Step',
    width: '112px',
    render: ({ phase, format }) => (
      <span className={css.quiet}>
        {phase === phasesOf(formats[format].agenda).at(-1) ? 'Held' : phaseWords[phase].title}
      </span>
    ),
  },
  {
    id: 'notes',
    title: 'Notes',
    width: '80px',
    from: 660,
    align: 'end',
    render: ({ notes }) => <span className="numbers">{notes}</span>,
  },
  {
    id: 'actions',
    title: 'Open actions',
    width: '108px',
    align: 'end',
    render: ({ actions, openActions }) => (
      <span className="numbers">{actions === 0 ? '–' : `${openActions} of ${actions}`}</span>
    ),
  },
];
