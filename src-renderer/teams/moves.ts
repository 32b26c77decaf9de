import type { TeamId } from '#shared/kernel/ids';

type Node = { readonly id: TeamId; readonly parentId: TeamId | null };
export type Place = { readonly parentId: TeamId | null; readonly beforeId: TeamId | null };

/**
 * Where an arrow key takes a team in its tree: up and down among its siblings, right below the sibling above, left out
 * of its parent, behind it. Null where there is no such place.
 */
export function stepOf(teams: readonly Node[], team: Node, key: string): Place | null {
  const siblings = teams.filter(({ parentId }) => parentId === team.parentId);
  const at = siblings.findIndex(({ id }) => id === team.id);
  const above = siblings[at - 1];
  if (key === 'ArrowUp') return above ? { parentId: team.parentId, beforeId: above.id } : null;
  if (key === 'ArrowDown')
    return siblings[at + 1] ? { parentId: team.parentId, beforeId: siblings[at + 2]?.id ?? null } : null;
  if (key === 'ArrowRight') return above ? { parentId: above.id, beforeId: null } : null;
  if (key !== 'ArrowLeft') return null;
  const parent = teams.find(({ id }) => id === team.parentId);
  if (!parent) return null;
  const aunts = teams.filter(({ parentId }) => parentId === parent.parentId);
  const next = aunts[aunts.findIndex(({ id }) => id === parent.id) + 1];
  return { parentId: parent.parentId, beforeId: next?.id ?? null };
}
