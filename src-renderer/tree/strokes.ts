import { type LineOfSight, MISSION } from '#shared/tree/domain';
import type { Rect } from './camera';
import { type Edge, edgeTouches, endsIn, type Look, lookOf } from './edges';

/** What is brought out and what steps back. */
export type Emphasis = {
  readonly sight: LineOfSight | null;
  readonly wanted: Uint8Array | null;
};

export const DIMMED = 0.32;
const CONTEXT = 0.55;

/** How strongly a card shows: off the lit line it is dimmed, as a mere way to what was found it steps back. */
export function strength({ sight, wanted }: Emphasis, node: number): number {
  if (sight) return isLit(sight, node) ? 1 : DIMMED;
  return wanted && node !== MISSION && wanted[node] !== 1 ? CONTEXT : 1;
}

const isLit = (sight: LineOfSight, node: number): boolean =>
  node === MISSION ? sight.mission : sight.nodes[node] === 1;

/** Map pixels across a line, and across a lit one. */
export const LINE_WIDTH = 1.25;
export const BRIGHT_WIDTH = 2;

/** Lines of one look, drawn in one stroke. */
export type Stroke = { readonly look: Look; readonly bright: boolean; readonly edges: readonly Edge[] };

const looks: readonly Look[] = ['contributes', 'supports', 'depends-on', 'declined'];

/** Whether lines of a look end in an arrow. */
export const hasArrow = (look: Look): boolean => look === 'depends-on' || look === 'declined';

/**
 * The lines to be seen in a part of the map, those of the lit line of sight last, over the others. One across the tree
 * that only passes by would be noise; with an end in view, or lit, it says something. From afar only the lit ones do.
 */
export function strokesIn(edges: readonly Edge[], view: Rect, sight: LineOfSight | null, afar = false): Stroke[] {
  const isBright = (edge: Edge) =>
    sight !== null &&
    (edge.link < 0 ? isLit(sight, edge.parent) && sight.nodes[edge.child] === 1 : sight.links[edge.link] === 1);
  const groups = [false, true].flatMap((bright) => looks.map((look) => ({ look, bright, edges: [] as Edge[] })));
  for (const edge of edges) {
    if (!edgeTouches(edge, view)) continue;
    const bright = isBright(edge);
    if (!edge.primary && !bright && (afar || !endsIn(edge, view))) continue;
    groups[(bright ? looks.length : 0) + looks.indexOf(lookOf(edge))]?.edges.push(edge);
  }
  return groups.filter((group) => group.edges.length > 0);
}
