import { z } from 'zod';
import { action } from '#shared/kernel/call';

export const ExportFormat = z.enum(['xlsx', 'csv', 'json']);
export type ExportFormat = z.infer<typeof ExportFormat>;

export const exportsContract = {
  /** What an export would hold, so that the page can say it. */
  'exports.about': action({
    input: z.strictObject({}),
    output: z.strictObject({
      objectives: z.number(),
      keyResults: z.number(),
      checkIns: z.number(),
      confidential: z.number(),
    }),
    reads: ['objectives', 'key-results', 'check-ins'],
  }),
  /**
   * Writes everything to a file that the system's dialog asks for: a workbook, CSV files in a .zip, or JSON. `open` leaves
   * confidential objectives out. Null: the dialog was left.
   */
  'exports.save': action({
    input: z.strictObject({ job: z.string().min(8).max(64), format: ExportFormat, scope: z.enum(['open', 'all']) }),
    output: z.strictObject({ fileName: z.string(), rows: z.number(), hidden: z.number() }).nullable(),
  }),
  'exports.cancel': action({
    input: z.strictObject({ job: z.string().max(64) }),
    output: z.strictObject({ stopped: z.boolean() }),
  }),
} as const;
