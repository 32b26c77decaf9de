import { IconClipboardList, IconFileSpreadsheet, IconUserPlus } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { PersonId, type TeamId } from '#shared/kernel/ids';
import { inTreeOrder } from '#shared/kernel/tree';
import type { PersonSummary } from '#shared/people/contract';
import { act } from '../app/act';
import { useFrame } from '../app/frame';
import { useKeys } from '../app/keys';
import { useOpened } from '../app/opened';
import { Page } from '../app/page';
import { useWished } from '../app/wish';
import { useDropTarget } from '../imports/drop-target';
import { useCall } from '../ipc/use-call';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import { FilterChip } from '../ui/controls';
import { type Column, DataTable } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { matching } from '../ui/picker-match';
import { Skeleton } from '../ui/skeleton';
import { ADD_PEOPLE, AddPerson } from './add-person';
import css from './people.module.css';
import { type ListSource, PeopleList } from './people-list';
import { PersonPanel } from './person-panel';
import { roleWords } from './words';

/** Everybody, with the one that is looked at in a panel beside. Who they are and what they hold, never how they score. */
export function PeopleView() {
  const { me } = useFrame();
  const [open, setOpen] = useOpened('/people', PersonId);
  const [adding, setAdding] = useState(false);
  const [list, setList] = useState<ListSource | null>(null);
  const [left, setLeft] = useState(false);
  const [search, setSearch] = useState('');
  const { data: people, error, refetch } = useCall('people.list', { includeLeft: left }, { keep: true });
  const { data: teams = [] } = useCall('teams.list', {});
  const teamNames = useMemo(() => new Map(teams.map((team) => [team.id, team.name])), [teams]);
  const [byManager, setByManager] = useState(false);
  const found = useFound(people ?? nobody, teamNames, useDeferredValue(search));
  const shown = useMemo(() => (byManager ? beneathManagers(found) : found), [found, byManager]);
  const isBeside = open !== null;
  const columns = useMemo(() => columnsWith(teamNames, people ?? nobody, isBeside), [teamNames, people, isBeside]);
  const paste = () => setList({ text: '' });
  const choose = async (file: string | null) => {
    const read = await act('people.read-file', { file });
    if (read) setList({ file: read });
  };
  const [, go] = useLocation();
  useWished('create', () => setAdding(true));
  useWished('bring', () => {
    go('/people', { replace: true }); // who comes back here is asked for no file
    void choose(null);
  });
  useDropTarget('Drop a list of people to look at it', (handle) => void choose(handle));
  useKeys('People', [
    { keys: 'n', label: 'Add people', changes: true, run: () => setAdding(true) },
    { keys: 'i', label: 'Import a file of people', changes: true, run: () => void choose(null) },
    { keys: '/', label: 'Find by name', run: () => document.getElementById('find-people')?.focus() },
    { keys: 'Enter', label: 'Open the person' },
  ]);
  const isEmpty = people?.length === 0 && !adding;
  return (
    <Page
      title="People"
      bare
      filters={
        <>
          <FilterChip label="As a chart" on={byManager} onChange={setByManager} />
          <FilterChip label="With those who left" on={left} onChange={setLeft} />
        </>
      }
      action={
        <>
          <Button changes icon={<IconClipboardList size={16} aria-hidden="true" />} onClick={paste}>
            Paste a list
          </Button>
          <Button
            changes
            icon={<IconFileSpreadsheet size={16} aria-hidden="true" />}
            title="Import a file of people (I)"
            onClick={() => void choose(null)}
          >
            Import a file
          </Button>
          <Button
            id={ADD_PEOPLE}
            changes
            look="main"
            icon={<IconUserPlus size={16} aria-hidden="true" />}
            title="Add people (N)"
            onClick={() => setAdding(true)}
          >
            Add people
          </Button>
        </>
      }
      panel={open && <PersonPanel key={open} id={open} onClose={() => setOpen(null)} onOpen={setOpen} />}
    >
      {list !== null && <PeopleList source={list} onClose={() => setList(null)} />}
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!people && !error && <Skeleton rows={12} />}
      {adding && <AddPerson onDone={() => setAdding(false)} onPasteList={(text) => setList({ text })} />}
      {isEmpty && <NobodyYet onAdd={() => setAdding(true)} onPaste={paste} onChoose={() => void choose(null)} />}
      {people && people.length > 0 && (
        <>
          <div className={css.tools}>
            <input
              id="find-people"
              type="search"
              className={css.find}
              aria-label="Find by name, job title, team or e-mail"
              placeholder="Find by name, job title, team or e-mail"
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
            <span className="muted numbers">{counted(shown.length, people.length)}</span>
            <span className={css.links}>
              {me && people.some(({ managerId }) => managerId === me) && (
                <Link href={`/people/${me}/team`}>My people</Link>
              )}
              <Link href="/people/roles">Who does what</Link>
            </span>
          </div>
          <DataTable
            label="People"
            columns={columns}
            rows={shown}
            rowKey={(person) => person.id}
            selected={open}
            onOpen={(person) => setOpen(person.id)}
          />
        </>
      )}
    </Page>
  );
}

