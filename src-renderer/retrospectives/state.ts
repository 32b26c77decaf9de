import { create } from 'zustand';
import type { ThingId } from '#shared/kernel/ids';
import type { Phase } from '#shared/retrospectives/agenda';

type Timer = {
  readonly session: ThingId;
  readonly phase: Phase;
  /** Seconds left when it stands still. */
  readonly left: number;
  /** When it runs: the moment, in milliseconds, at which nothing is left. */
  readonly ends: number | null;
};

/** The clock of the session in this window: it survives a look at another view, not the window. */
export const useTimer = create<{ timer: Timer | null }>(() => ({ timer: null }));

/** The topic under discussion, by session. */
export const useTopic = create<{ at: Readonly<Record<string, number>> }>(() => ({ at: {} }));
export const goToTopic = (session: ThingId, place: number): void =>
  useTopic.setState(({ at }) => ({ at: { ...at, [session]: place } }));

/** Seconds left at a moment; below zero when the time is over. */
export const secondsLeft = (timer: Timer, now: number): number =>
  timer.ends === null ? timer.left : Math.ceil((timer.ends - now) / 1000);

/** Starts the clock of a phase, goes on with it, or holds it. */
export function toggleTimer(session: ThingId, phase: Phase, minutes: number, now: number): void {
  const { timer } = useTimer.getState();
  const mine =
    timer?.session === session && timer.phase === phase ? timer : { session, phase, left: minutes * 60, ends: null };
  const next =
    mine.ends === null
      ? { ...mine, ends: now + mine.left * 1000 }
      : { ...mine, left: secondsLeft(mine, now), ends: null };
  useTimer.setState({ timer: next });
}

/** Gives a running or standing clock more minutes. */
export function stretchTimer(minutes: number): void {
  useTimer.setState(({ timer }) => {
    if (!timer) return { timer };
    const ends = timer.ends === null ? null : timer.ends + minutes * 60_000;
    return { timer: { ...timer, left: timer.left + minutes * 60, ends } };
  });
}
