import { z } from 'zod';
import { action } from '#shared/kernel/call';
import { fields } from './fields';
import { Mapping } from './mapping';

/** Chosen by the window, so that it can follow and stop the work before the answer is there. */
const Job = z.string().min(8).max(64);
const Session = z.string().min(1).max(64);

const Column = z.strictObject({
  /** From 0. */
  column: z.number(),
  letters: z.string(),
  header: z.string(),
  field: z.enum(fields),
  /** 0-1; 1 also for a column that the user has set. */
  confidence: z.number(),
  hidden: z.boolean(),
  /** The first values below the heading. */
  samples: z.array(z.string()),
});

const ImportSheet = z.strictObject({
  name: z.string(),
  hidden: z.boolean(),
  use: z.boolean(),
  layout: z.string(),
  /** 0-1. */
  confidence: z.number(),
  /** What was found, in words. */
  sentence: z.string(),
  headerRow: z.number().nullable(),
  columns: z.array(Column),
  rows: z.number(),
  rowsRead: z.number(),
});
export type ImportSheet = z.infer<typeof ImportSheet>;

const Question = z.strictObject({
  id: z.string(),
  text: z.string(),
  choices: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  assumption: z.string(),
  answer: z.string(),
});

const Tally = z.strictObject({ added: z.number(), changed: z.number(), same: z.number() });

/** What an import would do, or has done, to the document. */
const ImportCounts = z.strictObject({
  objectives: Tally,
  keyResults: Tally,
  people: Tally,
  checkIns: z.number(),
  teams: z.number(),
  cycles: z.number(),
  links: z.number(),
  /** What else an export of Okra brings: milestones, grades … by their names. */
  more: z.array(z.strictObject({ one: z.string(), many: z.string(), added: z.number(), changed: z.number() })),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

/** A plan without its rows, which are asked for as they are seen. */
export const ImportSummary = z.strictObject({
  session: Session,
  /** Counts the plans of the session; the preview's lines belong to one of them. */
  revision: z.number(),
  fileName: z.string(),
  sheets: z.array(ImportSheet),
  questions: z.array(Question),
  cycles: z.array(z.string()),
  /** The first ones; `problemCount` is all. */
  problems: z.array(z.strictObject({ sheet: z.string(), row: z.number(), code: z.string(), text: z.string() })),
  problemCount: z.number(),
  skipped: z.array(
    z.strictObject({ sheet: z.string(), row: z.number(), lastRow: z.number(), reason: z.string(), text: z.string() }),
  ),
  skippedCount: z.number(),
  counts: ImportCounts,
  /** Rows that would be written: none means that all of it is in the document already. */
  writes: z.number(),
  /** Lines of the preview. */
  rows: z.number(),
});
export type ImportSummary = z.infer<typeof ImportSummary>;

export const ImportPreviewRow = z.strictObject({
  kind: z.enum(['objective', 'key-result']),
  depth: z.number(),
  title: z.string(),
  detail: z.string(),
  change: z.enum(['new', 'changed', 'same']),
  problems: z.number(),
  sheet: z.string(),
  row: z.number(),
});
export type ImportPreviewRow = z.infer<typeof ImportPreviewRow>;

export const importsContract = {
  /** Reads a dropped or chosen file (null asks by the system's dialog) and plans its import. Null: the dialog was left. */
  // `waitingFile` as the file takes the one that the app was started with
  // `into` "new": for a document that `imports.run` will make; until then there is none
  'imports.read': action({
    changes: true,
    input: z.strictObject({
      job: Job,
      file: z.string().max(200).nullable(),
      into: z.enum(['open', 'new']).default('open'),
    }),
    output: ImportSummary.nullable(),
  }),
  /** The name of the file that was given on the command line or dropped on the app's icon, until it has been read. */
  'imports.waiting': action({ input: z.strictObject({}), output: z.strictObject({ fileName: z.string().nullable() }) }),
  /** Plans again with the user's corrections. */
  'imports.plan': action({
    input: z.strictObject({ job: Job, session: Session, mapping: Mapping }),
    output: ImportSummary,
  }),
  /** Lines of the tree as it will be; none for a revision that is no longer the newest. */
  'imports.preview': action({
    input: z.strictObject({
      session: Session,
      revision: z.int(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(1000),
    }),
    output: z.array(ImportPreviewRow),
  }),
  /**
   * Writes it as one action that one undo takes back. Cancelled or failed, it leaves nothing: where it was read for a
   * new document, not even that one. `company` names the new one.
   */
  'imports.run': action({
    changes: true,
    input: z.strictObject({ job: Job, session: Session, company: z.string().trim().max(120).default('') }),
    output: ImportCounts,
  }),
  /** Lets go of a workbook that is not imported after all. */
  'imports.leave': action({ input: z.strictObject({ session: Session }), output: z.strictObject({}) }),
  'imports.cancel': action({ input: z.strictObject({ job: Job }), output: z.strictObject({ stopped: z.boolean() }) }),
} as const;
