import { addDays, daysBetween, type IsoDate } from '#shared/kernel/dates';

/** The dates of one ritual that comes back, as a rule and what departs from it. */
export type Series = {
  /** The first day by the rule. */
  readonly start: IsoDate;
  /** Every so many weeks. */
  readonly weeks: number;
  /** The last day by the rule. */
  readonly until: IsoDate;
  /** Days of the rule on which it is not held at all. */
  readonly without: readonly IsoDate[];
  /** Days of the rule that are held on another day; `isCut`: because the cycle ends sooner, else because nobody works. */
  readonly moved: readonly { readonly from: IsoDate; readonly on: IsoDate; readonly isCut: boolean }[];
};

type Held = { readonly planned: IsoDate; readonly on: IsoDate };

/**
 * Finds the rule in dates that were planned every `weeks` weeks (soonest first, the last one perhaps cut short): the
 * weekday on which most are held. Taken together, the rule and its departures are these dates and no others. Null for
 * fewer than two dates, which need no rule.
 */
export function seriesOf(dates: readonly Held[], weeks: number): Series | null {
  const [first] = dates;
  const last = dates.at(-1);
  if (!first || !last || first === last) return null;
  const step = 7 * weeks;
  const turnOf = ({ planned }: Held): number => Math.ceil(daysBetween(first.planned, planned) / step);
  const plannedAt = (turn: number): IsoDate => addDays(first.planned, turn * step);
  const isCut = (one: Held): boolean => one.planned !== plannedAt(turnOf(one));
  const before = mostFrequent(dates.filter((one) => !isCut(one)).map(({ planned, on }) => daysBetween(on, planned)));
  const byRule = (turn: number): IsoDate => addDays(plannedAt(turn), -before);
  const held = new Map(dates.map((one) => [turnOf(one), one]));
  const turns = Array.from({ length: turnOf(last) + 1 }, (_, turn) => turn);
  return {
    start: byRule(0),
    weeks,
    until: byRule(turnOf(last)),
    without: turns.filter((turn) => !held.has(turn)).map(byRule),
    moved: [...held]
      .map(([turn, one]) => ({ from: byRule(turn), on: one.on, isCut: isCut(one) }))
      .filter(({ from, on }) => from !== on),
  };
}

/** The number that comes most often, the smallest of several. */
function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [best] = [...counts].sort(([a, often], [b, oftener]) => oftener - often || a - b);
  return best?.[0] ?? 0;
}
