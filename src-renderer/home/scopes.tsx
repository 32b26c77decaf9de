import type { HomeScope } from '#shared/home/contract';
import type { TeamId } from '#shared/kernel/ids';
import { useKeys } from '../app/keys';
import { useCall } from '../ipc/use-call';
import { Segments } from '../ui/controls';
import { chooseScope, useScope } from './state';

const words: Record<HomeScope, string> = { me: 'Me', teams: 'My teams', people: 'My people' };

type Team = { readonly id: TeamId; readonly name: string };

/** The scopes that there are for whoever uses this computer, and the one in view. */
export function useScopes(): {
  scopes: readonly HomeScope[];
  scope: HomeScope;
  teams: readonly Team[];
  oneTeam: Team | null;
  /** False until it is known which there are. */
  isKnown: boolean;
} {
  const { data } = useCall('home.scopes', {});
  const chosen = useScope(({ scope }) => scope);
  const [team, ...more] = data?.teams ?? [];
  const scopes: HomeScope[] = ['me', ...(team ? ['teams' as const] : []), ...(data?.people ? ['people' as const] : [])];
  return {
    scopes,
    scope: scopes.includes(chosen) ? chosen : 'me',
    teams: data?.teams ?? [],
    oneTeam: team && more.length === 0 ? team : null,
    isKnown: data !== undefined,
  };
}

/** Mine, my teams' or my people's: who has neither a team nor people has nothing to choose. */
export function Scopes() {
  const { scopes, scope, oneTeam } = useScopes();
  const next = scopes[(scopes.indexOf(scope) + 1) % scopes.length] ?? 'me';
  useKeys(
    'Home',
    scopes.length < 2 ? [] : [{ keys: 'w', label: 'Whose: me, my teams, my people', run: () => chooseScope(next) }],
  );
  if (scopes.length < 2) return null;
  const options = scopes.map((value) => ({
    value,
    label: value === 'teams' && oneTeam !== null ? 'My team' : words[value],
  }));
  return <Segments always label="Whose" value={scope} options={options} onChange={chooseScope} />;
}
