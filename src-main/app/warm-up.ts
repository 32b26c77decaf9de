import { setImmediate } from 'node:timers/promises';
import { firstCalls } from '#shared/first-calls';
import type { App } from '../ipc/app';
import { respond } from '../ipc/respond';

/**
 * Asks what every window asks first, and throws the answers away, while the first window still reads its code: the
 * statements are then prepared and the pages of the store read when it asks.
 */
export async function warmUp(services: App): Promise<void> {
  for (const name of firstCalls) {
    await setImmediate();
    if (services.documents.state().open === null) return;
    await respond(services, name, {});
  }
}
