import { z } from 'zod';
import { action } from '#shared/kernel/call';
import { IsoDate } from '#shared/kernel/shapes';

/** A path of small words and ids, e.g. `check-in/<key result>`. */
const Key = z.string().min(1).max(300);

/** Something half-written: kept on this computer, per document, and never part of one. */
export const Draft = z.strictObject({ key: Key, text: z.string().max(50_000), savedOn: IsoDate });
export type Draft = z.infer<typeof Draft>;

export const draftsContract = {
  /** The drafts of the open document whose keys begin with `prefix`, by key. */
  'drafts.list': action({ input: z.strictObject({ prefix: z.string().max(300) }), output: z.array(Draft) }),
  'drafts.put': action({ input: Draft.omit({ savedOn: true }), output: z.strictObject({}) }),
  /** Keys that do not exist are no matter. */
  'drafts.remove': action({ input: z.strictObject({ keys: z.array(Key).max(500) }), output: z.strictObject({}) }),
} as const;
