import { useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { TeamId } from '#shared/kernel/ids';
import { Cadence } from '#shared/kernel/vocabulary';
import { type TeamDetails, TeamKind } from '#shared/teams/contract';
import { act } from '../app/act';
import { Page } from '../app/page';
import { TeamTemplate } from '../check-in-templates/team-template';
import { TeamDiscipline } from '../check-ins/team-discipline';
import { TeamDependencies } from '../dependencies/team-dependencies';
import { call } from '../ipc/call';
import { useCall } from '../ipc/use-call';
import { usePersonOptions, useTeamOptions } from '../people/options';
import { PulseTrend } from '../pulse/pulse-trend';
import { Staircase } from '../staircase/staircase';
import { Button } from '../ui/button';
import { Select } from '../ui/controls';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { TextField } from '../ui/field';
import { PersonPicker, TeamPicker } from '../ui/picker';
import { Skeleton } from '../ui/skeleton';
import { AddTeam } from './add-team';
import { Members } from './members';
import { TeamObjectives } from './team-objectives';
import css from './teams.module.css';
import { cadenceWords, kindWords } from './words';

/** The page of a team: who is in it, how it works, and where its objectives stand with their check-ins. */
export function TeamView() {
  const parsed = TeamId.safeParse(decodeURIComponent(useParams<{ id: string }>().id ?? ''));
  return parsed.success ? <Known key={parsed.data} id={parsed.data} /> : <Gone />;
}

const Gone = () => (
  <Page title="Not here" crumbs={[{ label: 'Teams', to: '/teams' }]}>
    <EmptyState title="There is no such team" why="It may have been removed; Undo brings it back." />
  </Page>
);

function Known({ id }: { id: TeamId }) {
  const { data: team, error } = useCall('teams.get', { id, cycleId: null });
  const [, go] = useLocation();
  if (error?.code === 'NOT_FOUND') return <Gone />;
  const path = (team?.path ?? []).map((step) => ({ label: step.name, to: `/teams/${step.id}` }));
  return (
    <Page
      title={team?.name ?? ''}
      crumbs={[{ label: 'Teams', to: '/teams' }, ...path]}
      action={
        <Button changes onClick={() => go(`/meeting/${encodeURIComponent(id)}`)}>
          Team meeting
        </Button>
      }
    >
      {error && <ErrorNote error={error} />}
      {!team && !error && <Skeleton rows={8} />}
      {team && <Team team={team} />}
    </Page>
  );
}

function Team({ team }: { team: TeamDetails }) {
  const [adding, setAdding] = useState(false);
  return (
    <div className={css.page}>
      <div className={css.main}>
        <TeamObjectives team={team} />
        <TeamDependencies teamId={team.id} />
        <Staircase team={team} />
        <TeamDiscipline teamId={team.id} />
        <PulseTrend teamId={team.id} />
        <section>
          <header className={css.sectionHead}>
            <h2>Teams below</h2>
            <Button changes look="plain" onClick={() => setAdding(true)}>
              Add a team
            </Button>
          </header>
          {adding && <AddTeam below={team.id} onDone={() => setAdding(false)} />}
          {team.children.length === 0 && !adding && <p className="muted">None.</p>}
          <ul className={css.list}>
            {team.children.map((child) => (
              <li key={child.id}>
                <Link href={`/teams/${child.id}`}>{child.name}</Link>
                <span className="muted numbers">
                  {kindWords[child.kind]}, {child.memberCount} {child.memberCount === 1 ? 'member' : 'members'}
                </span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <div className={css.side}>
        <Members team={team} />
        <About team={team} />
      </div>
    </div>
  );
}

function About({ team }: { team: TeamDetails }) {
  const { id } = team;
  const [, go] = useLocation();
  const { data: workspace } = useCall('workspace.get', {});
  const people = usePersonOptions();
  const teams = useTeamOptions().filter((other) => other.id !== id);
  const usual = workspace
    ? `As the company: ${cadenceWords[workspace.defaultCadence].toLowerCase()}`
    : 'As the company';
  const remove = async () => {
    if (await act('teams.remove', { id }, `Removed ${team.name}`)) go('/teams');
  };
  return (
    <section className={css.about}>
      <h2>About</h2>
      <TextField
        label="Name"
        value={team.name}
        maxLength={200}
        check={(text) => (text.trim() === '' ? 'A name is needed' : null)}
        onSave={(name) => call('teams.update', { id, name })}
      />
      <PersonPicker
        label="Lead"
        value={team.leadId}
        options={people}
        none="Nobody yet"
        onPick={(leadId) => void act('teams.update', { id, leadId })}
      />
      <Select
        label="Check-in"
        value={team.cadence ?? 'usual'}
        options={[
          { value: 'usual', label: usual },
          ...Cadence.options.map((value) => ({ value, label: cadenceWords[value] })),
        ]}
        onChange={(value) => void act('teams.update', { id, cadence: value === 'usual' ? null : value })}
      />
      <TeamTemplate team={team} />
      <Select
        label="Kind"
        value={team.kind}
        options={TeamKind.options.map((value) => ({ value, label: kindWords[value] }))}
        onChange={(kind) => void act('teams.update', { id, kind })}
      />
      <TeamPicker
        label="Below"
        value={team.parentId}
        options={teams}
        none="At the top"
        onPick={(parentId) => void act('teams.move', { id, parentId, beforeId: null }, `Moved ${team.name}`)}
      />
      <div>
        <Button changes look="plain" onClick={() => void remove()}>
          Remove this team
        </Button>
      </div>
    </section>
  );
}
