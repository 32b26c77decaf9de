import type { QueryClient } from '@tanstack/react-query';
import { navigate } from 'wouter/use-hash-location';
import { onPush } from '../ipc/bridge';
import { menuCommand } from './document-commands';

/** How often a window that stays open looks whether a new day has begun, in milliseconds. */
const dayCheck = 60_000;

/** What reaches this window from outside the page: the menu, a wish to go somewhere, a new day. Returns the way to stop. */
export function followWindow(client: QueryClient): () => void {
  let day = new Date().toDateString();
  const timer = setInterval(() => {
    const now = new Date().toDateString();
    if (now === day) return;
    day = now;
    // What is expected, quiet or due depends on the day, though nothing in the document has changed.
    client.invalidateQueries().catch(() => {});
  }, dayCheck);
  const stops = [
    onPush('navigate', ({ to }) => navigate(to)),
    onPush('menu', ({ command }) => menuCommand(command)),
    () => clearInterval(timer),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
