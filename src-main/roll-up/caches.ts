import type { Raw } from '../store/connect';

/** Makes the cache tables where they are missing. */
export function createCaches(_raw: Raw): void {}
