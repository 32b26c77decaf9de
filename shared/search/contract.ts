import { z } from 'zod';
import { query } from '#shared/kernel/call';

export const FoundKind = z.enum(['objective', 'key-result', 'person', 'team', 'kpi']);
export type FoundKind = z.infer<typeof FoundKind>;

export const Found = z.strictObject({
  kind: FoundKind,
  id: z.string(),
  title: z.string(),
  /** What tells it from others of the same title: team and cycle, objective, job title, parent team. */
  detail: z.string(),
  /** The objective to open, for a key result. */
  objectiveId: z.string().nullable(),
});
export type Found = z.infer<typeof Found>;

export const searchContract = {
  /**
   * Things with every word of the text in their title or name (people: or e-mail), kind by kind: first the kind that has
   * one of that very name, then those of which one begins with it. Within a kind those that begin with the text come first,
   * things of closed cycles last; at most `limit` of each kind.
   */
  'search.find': query({
    input: z.strictObject({ text: z.string().trim().min(1).max(200), limit: z.int().min(1).max(50).default(8) }),
    output: z.array(Found),
    reads: ['objectives', 'key-results', 'people', 'teams', 'cycles', 'kpis'],
  }),
} as const;
