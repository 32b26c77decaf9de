import type { BackupId, CopyId } from '#shared/documents/contract';
import type { ErrorDetails } from '#shared/kernel/errors';
import { CallError, call } from '../ipc/call';
import { showToast } from '../ui/toast';

/** A backup that could take the place of what cannot be opened. */
export type Offer = {
  readonly copyId: CopyId;
  readonly backupId: BackupId;
  readonly at: string;
  readonly name: string;
  /** Edits of the damaged state that the backup has not; null where that is not known. */
  readonly missingEdits: number | null;
};

/** The backup that the details of a failure name; null where there is none. */
export function offerOf(details: ErrorDetails): Offer | null {
  const { backupOf, backupId, backupAt, name, missingEdits: missing } = details;
  if (typeof backupOf !== 'string' || typeof backupId !== 'string' || typeof backupAt !== 'string') return null;
  return {
    copyId: backupOf as CopyId, // looked at once more where it is used: main restores nothing under another id
    backupId: backupId as BackupId,
    at: backupAt,
    name: textOf(name),
    missingEdits: typeof missing === 'number' ? missing : null,
  };
}

const textOf = (value: ErrorDetails[string] | undefined): string => (typeof value === 'string' ? value : '');

/** Puts a backup in place and says so. What was there before stays among the backups. Says whether it worked. */
export async function restore(copyId: CopyId | null, backupId: BackupId): Promise<boolean> {
  try {
    const { name } = await call('documents.restore', { copyId, backupId });
    showToast(`The backup of ${name} is open`, { detail: 'What was there before is among the backups.' });
    return true;
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    showToast(error.message, { tone: 'error' });
    return false;
  }
}
