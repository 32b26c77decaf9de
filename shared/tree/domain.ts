import type { Horizon } from '#shared/kernel/vocabulary';
import type { TreeData } from './contract';

/** Stands in for a parent: the node hangs directly under the mission. */
export const TOP = -1;
/** Stands in for a parent: the node has no way up to the mission ("Not aligned"). */
export const LOOSE = -2;
/** The mission itself, where a node is expected (selection, travel). */
export const MISSION = -1;

/**
 * The objectives as a forest, by their position in the data: each node hangs under its primary parent. What the
 * forest leaves out (second parents, dependencies) stays in `up`, `down` and the links themselves. With the strategy,
 * its steps are nodes too: they follow the objectives, and stand between the mission and those that serve them.
 */
export type Forest = {
  readonly size: number;
  /** So many of the nodes are objectives; those behind them are steps of the strategy. */
  readonly objectives: number;
  /** Of each step of the strategy that is a node, in the order of the data. */
  readonly horizons: readonly Horizon[];
  /** Primary parent of each node, or `TOP`, or `LOOSE`. */
  readonly parent: Int32Array;
  /** The link that leads to the primary parent, -1 where there is none. */
  readonly parentLink: Int32Array;
  readonly children: readonly (readonly number[])[];
  /** Nodes directly under the mission, in the order of the data. */
  readonly tops: readonly number[];
  /** Roots of what is not aligned, in the order of the data. */
  readonly loose: readonly number[];
  /** Links upwards of each node that carry a line of sight (contributes, supports). */
  readonly up: readonly (readonly number[])[];
  /** Links of each node's children that carry a line of sight. */
  readonly down: readonly (readonly number[])[];
  /** Steps below the root of the node's own tree, 0 for tops and loose roots. */
  readonly depth: Int32Array;
  /** How many objectives hang below each node. */
  readonly below: Int32Array;
};

const kindRank = { contributes: 0, supports: 1, 'depends-on': 2 } as const;

/**
 * Hangs every objective under one parent: the one it contributes to, else the one it supports; among several the
 * heaviest link, then the first in order. A dependency is never a parent. A loop that came in by merging two copies is
 * cut where the order of the data meets it again. One without such a link, which names a step of the strategy, hangs
 * under that step where the strategy is shown, else under the mission.
 */
export function buildForest(data: TreeData, { strategy = false }: { strategy?: boolean } = {}): Forest {
  const { objectives, links } = data;
  const count = objectives.id.length;
  const steps = strategy ? data.ambitions : [];
  const size = count + steps.length;
  const up = lists(size);
  const down = lists(size);
  links.child.forEach((child, link) => {
    const parent = links.parent[link] ?? -1;
    if (links.kind[link] === 'depends-on' || child === parent) return;
    up[child]?.push(link);
    down[parent]?.push(link);
  });
  const parent = new Int32Array(size).fill(LOOSE);
  const parentLink = new Int32Array(size).fill(-1);
  for (let node = 0; node < count; node += 1) {
    const candidates = up[node] ?? [];
    if (candidates.length > 1) candidates.sort((a, b) => compareLinks(data, a, b));
    for (const link of candidates) {
      const target = links.parent[link] ?? -1;
      if (leadsTo(parent, target, node)) continue;
      parent[node] = target;
      parentLink[node] = link;
      break;
    }
  }
  const isTop = topRule(data);
  const children = lists(size);
  const tops: number[] = [];
  const loose: number[] = [];
  steps.forEach((step, at) => {
    const node = count + at;
    // A five-year goal stands earlier in the list; anything else would be a loop that a merge has left.
    parent[node] = step.parent >= 0 && step.parent < at ? count + step.parent : TOP;
    if (parent[node] === TOP) tops.push(node);
    else children[count + step.parent]?.push(node);
  });
  for (let node = 0; node < count; node += 1) {
    const own = objectives.ambition[node] ?? -1;
    if (parent[node] === LOOSE && own >= 0 && strategy) parent[node] = count + own;
    const at = parent[node] ?? LOOSE;
    if (at >= 0) children[at]?.push(node);
    else if (own >= 0 || isTop(node)) {
      parent[node] = TOP;
      tops.push(node);
    } else loose.push(node);
  }
  return {
    size,
    objectives: count,
    horizons: steps.map(({ horizon }) => horizon),
    parent,
    parentLink,
    children,
    tops,
    loose,
    up,
    down,
    ...depths(children, [...tops, ...loose], size, count),
  };
}

function lists(size: number): number[][] {
  return Array.from({ length: size }, () => []);
}

function compareLinks({ links }: TreeData, a: number, b: number): number {
  const rank = (link: number) => kindRank[links.kind[link] ?? 'depends-on'];
  return (
    rank(a) - rank(b) ||
    (links.weight[b] ?? 1) - (links.weight[a] ?? 1) ||
    (links.parent[a] ?? 0) - (links.parent[b] ?? 0) ||
    a - b
  );
}

/** Whether the way up from `from` passes `node`. */
function leadsTo(parent: Int32Array, from: number, node: number): boolean {
  for (let at = from; at >= 0; at = parent[at] ?? LOOSE) if (at === node) return true;
  return false;
}

/**
 * Which objectives without a parent stand under the mission: the company's own. A document without a company team
 * takes those without any team; without these, those of the teams that have no team above them.
 */
