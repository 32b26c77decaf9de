import type { Direction } from '#shared/tree/travel';

/** What a key asks of the map. */
export type MapCommand =
  | { readonly do: 'travel'; readonly to: Direction }
  | { readonly do: 'open' | 'light' | 'fold' | 'fold-all' | 'escape' | 'fit' | 'zoom-to' | 'search' | 'carry' }
  | { readonly do: 'zoom'; readonly by: number }
  | { readonly do: 'actual-size' };

const travels: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

const commands: Record<string, MapCommand> = {
  Enter: { do: 'open' },
  l: { do: 'light' },
  c: { do: 'fold' },
  C: { do: 'fold-all' },
  Escape: { do: 'escape' },
  f: { do: 'fit' },
  z: { do: 'zoom-to' },
  m: { do: 'carry' },
  '/': { do: 'search' },
  '+': { do: 'zoom', by: 1.25 },
  '=': { do: 'zoom', by: 1.25 },
  '-': { do: 'zoom', by: 0.8 },
  '0': { do: 'actual-size' },
};

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Reads a key; null for one that is not the map's. Zoom keys also work with Ctrl or Cmd, as elsewhere. */
export function mapCommand({ key, ctrlKey, metaKey, altKey }: Key): MapCommand | null {
  const command = commands[key];
  if (altKey) return null;
  if (ctrlKey || metaKey) return command && (command.do === 'zoom' || command.do === 'actual-size') ? command : null;
  const to = travels[key];
  return to ? { do: 'travel', to } : (command ?? null);
}

/** The keys of the map, for the help. */
export const mapKeys: readonly { readonly keys: string; readonly what: string }[] = [
  { keys: '← → ↑ ↓', what: 'To the parent, a child, the card above or below' },
  { keys: 'E', what: 'Explain its number' },
  { keys: 'Enter', what: 'Open the objective; on the mission, the strategy' },
  { keys: 'L', what: 'Show or hide its line of sight' },
  { keys: 'C', what: 'Fold or unfold what is below it' },
  { keys: 'Shift+C', what: 'Fold or unfold everything' },
  { keys: 'M', what: 'Carry it to another parent' },
  { keys: 'F', what: 'Fit the whole map' },
  { keys: 'Z', what: 'Zoom to the card' },
  { keys: '+ −', what: 'Zoom' },
  { keys: '0', what: 'Actual size' },
  { keys: 'Space', what: 'Hold to drag the map' },
];
