import { useState } from 'react';
import { create } from 'zustand';
import { errorText } from '#shared/kernel/error-texts';
import type { ErrorDetails } from '#shared/kernel/errors';
import type { CallError } from '../ipc/call';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';
import { showToast } from '../ui/toast';
import css from './recovery.module.css';
import { type Offer, offerOf, restore } from './restore';
import { momentWords } from './words';

type Failure = { readonly code: string; readonly details: ErrorDetails };

const useFailure = create<{ failure: Failure | null }>(() => ({ failure: null }));

/**
 * Tells why a document could not be opened: with its backup where there is one, at the foot of the window where there
 * is none.
 */
export function tellNotOpened({ code, details, message }: CallError): void {
  if (offerOf(details)) useFailure.setState({ failure: { code, details } });
  else showToast(message, { tone: 'error' });
}

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
  return (
    <div className={css.recovery} role="alert">
      <p>{errorText(failure.code, failure.details)}</p>
      {offer && <RestoreOffer offer={offer} onDone={onDone} />}
    </div>
  );
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
        The newest good backup{offer.name && ` of ${offer.name}`} is of {momentWords(offer.at)}. What cannot be read is
        kept as it is.
      </p>
      <Button look="main" disabled={running} onClick={() => void take()}>
        {running ? 'Opening…' : 'Open the backup'}
      </Button>
    </>
  );
}
