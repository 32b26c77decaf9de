import type { LinkKind } from '#shared/kernel/vocabulary';

/** The id of a link follows from what it links, so that two copies of a document make the same one. */
export const alignmentId = (childId: string, parentId: string, parentKeyResultId: string | null): string =>
  parentKeyResultId === null ? `${childId}~${parentId}` : `${childId}~${parentId}~${parentKeyResultId}`;

/** Contributing and supporting links make one ladder; a dependency is another matter and has loops of its own. */
export const ladderKinds = (kind: LinkKind): readonly LinkKind[] =>
  kind === 'depends-on' ? ['depends-on'] : ['contributes', 'supports'];

/**
 * Would a link from `childId` up to `parentId` close a loop? `parentsOf` gives the parents by links of the same
 * ladder. Visits each ancestor once, so it ends even where a merge has left a loop behind.
 */
export function closesLoop(childId: string, parentId: string, parentsOf: (id: string) => readonly string[]): boolean {
  const seen = new Set<string>();
  const queue = [parentId];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (id === childId) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    queue.push(...parentsOf(id));
  }
  return false;
}

/** Does a link add to its parent's roll-up? One to a key result shows the line of sight and adds nothing. */
export const countsInRollUp = (link: { readonly kind: string; readonly parentKeyResultId: string | null }): boolean =>
  link.kind === 'contributes' && link.parentKeyResultId === null;
