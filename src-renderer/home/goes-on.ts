import { type RefObject, useEffect } from 'react';

/**
 * Keeps the focus in a list of rows: where what has it goes away, as a thing does that is done, the focus goes on to the
 * row that follows, else to the one before in the same list, else to the heading.
 */
export function useGoesOn(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const all = box.current;
    if (!all) return undefined;
    let last: Place | null = null;
    const remember = () => {
      const now = document.activeElement;
      if (now instanceof HTMLElement && all.contains(now)) last = placeOf(all, now);
    };
    const forget = (event: FocusEvent) => {
      const { target } = event;
      // who leaves it of their own will stays where they are; looked at once what goes away has gone
      queueMicrotask(() => {
        if (target === last?.element && last?.element.isConnected && document.activeElement !== target) last = null;
      });
    };
    const goOn = new MutationObserver(() => {
      if (last && !last.element.isConnected && document.activeElement === document.body) focusAfter(all, last);
      remember();
    });
    all.addEventListener('focusin', remember);
    all.addEventListener('focusout', forget);
    goOn.observe(all, { childList: true, subtree: true });
    return () => {
      all.removeEventListener('focusin', remember);
      all.removeEventListener('focusout', forget);
      goOn.disconnect();
    };
  }, [box]);
}

/** What had the focus, with the rows as they stood about it. */
type Place = { element: HTMLElement; row: Element | null; siblings: readonly Element[]; rows: readonly Element[] };

function placeOf(box: HTMLElement, element: HTMLElement): Place {
  const row = element.closest('li');
  return {
    element,
    row,
    siblings: [...(row?.parentElement?.children ?? [])],
    rows: [...box.querySelectorAll('li')],
  };
}

function focusAfter(box: HTMLElement, { element, row, siblings, rows }: Place): void {
  const isButton = element.closest('button, form') !== null;
  const inList = row ? siblings.indexOf(row) : -1;
  const inAll = row ? rows.indexOf(row) : -1;
  const near = [
    row,
    ...siblings.slice(inList + 1),
    ...siblings.slice(0, Math.max(0, inList)).reverse(),
    ...rows.slice(inAll + 1),
  ];
  const next = near.find((one) => one?.isConnected === true && targetIn(one, isButton) !== null);
  const target = next ? targetIn(next, isButton) : box.querySelector<HTMLElement>('h2');
  target?.focus();
}

/** What is pressed in a row where a button was pressed before, else what the row is about. */
const targetIn = (row: Element, isButton: boolean): HTMLElement | null =>
  (isButton ? row.querySelector<HTMLElement>('button:not(:disabled)') : null) ??
  row.querySelector<HTMLElement>('[data-stop], a[href], button');
