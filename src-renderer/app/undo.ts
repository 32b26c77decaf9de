import type { Input, Output } from '#shared/contract';
import { CallError, call } from '../ipc/call';
import { hideToastsOf, showToast } from '../ui/toasts';

/** Takes back the last thing done in this document on this computer, and says what. */
export const undo = async (): Promise<void> => void (await step('history.undo'));

/** Takes back one action and nothing else; false where that cannot be done any more, which is said. */
export const takeBack = (mark: string): Promise<boolean> => step('history.undo', { mark });

/**
 * Tells what was done, with the button that takes back just that. Without a mark nothing was changed. What is told about
 * the same thing as before takes the place of that.
 */
export const tellDone = (text: string, mark: string | null, about?: string): void =>
  void showToast(text, {
    ...(about === undefined ? {} : { about }),
    ...(mark === null ? {} : { mark, undo: () => void takeBack(mark) }),
  });

/** Does again what was taken back last. */
export const redo = async (): Promise<void> => void (await step('history.redo'));

async function step(name: 'history.undo' | 'history.redo', which: Input<'history.undo'> = {}): Promise<boolean> {
  const undoing = name === 'history.undo';
  try {
    const done = await call(name, which);
    if (done && undoing) hideToastsOf(done.mark);
    if (!done) showToast(undoing ? 'Nothing to undo' : 'Nothing to redo');
    else showToast(`${undoing ? 'Undone' : 'Done again'}: ${done.label}`, { ...skippedText(done.skipped) });
    return done !== null;
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    showToast(error.message, { tone: 'error' });
    return false;
  }
}

type Skipped = NonNullable<Output<'history.undo'>>['skipped'];

/** Names what stayed as it is because somebody has changed it since. */
export function skippedText(skipped: Skipped): { detail?: string } {
  if (skipped.length === 0) return {};
  const names = [...new Set(skipped.map(({ name }) => name))];
  const shown = names.slice(0, 3).join(', ');
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  return { detail: `Left as it is, because it was changed since: ${shown}${more}` };
}
