import type { QueryClient } from '@tanstack/react-query';
import { firstCalls } from '#shared/first-calls';
import { call } from '../ipc/call';

/** Asks at once, side by side, for what the first view will show. */
export function warmUp(client: QueryClient): void {
  for (const name of firstCalls)
    client.prefetchQuery({ queryKey: [name, {}], queryFn: () => call(name, {}) }).catch(() => {
      // Without a document there is no answer; the view asks again once there is one.
    });
}
