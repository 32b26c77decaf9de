import { randomUUID } from 'node:crypto';
import { Refusal } from '#shared/kernel/errors';

/** Files that the user chose or dropped, under opaque handles: a window never names a path. */
export class FileHandles {
  readonly #paths = new Map<string, string>();

  add(path: string): string {
    const handle = randomUUID();
    this.#paths.set(handle, path);
    return handle;
  }

  /** FILE_MISSING for a handle that was never given out. */
  pathOf(handle: string): string {
    const found = this.#paths.get(handle);
    if (found === undefined) throw new Refusal('FILE_MISSING');
    return found;
  }
}
