import { useEffect, useRef, useState } from 'react';
import { CopyId } from '#shared/documents/contract';
import { errorText } from '#shared/kernel/error-texts';
import { attempt, openDocument } from '../app/document-commands';
import { useKeys } from '../app/keys';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';
import { showToast } from '../ui/toast';
import { type Failure, useFailure } from './not-opened';
import css from './recovery.module.css';
import { type Offer, offerOf, restore } from './restore';
import { momentWords } from './words';

/** The dialog that `tellNotOpened` opens; stands once in each window. */
export function RecoveryDialog() {
  const failure = useFailure((state) => state.failure);
  if (!failure) return null;
  const close = () => useFailure.setState({ failure: null });
  return (
    <Modal title="This document could not be opened" opened onClose={close}>
      <Recovery failure={failure} onDone={close} />
    </Modal>
  );
}

/** Why something could not be opened, and the backup that could take its place. Never offers to delete anything. */
export function Recovery({ failure, onDone }: { failure: Failure; onDone?: () => void }) {
  const offer = offerOf(failure.details);
  const copyId = CopyId.safeParse(failure.details['copyId']);
  const again = copyId.success && failure.code === 'IN_USE' ? copyId.data : null;
  return (
    <div className={css.recovery}>
      <div role="alert" className={css.recovery}>
        <p>{errorText(failure.code, failure.details)}</p>
        <p className={css.detail}>{safeWords(failure.code)}</p>
      </div>
      {offer && <RestoreOffer offer={offer} onDone={onDone} />}
      <div className={css.ways}>
        {again !== null && (
          <Button look="main" onClick={() => void openDocument({ from: 'recent', copyId: again })}>
            Try again
          </Button>
        )}
        <Button onClick={() => void openDocument()}>Open another document…</Button>
        {isDamage(failure) && (
          <Button onClick={() => void saveDamaged(copyId.success ? copyId.data : null)}>
            Save a copy of the damaged file…
          </Button>
        )}
        <CopyDetails failure={failure} />
      </div>
    </div>
  );
}

const isDamage = ({ code, details }: Failure): boolean =>
  /^(DAMAGED|STORE_DAMAGED|HOSTILE_SCHEMA|MIGRATIONS_DIFFER)$/.test(code) && details['missing'] !== true;

/** What is safe, whatever has happened. */
function safeWords(code: string): string {
  if (code === 'IN_USE') return 'The document is whole. Nothing was changed.';
  if (code === 'STORE_NEWER' || code === 'NEWER_FORMAT' || code === 'MIGRATIONS_DIFFER')
    return 'The document is whole and was not touched; its backups are where they were.';
  return 'Nothing was deleted or changed: what cannot be read stays exactly where it is, and so do its backups.';
}

async function saveDamaged(copyId: CopyId | null): Promise<void> {
  const saved = await attempt('documents.save-damaged', { copyId });
  if (saved?.outcome === 'written')
    showToast(`Saved a copy: ${saved.name}`, { detail: 'The damaged file itself stays.' });
}

/** What happened, for whoever can help, without anything that the document says. */
function CopyDetails({ failure: { code, details } }: { failure: Failure }) {
  const report = useRef<HTMLTextAreaElement>(null);
  const facts = Object.entries(details).filter(([key]) => key !== 'name');
  const text = [`Okra could not open a document: ${code}`, ...facts.map(([key, value]) => `${key}: ${value}`)].join(
    '\n',
  );
  const copy = () => {
    // The page has no right to the clipboard's programming interface; a selected text may be copied all the same.
    report.current?.select();
    document.execCommand('copy');
    showToast('The details are on the clipboard');
  };
  return (
    <>
      <Button look="plain" onClick={copy}>
        Copy details
      </Button>
      <textarea ref={report} className="visually-hidden" readOnly aria-hidden="true" tabIndex={-1} value={text} />
    </>
  );
}

/** The same before everything else, where what should open at the start did not. */
export function FailedStart({ failure, onLeave }: { failure: Failure; onLeave: () => void }) {
  const { name } = failure.details;
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.focus(), []);
  useKeys('Not opened', [
    { keys: 'o', label: 'Open another document', run: () => void openDocument() },
    { keys: 'Escape', label: 'Go to the beginning', run: onLeave },
  ]);
  return (
    <main className={css.page}>
      <section ref={card} className={css.card} role="alertdialog" aria-labelledby="failed-start" tabIndex={-1}>
        <h1 id="failed-start">{name ? `“${name}” could not be opened` : 'The document could not be opened'}</h1>
        <Recovery failure={failure} />
        <Button look="plain" className={css.leave} onClick={onLeave}>
          Go to the beginning
        </Button>
      </section>
    </main>
  );
}

/** What the backup has not. */
export function missingWords(edits: number | null): string {
  if (edits === null) return 'What was edited after that is not in it.';
  if (edits === 0) return 'It holds every edit that can still be read.';
  return edits === 1 ? 'One edit after that is not in it.' : `${edits} edits after that are not in it.`;
}

function RestoreOffer({ offer, onDone }: { offer: Offer; onDone: (() => void) | undefined }) {
  const [running, setRunning] = useState(false);
  const take = async () => {
    setRunning(true);
    if (await restore(offer.copyId, offer.backupId)) onDone?.();
    setRunning(false);
  };
  return (
    <>
      <p className={css.detail}>
        The newest good backup{offer.name && ` of ${offer.name}`} is of {momentWords(offer.at)}.{' '}
        {missingWords(offer.missingEdits)}
      </p>
      <Button look="main" disabled={running} onClick={() => void take()}>
        {running ? 'Opening…' : `Restore the backup of ${momentWords(offer.at)}`}
      </Button>
    </>
  );
}
