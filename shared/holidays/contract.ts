import { z } from 'zod';
import { command, query } from '#shared/kernel/call';
import { ThingId } from '#shared/kernel/ids';
import { IsoDate } from '#shared/kernel/shapes';

const Name = z.string().trim().min(1).max(100);
const Only = z.strictObject({ id: ThingId });

export const OwnHoliday = z.strictObject({ id: ThingId, date: IsoDate, name: z.string(), yearly: z.boolean() });
export type OwnHoliday = z.infer<typeof OwnHoliday>;

export const holidaysContract = {
  /** The company's own days without work, and the ready sets with whether they are chosen. */
  'holidays.list': query({
    input: z.strictObject({}),
    output: z.strictObject({
      own: z.array(OwnHoliday),
      sets: z.array(z.strictObject({ code: z.string(), name: z.string(), chosen: z.boolean() })),
    }),
    reads: ['cycles'],
  }),
  'holidays.add': command({
    input: z.strictObject({ date: IsoDate, name: Name, yearly: z.boolean().default(false) }),
    output: Only,
    undo: 'New holiday',
  }),
  'holidays.update': command({
    input: z.strictObject({
      id: ThingId,
      date: IsoDate.optional(),
      name: Name.optional(),
      yearly: z.boolean().optional(),
    }),
    output: Only,
    undo: 'Holiday',
  }),
  'holidays.remove': command({ input: Only, output: Only, undo: 'Removal of a holiday' }),
  /** Takes a country's public holidays in, or out again. NOT_FOUND for a set that there is not. */
  'holidays.choose-set': command({
    input: z.strictObject({ code: z.string().max(20), chosen: z.boolean() }),
    output: z.strictObject({ code: z.string() }),
    undo: 'Holidays of a country',
  }),
} as const;
