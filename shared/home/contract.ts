import { z } from 'zod';
import { query } from '#shared/kernel/call';
import { IsoDate } from '#shared/kernel/dates';
import { PersonId } from '#shared/kernel/ids';

export const homeContract = {
  /** What every view needs to know: the day, the company, who uses this computer. */
  'home.frame': query({
    input: z.strictObject({}),
    output: z.strictObject({
      today: IsoDate,
      company: z.string(),
      me: z.strictObject({ id: PersonId, name: z.string() }).nullable(),
    }),
    reads: ['workspace', 'people', 'documents'],
  }),
} as const;
