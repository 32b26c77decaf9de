import { addDays, daysBetween, type IsoDate } from '#shared/kernel/dates';
import { settle } from '#shared/kernel/numbers';
import type { Status } from '#shared/kernel/vocabulary';
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
  readonly cycles: readonly {
    readonly name: string;
    readonly startsOn: IsoDate;
    readonly endsOn: IsoDate;
    readonly planningOpensOn: IsoDate | null;
    readonly state: string;
  }[];
  readonly retrospectives: readonly { readonly id: string; readonly title: string; readonly heldOn: IsoDate }[];
  /** Last day of the check-in period of today. */
  readonly checkInsBy: IsoDate | null;
};

/** The next few dates of the rhythm from today on, soonest first. */
export function nextRituals({ cycles, retrospectives, checkInsBy }: Dates, today: IsoDate, atMost: number): Ritual[] {
  const all: Ritual[] = [];
  if (checkInsBy !== null) all.push({ on: checkInsBy, kind: 'check-ins', what: 'Check-ins are in', to: '/check-in' });
  for (const cycle of cycles) {
    if (cycle.state === 'closed') continue;
    if (cycle.planningOpensOn !== null)
      all.push({
        on: cycle.planningOpensOn,
        kind: 'planning-opens',
        what: `Planning of ${cycle.name} opens`,
        to: '/cycles',
      });
    all.push({ on: cycle.startsOn, kind: 'cycle-begins', what: `${cycle.name} begins`, to: '/cycles' });
    all.push({ on: cycle.endsOn, kind: 'cycle-ends', what: `${cycle.name} ends`, to: '/cycles' });
  }
  for (const { id, title, heldOn } of retrospectives)
    all.push({ on: heldOn, kind: 'retrospective', what: title, to: `/retrospectives/${id}` });
  return all
    .filter(({ on }) => on >= today)
    .sort((a, b) => a.on.localeCompare(b.on) || a.what.localeCompare(b.what))
    .slice(0, atMost);
}
