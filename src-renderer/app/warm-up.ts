import type { QueryClient } from '@tanstack/react-query';
import type { CallName } from '#shared/contract';
import { call } from '../ipc/call';

/** What every window asks first; each takes nothing. */
const firstCalls = [
  'documents.state',
  'settings.get',
  'home.frame',
  'cycles.list',
  'home.needs',
] as const satisfies readonly CallName[];

/** Asks at once, side by side, for what the first view will show. */
export function warmUp(client: QueryClient): void {
  for (const name of firstCalls)
    client.prefetchQuery({ queryKey: [name, {}], queryFn: () => call(name, {}) }).catch(() => {
      // Without a document there is no answer; the view asks again once there is one.
    });
}
