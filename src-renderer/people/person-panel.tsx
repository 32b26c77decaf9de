import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { PersonId, TeamId } from '#shared/kernel/ids';
import { Email, type OwnedThing, type PersonDetails, PersonRole } from '#shared/people/contract';
import { act } from '../app/act';
import { call } from '../ipc/call';
import { useCall } from '../ipc/use-call';
import { Avatar } from '../ui/avatar';
import { Button, IconButton } from '../ui/button';
import { Checkbox } from '../ui/controls';
import { ErrorNote } from '../ui/error-note';
import { TextField } from '../ui/field';
import { Panel } from '../ui/panel';
import { PersonPicker, TeamPicker } from '../ui/picker';
import { Skeleton } from '../ui/skeleton';
import { HandOver } from './hand-over';
import { usePersonOptions, useTeamOptions } from './options';
import css from './people.module.css';
import { ownedWords, roleWords } from './words';

type Props = { id: PersonId; onClose: () => void; onOpen: (id: PersonId) => void };

/** One person: who they are, where they belong, what they hold. Everything saves as it is typed. */
export function PersonPanel({ id, onClose, onOpen }: Props) {
  const { data, error } = useCall('people.get', { id });
  return (
    <Panel title={data?.name ?? ' '} label="Person" remember="person" onClose={onClose}>
      {error && <ErrorNote error={error} />}
      {!data && !error && <Skeleton rows={8} />}
      {data && <Person person={data} onClose={onClose} onOpen={onOpen} />}
    </Panel>
  );
}

function Person({ person, onClose, onOpen }: { person: PersonDetails } & Omit<Props, 'id'>) {
  const { id, name } = person;
  const others = usePersonOptions(id);
  const save = (patch: Partial<Pick<PersonDetails, 'name' | 'email' | 'jobTitle'>>) =>
    call('people.update', { id, ...patch });
  const remove = async () => {
    if (await act('people.remove', { id }, `Removed ${name}`)) onClose();
  };
  const isFree = person.owns.length === 0 && person.reports.length === 0;
  return (
    <div className={css.person}>
      <TextField label="Name" value={name} maxLength={200} check={notEmpty} onSave={(text) => save({ name: text })} />
      <TextField label="E-mail" value={person.email} check={anEmail} onSave={(text) => save({ email: text })} />
      <TextField
        label="Job title"
        value={person.jobTitle}
        maxLength={200}
        onSave={(text) => save({ jobTitle: text })}
      />
      <PersonPicker
        label="Manager"
        value={person.managerId}
        options={others}
        none="Nobody"
        onPick={(managerId) => void act('people.update', { id, managerId })}
      />
      <Teams person={person} />
      <Roles person={person} />
      <Owned things={person.owns} />
      {person.reports.length > 0 && (
        <section>
          <h3>
            Manages {person.reports.length} <Link href={`/people/${id}/team`}>Look beneath</Link>
          </h3>
          <ul className={css.list}>
            {person.reports.map((report) => (
              <li key={report.id}>
                <button type="button" className={css.link} onClick={() => onOpen(report.id)}>
                  <Avatar name={report.name} beside /> {report.name}
                </button>
                <span className="muted">{report.jobTitle}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={css.leave}>
        {person.state === 'left' ? (
          <Button changes onClick={() => void act('people.update', { id, state: 'active' }, `${name} is back`)}>
            Is back with us
          </Button>
        ) : (
          <HandOver person={person} />
        )}
        {isFree && (
          <Button changes look="plain" onClick={() => void remove()}>
            Remove
          </Button>
        )}
      </section>
    </div>
  );
}

const notEmpty = (text: string): string | null => (text.trim() === '' ? 'A name is needed' : null);
const anEmail = (text: string): string | null =>
  Email.safeParse(text).success ? null : 'This is not an e-mail address';

function Teams({ person }: { person: PersonDetails }) {
  const options = useTeamOptions().filter((team) => !person.teamIds.includes(team.id));
  const leave = (team: { id: TeamId; name: string }) =>
    act('teams.remove-member', { id: team.id, personId: person.id }, `${person.name} left ${team.name}`);
  return (
    <section>
      <h3>Teams</h3>
      {person.teams.length > 0 && (
        <ul className={css.list}>
          {person.teams.map((team) => (
            <li key={team.id}>
              <Link href={`/teams/${team.id}`}>{team.name}</Link>
              {team.leads && <span className={css.tag}>leads</span>}
              <IconButton changes label={`Take ${person.name} off ${team.name}`} onClick={() => void leave(team)}>
                <IconX size={14} />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <TeamPicker
        label="Add to a team"
        bare
        value={null}
        options={options}
        placeholder="Add to a team…"
        onPick={(id) => id !== null && void act('teams.add-members', { id, personIds: [person.id] })}
      />
    </section>
  );
}

function Roles({ person }: { person: PersonDetails }) {
  const [seen, setSeen] = useState(person.roles.length > 0);
  const set = (role: PersonRole, on: boolean) => {
    const roles = person.roles.filter((one) => one !== role);
    void act('people.set-roles', { id: person.id, roles: on ? [...roles, role] : roles });
  };
  return (
    <section>
      <h3>Roles</h3>
      <p className={css.hint}>Roles decide who is asked and what is suggested. They lock nothing: the file is yours.</p>
      {seen ? (
        <ul className={css.roles}>
          {PersonRole.options.map((role) => (
            <li key={role}>
              <Checkbox
                checked={person.roles.includes(role)}
                onChange={(on) => set(role, on)}
                label={
                  <>
                    {roleWords[role].title} <span className="muted">{roleWords[role].meaning}</span>
                  </>
                }
              />
            </li>
          ))}
        </ul>
      ) : (
        <Button changes onClick={() => setSeen(true)}>
          Give a role
        </Button>
      )}
    </section>
  );
}

/** What somebody holds, by its text alone: no score, grade or status stands beside a person. */
function Owned({ things }: { things: readonly OwnedThing[] }) {
  if (things.length === 0)
    return (
      <section>
        <h3>Owns</h3>
        <p className={css.hint}>Nothing that is open.</p>
      </section>
    );
  const kinds = [...new Set(things.map(({ kind }) => kind))];
  return (
    <>
      {kinds.map((kind) => (
        <section key={kind}>
          <h3>{ownedWords[kind]}</h3>
          <ul className={css.list}>
            {things
              .filter((thing) => thing.kind === kind)
              .map((thing) => (
                <li key={thing.id}>
                  {thing.objectiveId === null ? (
                    <span className="two-lines">{thing.title}</span>
                  ) : (
                    <Link href={`/objectives/${thing.objectiveId}`} className="two-lines">
                      {thing.title}
                    </Link>
                  )}
                  <span className="muted">{thing.cycleName}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
