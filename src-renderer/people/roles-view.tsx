import { IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import { pathTo } from '#shared/kernel/tree';
import { PersonRole, type PersonSummary } from '#shared/people/contract';
import { championsByTeam, type RoleGap, roleGaps } from '#shared/people/who-does-what';
import type { TeamSummary } from '#shared/teams/contract';
import { act } from '../app/act';
import { Page } from '../app/page';
import { useCall } from '../ipc/use-call';
import { Avatar } from '../ui/avatar';
import { IconButton } from '../ui/button';
import { type Column, DataTable } from '../ui/data-table';
import { ErrorNote } from '../ui/error-note';
import { PersonPicker } from '../ui/picker';
import { Skeleton } from '../ui/skeleton';
import { usePersonOptions } from './options';
import css from './roles.module.css';
import { gapWords, roleTexts, roleWords } from './words';

const crumbs = [{ label: 'People', to: '/people' }];
const none: never[] = [];

/** Who does what in the roll-out: each role and who has it, the champion of each team, and what is missing. */
export function RolesView() {
  const { data: people, error } = useCall('people.list', { includeLeft: false });
  const { data: teams = none } = useCall('teams.list', {});
  const gaps = useMemo(() => roleGaps(teams, people ?? none), [teams, people]);
  return (
    <Page title="Who does what" crumbs={crumbs} bare>
      {error && <ErrorNote error={error} />}
      {!people && !error && <Skeleton rows={10} />}
      {people && (
        <div className={css.page}>
          <div className={css.left}>
            <p className={css.note}>
              A role decides who is asked and what is suggested. It locks nothing: whoever holds the file can read and
              change all of it, so what must stay hidden is left out of it or encrypted.
            </p>
            <Gaps gaps={gaps} />
            <ul className={css.roles}>
              {PersonRole.options.map((role) => (
                <Role key={role} role={role} people={people} />
              ))}
            </ul>
          </div>
          <Champions teams={teams} people={people} />
        </div>
      )}
    </Page>
  );
}

function Gaps({ gaps }: { gaps: readonly RoleGap[] }) {
  if (gaps.length === 0) return <p className={css.complete}>✓ Every role that a roll-out stands on has somebody.</p>;
  return (
    <section className={css.gaps} aria-label="Gaps">
      <h2>Still missing</h2>
      <ul>
        {gaps.map((gap) => (
          <li key={gap.kind === 'nobody' ? gap.role : gap.kind}>{gapWords(gap)}</li>
        ))}
      </ul>
    </section>
  );
}

function Role({ role, people }: { role: PersonRole; people: readonly PersonSummary[] }) {
  const holders = people.filter(({ roles }) => roles.includes(role));
  const held = new Set<string>(holders.map(({ id }) => id));
  const others = usePersonOptions().filter(({ id }) => !held.has(id));
  const { title } = roleWords[role];
  const set = (person: PersonSummary, on: boolean) => {
    const rest = person.roles.filter((one) => one !== role);
    const said = on ? `${person.name}: ${title}` : `${person.name} is no longer ${title}`;
    void act('people.set-roles', { id: person.id, roles: on ? [...rest, role] : rest }, said);
  };
  return (
    <li className={css.role}>
      <h3>
        {title} <span className="muted numbers">{holders.length}</span>
      </h3>
      <p className={css.what}>
        {roleTexts[role].what} <span className={css.source}>{roleTexts[role].source}</span>
      </p>
      <ul className={css.holders} aria-label={title}>
        {holders.map((person) => (
          <li key={person.id} className={css.holder}>
            <Avatar name={person.name} beside />
            <span className="one-line" dir="auto" title={person.jobTitle}>
              {person.name}
            </span>
            <IconButton changes label={`${person.name} is no longer ${title}`} onClick={() => set(person, false)}>
              <IconX size={14} />
            </IconButton>
          </li>
        ))}
      </ul>
      <PersonPicker
        label={`Give the role ${title}`}
        bare
        value={null}
        options={others}
        placeholder="Give it to…"
        onPick={(id) => {
          const person = people.find((one) => one.id === id);
          if (person) set(person, true);
        }}
      />
    </li>
  );
}

type Row = TeamSummary & { depth: number; champion: string; from: string | null };

function Champions({ teams, people }: { teams: readonly TeamSummary[]; people: readonly PersonSummary[] }) {
  const [, go] = useLocation();
  const rows = useMemo((): Row[] => {
    const nodes = new Map<string, TeamSummary>(teams.map((team) => [team.id, team]));
    const names = new Map<string, string>(people.map(({ id, name }) => [id, name]));
    const champions = championsByTeam(teams, people);
    return teams.map((team) => {
      const { champions: ids = [], fromTeam = null } = champions.get(team.id) ?? {};
      const from = fromTeam === null || fromTeam === team.id ? null : (nodes.get(fromTeam)?.name ?? null);
      const champion = ids.map((id) => names.get(id) ?? '').join(', ');
      return { ...team, depth: pathTo(nodes, team.id).length, champion, from };
    });
  }, [teams, people]);
  return (
    <section className={css.champions}>
      <h2>Champion of each team</h2>
      {rows.length === 0 ? (
        <p className="muted">
          There are no teams yet. <Link href="/teams">Add one</Link>
        </p>
      ) : (
        <DataTable
          label="Champion of each team"
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          onOpen={(row) => go(`/teams/${row.id}`)}
        />
      )}
    </section>
  );
}

const columns: readonly Column<Row>[] = [
  {
    id: 'team',
    title: 'Team',
    width: 'minmax(140px, 1.2fr)',
    render: ({ name, depth }) => (
      <span className="one-line" dir="auto" title={name} style={{ paddingInlineStart: depth * 16 }}>
        {name}
      </span>
    ),
  },
  {
    id: 'champion',
    title: 'Champion',
    width: 'minmax(140px, 1fr)',
    render: ({ champion, from }) =>
      champion === '' ? (
        <span className="muted">Nobody yet</span>
      ) : (
        <span
          className={`one-line ${from === null ? '' : 'muted'}`}
          title={from === null ? champion : `${champion}, of ${from}`}
        >
          {champion}
          {from !== null && `, of ${from}`}
        </span>
      ),
  },
];
