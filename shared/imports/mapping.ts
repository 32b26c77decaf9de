import { z } from 'zod';
import { IsoDate } from '#shared/kernel/shapes';
import { GoalType } from '#shared/kernel/vocabulary';
import { fields } from './fields';

/** What a user, or a file beside the sheet, puts right about one sheet. */
export const SheetMapping = z.strictObject({
  use: z.boolean().optional(),
  /** As in the sheet's margin, from 1. */
  headerRow: z.int().min(1).max(1_048_576).optional(),
  /** By the column's letters: `{ "C": "key-result" }`. */
  columns: z.record(z.string().regex(/^[A-Z]{1,3}$/), z.enum(fields)).optional(),
});
export type SheetMapping = z.infer<typeof SheetMapping>;

/** Corrections to what the reader makes of a workbook; all of them optional. */
export const Mapping = z.strictObject({
  sheets: z.record(z.string(), SheetMapping).optional(),
  /** For objectives that no column, sheet or file name puts into a cycle; for example `Q3 2026`. */
  cycle: z.string().max(60).optional(),
  goalType: GoalType.optional(),
  /** First month of the fiscal year, 1-12. */
  fiscalStart: z.int().min(1).max(12).optional(),
  decimal: z.enum(['.', ',']).optional(),
  dayOrder: z.enum(['day', 'month']).optional(),
  /** The day from which the current values hold. Left out: today, or the cycle's last day if that is earlier. */
  asOf: IsoDate.optional(),
  /** Answers to the plan's questions, by their id. */
  answers: z.record(z.string().max(400), z.string().max(200)).optional(),
});
export type Mapping = z.infer<typeof Mapping>;

/** What the document knows that a reading needs. */
export type ImportContext = {
  readonly today: IsoDate;
  /** First month of the fiscal year, 1-12. */
  readonly fiscalStart: number;
  /** Names of the teams in the document, so that a sheet named after one is known. */
  readonly teamNames: readonly string[];
};
