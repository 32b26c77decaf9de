import { useLayoutEffect, useRef } from 'react';
import { create } from 'zustand';
import { saidLooking } from '../ui/looking';

/** Keys such as "n", "?", "Shift+ArrowDown", "Mod+K" (Ctrl, on a Mac ⌘) or a sequence "g h". */
export type KeyBinding = {
  keys: string;
  /** What it does, for the map of keys. */
  label: string;
  /** Left out where the view listens itself and the map only has to name it. */
  run?: (event: KeyboardEvent) => void;
  /** It changes the document: while that is only looked at it does nothing, and says why. */
  changes?: boolean;
  /** Also found in the palette, for as long as it works. */
  findable?: boolean;
};

type Group = { id: number; title: string; bindings: readonly KeyBinding[] };

/** The keys of everything that is on screen, oldest first; the map of keys shows them. */
export const useKeyGroups = create<{ groups: readonly Group[] }>(() => ({ groups: [] }));

let count = 0;

/**
 * Makes keys work while the component is on screen, and puts them on the map of keys under `title`. Keys without Mod
 * rest while a text is being written. Of two components that want the same key, the later one gets it.
 */
export function useKeys(title: string, bindings: readonly KeyBinding[]): void {
  const latest = useRef(bindings);
  latest.current = bindings;
  const shape = bindings.map(({ keys, label }) => `${keys}\u0000${label}`).join('\u0001');
  // before the frame in which the key's sign is painted: a key pressed at the sight of it must not be lost
  useLayoutEffect(() => {
    count += 1;
    const id = count;
    const live = latest.current.map((binding, index) => ({
      ...binding,
      ...(binding.run ? { run: (event: KeyboardEvent) => latest.current[index]?.run?.(event) } : {}),
    }));
    useKeyGroups.setState(({ groups }) => ({ groups: [...groups, { id, title, bindings: live }] }));
    return () => useKeyGroups.setState(({ groups }) => ({ groups: groups.filter((group) => group.id !== id) }));
  }, [title, shape]);
}

/** How long the second key of a sequence may take, in milliseconds. */
const patience = 1200;

/**
 * Listens to the keyboard of a window; returns the way to stop. While something `covers` the views, such as the palette
 * before it is drawn, their keys rest.
 */
export function listenToKeys(target: Window, covers: () => boolean = () => false): () => void {
  let first: { keys: string; at: number } | null = null;
  const hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || lonely.has(event.key) || covers()) return;
    const keys = comboOf(event);
    if (isWriting(event.target) && !keys.startsWith('Mod+')) {
      // the system's own list has no Escape of its own while it is closed, and holds the keys of the view
      if (keys === 'Escape' && event.target instanceof HTMLSelectElement) event.target.blur();
      return;
    }
    if (isPressed(event.target, keys) || isSliding(event.target, keys)) return;
    const sequence = first && event.timeStamp - first.at < patience ? `${first.keys} ${keys}` : null;
    first = null;
    const binding = (sequence !== null ? find(sequence) : undefined) ?? find(keys);
    if (binding?.run) {
      event.preventDefault();
      if (!(binding.changes && saidLooking())) binding.run(event);
    } else if (startsSequence(keys)) first = { keys, at: event.timeStamp };
  };
  target.addEventListener('keydown', hear);
  return () => target.removeEventListener('keydown', hear);
}

const lonely = new Set(['Shift', 'Control', 'Alt', 'Meta', 'Dead', 'CapsLock']);

/** The keys of an event as bindings write them. Shift counts only where it does not make another sign. */
export function comboOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const mod = event.ctrlKey || event.metaKey;
  const letter = /^\p{L}$/u.test(event.key);
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const shift = event.shiftKey && (event.key.length > 1 || (letter && mod));
  return `${mod ? 'Mod+' : ''}${event.altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key === ' ' ? 'Space' : key}`;
}

const fits = (binding: KeyBinding, keys: string): boolean => binding.keys.toLowerCase() === keys.toLowerCase();

function find(keys: string): KeyBinding | undefined {
  const { groups } = useKeyGroups.getState();
  for (const group of groups.toReversed()) {
    const found = group.bindings.find((binding) => binding.run && fits(binding, keys));
    if (found) return found;
  }
  return undefined;
}

function startsSequence(keys: string): boolean {
  const start = `${keys.toLowerCase()} `;
  return useKeyGroups
    .getState()
    .groups.some(({ bindings }) => bindings.some((b) => b.keys.toLowerCase().startsWith(start)));
}

/** Enter and Space belong to the button or link that has the focus. */
const isPressed = (target: EventTarget | null, keys: string): boolean =>
  (keys === 'Enter' || keys === 'Space') && target instanceof Element && target.closest('button, a[href]') !== null;

const sliding = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']);

/** What moves a slider belongs to the slider that has the focus; it has no use for any other key. */
const isSliding = (target: EventTarget | null, keys: string): boolean =>
  sliding.has(keys) && target instanceof HTMLInputElement && target.type === 'range';

/** Whether a text is being written where an event comes from. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)
  );
}
