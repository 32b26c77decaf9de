import { create } from 'zustand';
import type { ErrorDetails } from '#shared/kernel/errors';
import type { CallError } from '../ipc/call';
import { showToast } from '../ui/toast';
import { offerOf } from './restore';

/** Why a document could not be opened. */
export type Failure = { readonly code: string; readonly details: ErrorDetails };

/** What the recovery dialog tells about; null keeps it closed. */
export const useFailure = create<{ failure: Failure | null }>(() => ({ failure: null }));

/**
 * Tells why a document could not be opened: with its backup where there is one, at the foot of the window where there
 * is none.
 */
export function tellNotOpened({ code, details, message }: CallError): void {
  if (offerOf(details)) useFailure.setState({ failure: { code, details } });
  else showToast(message, { tone: 'error' });
}
