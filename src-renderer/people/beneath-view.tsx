import { useMemo, useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { PersonId } from '#shared/kernel/ids';
import type { Beneath } from '#shared/people/contract';
import { Page } from '../app/page';
import { useCall } from '../ipc/use-call';
import { Avatar } from '../ui/avatar';
import { Tabs } from '../ui/controls';
import { type Column, DataTable } from '../ui/data-table';
import { formatShortDay } from '../ui/dates';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { HelpTip } from '../ui/help-tip';
import { Skeleton } from '../ui/skeleton';
import { StatusMark } from '../ui/status-mark';
import css from './beneath.module.css';
import list from './people.module.css';

/** The manager's view: what goes on beneath somebody, down the whole tree. Things and their status, nobody's record. */
export function BeneathView() {
  const parsed = PersonId.safeParse(decodeURIComponent(useParams<{ id: string }>().id ?? ''));
  return parsed.success ? <Known key={parsed.data} id={parsed.data} /> : <Gone />;
}

const crumbs = [{ label: 'People', to: '/people' }];
const Gone = () => (
  <Page title="Not here" crumbs={crumbs}>
    <EmptyState title="There is no such person" why="They may have been removed; Undo brings them back." />
  </Page>
);

function Known({ id }: { id: PersonId }) {
  const { data, error, refetch } = useCall('people.beneath', { id });
  if (error?.code === 'NOT_FOUND') return <Gone />;
  return (
    <Page title={data ? `Beneath ${data.manager.name}` : ''} crumbs={crumbs} bare>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={12} />}
      {data && data.people.length === 0 && (
        <EmptyState
          title={`Nobody reports to ${data.manager.name} yet`}
          why="Once people name them as manager, everything that those people look after stands here."
          action={<Link href="/people">Name managers in People</Link>}
          example="A head of department sees the goals of every team below, who asks for help, and what has gone quiet."
        />
      )}
      {data && data.people.length > 0 && <Lists beneath={data} />}
    </Page>
  );
}

type Tab = 'help' | 'quiet' | 'due' | 'objectives' | 'people';
type KeyResultRow = Beneath['keyResults'][number];
type ObjectiveRow = Beneath['objectives'][number];
type PersonRow = Beneath['people'][number];

function Lists({ beneath }: { beneath: Beneath }) {
  const { people, objectives, keyResults } = beneath;
  const [, go] = useLocation();
  const of = useMemo(
    () => ({
      help: keyResults.filter(({ asks }) => asks !== null),
      quiet: keyResults.filter(({ quiet }) => quiet),
      due: keyResults.filter(({ due }) => due),
    }),
    [keyResults],
  );
  const [tab, setTab] = useState<Tab>(of.help.length > 0 ? 'help' : of.quiet.length > 0 ? 'quiet' : 'objectives');
  const results = (rows: readonly KeyResultRow[], columns: readonly Column<KeyResultRow>[], none: string) =>
    rows.length === 0 ? (
      <p className={css.none}>{none}</p>
    ) : (
      <DataTable
        label={words[tab]}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        onOpen={(row) => go(`/objectives/${row.objectiveId}`)}
      />
    );
  return (
    <div className={css.whole}>
      <p className={css.note}>
        Goals and what they need, in the order of the teams. No person is scored, counted or ranked here.{' '}
        <HelpTip concept="help" />
      </p>
      <Tabs
        label="What to look at"
        value={tab}
        tabs={[
          { value: 'help', label: words.help, count: of.help.length },
          { value: 'quiet', label: words.quiet, count: of.quiet.length },
          { value: 'due', label: words.due, count: of.due.length },
          { value: 'objectives', label: words.objectives, count: objectives.length },
          { value: 'people', label: words.people, count: people.length },
        ]}
        onChange={setTab}
      >
        <div className={css.list}>
          {tab === 'help' && results(of.help, helpColumns, 'Nobody asks for help at the moment.')}
          {tab === 'quiet' && results(of.quiet, lastColumns, 'Nothing is quiet: everything has been heard of lately.')}
          {tab === 'due' && results(of.due, lastColumns, 'Everything has been checked in for this period.')}
          {tab === 'objectives' &&
            (objectives.length === 0 ? (
              <p className={css.none}>Nobody beneath owns an objective of a running cycle.</p>
            ) : (
              <DataTable
                label={words.objectives}
                columns={objectiveColumns}
                rows={objectives}
                rowKey={(row) => row.id}
                onOpen={(row) => go(`/objectives/${row.id}`)}
              />
            ))}
          {tab === 'people' && (
            <DataTable
              label={words.people}
              columns={peopleColumns}
              rows={people}
              rowKey={(row) => row.id}
              onOpen={(row) => row.manages && go(`/people/${row.id}/team`)}
            />
          )}
        </div>
      </Tabs>
    </div>
  );
}

