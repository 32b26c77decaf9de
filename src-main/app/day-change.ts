import { topics } from '#shared/kernel/call';
import type { App } from '../ipc/app';

const MINUTE_MS = 60_000;

/** At midnight everything that depends on the day is asked again: expected progress, status, what is due. */
export function followTheDay({ documents, push }: App): () => void {
  const today = () => (documents.state().open === null ? null : documents.current().actor().today);
  let last = today();
  const timer = setInterval(() => {
    const now = today();
    if (now !== null && last !== null && now !== last) push('changed', { topics: [...topics], ids: [] });
    last = now;
  }, MINUTE_MS);
  timer.unref();
  return () => clearInterval(timer);
}
