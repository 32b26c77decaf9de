import { create } from 'zustand';
import type { TeamId } from '#shared/kernel/ids';

/** The team that left its meeting for a vote: the clock runs on, and the meeting is there again at once. */
export const useVoting = create<{ readonly team: TeamId | null }>(() => ({ team: null }));

/** Leaves a meeting for a vote, or comes back from it (null). */
export const goVoting = (team: TeamId | null): void => useVoting.setState({ team });
