import { navigate } from 'wouter/use-hash-location';
import { create } from 'zustand';
import type { CallName, Input, Output } from '#shared/contract';
import type { Push } from '#shared/kernel/pushes';
import { tellNotOpened } from '../documents/not-opened';
import { CallError, call } from '../ipc/call';
import { showToast } from '../ui/toast';
import { redo, undo } from './undo';

type Overlay = 'palette' | 'keys' | 'new' | 'backups' | 'me';

/** What lies over the views of this window. */
export const useOverlay = create<{ open: Overlay | null }>(() => ({ open: null }));
export const openOverlay = (open: Overlay | null): void => useOverlay.setState({ open });

/** Makes a call for its effect; an expected failure is told at the foot of the window. Null when it failed. */
export async function attempt<C extends CallName>(name: C, input: Input<C>): Promise<Output<C> | null> {
  try {
    return await call(name, input);
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    if (error.code !== 'CANCELLED') showToast(error.message, { tone: 'error' });
    return null;
  }
}

/** Opens a document: one that the user picks, unless told otherwise. Why it cannot be is told, with its backup if it has one. */
export async function openDocument(from: Input<'documents.open'> = { from: 'dialog' }): Promise<void> {
  try {
    await opened(call('documents.open', from));
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    tellNotOpened(error);
  }
}

/** Goes to the first view once a document is there. */
export async function opened(opening: Promise<Output<'documents.open'> | null>): Promise<boolean> {
  const answer = await opening;
  if (!answer || answer.outcome === 'cancelled') return false;
  navigate('/');
  return true;
}

/** Writes the document's file and says so. */
export async function save(as = false): Promise<void> {
  const written = await attempt(as ? 'documents.save-as' : 'documents.save', {});
  if (!written || written.outcome === 'cancelled') return;
  const beside = written.outcome === 'beside';
  showToast(
    beside ? `Somebody else has changed the file; yours is beside it: ${written.name}` : `Saved: ${written.name}`,
  );
}

/** Does what an entry of the application menu asks for. */
export function menuCommand(command: Push<'menu'>['command']): void {
  const run: Record<typeof command, () => unknown> = {
    new: () => openOverlay('new'),
    open: () => openDocument(),
    import: () => navigate('/import'),
    export: () => navigate('/export'),
    save: () => save(),
    'save-as': () => save(true),
    close: () => attempt('documents.close', {}),
    undo,
    redo,
    palette: () => openOverlay('palette'),
    keys: () => openOverlay('keys'),
  };
  void run[command]();
}
