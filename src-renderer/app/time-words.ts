const minute = 60_000;

/** How long ago an instant was, in plain words: "just now", "2 minutes ago", "yesterday". */
export function ago(instant: string, now = Date.now()): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(instant)) / minute));
  const words = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  if (minutes < 1) return 'just now';
  if (minutes < 60) return words.format(-minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return words.format(-hours, 'hour');
  return words.format(-Math.floor(hours / 24), 'day');
}
