import type { CallName, Input, Output } from '#shared/contract';
import { CallError, callMarked } from '../ipc/call';
import { showToast } from '../ui/toast';
import { tellDone } from './undo';

/** What was done, in words: a sentence, or one made from the answer. */
type Said<C extends CallName> = string | ((answer: Output<C>) => string);

/**
 * Does something that can be taken back: no question before, a toast with Undo after. Without
 * `said` nothing is said; what is said `about` the same as before takes the place of that. An expected failure is told at the foot of the window. Null when it failed.
 */
export async function act<C extends CallName>(
  name: C,
  input: Input<C>,
  said?: Said<C>,
  about?: string,
): Promise<Output<C> | null> {
  try {
    const { value, mark } = await callMarked(name, input);
    if (said !== undefined) tellDone(typeof said === 'string' ? said : said(value), mark, about);
    return value;
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    showToast(error.message, { tone: 'error' });
    return null;
  }
}
