import { z } from 'zod';
import { leadWeeks } from '#shared/cycles/domain';
import { action, command, query } from '#shared/kernel/call';
import { CycleId } from '#shared/kernel/ids';
import { IsoDate } from '#shared/kernel/shapes';
import { RitualKind, reviewWeeks } from './domain';

const Weeks = z.int().min(reviewWeeks.least).max(reviewWeeks.most).default(reviewWeeks.usual);

const LeadWeeks = z.int().min(leadWeeks.least).max(leadWeeks.most);

export const RitualOnCalendar = z.strictObject({
  key: z.string(),
  kind: RitualKind,
  cycleId: CycleId,
  what: z.string(),
  planned: IsoDate,
  on: IsoDate,
  /** Working days from today up to it; 0 today and before. */
  workingDays: z.number().int(),
});
export type RitualOnCalendar = z.infer<typeof RitualOnCalendar>;

/** The fiscal calendar knows it, a cycle of it there is not yet. See `yearsToCome`. */
export const YearToCome = z.strictObject({
  year: z.int(),
  name: z.string(),
  startsOn: IsoDate,
  planned: IsoDate,
  on: IsoDate,
  /** Working days from today until the talks open; 0 once they are open. */
  workingDays: z.int(),
});
export type YearToCome = z.infer<typeof YearToCome>;

export const ritualsContract = {
  /** The dates of the rhythm between two days (at most two years), soonest first, and the days without work. */
  'rituals.dates': query({
    input: z.strictObject({ from: IsoDate, to: IsoDate, reviewWeeks: Weeks }),
    output: z.strictObject({
      dates: z.array(RitualOnCalendar),
      holidays: z.array(z.strictObject({ date: IsoDate, name: z.string() })),
      /** 0 Sunday to 6 Saturday. */
      weekend: z.array(z.number().int()),
      /** Weeks before a year when company talks open. */
      companyLeadWeeks: LeadWeeks,
      /** Fiscal years that nobody has created yet, whose company talks open by `to`; not in the calendar file. */
      toCome: z.array(YearToCome),
    }),
    reads: ['cycles', 'workspace'],
  }),
  /**
   * How many weeks before a fiscal year the talks about the company's goals open. Years to come that were planned by the
   * lead time of before follow (`moved` of them); a day of one's own stays.
   */
  'rituals.set-lead-weeks': command({
    input: z.strictObject({ weeks: LeadWeeks }),
    output: z.strictObject({ companyLeadWeeks: LeadWeeks, moved: z.int() }),
    undo: 'Lead time of company talks',
  }),
  /** Saves the chosen kinds from today on as a calendar file; null where no place was chosen. */
  'rituals.save': action({
    input: z.strictObject({
      kinds: z.array(RitualKind).min(1).max(8),
      to: IsoDate,
      reviewWeeks: Weeks,
      /** Null: all day. */
      timed: z
        .strictObject({ at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), minutes: z.int().min(5).max(480) })
        .nullable(),
    }),
    output: z.strictObject({ fileName: z.string(), events: z.number().int() }).nullable(),
  }),
} as const;
