/**
 * Moves the focus between cards by an arrow key, as they lie on the screen: up and down in a column, left and right to
 * the nearest card of the column beside.
 */
export function focusBeside(box: HTMLElement | null, card: HTMLElement, key: string): void {
  const columns = [...(box?.querySelectorAll('section') ?? [])]
    .map((column) => [...column.querySelectorAll<HTMLElement>('[data-topic]')])
    .filter((cards) => cards.length > 0);
  const at = columns.findIndex((cards) => cards.includes(card));
  const place = columns[at]?.indexOf(card) ?? -1;
  if (at < 0 || place < 0) return;
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  const next = step !== 0 ? columns[at]?.[place + step] : nearest(columns[at + (key === 'ArrowRight' ? 1 : -1)], card);
  next?.focus();
}

function nearest(cards: readonly HTMLElement[] | undefined, card: HTMLElement): HTMLElement | undefined {
  const top = card.getBoundingClientRect().top;
  const away = (one: HTMLElement) => Math.abs(one.getBoundingClientRect().top - top);
  return cards?.toSorted((a, b) => away(a) - away(b))[0];
}
