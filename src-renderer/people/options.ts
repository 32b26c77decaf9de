import { useMemo } from 'react';
import type { PersonId, TeamId } from '#shared/kernel/ids';
import { pathTo } from '#shared/kernel/tree';
import { useCall } from '../ipc/use-call';
import type { PickerOption } from '../ui/picker';

/** Everybody who has not left, to choose from. */
export function usePersonOptions(except?: PersonId): readonly PickerOption<PersonId>[] {
  const { data } = useCall('people.list', { includeLeft: false });
  return useMemo(
    () =>
      (data ?? [])
        .filter(({ id }) => id !== except)
        .map(({ id, name, jobTitle }) => ({ id, label: name, detail: jobTitle || undefined })),
    [data, except],
  );
}

/** All teams, to choose from, as a tree. */
export function useTeamOptions(): readonly PickerOption<TeamId>[] {
  const { data } = useCall('teams.list', {});
  return useMemo(() => {
    const teams = data ?? [];
    const nodes = new Map<string, (typeof teams)[number]>(teams.map((team) => [team.id, team]));
    return teams.map(({ id, name }) => ({ id, label: name, depth: pathTo(nodes, id).length }));
  }, [data]);
}
