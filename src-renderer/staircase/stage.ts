import type { TeamId } from '#shared/kernel/ids';
import type { TeamStage } from '#shared/teams/contract';
import { useCall } from '../ipc/use-call';

/** The stage that a team works at; null without a team and until it is known. */
export function useTeamStage(teamId: TeamId | null): TeamStage | null {
  const { data } = useCall('teams.list', {});
  return data?.find(({ id }) => id === teamId)?.stage ?? null;
}
