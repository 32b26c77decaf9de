import type { CallName } from './contract';

/** What every window asks first; each takes nothing. */
export const firstCalls = [
  'documents.state',
  'settings.get',
  'home.frame',
  'cycles.list',
  'home.needs',
] as const satisfies readonly CallName[];
