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

// What is on screen is of now until the day has come: nothing is changed by somebody who means another day already.
useTravel.subscribe(({ asOf, wanted }) =>
  setLooking(wanted !== null ? ON_THE_WAY : asOf !== null ? EARLIER_DAY : null),
);

/** Opens the bar in which a day is chosen. */
export const openTimeBar = (): void => useTravel.setState({ barOpen: true });

/** Shows the whole document as of the end of a day. A day that is overtaken by another says nothing. */
export async function travelTo(day: IsoDate): Promise<void> {
  useTravel.setState({ wanted: day });
  try {
    took(await attempt('time-travel.go', { day }));
  } finally {
    useTravel.setState(({ wanted }) => (wanted === day ? { wanted: null } : {}));
  }
}

/** Back to now, with the focus on the way to earlier days. */
export async function backToNow(): Promise<void> {
  useTravel.setState({ barOpen: false, wanted: null });
  took(await attempt('time-travel.leave', {}));
  document.getElementById(AS_OF_BUTTON)?.focus();
}

/** Takes over what the app says is shown. */
export function took(state: State | null): void {
  if (state) useTravel.setState({ asOf: state.asOf });
}

const ON_THE_WAY = 'An earlier day is being fetched. Go back to now (g n) to change anything.';
const EARLIER_DAY = 'You are looking at an earlier day. Go back to now (g n) to change anything.';

/** Id of the button in the top bar. */
export const AS_OF_BUTTON = 'as-of';
