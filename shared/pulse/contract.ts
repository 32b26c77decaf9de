import { z } from 'zod';
import { action, query } from '#shared/kernel/call';
import { TeamId } from '#shared/kernel/ids';
import { IsoDate } from '#shared/kernel/shapes';

const Mark = z.int().min(1).max(5).nullable();

export const PulsePoint = z.strictObject({
  periodOn: IsoDate,
  answers: z.int(),
  means: z.strictObject({
    purpose: z.number().nullable(),
    mastery: z.number().nullable(),
    autonomy: z.number().nullable(),
    progress: z.number().nullable(),
    belonging: z.number().nullable(),
  }),
});

export const pulseContract = {
  /** The team that I am asked about; null where this fortnight has been answered or skipped, or I am in no team. */
  'pulse.due': action({
    input: z.strictObject({}),
    output: z.strictObject({ team: z.strictObject({ id: TeamId, name: z.string() }).nullable() }),
    reads: ['settings', 'check-ins', 'teams', 'people', 'workspace', 'me'],
  }),
  /**
   * Adds an answer to the team's, without a person. RULE_BROKEN: nothing-said; not-due, once a fortnight has been answered
   * or skipped or for a team that is not mine.
   */
  'pulse.answer': action({
    input: z.strictObject({
      teamId: TeamId,
      purpose: Mark,
      mastery: Mark,
      autonomy: Mark,
      progress: Mark,
      belonging: Mark,
    }),
    output: z.strictObject({}),
  }),
  /** Asks no more in this fortnight. */
  'pulse.skip': action({ input: z.strictObject({}), output: z.strictObject({}) }),
  /** Means of 1 to 5 per fortnight that is over, oldest first; only from five answers on. */
  'pulse.trend': query({
    input: z.strictObject({ teamId: TeamId }),
    output: z.array(PulsePoint),
    reads: ['check-ins', 'workspace'],
  }),
} as const;
