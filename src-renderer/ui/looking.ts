import { create } from 'zustand';
import { showToast } from './toasts';

/**
 * Whether the document is only looked at, as on an earlier day, and the sentence that says why. What changes the
 * document says so (`changes` of a button, a key, an item of a menu), or holds a value of it (every field that is not
 * marked `always`): it rests for as long, and tells why when it is used all the same.
 */
export const useLooking = create<{ why: string | null }>(() => ({ why: null }));

export const setLooking = (why: string | null): void => useLooking.setState({ why });

/** Why nothing can be changed now; null where it can. */
export const useWhyLooking = (): string | null => useLooking(({ why }) => why);

/** What a field of text wears while nothing can be changed: it can be reached and selected, and says why it rests. */
export function useRestingText(always = false): { readOnly: boolean; title: string | undefined } {
  const why = useWhyLooking();
  const rests = why !== null && !always;
  return { readOnly: rests, title: rests ? why : undefined };
}

export const isLooking = (): boolean => useLooking.getState().why !== null;

/** Says why nothing can be changed now, and answers whether that is so. */
export function saidLooking(): boolean {
  const { why } = useLooking.getState();
  if (why !== null) showToast(why);
  return why !== null;
}
