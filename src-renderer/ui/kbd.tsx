import css from './kbd.module.css';

const signs: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

const onMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.userAgent);

/** Keys as this system prints them: "Mod+K" is ⌘K on a Mac and Ctrl+K elsewhere. */
export function keyText(written: string): string {
  const keys = written.replace(/\w+$/, (key) => signs[key] ?? key);
  return onMac ? keys.replace('Mod+', '⌘').replace('Shift+', '⇧').replace('Alt+', '⌥') : keys.replace('Mod', 'Ctrl');
}

/** A key hint. */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className={css.kbd}>{keyText(keys)}</kbd>;
}
