import { MISSION, refuseMove } from '#shared/tree/domain';
import type { Tree } from './model';

/** Why a card may not be dropped on another, as a sentence; null where it may. */
export function moveRefusalText(tree: Tree, child: number, parent: number): string | null {
  const { title } = tree.data.objectives;
  const refusal = refuseMove(tree.data, tree.forest, child, parent);
  const above = `“${title[parent] ?? ''}”`;
  switch (refusal) {
    case null:
      return null;
    case 'itself':
      return 'An objective cannot be its own parent.';
    case 'already-there':
      return parent === MISSION ? 'It stands under the mission already.' : `It already hangs under ${above}.`;
    case 'loop':
      return `${above} itself leads up to “${title[child] ?? ''}”: that would be a loop.`;
  }
}
