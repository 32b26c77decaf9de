export type TreeNode = { readonly id: string; readonly parentId: string | null };

/**
 * Whether `id` would stand above itself if its parent became `parentId`. Data merged from two copies may hold a loop
 * already; the walk ends there all the same.
 */
export function wouldLoop(parents: ReadonlyMap<string, string | null>, id: string, parentId: string | null): boolean {
  const seen = new Set<string>();
  for (let at = parentId; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

/** From the top down to the parent of `id`; ends at a parent that is missing or met before. */
export function pathTo<T extends TreeNode>(nodes: ReadonlyMap<string, T>, id: string): T[] {
  const path: T[] = [];
  const seen = new Set([id]);
  let at = nodes.get(nodes.get(id)?.parentId ?? '');
  while (at && !seen.has(at.id)) {
    seen.add(at.id);
    path.unshift(at);
    at = nodes.get(at.parentId ?? '');
  }
  return path;
}

export type Placed<T> = { readonly node: T; readonly depth: number };

/**
 * Every node once, parents before their children, siblings as given. A node whose parent is missing stands at the top;
 * of a loop, its first node does.
 */
export function inTreeOrder<T extends TreeNode>(nodes: readonly T[]): Placed<T>[] {
  const known = new Set(nodes.map(({ id }) => id));
  const children = new Map<string | null, T[]>();
  for (const node of nodes) {
    const parent = node.parentId !== null && known.has(node.parentId) ? node.parentId : null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(node);
    else children.set(parent, [node]);
  }
  const placed: Placed<T>[] = [];
  const seen = new Set<string>();
  const place = (node: T, depth: number): void => {
    if (seen.has(node.id)) return;
    seen.add(node.id);
    placed.push({ node, depth });
    for (const child of children.get(node.id) ?? []) place(child, depth + 1);
  };
  for (const node of children.get(null) ?? []) place(node, 0);
  for (const node of nodes) place(node, 0);
  return placed;
}
