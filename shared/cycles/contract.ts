import { z } from 'zod';
import { command, query } from '#shared/kernel/call';
import { CycleId } from '#shared/kernel/ids';
import { IsoDate } from '#shared/kernel/shapes';
import { CycleCadence, CycleState } from '#shared/kernel/vocabulary';

const CycleName = z.string().trim().min(1).max(100);

export const Cycle = z.strictObject({
  id: CycleId,
  name: z.string(),
  cadence: CycleCadence,
  startsOn: IsoDate,
  endsOn: IsoDate,
  parentId: CycleId.nullable(),
  /** A closed cycle is read-only; reopening it is recorded. */
  state: CycleState,
  planningOpensOn: IsoDate.nullable(),
});
export type Cycle = z.infer<typeof Cycle>;

export const CycleSummary = Cycle.extend({ objectiveCount: z.number().int() });
export type CycleSummary = z.infer<typeof CycleSummary>;

export const cyclesContract = {
  /** All cycles: an annual one before its quarters, by first day. */
  'cycles.list': query({ input: z.strictObject({}), output: z.array(CycleSummary), reads: ['cycles', 'objectives'] }),
  'cycles.get': query({
    input: z.strictObject({ id: CycleId }),
    output: CycleSummary,
    reads: ['cycles', 'objectives'],
  }),
  /** Dates that end before they begin are refused (RULE_BROKEN, dates-reversed). */
  'cycles.create': command({
    input: z.strictObject({
      name: CycleName,
      cadence: CycleCadence,
      startsOn: IsoDate,
      endsOn: IsoDate,
      parentId: CycleId.nullable(),
      planningOpensOn: IsoDate.nullable(),
    }),
    output: z.strictObject({ id: CycleId }),
    undo: 'New cycle',
  }),
  /**
   * The annual cycle of a fiscal year (named by the year it ends in) and its four quarters, by the workspace's first
   * month, with planning dates (the company's lead time and 2 weeks before). Cycles that stand already are kept and not added twice.
   */
  'cycles.create-year': command({
    input: z.strictObject({ year: z.number().int().min(1950).max(2150) }),
    output: z.strictObject({ annualId: CycleId, added: z.array(CycleId) }),
    undo: 'New fiscal year',
  }),
  'cycles.update': command({
    input: z.strictObject({
      id: CycleId,
      name: CycleName.optional(),
      startsOn: IsoDate.optional(),
      endsOn: IsoDate.optional(),
      parentId: CycleId.nullable().optional(),
      planningOpensOn: IsoDate.nullable().optional(),
    }),
    output: z.strictObject({ id: CycleId }),
    undo: 'Change of a cycle',
  }),
  /**
   * One step forward, or back; what the states do not allow is refused (RULE_BROKEN, cycle-state). Reopening a closed
   * cycle needs a reason (reopen-reason), which its history keeps.
   */
  'cycles.set-state': command({
    input: z.strictObject({ id: CycleId, state: CycleState, reason: z.string().trim().max(500).default('') }),
    output: z.strictObject({ id: CycleId }),
    undo: 'State of a cycle',
  }),
  /** Only for a cycle without objectives, retrospectives or cycles below it (RULE_BROKEN, cycle-in-use). */
  'cycles.remove': command({
    input: z.strictObject({ id: CycleId }),
    output: z.strictObject({ id: CycleId }),
    undo: 'Removal of a cycle',
  }),
} as const;
