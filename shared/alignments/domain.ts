import type { LinkKind } from '#shared/kernel/vocabulary';

/** The id of a link follows from what it links, so that two copies of a document make the same one. */
export const alignmentId = (childId: string, parentId: string, parentKeyResultId: string | null): string =>
  parentKeyResultId === null ? `${childId}~${parentId}` : `${childId}~${parentId}~${parentKeyResultId}`;

/** Contributing and supporting links make one ladder; a dependency is another matter and has loops of its own. */
export const ladderKinds = (kind: LinkKind): readonly LinkKind[] =>
  kind === 'depends-on' ? ['depends-on'] : ['contributes', 'supports'];

/**
 * The loop that a link from `childId` up to `parentId` would close, from the parent to the child again; null for none.
 * `parentsOf` gives the parents by links of the same ladder. Visits each ancestor once, so it ends even where a merge
 * has left a loop behind.
 */
export function loopBy(
  childId: string,
  parentId: string,
  parentsOf: (id: string) => readonly string[],
): readonly string[] | null {
  const cameFrom = new Map<string, string | null>([[parentId, null]]);
  const queue = [parentId];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (id === childId) {
      const way: string[] = [];
      for (let at: string | null = id; at !== null; at = cameFrom.get(at) ?? null) way.unshift(at);
      return way;
    }
    for (const above of parentsOf(id)) {
      if (cameFrom.has(above)) continue;
      cameFrom.set(above, id);
      queue.push(above);
    }
  }
  return null;
}

/** Would a link from `childId` up to `parentId` close a loop? See `loopBy`. */
export const closesLoop = (childId: string, parentId: string, parentsOf: (id: string) => readonly string[]): boolean =>
  loopBy(childId, parentId, parentsOf) !== null;

/** Does a link add to its parent's roll-up? One to a key result shows the line of sight and adds nothing. */
export const countsInRollUp = (link: { readonly kind: string; readonly parentKeyResultId: string | null }): boolean =>
  link.kind === 'contributes' && link.parentKeyResultId === null;
