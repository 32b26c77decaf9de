import { type Forest, LOOSE, MISSION, TOP } from './domain';
import type { Layout } from './layout';
import type { Shown } from './visible';

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/**
 * Where an arrow key leads on the map: left to the parent, right to the child straight ahead, up and down to the next
 * card of the same column, be it of the same family or not; among the single cards that are not aligned, along the row. The same node when there is nothing that way.
 */
export function travel(shown: Shown, layout: Layout, from: number, direction: Direction): number {
  const node = (place: number) => shown.nodes[place] ?? MISSION;
  const place = from === MISSION ? TOP : (shown.place[from] ?? LOOSE);
  switch (direction) {
    case 'first':
      return MISSION;
    case 'last':
      return node(shown.nodes.length - 1);
    case 'left': {
      const neighbour = inRow(shown, layout, place, -1);
      if (neighbour !== null) return node(neighbour);
      const parent = shown.parentPlace[place] ?? TOP;
      return parent >= 0 ? node(parent) : parent === TOP ? MISSION : from;
    }
    case 'right': {
      const children = childPlaces(shown, place);
      if (children.length > 0) return nearest(shown, layout, place, children);
      const neighbour = inRow(shown, layout, place, 1);
      return neighbour === null ? from : node(neighbour);
    }
    default:
      return alongColumn(shown, layout, place, direction === 'down' ? 1 : -1) ?? from;
  }
}

function childPlaces(shown: Shown, place: number): number[] {
  const children: number[] = [];
  shown.parentPlace.forEach((parent, at) => {
    if (parent === place) children.push(at);
  });
  return children;
}

/** The middle child is straight ahead; of an even number the upper one. */
function nearest(shown: Shown, layout: Layout, place: number, children: readonly number[]): number {
  const y = place === TOP ? layout.mission.y : (layout.y[place] ?? 0);
  let best = children[0] ?? 0;
  for (const child of children) {
    // A difference of a pixel is rounding.
    if (Math.abs((layout.y[child] ?? 0) - y) < Math.abs((layout.y[best] ?? 0) - y) - 1) best = child;
  }
  return shown.nodes[best] ?? MISSION;
}

/** The next card of a row of loose roots, as the single ones stand; null from anywhere else and at the row's end. */
function inRow(shown: Shown, layout: Layout, place: number, way: 1 | -1): number | null {
  if (shown.parentPlace[place] !== LOOSE) return null;
  for (let at = place + way; at >= 0 && at < shown.nodes.length; at += way) {
    if (shown.parentPlace[at] === LOOSE && layout.y[at] === layout.y[place]) return at;
  }
  return null;
}

function alongColumn(shown: Shown, layout: Layout, place: number, way: 1 | -1): number | null {
  const x = place === TOP ? layout.mission.x : (layout.x[place] ?? 0);
  const y = place === TOP ? layout.mission.y : (layout.y[place] ?? 0);
  let best: number | null = null;
  let gap = Number.POSITIVE_INFINITY;
  const consider = (atX: number, atY: number, node: number) => {
    const distance = (atY - y) * way;
    if (atX === x && distance > 0 && distance < gap) {
      gap = distance;
      best = node;
    }
  };
  consider(layout.mission.x, layout.mission.y, MISSION);
  layout.x.forEach((atX, at) => {
    consider(atX, layout.y[at] ?? 0, shown.nodes[at] ?? MISSION);
  });
  return best;
}

/** The folded ancestors that hide a node, from the root down; opening them all brings it on the map. */
export function foldedAncestors(forest: Forest, folded: (node: number) => boolean, node: number): number[] {
  const found: number[] = [];
  for (let at = forest.parent[node] ?? LOOSE; at >= 0; at = forest.parent[at] ?? LOOSE) if (folded(at)) found.push(at);
  return found.reverse();
}
