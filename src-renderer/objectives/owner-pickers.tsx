import { memo } from 'react';
import type { PersonId, TeamId } from '#shared/kernel/ids';
import { useCall } from '../ipc/use-call';
import { PersonPicker, TeamPicker } from '../ui/picker';

type PersonProps = {
  label: string;
  value: PersonId | null;
  onPick: (id: PersonId | null) => void;
  disabled?: boolean;
  none?: string;
};

/** Picks one of the people of this document. */
export const OwnerPicker = memo(({ label, value, onPick, disabled = false, none = 'Nobody yet' }: PersonProps) => {
  const { data: people = [] } = useCall('people.list', { includeLeft: false });
  return (
    <PersonPicker
      label={label}
      value={value}
      none={none}
      disabled={disabled}
      options={people.map(({ id, name, jobTitle }) => ({ id, label: name, detail: jobTitle }))}
      onPick={onPick}
    />
  );
});

type TeamProps = { label: string; value: TeamId | null; onPick: (id: TeamId | null) => void; disabled?: boolean };

/** Picks one of the teams of this document; a team below another stands indented. */
export const OwnerTeamPicker = memo(({ label, value, onPick, disabled = false }: TeamProps) => {
  const { data: teams = [] } = useCall('teams.list', {});
  const depthOf = (id: TeamId | null): number => {
    const parent = teams.find((team) => team.id === id)?.parentId ?? null;
    return parent === null ? 0 : 1 + depthOf(parent);
  };
  return (
    <TeamPicker
      label={label}
      value={value}
      none="No team"
      disabled={disabled}
      options={teams.map(({ id, name }) => ({ id, label: name, depth: depthOf(id) }))}
      onPick={onPick}
    />
  );
});
