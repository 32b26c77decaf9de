import type { QueryClient } from '@tanstack/react-query';
import { call } from '../ipc/call';

/** What every window asks first; each takes nothing. */
const first = ['documents.state', 'settings.get', 'home.frame', 'cycles.list', 'home.needs'] as const;

/** Asks at once for what the first view will show, side by side, while the views' own code is still loading. */
export function warmUp(client: QueryClient): void {
  for (const name of first)
    client.prefetchQuery({ queryKey: [name, {}], queryFn: () => call(name, {}) }).catch(() => {
      // Without a document there is no answer; the view asks again once there is one.
    });
  if (/^(#\/?|#\/home)?$/.test(location.hash))
    import('../home/home-view').catch(() => {
      // The route loads it again and shows what is wrong.
    });
}
