import { create } from 'zustand';
import type { Subject } from '#shared/explain/contract';
import { showToast } from '../ui/toast';

/** What is being explained: the way from the number that was opened first to the one in view. Empty: nothing. */
export const useExplain = create<{ trail: readonly Subject[] }>(() => ({ trail: [] }));

/** Opens the explanation of a figure at the right of the view, whatever stands there. */
export const openExplanation = (subject: Subject): void => useExplain.setState({ trail: [subject] });

/** From a figure to one that went into it. */
export const goInto = (subject: Subject): void => useExplain.setState(({ trail }) => ({ trail: [...trail, subject] }));

/** Back to a step of the way; 0 is where it began. */
export const backTo = (step: number): void =>
  useExplain.setState(({ trail }) => ({ trail: trail.slice(0, Math.max(1, step + 1)) }));

export const closeExplanation = (): void => {
  if (useExplain.getState().trail.length > 0) useExplain.setState({ trail: [] });
};

/** Marks an element as a figure, or a row about one: the key `e` explains it while the focus is in there. */
export const explained = (subject: Subject) => ({ 'data-explain': JSON.stringify(subject) });

/** Explains the figure or row that has the focus; without one, the view's main figure. */
export function explainFocused(focus: Element | null = document.activeElement): void {
  const marked =
    focus?.closest('[data-explain]') ??
    focus?.querySelector('[data-at][data-explain]') ??
    (focus?.matches('[role=row]') ? focus.querySelector('[data-explain]') : null) ??
    document.querySelector('[data-explain-main] [data-explain]') ??
    document.querySelector('[data-explain]');
  const text = marked?.getAttribute('data-explain'); // as `explained` wrote it
  if (text) openExplanation(JSON.parse(text));
  else showToast('There is no number to explain here');
}

/** A row that is one button: a press on a figure in it explains that figure. False where the press meant the row. */
export function explainPressed(event: { target: EventTarget; currentTarget: Element }): boolean {
  const inner = event.target instanceof Element ? event.target.closest('[data-explain]') : null;
  if (!inner || inner === event.currentTarget || !event.currentTarget.contains(inner)) return false;
  explainFocused(inner);
  return true;
}
