import { lazy, Suspense, useEffect, useLayoutEffect } from 'react';
import { useLocation } from 'wouter';
import { useDropToOpen } from '../documents/drop-to-open';
import { useFailure } from '../documents/not-opened';
import { explainFocused } from '../explain/opening';
import { openDocument, openOverlay, save, useOverlay } from './document-commands';
import { listenToKeys, useKeys } from './keys';
import { redo, undo } from './undo';

const KeyMap = lazy(() => import('./key-map').then((m) => ({ default: m.KeyMap })));
const RecoveryDialog = lazy(() => import('../documents/recovery').then((m) => ({ default: m.RecoveryDialog })));
const Backups = lazy(() => import('../documents/backups').then((m) => ({ default: m.Backups })));
const palette = () => import('../search/palette').then((m) => ({ default: m.Palette }));
const Palette = lazy(palette);
const WhoAmIDialog = lazy(() => import('./who-am-i-dialog').then((m) => ({ default: m.WhoAmIDialog })));
const NewDocument = lazy(() => import('./new-document').then((m) => ({ default: m.NewDocument })));

/** The keys that work everywhere, and what they lay over the views. */
export function GlobalKeys() {
  const [, go] = useLocation();
  const open = useOverlay((state) => state.open);
  const notOpened = useFailure((state) => state.failure !== null);
  useLayoutEffect(() => listenToKeys(window, () => useOverlay.getState().open !== null), []);
  useEffect(loadPalette, []);
  useDropToOpen();
  useKeys('Everywhere', [
    { keys: 'Mod+K', label: 'Go to, create, do', run: () => openOverlay('palette') },
    { keys: '?', label: 'Keys of this view', run: () => openOverlay('keys') },
    { keys: 'e', label: 'Explain the number in focus', run: () => explainFocused() },
    { keys: 'Mod+Z', label: 'Undo', run: () => void undo() },
    { keys: 'Mod+Shift+Z', label: 'Redo', run: () => void redo() },
    { keys: 'Mod+S', label: 'Save', run: () => void save() },
    { keys: 'Mod+Shift+S', label: 'Save as', run: () => void save(true) },
    { keys: 'Mod+O', label: 'Open', run: () => void openDocument() },
    { keys: 'g h', label: 'Go home', run: () => go('/home') },
    { keys: 'g t', label: 'Go to the tree', run: () => go('/tree') },
    { keys: 'g s', label: 'Go to the strategy', run: () => go('/strategy') },
    { keys: 'g o', label: 'Go to the objectives', run: () => go('/objectives') },
    { keys: 'g l', label: 'Go to the example library', run: () => go('/library') },
    { keys: 'g c', label: 'Go to the check-in', run: () => go('/check-in') },
    { keys: 'g b', label: 'Go to the blockers', run: () => go('/blockers') },
    { keys: 'g k', label: 'Go to the KPIs', run: () => go('/kpis') },
    { keys: 'g r', label: 'Go to the retrospectives', run: () => go('/retrospectives') },
    { keys: 'g v', label: 'Go to the calibration', run: () => go('/calibration') },
    { keys: 'g p', label: 'Go to the people', run: () => go('/people') },
  ]);
  const close = () => openOverlay(null);
  return (
    <Suspense fallback={open === 'palette' && <TypedAhead />}>
      {open === 'keys' && <KeyMap onClose={close} />}
      {open === 'palette' && <Palette onClose={close} typed={takeTyped} />}
      {open === 'new' && <NewDocument onClose={close} />}
      {open === 'me' && <WhoAmIDialog onClose={close} />}
      {open === 'backups' && <Backups onClose={close} />}
      {notOpened && <RecoveryDialog />}
    </Suspense>
  );
}

/** Loads the palette once the first view is at rest: who presses Ctrl+K types on at once. Returns the way to call it off. */
function loadPalette(): () => void {
  const timer = setTimeout(() => {
    palette().catch(() => {
      // It is loaded again when it is asked for.
    });
  }, quietAfter);
  return () => clearTimeout(timer);
}

/** In milliseconds; well after the first view has been drawn. */
const quietAfter = 5000;

let typed = '';

/** What was typed before the palette was there, once. */
function takeTyped(): string {
  const text = typed;
  typed = '';
  return text;
}

/** Hears what is typed while the palette is still being loaded. */
function TypedAhead() {
  useLayoutEffect(() => {
    typed = '';
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key.length === 1) typed += event.key;
      else if (event.key === 'Backspace') typed = typed.slice(0, -1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
  return null;
}
