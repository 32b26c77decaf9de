import { hierarchy, tree } from 'd3-hierarchy';
import { type Forest, LOOSE, MISSION, stepOf, TOP } from './domain';
import type { Shown } from './visible';

/** Sizes of the map in its own pixels, at zoom 1. */
export const CARD_WIDTH = 264;
export const CARD_HEIGHT = 92;
export const COLUMN_STEP = CARD_WIDTH + 72;
export const ROW_STEP = CARD_HEIGHT + 16;
/** Height kept free above the cards that are not aligned, for their heading. */
export const HEADING_HEIGHT = 48;
/** From the top of that height down to the line on which the heading is written. */
export const HEADING_BASELINE = 32;

/** What is to be laid out: a forest as places in reading order. */
export type LayoutInput = {
  /** For each place the place of its parent (always an earlier one), or `TOP`, or `LOOSE`. */
  readonly parentPlace: Int32Array;
  /** 1 for a loose root that has nothing below it, folded or not: these stand together as a grid. */
  readonly single: Uint8Array;
  /** For each place how many columns to its left stay empty, so that each step of the strategy has a column of its own. */
  readonly lead: Uint8Array;
};

/** Takes from what is shown what the layout needs; small enough to be sent to a worker. */
export function layoutInput(forest: Forest, shown: Shown): LayoutInput {
  const single = Uint8Array.from(shown.nodes, (node) =>
    forest.parent[node] === LOOSE && (forest.children[node] ?? []).length === 0 ? 1 : 0,
  );
  return { parentPlace: shown.parentPlace, single, lead: leads(forest, shown) };
}

function leads(forest: Forest, { nodes, parentPlace }: Shown): Uint8Array {
  const lead = new Uint8Array(nodes.length);
  if (forest.horizons.length === 0) return lead;
  const far = forest.horizons.includes('five-year') ? 1 : 0;
  const near = forest.horizons.includes('one-year') ? 1 : 0;
  const columnOf = (node: number) => {
    const horizon = forest.horizons[stepOf(forest, node)];
    return horizon === undefined ? far + near + 1 : horizon === 'five-year' ? 1 : far + 1;
  };
  nodes.forEach((node, place) => {
    const parent = parentPlace[place] ?? LOOSE;
    if (parent === LOOSE) return;
    const above = parent === TOP ? MISSION : (nodes[parent] ?? MISSION);
    if (above !== MISSION && stepOf(forest, above) < 0) return;
    lead[place] = columnOf(node) - (above === MISSION ? 0 : columnOf(above)) - 1;
  });
  return lead;
}

/** Top left corners, whole numbers, from 0 rightwards and downwards. */
export type Layout = {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The mission's card; always there, also over an empty map. */
  readonly mission: { readonly x: number; readonly y: number };
  /** Top of the heading "Not aligned"; null when all is aligned. */
  readonly looseY: number | null;
  readonly width: number;
  readonly height: number;
};

type Branch = { place: number; children: Branch[] };

const tidy = tree<Branch>()
  .nodeSize([ROW_STEP, COLUMN_STEP])
  // Cousins stand a little further apart than brothers, so that families are seen.
  .separation((a, b) => (a.parent === b.parent ? 1 : 1.25));

/**
 * Lays the map out from left to right: the mission, one column per level, every parent in the middle of its children.
 * What is not aligned stands below at the left edge: its trees first, then the single cards as a grid.
 */
export function layoutMap({ parentPlace, single, lead }: LayoutInput): Layout {
  const size = parentPlace.length;
  const x = new Float64Array(size);
  const y = new Float64Array(size);
  const { mission, trees, singles } = gather(parentPlace, single, lead);
  const main = layOut(mission, x, y, 0);
  let looseY: number | null = null;
  if (trees.length + singles.length > 0) {
    looseY = main.end + ROW_STEP / 2;
    let top = looseY + HEADING_HEIGHT;
    for (const branch of trees) top = layOut(branch, x, y, top).end;
    grid(singles, x, y, top);
  }
  const right = x.reduce((most, at) => Math.max(most, at), 0);
  const end = y.reduce((most, at) => Math.max(most, at), main.root);
  return { x, y, mission: { x: 0, y: main.root }, looseY, width: right + CARD_WIDTH, height: end + CARD_HEIGHT };
}

function gather(parentPlace: Int32Array, single: Uint8Array, lead: Uint8Array) {
  const mission: Branch = { place: TOP, children: [] };
  const trees: Branch[] = [];
  const singles: number[] = [];
  const branches: Branch[] = [];
  parentPlace.forEach((parent, place) => {
    const branch: Branch = { place, children: [] };
    branches.push(branch);
    if (parent >= 0) branches[parent]?.children.push(led(branch, lead[place] ?? 0));
    else if (parent !== LOOSE) mission.children.push(led(branch, lead[place] ?? 0));
    else if (single[place] === 1) singles.push(place);
    else trees.push(branch);
  });
  return { mission, trees, singles };
}

/** A branch so many empty columns further right. */
function led(branch: Branch, by: number): Branch {
  return by === 0 ? branch : { place: TOP, children: [led(branch, by - 1)] };
}

/** Places one tree with its highest card at `top`; returns where it ends and where its root stands. */
function layOut(root: Branch, x: Float64Array, y: Float64Array, top: number): { end: number; root: number } {
  const laid = tidy(hierarchy(root));
  let highest = Number.POSITIVE_INFINITY;
  let lowest = Number.NEGATIVE_INFINITY;
  laid.each((node) => {
    highest = Math.min(highest, node.x);
    lowest = Math.max(lowest, node.x);
  });
  // Whole pixels keep text crisp; the distance between rows is far larger than the rounding.
  const shift = (at: number) => Math.round(at - highest) + top;
  laid.each((node) => {
    const { place } = node.data;
    if (place < 0) return;
    x[place] = node.y;
    y[place] = shift(node.x);
  });
  return { end: shift(lowest) + ROW_STEP, root: shift(laid.x) };
}

const GRID_COLUMNS = 4;

function grid(singles: readonly number[], x: Float64Array, y: Float64Array, top: number): void {
  singles.forEach((place, at) => {
    x[place] = (at % GRID_COLUMNS) * (CARD_WIDTH + 24);
    y[place] = top + Math.floor(at / GRID_COLUMNS) * ROW_STEP;
  });
}
