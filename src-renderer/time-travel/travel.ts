import { create } from 'zustand';
import type { Output } from '#shared/contract';
import type { IsoDate } from '#shared/kernel/dates';
import { attempt } from '../app/document-commands';
import { setLooking } from '../ui/looking';

type State = Output<'time-travel.state'>;

/** What this window knows of time travel: the day that is shown, and whether the bar to choose one is open. */
export const useTravel = create<{
  /** The day that every view shows; null for now. */
  asOf: IsoDate | null;
  barOpen: boolean;
  /** The day that is being made. */
  wanted: IsoDate | null;
}>(() => ({ asOf: null, barOpen: false, wanted: null }));

/** Opens the bar in which a day is chosen. */
export const openTimeBar = (): void => useTravel.setState({ barOpen: true });

/** Shows the whole document as of the end of a day. A day that is overtaken by another says nothing. */
export async function travelTo(day: IsoDate): Promise<void> {
  useTravel.setState({ wanted: day });
  took(await attempt('time-travel.go', { day }));
  useTravel.setState(({ wanted }) => (wanted === day ? { wanted: null } : {}));
}

/** Back to now, with the focus on the way to earlier days. */
export async function backToNow(): Promise<void> {
  useTravel.setState({ barOpen: false, wanted: null });
  took(await attempt('time-travel.leave', {}));
  document.getElementById(AS_OF_BUTTON)?.focus();
}

/** Takes over what the app says is shown. */
export function took(state: State | null): void {
  if (!state) return;
  useTravel.setState({ asOf: state.asOf });
  setLooking(state.asOf === null ? null : EARLIER_DAY);
}

const EARLIER_DAY = 'You are looking at an earlier day. Go back to now (g n) to change anything.';

/** Id of the button in the top bar. */
export const AS_OF_BUTTON = 'as-of';