const nobody: never[] = [];

type Row = PersonSummary & { depth: number };

/** Beneath their managers; who reports to nobody that is shown stands at the top. */
const beneathManagers = (people: readonly Row[]): Row[] =>
  inTreeOrder(people.map((person) => ({ ...person, parentId: person.managerId }))).map(({ node, depth }) => ({
    ...node,
    depth,
  }));

const counted = (shown: number, all: number): string =>
  shown === all ? `${all} ${all === 1 ? 'person' : 'people'}` : `${shown} of ${all}`;

type NobodyProps = { onAdd: () => void; onPaste: () => void; onChoose: () => void };

function NobodyYet({ onAdd, onPaste, onChoose }: NobodyProps) {
  return (
    <EmptyState
      title="Nobody here yet"
      why="People own objectives and key results, so that each of them has somebody to ask."
      action={
        <>
          <Button changes look="main" onClick={onAdd}>
            Add people
          </Button>{' '}
          <Button changes onClick={onPaste}>
            Paste a list
          </Button>{' '}
          <Button changes onClick={onChoose}>
            Import a file
          </Button>
        </>
      }
      example="Drop the list from your personnel system (.xlsx or .csv) here, or paste its columns; titles, managers and teams come along."
    />
  );
}

function useFound(people: readonly PersonSummary[], teamNames: ReadonlyMap<TeamId, string>, search: string) {
  const options = useMemo(
    () =>
      people.map((person) => ({
        row: { ...person, depth: 0 },
        label: person.name,
        detail: [person.jobTitle, person.email, ...person.teamIds.map((id) => teamNames.get(id) ?? '')].join(' '),
      })),
    [people, teamNames],
  );
  return useMemo((): readonly Row[] => matching(options, search).map(({ row }) => row), [options, search]);
}

/** Beside an open person there is room for the name, the job and the teams. */
function columnsWith(
  teamNames: ReadonlyMap<TeamId, string>,
  people: readonly PersonSummary[],
  isNarrow: boolean,
): readonly Column<Row>[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const text = (value: string) => (
    <span className={`one-line ${css.quiet}`} title={value}>
      {value}
    </span>
  );
  const columns: readonly Column<Row>[] = [
    {
      id: 'name',
      title: 'Name',
      width: 'minmax(180px, 1.8fr)',
      render: ({ name, state, depth }) => (
        <span className={css.name} style={depth > 0 ? { paddingInlineStart: depth * 20 } : undefined}>
          <Avatar name={name} beside />
          <span className="one-line" dir="auto">
            {name}
          </span>
          {depth > 0 && <span className="visually-hidden">, level {depth + 1}</span>}
          {state === 'left' && <span className={css.tag}>left</span>}
        </span>
      ),
    },
    { id: 'title', title: 'Job title', width: 'minmax(120px, 1.5fr)', render: ({ jobTitle }) => text(jobTitle) },
    {
      id: 'teams',
      title: 'Teams',
      width: 'minmax(120px, 1.5fr)',
      render: ({ teamIds }) => text(teamIds.map((id) => teamNames.get(id) ?? '').join(', ')),
    },
    {
      id: 'manager',
      title: 'Manager',
      width: 'minmax(120px, 1.5fr)',
      from: 640,
      render: ({ managerId }) => text(managerId === null ? '' : (names.get(managerId) ?? '')),
    },
    {
      id: 'roles',
      title: 'Roles',
      width: 'minmax(90px, 0.7fr)',
      from: 820,
      render: ({ roles }) => text(roles.map((role) => roleWords[role].title).join(', ')),
    },
    { id: 'email', title: 'E-mail', width: 'minmax(140px, 1.5fr)', from: 900, render: ({ email }) => text(email) },
  ];
  return isNarrow ? columns.slice(0, 3) : columns;
}
