import type { TeamId } from '#shared/kernel/ids';
import { useCall } from '../ipc/use-call';
import { EmptyState } from '../ui/empty-state';
import { TeamPicker } from '../ui/picker';
import { ChooseMe } from './choose-me';
import css from './stranger.module.css';

type Props = {
  title: string;
  /** One sentence on why this is empty without a "me". */
  why: string;
  /** Looks at a team instead. */
  onTeam: (id: TeamId) => void;
};

/** What a view of "mine" says while nobody has said who they are: why, who, or a team to look at instead. */
export function Stranger({ title, why, onTeam }: Props) {
  const { data: teams = [] } = useCall('teams.list', {});
  return (
    <EmptyState
      title={title}
      why={why}
      action={
        <div className={css.choices}>
          <ChooseMe />
          {teams.length > 0 && (
            <TeamPicker<TeamId>
              always
              label="Or look at a team"
              value={null}
              placeholder="Find a team"
              options={teams.map(({ id, name }) => ({ id, label: name }))}
              onPick={(id) => id !== null && onTeam(id)}
            />
          )}
        </div>
      }
    />
  );
}
