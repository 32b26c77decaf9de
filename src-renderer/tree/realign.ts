import { MISSION, refuseMove } from '#shared/tree/domain';
import { isObjective, type Tree, titleAt } from './model';

/** Why a card may not be dropped on another, as a sentence; null where it may. */
export function moveRefusalText(tree: Tree, child: number, parent: number): string | null {
  const refusal = refuseMove(tree.data, tree.forest, child, parent);
  const above = `“${titleAt(tree, parent)}”`;
  switch (refusal) {
    case null:
      return null;
    case 'itself':
      return 'An objective cannot be its own parent.';
    case 'already-there':
      if (parent === MISSION) return 'It stands under the mission already.';
      return isObjective(tree, parent) ? `It already hangs under ${above}.` : `It serves ${above} already.`;
    case 'loop':
      return `${above} itself leads up to “${titleAt(tree, child)}”: that would be a loop.`;
  }
}
