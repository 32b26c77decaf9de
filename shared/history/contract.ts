import { z } from 'zod';
import { action, query } from '../kernel/call';
import { LinkKind, RaciPart } from '../kernel/vocabulary';

const Value = z.union([z.string(), z.number(), z.null()]);

/**
 * What a thing is linked to: by its name and what the link makes of it; or a check-in, by its day (empty where it has none)
 * and value, and how it was struck out: alone, for a corrected one, or behind one.
 */
export const Linked = z.union([
  z.strictObject({ role: z.union([LinkKind, RaciPart, z.literal('contributor')]), name: z.string() }),
  z.strictObject({
    role: z.enum(['check-in', 'corrected', 'written-again']),
    day: z.string(),
    value: z.number().nullable(),
  }),
]);
export type Linked = z.infer<typeof Linked>;

/** One change of one field: who, when, from what to what, and why where they said so. */
export const Change = z.strictObject({
  /** Of its message; the id of a change that a file brought. */
  ts: z.string(),
  at: z.string(),
  author: z.string().nullable(),
  authorName: z.string(),
  table: z.string(),
  id: z.string(),
  /** The other end, where it is a link of the thing that has changed. */
  link: Linked.nullable(),
  /** SQL column name; `*` when the thing was created. */
  field: z.string(),
  before: Value,
  after: Value,
  /** Names for values that are ids of people, teams, cycles; null for all others. */
  beforeName: z.string().nullable(),
  afterName: z.string().nullable(),
  reason: z.string(),
});
export type Change = z.infer<typeof Change>;

const Mark = z.string().max(200);

const Undone = z
  .strictObject({
    label: z.string(),
    /** The mark of the action, as the answer to its call told it. */
    mark: Mark,
    /** What stayed as it is because it was changed since, by name. */
    skipped: z.array(z.strictObject({ name: z.string(), field: z.string() })),
  })
  .nullable();

export const historyContract = {
  /** Changes of one thing and of what links it to others (contributors, RACI, alignments upwards), newest first. */
  'history.of': query({
    input: z.strictObject({ table: z.string().max(60), id: z.string().max(200), limit: z.int().min(1).max(500) }),
    output: z.array(Change),
    reads: ['history'],
  }),
  /** What undo and redo would do now. */
  'history.state': action({
    input: z.strictObject({}),
    output: z.strictObject({ undo: z.string().nullable(), redo: z.string().nullable() }),
    reads: ['history'],
  }),
  /**
   * Takes back the newest action. With a mark only if it is that one: RULE_BROKEN not-the-newest, undone-already
   * otherwise, and nothing is done.
   */
  'history.undo': action({ input: z.strictObject({ mark: Mark.optional() }), output: Undone, changes: true }),
  'history.redo': action({ input: z.strictObject({}), output: Undone, changes: true }),
} as const;
