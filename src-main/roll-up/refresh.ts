import type { Refresh } from '../changes/ledger';

/** Recomputes derived figures of what was touched. */
export const refresh: Refresh = () => [];
