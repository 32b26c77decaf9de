import { z } from 'zod';
import { action, query } from '#shared/kernel/call';
import { ErrorCode } from '#shared/kernel/errors';
import { PersonId } from '#shared/kernel/ids';
import { Instant } from '#shared/kernel/shapes';

/** One working copy on this computer. Its id names a folder of ours, never a place of the user's. */
export const CopyId = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f-]{27}(~\d{1,4})?$/)
  .brand<'CopyId'>();
export type CopyId = z.infer<typeof CopyId>;

/** A local backup of one working copy: the UTC second and the reason it was made. */
export const BackupId = z
  .string()
  .regex(/^\d{8}T\d{6}(\d{3})?Z-(published|kept|before|opened|replaced)$/)
  .brand<'BackupId'>();
export type BackupId = z.infer<typeof BackupId>;

const Name = z.string().trim().min(1).max(120);
const Problem = z.strictObject({
  code: ErrorCode,
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

/** A place on disk as people read it; the renderer never gets a path that it could use. */
const Place = z.strictObject({ name: z.string(), folder: z.string() });

/**
 * Something that happened to a document and that somebody has to know: it stays until it is dismissed.
 * `opened-as-copy`: the file is another state of a known document. `written-beside`: somebody else changed the target,
 * ours went beside it. `restored`: a backup took the place of the present state. `file-moved`: its file is gone from where
 * it was, the working copy is whole. `newer-format`: a newer Okra wrote the file; what this one does not know is kept.
 */
export const Notice = z.strictObject({
  id: z.string().max(60),
  kind: z.enum(['opened-as-copy', 'written-beside', 'restored', 'file-moved', 'device-reset', 'newer-format']),
  at: Instant,
  /** The names that the sentence needs: the file's, the document's. */
  file: z.string(),
  document: z.string(),
  /** Of the Okra that wrote the file. */
  version: z.string().max(40).optional(),
});
export type Notice = z.infer<typeof Notice>;

/** A place that the document is written to: its own file, or the one in the shared folder. */
const Target = z.strictObject({
  place: Place,
  /** When it was last written in full and read back; null until then. */
  writtenAt: Instant.nullable(),
  /** Why the last attempt failed; null when it did not. */
  problem: Problem.nullable(),
});

export const OpenDocumentState = z.strictObject({
  copyId: CopyId,
  docId: z.string(),
  name: z.string(),
  /** The document's own file; null while it lives on this computer only. */
  file: Target.nullable(),
  /** The shared folder's file; null when none is chosen. */
  shared: Target.nullable(),
  /** Every edit is safe on this computer at once; this says whether the files hold it too. */
  state: z.enum(['written', 'waiting', 'writing', 'failed', 'local-only']),
  me: PersonId.nullable(),
  /** Whether somebody has said who uses this computer, be it nobody in particular: it is asked once. */
  meAsked: z.boolean(),
});
export type OpenDocumentState = z.infer<typeof OpenDocumentState>;

export const DocumentState = z.strictObject({
  open: OpenDocumentState.nullable(),
  notices: z.array(Notice),
  /** What was to be opened at the start (a file, the last document) and could not be. */
  failed: Problem.nullable(),
});
export type DocumentState = z.infer<typeof DocumentState>;

export const RecentDocument = z.strictObject({
  copyId: CopyId,
  name: z.string(),
  /** Null for one that was never saved to a file. */
  place: Place.nullable(),
  openedAt: Instant,
  /** Whether its file or working copy is still there. */
  present: z.boolean(),
});
export type RecentDocument = z.infer<typeof RecentDocument>;

export const Backup = z.strictObject({
  id: BackupId,
  at: Instant,
  bytes: z.number().int().nonnegative(),
  reason: z.enum(['published', 'kept', 'before', 'opened', 'replaced']),
});
export type Backup = z.infer<typeof Backup>;

/** What came of opening: `copy` is a separate copy of a document that this computer already has in another state. */
const Opened = z.strictObject({ outcome: z.enum(['opened', 'copy', 'cancelled']), name: z.string() });
const Nothing = z.strictObject({});
const Written = z.strictObject({ outcome: z.enum(['written', 'beside', 'cancelled']), name: z.string() });

export const documentsContract = {
  /** Which document is open, where it lies, whether its files are up to date. Answers also when none is open. */
  'documents.state': action({ input: Nothing, output: DocumentState, reads: ['documents'] }),
  'documents.recent': action({ input: Nothing, output: z.array(RecentDocument), reads: ['documents'] }),
  /** Starts an empty workspace. `yourName` becomes its first person and who "me" is. */
  'documents.new': action({
    input: z.strictObject({ name: Name, yourName: Name.nullable() }),
    output: Opened,
  }),
  /** A copy of the sample company, to look around in. Its making is followed under `job`, by the `progress` push. */
  'documents.sample': action({
    input: z.strictObject({ job: z.string().min(8).max(64).optional() }),
    output: Opened,
  }),
  /**
   * Opens a file or a recent document. NOT_OKR with `looksLike` 'xlsx' or 'csv' means: offer the import. DAMAGED may
   * carry `backupOf` and `backupAt`: the newest good backup on this computer, and `missingEdits`: the edits that it has not
   * (null where that is not known).
   */
  'documents.open': action({
    input: z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('dialog') }),
      z.strictObject({ from: z.literal('handle'), handle: z.string().min(1).max(200) }),
      z.strictObject({ from: z.literal('recent'), copyId: CopyId }),
    ]),
    output: Opened,
  }),
  'documents.forget': action({ input: z.strictObject({ copyId: CopyId }), output: Nothing }),
  /** Writes the document's files now; asks for a place where it has none. */
  'documents.save': action({ input: Nothing, output: Written }),
  'documents.save-as': action({ input: Nothing, output: Written }),
  'documents.close': action({ input: Nothing, output: Nothing }),
  /** Asks for a folder; from then on each save lands there too. `none` stops that. */
  'documents.choose-shared-folder': action({
    input: z.strictObject({ folder: z.enum(['ask', 'none']) }),
    output: z.strictObject({ outcome: z.enum(['chosen', 'none', 'cancelled']) }),
  }),
  'documents.backups': action({
    input: z.strictObject({ copyId: CopyId.nullable() }),
    output: z.array(Backup),
    reads: ['documents'],
  }),
  /** Puts a backup in the place of the present state, which is backed up first. */
  'documents.restore': action({
    input: z.strictObject({ copyId: CopyId.nullable(), backupId: BackupId }),
    output: Opened,
  }),
  /**
   * Saves a copy of what could not be opened, as it is, for somebody who can repair it; null: what failed at the start.
   * FILE_MISSING where there is nothing to copy.
   */
  'documents.save-damaged': action({
    input: z.strictObject({ copyId: CopyId.nullable() }),
    output: z.strictObject({ outcome: z.enum(['written', 'cancelled']), name: z.string() }),
  }),
  'documents.dismiss-notice': action({ input: z.strictObject({ id: z.string().max(60) }), output: Nothing }),
  'documents.people-to-choose': query({
    input: Nothing,
    output: z.strictObject({
      me: PersonId.nullable(),
      people: z.array(z.strictObject({ id: PersonId, name: z.string(), jobTitle: z.string(), email: z.string() })),
    }),
    reads: ['people', 'me'],
  }),
  /** Says who uses this computer; the author of what is written from now on. Null: nobody in particular. */
  'documents.set-me': action({ input: z.strictObject({ personId: PersonId.nullable() }), output: Nothing }),
} as const;
