import { useState } from 'react';
import type { BackupId } from '#shared/documents/contract';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { ErrorNote } from '../ui/error-note';
import { Modal } from '../ui/modal';
import css from './backups.module.css';
import { restore } from './restore';
import { momentWords, reasonWords, sizeWords } from './words';

/** The backups of the open document, newest first, each of which can take the place of the present state. */
export function Backups({ onClose }: { onClose: () => void }) {
  const { data, error } = useCall('documents.backups', { copyId: null });
  const [running, setRunning] = useState<BackupId | null>(null);
  const take = async (id: BackupId) => {
    setRunning(id);
    if (await restore(null, id)) onClose();
    setRunning(null);
  };
  return (
    <Modal title="Backups on this computer" opened onClose={onClose} width={560}>
      <p className={css.why}>
        Restoring one backs up the present state first, so nothing is lost. The last ten stay, and one for each hour,
        day and week.
      </p>
      {error && <ErrorNote error={error} />}
      {data?.length === 0 && (
        <p className={css.why}>There is none yet: the first is made when the document is saved.</p>
      )}
      <ul className={css.list} aria-label="Backups">
        {data?.map(({ id, at, bytes, reason }) => (
          <li key={id} className={css.row}>
            <span className={css.when}>{momentWords(at)}</span>
            <span className={css.reason}>{reasonWords[reason]}</span>
            <span className={css.size}>{sizeWords(bytes)}</span>
            <Button disabled={running !== null || reason === 'replaced'} onClick={() => void take(id)}>
              {running === id ? 'Restoring…' : 'Restore'}
            </Button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