const words: Record<Tab, string> = {
  help: 'Ask for help',
  quiet: 'Quiet',
  due: 'Check-ins due',
  objectives: 'Objectives',
  people: 'People',
};

const text = (value: string | null) => (
  <span className={`one-line ${list.quiet}`} dir="auto" title={value ?? undefined}>
    {value ?? '–'}
  </span>
);
const title = (value: string) => (
  <span className="one-line" dir="auto" title={value}>
    {value}
  </span>
);
const mark = { id: 'status', title: 'Status', width: '120px' };
const teamOf = { id: 'team', title: 'Team', width: 'minmax(120px, 1fr)' };
const askOf = { id: 'owner', title: 'Ask', width: 'minmax(120px, 1fr)' };

const resultColumns: readonly Column<KeyResultRow>[] = [
  { id: 'title', title: 'Key result', width: 'minmax(220px, 3fr)', render: (row) => title(row.title) },
  { ...mark, render: ({ status }) => <StatusMark status={status} /> },
  { ...teamOf, render: ({ teamName }) => text(teamName) },
  { ...askOf, render: ({ ownerName }) => text(ownerName) },
];
const helpColumns: readonly Column<KeyResultRow>[] = [
  ...resultColumns,
  { id: 'asks', title: 'What stands in the way', width: 'minmax(180px, 2fr)', render: ({ asks }) => text(asks) },
];
const lastColumns: readonly Column<KeyResultRow>[] = [
  ...resultColumns,
  {
    id: 'last',
    title: 'Last check-in',
    width: '110px',
    align: 'end',
    render: ({ lastDate }) => <span className="muted numbers">{lastDate ? formatShortDay(lastDate) : 'never'}</span>,
  },
];
const objectiveColumns: readonly Column<ObjectiveRow>[] = [
  { id: 'title', title: 'Objective', width: 'minmax(220px, 3fr)', render: (row) => title(row.title) },
  { ...mark, render: ({ status }) => <StatusMark status={status} /> },
  { ...teamOf, render: ({ teamName }) => text(teamName) },
  { ...askOf, render: ({ ownerName }) => text(ownerName) },
  { id: 'cycle', title: 'Cycle', width: '110px', render: ({ cycleName }) => text(cycleName) },
];
const peopleColumns: readonly Column<PersonRow>[] = [
  {
    id: 'name',
    title: 'Name',
    width: 'minmax(220px, 2fr)',
    render: ({ name, depth }) => (
      <span className={list.name} style={{ paddingInlineStart: depth * 20 }}>
        <Avatar name={name} beside />
        {title(name)}
        <span className="visually-hidden">, level {depth + 1}</span>
      </span>
    ),
  },
  { id: 'job', title: 'Job title', width: 'minmax(140px, 2fr)', render: ({ jobTitle }) => text(jobTitle) },
  {
    id: 'manages',
    title: '',
    width: '160px',
    align: 'end',
    render: ({ id, name, manages }) =>
      manages && (
        <Link href={`/people/${id}/team`} tabIndex={-1} aria-label={`Look beneath ${name}`}>
          Look beneath
        </Link>
      ),
  },
];
