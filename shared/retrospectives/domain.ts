import { z } from 'zod';
import type { IsoDate } from '#shared/kernel/dates';
import { type Agenda, type AgendaStep, formats, isCounted, isRevealed, type Phase, phasesOf } from './agenda';

export { boards, formats } from './agenda';

/** Why a key result or a way of working failed; tagged on groups of notes, counted over all cycles. */
export const RootCause = z.enum([
  'ambition-too-high',
  'wrong-key-result',
  'dependency',
  'capacity',
  'priorities-shifted',
  'external',
  'too-many-okrs',
  'no-owner-or-cadence',
]);
export type RootCause = z.infer<typeof RootCause>;

export const rootCauseTitles: Readonly<Record<RootCause, string>> = {
  'ambition-too-high': 'Ambition too high',
  'wrong-key-result': 'Wrong key result',
  dependency: 'Dependency',
  capacity: 'Capacity',
  'priorities-shifted': 'Priorities shifted',
  external: 'External',
  'too-many-okrs': 'Too many OKRs',
  'no-owner-or-cadence': 'No owner or cadence',
};

/** Why a step to another phase is refused. */
export type PhaseRefusal = 'not-in-agenda' | 'already-revealed';

/**
 * Whether a session may go from one phase to another. Any phase of the agenda can be reached, forward or back, but what
 * has been revealed stays revealed: behind the reveal there is no way back (undo of the reveal is another matter).
 */
export function refusesPhase(agenda: readonly AgendaStep[], from: Phase, to: Phase): PhaseRefusal | null {
  if (!phasesOf(agenda).includes(to)) return 'not-in-agenda';
  if (phasesOf(agenda).includes('notes') && isRevealed(from) && !isRevealed(to)) return 'already-revealed';
  return null;
}

/** What a step to another phase brings to light, in this order: the silent notes, then the ballots. */
export function broughtToLight(from: Phase, to: Phase): { readonly notes: boolean; readonly votes: boolean } {
  return { notes: !isRevealed(from) && isRevealed(to), votes: !isCounted(from) && isCounted(to) };
}

export type Ballot = Readonly<Record<string, number>>;

/** Dots that a ballot still has to give: the budget less all dots given. */
export const dotsLeft = (ballot: Ballot, budget: number): number =>
  budget - Object.values(ballot).reduce((sum, dots) => sum + dots, 0);

/** A ballot with one dot more (or less) on a target; unchanged where the budget or zero forbids it. */
export function withDot(ballot: Ballot, target: string, by: 1 | -1, budget: number): Ballot {
  const dots = (ballot[target] ?? 0) + by;
  if (dots < 0 || dotsLeft(ballot, budget) < by) return ballot;
  const { [target]: _, ...others } = ballot;
  return dots === 0 ? others : { ...others, [target]: dots };
}

/** Whether a ballot may be cast: whole dots, not below zero, not above the budget, only for what can be voted on. */
export const isValidBallot = (ballot: Ballot, budget: number, targets: ReadonlySet<string>): boolean =>
  dotsLeft(ballot, budget) >= 0 &&
  Object.entries(ballot).every(([target, dots]) => targets.has(target) && Number.isInteger(dots) && dots > 0);

export type Votable = { readonly id: string; readonly memberIds: readonly string[]; readonly column: number };

/**
 * Dots per target. A dot given to a note counts for the group that holds the note now; a dot for what no longer exists
 * is dropped.
 */
export function tally(targets: readonly Votable[], votes: readonly string[]): Map<string, number> {
  const home = new Map<string, string>();
  for (const target of targets) for (const id of [target.id, ...target.memberIds]) home.set(id, target.id);
  const dots = new Map(targets.map(({ id }) => [id, 0]));
  for (const vote of votes) {
    const target = home.get(vote);
    if (target !== undefined) dots.set(target, (dots.get(target) ?? 0) + 1);
  }
  return dots;
}

/** Discussion order: most dots first; equal ones as they stand on the board, by column and then by their place. */
export function discussionOrder<T extends Votable>(targets: readonly T[], dots: ReadonlyMap<string, number>): T[] {
  return targets
    .map((target, place) => ({ target, place, dots: dots.get(target.id) ?? 0 }))
    .sort((a, b) => b.dots - a.dots || a.target.column - b.target.column || a.place - b.place)
    .map(({ target }) => target);
}

/** A fair shuffle; `random` gives an integer from 0 to below its argument. The order of writing tells who wrote. */
export function shuffled<T>(items: readonly T[], random: (below: number) => number): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const pick = random(last + 1);
    const [a, b] = [result[last], result[pick]];
    if (a !== undefined && b !== undefined) [result[last], result[pick]] = [b, a];
  }
  return result;
}

export type CarryCycle = {
  readonly id: string;
  readonly cadence: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly state: string;
};

/** Where an action is carried: the first open cycle of the same cadence that begins after the one looked back on. */
export function nextCycle<C extends CarryCycle>(cycles: readonly C[], current: CarryCycle): C | null {
  const later = cycles
    .filter((one) => one.cadence === current.cadence && one.startsOn > current.startsOn && one.state !== 'closed')
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0));
  return later[0] ?? null;
}

/** The agenda of a session: its own where the facilitator changed it, else that of its format. */
export const agendaOf = (session: { readonly format: keyof typeof formats; readonly agenda: Agenda | null }): Agenda =>
  session.agenda ?? [...formats[session.format].agenda];

/** Guidance of reflect and reset: at most ten minutes per key result; the overrun goes to a list for later. */
export const minutesPerKeyResult = (minutes: number, keyResults: number): number | null =>
  keyResults === 0 ? null : Math.min(10, Math.floor((minutes / keyResults) * 10) / 10);
