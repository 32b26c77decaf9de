import type { CycleId, TeamId } from '#shared/kernel/ids';

/** Whose closing: the goals of a team in a cycle, or of no team. */
export type Place = { readonly cycleId: CycleId; readonly teamId: TeamId | null };

/** Stands in an address for the goals that belong to no team. */
export const noTeam = '-';

export const overviewPath = (cycleId: CycleId): string => `/closing/${encodeURIComponent(cycleId)}`;
export const closingPath = (cycleId: CycleId, teamId: TeamId | null): string =>
  `${overviewPath(cycleId)}/${teamId === null ? noTeam : encodeURIComponent(teamId)}`;
