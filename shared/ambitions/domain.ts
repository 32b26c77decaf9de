import type { Horizon } from '#shared/kernel/vocabulary';

/** The ladder has one order: a one-year goal serves a five-year goal, and a five-year goal the mission alone. */
export const mayServe = (own: Horizon, above: Horizon | null): boolean =>
  above === null || (own === 'one-year' && above === 'five-year');

type Step = { readonly id: string; readonly parentId: string | null };

/** From the top down to `id` itself; ends at what is missing or met before, as a merge may leave it. */
export function waysUp<T extends Step>(all: ReadonlyMap<string, T>, id: string | null): T[] {
  const way: T[] = [];
  for (let at = all.get(id ?? ''); at && !way.includes(at); at = all.get(at.parentId ?? '')) way.unshift(at);
  return way;
}
