import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

export type Ordered = { readonly id: string; readonly ord: string };

/**
 * The keys to write so that `id` comes right behind `afterId` (null: first; one that is not among the siblings: last).
 * `siblings` in their present order, with or without `id` itself. One key as a rule; all of them where the present
 * ones leave no room, as when a merge has made two alike.
 */
export function placeAfter(siblings: readonly Ordered[], id: string, afterId: string | null): Ordered[] {
  const others = siblings.filter((sibling) => sibling.id !== id);
  const after = afterId === null ? -1 : others.findIndex((sibling) => sibling.id === afterId);
  const at = afterId !== null && after === -1 ? others.length : after + 1;
  const key = keyBetween(others[at - 1]?.ord ?? null, others[at]?.ord ?? null);
  if (key !== null) return [{ id, ord: key }];
  const order = [...others.slice(0, at).map((one) => one.id), id, ...others.slice(at).map((one) => one.id)];
  const keys = generateNKeysBetween(null, null, order.length);
  return order.map((one, index) => ({ id: one, ord: keys[index] ?? '' }));
}

function keyBetween(before: string | null, behind: string | null): string | null {
  if (before !== null && behind !== null && before >= behind) return null;
  try {
    return generateKeyBetween(before, behind);
  } catch {
    return null; // a neighbour's key is none: a row that came without one
  }
}
