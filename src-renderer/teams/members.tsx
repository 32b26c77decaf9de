import { IconX } from '@tabler/icons-react';
import { Link } from 'wouter';
import { championsByTeam } from '#shared/people/who-does-what';
import type { TeamDetails } from '#shared/teams/contract';
import { act } from '../app/act';
import { useCall } from '../ipc/use-call';
import { usePersonOptions } from '../people/options';
import { Avatar } from '../ui/avatar';
import { IconButton } from '../ui/button';
import { PersonPicker } from '../ui/picker';
import css from './teams.module.css';

/** Who is in a team, the lead first; others are added by typing a name. */
export function Members({ team }: { team: TeamDetails }) {
  const inside = new Set<string>(team.members.map(({ id }) => id));
  const others = usePersonOptions().filter(({ id }) => !inside.has(id));
  return (
    <section>
      <header className={css.sectionHead}>
        <h2>Members</h2>
        <span className="muted numbers">{team.members.length}</span>
      </header>
      <Champion team={team} />
      <PersonPicker
        label="Add a member"
        bare
        value={null}
        options={others}
        placeholder="Add a member…"
        onPick={(id) => id !== null && void act('teams.add-members', { id: team.id, personIds: [id] })}
      />
      <ul className={css.list}>
        {team.members.map(({ id, name, jobTitle, leads }) => (
          <li key={id}>
            <Avatar name={name} beside />
            <span className="one-line" dir="auto">
              {name}
            </span>
            <span className={`one-line ${css.quiet}`}>{leads ? 'Lead' : jobTitle}</span>
            <IconButton
              changes
              label={`Take ${name} off the team`}
              onClick={() =>
                void act('teams.remove-member', { id: team.id, personId: id }, `${name} is off ${team.name}`)
              }
            >
              <IconX size={14} />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who helps this team with its goals: its own champion, or that of the nearest team above. */
function Champion({ team }: { team: TeamDetails }) {
  const { data: people } = useCall('people.list', { includeLeft: false });
  const { data: teams } = useCall('teams.list', {});
  if (!people || !teams) return null;
  const { champions = [], fromTeam = null } = championsByTeam(teams, people).get(team.id) ?? {};
  const names = champions.map((id) => people.find((person) => person.id === id)?.name ?? '').join(', ');
  const from = fromTeam === team.id ? null : teams.find(({ id }) => id === fromTeam)?.name;
  return (
    <p className={css.quiet}>
      Champion: {names || 'nobody yet'}
      {names && from && `, of ${from}`} ·{' '}
      <Link href="/people/roles" className={css.inText ?? ''}>
        Who does what
      </Link>
    </p>
  );
}
