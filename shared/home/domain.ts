import { addDays, daysBetween, type IsoDate } from '#shared/kernel/dates';
import { settle } from '#shared/kernel/numbers';
import type { Status } from '#shared/kernel/vocabulary';
import type { RitualDate, RitualKind } from '#shared/rituals/domain';
import type { Ritual } from './contract';

/** A line of more points says nothing more. */
const mostPoints = 60;

/** The days of a cycle's trend: its first day, each seventh after it, and today or its last day. Empty before it begins. */
export function trendDays(startsOn: IsoDate, endsOn: IsoDate, today: IsoDate): IsoDate[] {
  const last = today < endsOn ? today : endsOn;
  const length = daysBetween(startsOn, last);
  if (length < 0) return [];
  const step = 7 * Math.max(1, Math.ceil(length / 7 / mostPoints));
  const days = Array.from({ length: Math.ceil(length / step) }, (_, index) => addDays(startsOn, index * step));
  return [...days, last];
}

type Figures = { readonly status: Status } & Pair;
type Pair = { readonly progress: number | null; readonly expected: number | null };

/** How a cycle is read at a glance: worst first, as one bar from left to right. */
const order: readonly Status[] = ['at-risk', 'behind', 'quiet', 'on-track', 'not-started', 'closed', 'none'];

/** Counts by status in reading order, none left out that occurs. */
export function countByStatus(all: readonly Figures[]): { status: Status; count: number }[] {
  const counts = order.map((status) => ({ status, count: all.filter((one) => one.status === status).length }));
  return counts.filter(({ count }) => count > 0);
}

/** Plain means over what has both figures, 0 to 1, so that like is compared with like; null where nothing has. */
export function meanFigures(all: readonly Pair[]): { progress: number | null; expected: number | null } {
  const pairs = all.flatMap(({ progress, expected }) =>
    progress === null || expected === null ? [] : [{ progress, expected }],
  );
  if (pairs.length === 0) return { progress: null, expected: null };
  const mean = (pick: (pair: { progress: number; expected: number }) => number) =>
    settle(pairs.reduce((sum, pair) => sum + pick(pair), 0) / pairs.length);
  return { progress: mean((pair) => pair.progress), expected: mean((pair) => pair.expected) };
}

export type Dates = {
  /** The dates of the rhythm, as they are moved off days without work. */
  readonly rhythm: readonly RitualDate[];
  readonly retrospectives: readonly { readonly id: string; readonly title: string; readonly heldOn: IsoDate }[];
  /** Days without work beside weekends. */
  readonly holidays: readonly { readonly date: IsoDate; readonly name: string }[];
  /** Cycles that run: only theirs are checked in on. */
  readonly running: ReadonlySet<string>;
};

const kinds: Readonly<Partial<Record<RitualKind, Ritual['kind']>>> = {
  planning: 'planning-opens',
  begins: 'cycle-begins',
  ends: 'cycle-ends',
};

/**
 * The next few dates of the rhythm from today on, soonest first: when the next check-ins are in, planning, first and
 * last days of cycles, retrospectives. A closing is named beside the last day only where it has to be earlier.
 */
export function nextRituals(
  { rhythm, retrospectives, holidays, running }: Dates,
  today: IsoDate,
  atMost: number,
): Ritual[] {
  const coming = rhythm.filter(({ on }) => on >= today);
  const dated = ({ on, planned }: RitualDate) => {
    const holiday = holidays.find(({ date }) => on < date && date <= planned);
    return { on, before: holiday?.name ?? null };
  };
  const all: Ritual[] = coming.flatMap((one) => {
    const { kind, what, cycleId } = one;
    const known = kinds[kind];
    if (known) return [{ ...dated(one), kind: known, what, to: '/cycles' }];
    return kind === 'closing' && one.on !== one.planned
      ? [{ ...dated(one), kind, what, to: `/closing/${cycleId}` }]
      : [];
  });
  const [next] = coming
    .filter(({ kind, cycleId }) => kind === 'check-in' && running.has(cycleId))
    .sort((a, b) => a.on.localeCompare(b.on));
  if (next) all.push({ ...dated(next), kind: 'check-ins', what: 'Check-ins are in', to: '/check-in' });
  for (const { id, title, heldOn } of retrospectives)
    all.push({ on: heldOn, before: null, kind: 'retrospective', what: title, to: `/retrospectives/${id}` });
  return all
    .filter(({ on }) => on >= today)
    .sort((a, b) => a.on.localeCompare(b.on) || a.what.localeCompare(b.what))
    .slice(0, atMost);
}

/** So many of each list stand on Home at first. */
export const shownAtFirst = 6;
