/** What a key asks of the list: a row to go to, or something to do with the present one. */
export type ListCommand = number | 'parent' | 'fold' | 'fold-all' | 'open' | 'search';

const PAGE = 12;

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;
/** Whether the row has something below it, and whether that is folded away. */
type State = { readonly open: boolean; readonly folded: boolean };

/** Reads a key on row `index` of `count`, as trees of rows are used everywhere; null for a key that is not the list's. */
export function listCommand(event: Key, index: number, count: number, { open, folded }: State): ListCommand | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  switch (event.key) {
    case 'ArrowDown':
      return index + 1;
    case 'ArrowUp':
      return index - 1;
    case 'PageDown':
      return index + PAGE;
    case 'PageUp':
      return index - PAGE;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'ArrowRight':
      if (folded) return 'fold';
      return open ? index + 1 : null;
    case 'ArrowLeft':
      return open && !folded ? 'fold' : 'parent';
    case 'c':
      return open ? 'fold' : null;
    case 'C':
      return 'fold-all';
    case 'Enter':
      return 'open';
    case '/':
      return 'search';
    default:
      return null;
  }
}
