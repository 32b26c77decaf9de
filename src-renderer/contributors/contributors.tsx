import { IconUser, IconUsersGroup, IconX } from '@tabler/icons-react';
import { memo } from 'react';
import type { ObjectiveId, PersonId, TeamId } from '#shared/kernel/ids';
import { act } from '../app/act';
import { useCall } from '../ipc/use-call';
import { usePersonOptions, useTeamOptions } from '../people/options';
import { IconButton } from '../ui/button';
import { HelpTip } from '../ui/help-tip';
import { useWhyLooking } from '../ui/looking';
import { Picker, type PickerOption } from '../ui/picker';
import css from './contributors.module.css';

type Props = { objectiveId: ObjectiveId; ownerId: PersonId | null; teamId: TeamId | null; locked: boolean };

/** The teams and people that carry an objective beside its one owner. A check-in on it draws none of this again. */
export const Contributors = memo(({ objectiveId, ownerId, teamId, locked }: Props) => {
  const looking = useWhyLooking() !== null;
  const readOnly = locked || looking;
  const { data: contributors = [] } = useCall('contributors.of-objective', { objectiveId });
  const taken = new Set<string>([...contributors.map(({ id }) => id), ownerId ?? '', teamId ?? '']);
  const teams = useTeamOptions().map((team) => ({ ...team, depth: 0, detail: 'Team' }));
  const options: PickerOption<TeamId | PersonId>[] = [...teams, ...usePersonOptions()].filter(
    ({ id }) => !taken.has(id),
  );
  if (readOnly && contributors.length === 0) return null;
  return (
    <section className={css.contributors} aria-label="Contributors">
      <span className={css.label}>
        Carried with <HelpTip concept="contributors" />
      </span>
      {contributors.map(({ id, kind, name }) => (
        <span key={id} className={css.one}>
          {kind === 'team' ? (
            <IconUsersGroup size={14} aria-hidden="true" />
          ) : (
            <IconUser size={14} aria-hidden="true" />
          )}
          {name}
          {!readOnly && (
            <IconButton
              changes
              label={`${name} does not contribute any more`}
              onClick={() => void act('contributors.remove', { objectiveId, contributorId: id })}
            >
              <IconX size={14} />
            </IconButton>
          )}
        </span>
      ))}
      {!readOnly && (
        <div className={css.add} data-calm>
          <Picker
            bare
            label="Add a team or a person"
            placeholder="Add a team or a person…"
            value={null}
            options={options}
            onPick={(contributorId) =>
              contributorId !== null && void act('contributors.add', { objectiveId, contributorId })
            }
          />
        </div>
      )}
    </section>
  );
});
