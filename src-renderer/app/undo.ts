import { create } from 'zustand';
import type { Input, Output } from '#shared/contract';
import { errorText } from '#shared/kernel/error-texts';
import { CallError, call } from '../ipc/call';
import { hideToastsOf, showToast } from '../ui/toasts';

const GONE = 'undone-already';

/** The actions of this window that were taken back and not done again, by their marks: what tells of them follows. */
export const useTakenBack = create<{ marks: ReadonlySet<string> }>(() => ({ marks: new Set() }));

function setTakenBack(mark: string, taken: boolean): void {
  const marks = new Set(useTakenBack.getState().marks);
  if (taken) marks.add(mark);
  else marks.delete(mark);
  useTakenBack.setState({ marks });
}

/** Takes back the last thing done in this document on this computer, and says what. */
export const undo = async (): Promise<void> => void (await step('history.undo'));

/** What came of taking something back: `gone` where that was done already, another way. */
type Taken = 'done' | 'gone' | 'refused';

/** Takes back one action and nothing else; that it is refused is said. */
export const takeBack = (mark: string): Promise<Taken> => step('history.undo', { mark });

/**
 * Tells what was done, with the button that takes back just that. Without a mark nothing was changed. What is told about
 * the same thing as before takes the place of that.
 */
export const tellDone = (text: string, mark: string | null, about?: string): void =>
  void showToast(text, {
    ...(about === undefined ? {} : { about }),
    ...(mark === null ? {} : { mark, undo: () => void takeBackOrSay(mark) }),
  });

async function takeBackOrSay(mark: string): Promise<void> {
  if ((await takeBack(mark)) === 'gone') showToast(errorText('RULE_BROKEN', { rule: GONE }), { tone: 'error' });
}

/** Does again what was taken back last. */
export const redo = async (): Promise<void> => void (await step('history.redo'));

async function step(name: 'history.undo' | 'history.redo', which: Input<'history.undo'> = {}): Promise<Taken> {
  const undoing = name === 'history.undo';
  try {
    const done = await call(name, which);
    if (done) setTakenBack(done.mark, undoing);
    if (done && undoing) hideToastsOf(done.mark);
    if (!done) showToast(undoing ? 'Nothing to undo' : 'Nothing to redo');
    else showToast(`${undoing ? 'Undone' : 'Done again'}: ${done.label}`, { ...skippedText(done.skipped) });
    return done === null ? 'refused' : 'done';
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    if (error.details.rule === GONE) {
      if (which.mark !== undefined) setTakenBack(which.mark, true);
      return 'gone';
    }
    showToast(error.message, { tone: 'error' });
    return 'refused';
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
