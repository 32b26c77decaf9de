import { create } from 'zustand';
import type { IsoDate } from '#shared/kernel/dates';
import type { TeamId } from '#shared/kernel/ids';
import type { Aspect } from '#shared/time-travel/difference';

/** What the comparison of two days shows; nulls for what it begins with. */
export const useDifference = create<{
  from: IsoDate | null;
  to: IsoDate | null;
  /** Null for all; `none` for what belongs to no team. */
  team: TeamId | 'none' | null;
  /** Only these kinds of difference; none for all. */
  only: readonly Aspect[];
}>(() => ({ from: null, to: null, team: null, only: [] }));

/** Compares these two days when the view is next looked at. */
export const compareDays = (from: IsoDate, to: IsoDate): void => useDifference.setState({ from, to });