function topRule({ objectives, teams }: TreeData): (node: number) => boolean {
  const teamOf = (node: number) => teams[objectives.team[node] ?? -1];
  if (objectives.team.some((at) => teams[at]?.kind === 'company')) return (node) => teamOf(node)?.kind === 'company';
  if (objectives.team.some((at) => at < 0)) return (node) => teamOf(node) === undefined;
  return (node) => (teamOf(node)?.parent ?? -1) < 0;
}

/** Position among the steps of the strategy of a node; -1 for an objective and for the mission. */
export const stepOf = (forest: Forest, node: number): number =>
  node >= forest.objectives ? node - forest.objectives : -1;

/** The node of the step of the strategy that an objective names itself; null where there is none or none is shown. */
export function ownStep(data: TreeData, forest: Forest, node: number): number | null {
  const own = data.objectives.ambition[node] ?? -1;
  return own < 0 || own >= forest.horizons.length ? null : forest.objectives + own;
}

function depths(children: readonly (readonly number[])[], roots: readonly number[], size: number, objectives: number) {
  const depth = new Int32Array(size);
  const below = new Int32Array(size);
  const order: number[] = [];
  const open = [...roots];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    order.push(node);
    for (const child of children[node] ?? []) {
      depth[child] = (depth[node] ?? 0) + 1;
      open.push(child);
    }
  }
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const node = order[at] ?? 0;
    let sum = 0;
    for (const child of children[node] ?? []) sum += (child < objectives ? 1 : 0) + (below[child] ?? 0);
    below[node] = sum;
  }
  return { depth, below };
}

/** Whether a node's own tree is cut off from the mission. */
export function isLoose(forest: Forest, node: number): boolean {
  let at = node;
  while (at >= 0) at = forest.parent[at] ?? LOOSE;
  return at === LOOSE;
}

/** What is lit when a node is selected. */
export type LineOfSight = {
  /** 1 for each node on the line. */
  readonly nodes: Uint8Array;
  /** 1 for each link on the line. */
  readonly links: Uint8Array;
  /** Whether the line reaches the mission. */
  readonly mission: boolean;
};

/**
 * The line of sight of a node: everything above it, over all its parents and not only the primary one, up to the
 * mission, and everything below it. `MISSION` lights all that is aligned.
 */
export function lineOfSight(data: TreeData, forest: Forest, node: number): LineOfSight {
  const nodes = new Uint8Array(forest.size);
  const links = new Uint8Array(data.links.child.length);
  const follow = (starts: readonly number[], ways: Forest['up'], ends: readonly number[]) => {
    const seen = new Uint8Array(forest.size);
    const open = [...starts];
    for (const start of starts) seen[start] = 1;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      nodes[at] = 1;
      for (const link of ways[at] ?? []) {
        links[link] = 1;
        const next = ends[link] ?? -1;
        if (next < 0 || seen[next] === 1) continue;
        seen[next] = 1;
        open.push(next);
      }
    }
    return seen;
  };
  if (node === MISSION || node >= forest.objectives) {
    const starts = servantsOf(data, forest, node);
    follow(starts, forest.down, data.links.child);
    for (let step = forest.objectives; step < forest.size; step += 1)
      if (node === MISSION || isStepUnder(forest, step, node) || isStepUnder(forest, node, step)) nodes[step] = 1;
    return { nodes, links, mission: true };
  }
  const above = follow([node], forest.up, data.links.parent);
  follow([node], forest.down, data.links.child);
  let mission = false;
  for (let at = 0; at < forest.objectives; at += 1) {
    if (above[at] !== 1) continue;
    if ((forest.parent[at] ?? LOOSE) === TOP) mission = true;
    const own = ownStep(data, forest, at);
    if (own === null) continue;
    for (let step = own; step >= 0; step = forest.parent[step] ?? TOP) nodes[step] = 1;
    mission = true;
  }
  return { nodes, links, mission };
}

/** Whether the way up from a step of the strategy passes another; from itself it does. */
function isStepUnder(forest: Forest, step: number, top: number): boolean {
  for (let at = step; at >= 0; at = forest.parent[at] ?? TOP) if (at === top) return true;
  return false;
}

/** The objectives directly under the mission or a step of the strategy, or under the steps below that. */
function servantsOf(data: TreeData, forest: Forest, node: number): number[] {
  if (node === MISSION && forest.horizons.length === 0) return [...forest.tops];
  const found: number[] = node === MISSION ? forest.tops.filter((top) => top < forest.objectives) : [];
  for (let at = 0; at < forest.objectives; at += 1) {
    const own = ownStep(data, forest, at);
    if (own !== null && (node === MISSION || isStepUnder(forest, own, node))) found.push(at);
  }
  return found;
}

/** Why a card may not hang under another. */
export type MoveRefusal = 'itself' | 'already-there' | 'loop';

/**
 * Whether `child` may be aligned to `parent` instead of its present primary parent: not to itself, not to where it
 * hangs already, not to anything whose own line of sight leads up to it.
 */
export function refuseMove(data: TreeData, forest: Forest, child: number, parent: number): MoveRefusal | null {
  if (child === parent) return 'itself';
  if ((forest.parent[child] ?? LOOSE) === parent) return 'already-there';
  if (parent === MISSION) return null;
  const seen = new Uint8Array(forest.size);
  const open = [parent];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === child) return 'loop';
    if (seen[at] === 1) continue;
    seen[at] = 1;
    for (const link of forest.up[at] ?? []) open.push(data.links.parent[link] ?? -1);
  }
  return null;
}
