import { z } from 'zod';
import { create } from 'zustand';
import { KeyResultId, PersonId, type TeamId, ThingId } from '#shared/kernel/ids';
import { OwnerStatus } from '#shared/kernel/vocabulary';
import { call } from '../ipc/call';
import { useVoting } from './voting';

const Item = z.strictObject({
  confidence: z.int().min(0).max(10).nullable(),
  status: OwnerStatus.nullable(),
  moved: z.string(),
  stuck: z.string(),
  blocker: z.string(),
  ownerId: PersonId.nullable(),
});
export type Item = z.infer<typeof Item>;

const Meeting = z.strictObject({
  /** As it was when the meeting began: nothing moves away under the hands. */
  order: z.array(KeyResultId),
  /** The place in the order; behind the last one stands the close. */
  at: z.int().min(0),
  discussed: z.array(KeyResultId),
  /** Blockers that had an owner before. */
  ownedBefore: z.array(ThingId),
  items: z.record(z.string(), Item),
  /** Seconds of the meeting, and of the key result on screen, up to `since`. */
  elapsed: z.number(),
  itemElapsed: z.number(),
  /** When the clock was started, in milliseconds; null while it is held. */
  since: z.number().nullable(),
});
export type Meeting = z.infer<typeof Meeting>;

export const emptyItem: Item = { confidence: null, status: null, moved: '', stuck: '', blocker: '', ownerId: null };

/** Meetings that go on in this window, by team. */
export const useMeetings = create<{ meetings: Readonly<Record<string, Meeting>> }>(() => ({ meetings: {} }));

const keyOf = (teamId: TeamId): string => `meeting/${teamId}`;
/** A meeting is written down when nothing has been typed for this long, in milliseconds. */
const pause = 300;
const timers = new Map<TeamId, ReturnType<typeof setTimeout>>();

/** Finds the meeting that was left behind, its clock held. */
export async function findMeeting(teamId: TeamId): Promise<void> {
  if (useMeetings.getState().meetings[teamId]) return;
  const kept = (await call('drafts.list', { prefix: keyOf(teamId) })).find(({ key }) => key === keyOf(teamId));
  const parsed = Meeting.safeParse(kept === undefined ? null : parse(kept.text));
  if (parsed.success && !useMeetings.getState().meetings[teamId]) put(teamId, { ...parsed.data, since: null });
}

/** Begins a meeting at its first key result, the clock running. */
export const beginMeeting = (
  teamId: TeamId,
  order: readonly KeyResultId[],
  ownedBefore: readonly string[],
  now: number,
): void =>
  edit(teamId, () => ({
    order: [...order],
    at: 0,
    discussed: [],
    ownedBefore: ownedBefore.map((id) => ThingId.parse(id)),
    items: {},
    elapsed: 0,
    itemElapsed: 0,
    since: now,
  }));

/** Goes to a place in the order; the clock of the item begins anew. */
export const goTo = (teamId: TeamId, at: number, now: number): void =>
  edit(teamId, (meeting) => {
    const place = Math.max(0, Math.min(meeting.order.length, at));
    return { ...settled(meeting, now), at: place, itemElapsed: 0 };
  });

/** Ticks a key result off as talked about, with nothing of it left to record, and goes on to the next. */
export const discussed = (teamId: TeamId, id: KeyResultId, now: number): void => {
  edit(teamId, (meeting) => {
    const { [id]: _done, ...items } = meeting.items;
    return { ...meeting, items, discussed: [...new Set([...meeting.discussed, id])] };
  });
  const meeting = useMeetings.getState().meetings[teamId];
  if (meeting) goTo(teamId, meeting.order.indexOf(id) + 1, now);
};

export const editItem = (teamId: TeamId, id: KeyResultId, patch: Partial<Item>): void =>
  edit(teamId, (meeting) => ({
    ...meeting,
    items: { ...meeting.items, [id]: { ...(meeting.items[id] ?? emptyItem), ...patch } },
  }));

/** Starts the clock, or holds it. */
export const toggleClock = (teamId: TeamId, now: number): void =>
  edit(teamId, (meeting) => ({ ...settled(meeting, now), since: meeting.since === null ? now : null }));

/** Lets go of a meeting: it is over, or thrown away. */
export function dropMeeting(teamId: TeamId): void {
  useMeetings.setState(({ meetings: { [teamId]: _gone, ...meetings } }) => ({ meetings }));
  keep(teamId);
}

/** Holds the clock and writes down what still waits: on leaving the view or closing the window. */
export function leaveMeeting(teamId: TeamId, now: number): void {
  const isRunning = useMeetings.getState().meetings[teamId]?.since != null;
  if (isRunning && useVoting.getState().team !== teamId) toggleClock(teamId, now);
  keep(teamId);
}

/** Seconds of the meeting and of the key result on screen, at a moment. */
export function clocks(meeting: Meeting, now: number): { total: number; item: number } {
  const { elapsed, itemElapsed } = settled(meeting, now);
  return { total: Math.floor(elapsed), item: Math.floor(itemElapsed) };
}

function settled(meeting: Meeting, now: number): Meeting {
  if (meeting.since === null) return meeting;
  const passed = Math.max(0, now - meeting.since) / 1000;
  return { ...meeting, elapsed: meeting.elapsed + passed, itemElapsed: meeting.itemElapsed + passed, since: now };
}

const nothing: Meeting = {
  order: [],
  at: 0,
  discussed: [],
  ownedBefore: [],
  items: {},
  elapsed: 0,
  itemElapsed: 0,
  since: null,
};

function edit(teamId: TeamId, step: (meeting: Meeting) => Meeting): void {
  put(teamId, step(useMeetings.getState().meetings[teamId] ?? nothing));
  clearTimeout(timers.get(teamId));
  timers.set(
    teamId,
    setTimeout(() => keep(teamId), pause),
  );
}

const put = (teamId: TeamId, meeting: Meeting): void =>
  useMeetings.setState(({ meetings }) => ({ meetings: { ...meetings, [teamId]: meeting } }));

function keep(teamId: TeamId): void {
  clearTimeout(timers.get(teamId));
  timers.delete(teamId);
  const meeting = useMeetings.getState().meetings[teamId];
  const keeping = meeting
    ? call('drafts.put', { key: keyOf(teamId), text: JSON.stringify(settled(meeting, Date.now())) })
    : call('drafts.remove', { keys: [keyOf(teamId)] });
  keeping.catch(() => {
    // It is still on screen; the next key tries again.
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
