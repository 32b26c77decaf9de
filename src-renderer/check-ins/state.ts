import { z } from 'zod';
import { create } from 'zustand';
import type { Moved } from '#shared/check-ins/contract';
import type { KeyResultId } from '#shared/kernel/ids';
import { OwnerStatus } from '#shared/kernel/vocabulary';
import { takeBack, useTakenBack } from '../app/undo';
import { call } from '../ipc/call';
import { type Draft, emptyDraft, isEmpty } from './draft';

const Kept = z.strictObject({
  value: z.string(),
  confidence: z.int().min(0).max(10).nullable(),
  status: OwnerStatus.nullable(),
  retrospect: z.string(),
  prospect: z.string(),
  blocker: z.string(),
  answers: z.record(z.string(), z.string()).default({}),
  asksHelp: z.boolean(),
});

/** `mark`: by which it is taken back; null where it changed nothing. */
type Recorded = { readonly id: KeyResultId; readonly mark: string | null; readonly moved: readonly Moved[] };

type State = {
  drafts: Readonly<Record<string, Draft>>;
  /** Check-ins recorded since the view was opened that still stand, and what each moved. */
  recorded: Readonly<Record<string, readonly Moved[]>>;
  /** The same one by one, oldest first, those too that were taken back since. */
  all: readonly Recorded[];
  /** When the first key was struck and the last check-in recorded, in milliseconds of this window's clock. */
  startedAt: number | null;
  endedAt: number | null;
};

const nothing: State = { drafts: {}, recorded: {}, all: [], startedAt: null, endedAt: null };

/** What is being typed on the check-in screen. The drafts are kept on this computer until they are recorded. */
export const useCheckIns = create<State>(() => nothing);

const prefix = 'check-in/';
/** A draft is written down when nothing has been typed for this long, in milliseconds, or when it is left. */
const pause = 300;
const timers = new Map<string, ReturnType<typeof setTimeout>>();

export const draftOf = (state: State, id: string): Draft => state.drafts[id] ?? emptyDraft;

/** Starts a new round, with the drafts that were left behind by the last. */
export async function startRound(): Promise<void> {
  useCheckIns.setState(nothing);
  const kept = await call('drafts.list', { prefix });
  const drafts = kept.flatMap(({ key, text }) => {
    const parsed = Kept.safeParse(parse(text));
    return parsed.success ? [[key.slice(prefix.length), parsed.data] as const] : [];
  });
  useCheckIns.setState((state) => ({ drafts: { ...Object.fromEntries(drafts), ...state.drafts } }));
}

/** Changes a draft and keeps it. */
export function editDraft(id: KeyResultId, patch: Partial<Draft>): void {
  useCheckIns.setState((state) => ({
    drafts: { ...state.drafts, [id]: { ...draftOf(state, id), ...patch } },
    startedAt: state.startedAt ?? performance.now(),
  }));
  clearTimeout(timers.get(id));
  timers.set(
    id,
    setTimeout(() => keep(id), pause),
  );
}

/** Writes down now what still waits: on leaving the view or closing the window. */
export function keepAll(): void {
  for (const id of [...timers.keys()]) keep(id);
}

function keep(id: string): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
  const draft = draftOf(useCheckIns.getState(), id);
  const keeping = isEmpty(draft)
    ? call('drafts.remove', { keys: [prefix + id] })
    : call('drafts.put', { key: prefix + id, text: JSON.stringify(draft) });
  keeping.catch(() => {
    // The draft is still on screen; the next key tries again.
  });
}

/** The clock of a round starts with the first key, be it the one that repeats the last check-in. */
export const startClock = (): void =>
  useCheckIns.setState(({ startedAt }) => ({ startedAt: startedAt ?? performance.now() }));

/** Takes a draft off: it has been recorded. Also remembers what it moved, and the mark by which it is taken back. */
export function recordedDraft(id: KeyResultId, moved: readonly Moved[], mark: string | null): void {
  useCheckIns.setState((state) => {
    const { [id]: _gone, ...drafts } = state.drafts;
    return { drafts, ...standing([...state.all, { id, mark, moved }]), endedAt: performance.now() };
  });
  keep(id);
}

const stands = ({ mark }: Recorded): boolean => mark === null || !useTakenBack.getState().marks.has(mark);

const standing = (all: readonly Recorded[]): Pick<State, 'all' | 'recorded'> => ({
  all,
  recorded: Object.fromEntries(all.filter(stands).map(({ id, moved }) => [id, moved])),
});

// However a check-in is taken back, or done again, the round follows.
useTakenBack.subscribe(() => useCheckIns.setState(({ all }) => standing(all)));

/** Takes back the last check-in of this round that still stands; false where there is none. */
export async function undoLast(): Promise<boolean> {
  const last = useCheckIns.getState().all.findLast((one) => one.mark !== null && stands(one));
  if (!last || last.mark === null) return false;
  const taken = await takeBack(last.mark);
  return taken !== 'gone' || undoLast();
}

/** Throws a draft away. */
export function dropDraft(id: KeyResultId): void {
  editDraft(id, emptyDraft);
  keep(id);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
