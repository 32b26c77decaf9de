import { day, type IsoDate } from '#shared/kernel/dates';
import type { ThingState } from '#shared/kernel/vocabulary';
import type { Measure } from '#shared/key-results/contract';
import type { Period, Step } from '#shared/key-results/domain';
import type { KeyResultFacts } from '#shared/roll-up/figures';
import { readDay, readOwnerStatus } from './values';

/** Where a document does not say: nothing is expected, nothing is late. */
const NEVER: IsoDate = day('2199-12-31');

/** The days that count for an objective; a merged document may lack its cycle. */
export function periodOfColumns(from: string | null, to: string | null): Period {
  const first = readDay(from) ?? NEVER;
  return { from: first, to: readDay(to) ?? first };
}

/** What the check-ins of a key result have said, as its cached row has it. */
type Said = {
  current: number | null;
  progress: number | null;
  confidence: number | null;
  last_date: string | null;
  last_status: string | null;
  first_period_to: string;
  quiet_from: string | null;
};

/** What judging needs to know of a key result. */
export const factsOf = (
  said: Said,
  own: { readonly state: ThingState; readonly measure: Measure; readonly steps: readonly Step[] },
): KeyResultFacts => ({
  state: own.state,
  measure: own.measure,
  // a day that is none is as good as no day
  steps: own.steps.map((step) => ({ ...step, dueOn: readDay(step.dueOn) })),
  current: said.current,
  progress: said.progress,
  confidence: said.confidence,
  lastDate: readDay(said.last_date),
  lastStatus: readOwnerStatus(said.last_status),
  firstPeriodTo: readDay(said.first_period_to) ?? NEVER,
  quietFrom: readDay(said.quiet_from),
});
