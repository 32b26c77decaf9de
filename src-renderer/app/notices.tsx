import { IconInfoCircle, IconX } from '@tabler/icons-react';
import type { Output } from '#shared/contract';
import { IconButton } from '../ui/button';
import { attempt } from './document-commands';
import css from './notices.module.css';

type Notice = Output<'documents.state'>['notices'][number];

/** What happened to the document and must be known; each stays until it is dismissed. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <ul className={css.notices} aria-label="About this document">
      {notices.map((notice) => (
        <li key={notice.id} className={css.notice}>
          <IconInfoCircle size={16} aria-hidden="true" />
          <span>{noticeText(notice)}</span>
          <IconButton label="Dismiss" onClick={() => void attempt('documents.dismiss-notice', { id: notice.id })}>
            <IconX size={16} />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}

/** What a notice says: what happened, and where everything is. */
export function noticeText({ kind, file, document, version }: Omit<Notice, 'id' | 'at'>): string {
  const texts: Record<Notice['kind'], string> = {
    'opened-as-copy': `${file} is another state of ${document}, which this computer knows already. It was opened as a copy of its own; nothing was overwritten.`,
    'written-beside': `Somebody else has changed ${document} in the meantime. Your state was written beside it, as ${file}.`,
    'device-reset':
      'What Okra kept on this computer beside your documents (settings, drafts, where files lie) could not be read and was set aside. The documents were found again.',
    restored: `A backup took the place of what was here. The state from before is among the backups of ${document}.`,
    'file-moved': `${file} is not where it was. Everything is on this computer; save it somewhere to have a file again.`,
    'newer-format': `${file} was made by a newer Okra${version ? ` (${version})` : ''}. What this version does not know is kept and saved again, not shown.`,
  };
  return texts[kind];
}
