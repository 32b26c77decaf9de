import type { LinkKind } from '#shared/kernel/vocabulary';
import type { TreeData } from '#shared/tree/contract';
import { type Forest, MISSION, ownStep, stepOf, TOP } from '#shared/tree/domain';
import { CARD_HEIGHT, CARD_WIDTH, COLUMN_STEP, type Layout } from '#shared/tree/layout';
import type { Shown } from '#shared/tree/visible';
import type { Rect } from './camera';

/** One line on the map, from the parent (or what is depended on) to the child. */
export type Edge = {
  /** Position among the links; -1 from the mission. */
  readonly link: number;
  readonly kind: LinkKind;
  /** A dependency that the other team has declined. */
  readonly declined: boolean;
  readonly child: number;
  /** The node it comes from. */
  readonly parent: number;
  /** Leads from a card to its place in the tree; all others are drawn across it. */
  readonly primary: boolean;
  /** Right middle of the parent. */
  readonly x1: number;
  readonly y1: number;
  /** Left middle of the child. */
  readonly x2: number;
  readonly y2: number;
};

/** Anything a line can be traced with: a canvas, or the path of an SVG. */
export type Pen = {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void;
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void;
};

/** All lines whose both ends are shown. */
export function edgesOf(data: TreeData, forest: Forest, shown: Shown, layout: Layout): Edge[] {
  const edges: Edge[] = [];
  const middle = CARD_HEIGHT / 2;
  const left = (place: number) => ({ x2: layout.x[place] ?? 0, y2: (layout.y[place] ?? 0) + middle });
  const right = (place: number) => ({ x1: (layout.x[place] ?? 0) + CARD_WIDTH, y1: (layout.y[place] ?? 0) + middle });
  const mission = { x1: layout.mission.x + CARD_WIDTH, y1: layout.mission.y + middle };
  const own = { link: -1, declined: false } as const;
  shown.parentPlace.forEach((above, place) => {
    const child = shown.nodes[place] ?? 0;
    const parent = above === TOP ? MISSION : (shown.nodes[above] ?? -2);
    if (above !== TOP && stepOf(forest, parent) < 0) return;
    const start = above === TOP ? mission : right(above);
    edges.push({ ...own, kind: 'contributes', child, parent, primary: true, ...start, ...left(place) });
  });
  edges.push(
    ...servingAcross(data, forest, shown).map(
      ({ child, step, from, to }): Edge => ({
        ...own,
        kind: 'supports',
        child,
        parent: step,
        primary: false,
        ...right(from),
        ...left(to),
      }),
    ),
  );
  data.links.child.forEach((child, link) => {
    const from = shown.place[data.links.parent[link] ?? -1] ?? -1;
    const to = shown.place[child] ?? -1;
    if (from < 0 || to < 0 || from === to) return;
    const primary = forest.parentLink[child] === link;
    const kind = data.links.kind[link] ?? 'contributes';
    const declined = data.links.declined[link] === true;
    const parent = data.links.parent[link] ?? MISSION;
    edges.push({ link, kind, declined, child, parent, primary, ...right(from), ...left(to) });
  });
  return edges;
}

/** Objectives that name a step of the strategy which is not on their way up: they serve it across the tree. */
function servingAcross(data: TreeData, forest: Forest, { nodes, place }: Shown) {
  if (forest.horizons.length === 0) return [];
  return [...nodes].flatMap((child) => {
    const step = ownStep(data, forest, child);
    const [from, to] = [place[step ?? -1] ?? -1, place[child] ?? -1];
    if (step === null || from < 0 || isAbove(forest, step, child)) return [];
    return [{ child, step, from, to }];
  });
}

function isAbove({ parent }: Forest, above: number, node: number): boolean {
  for (let at = node; at >= 0; at = parent[at] ?? TOP) if (at === above) return true;
  return false;
}

/** Whether any of a line may lie in a rectangle. */
export function edgeTouches({ x1, y1, x2, y2 }: Edge, rect: Rect): boolean {
  // A line across the tree swings out beyond its ends.
  const swing = COLUMN_STEP / 2;
  return (
    Math.min(x1, x2) - swing <= rect.x + rect.width &&
    Math.max(x1, x2) + swing >= rect.x &&
    Math.min(y1, y2) <= rect.y + rect.height &&
    Math.max(y1, y2) >= rect.y
  );
}

/** Whether either end of a line lies in a rectangle. */
export function endsIn({ x1, y1, x2, y2 }: Edge, rect: Rect): boolean {
  const holds = (x: number, y: number) =>
    x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;
  return holds(x1, y1) || holds(x2, y2);
}

/** A stretch of the map from top to bottom. */
export type Band = { readonly top: number; readonly bottom: number };
const everything: Band = { top: Number.NEGATIVE_INFINITY, bottom: Number.POSITIVE_INFINITY };

/**
 * Draws a line: within the tree with square turns and round corners, across it in one swing. Of a line that reaches far
 * beyond the band only the part in it is drawn: dashes by the hundred thousand cost seconds.
 */
export function traceEdge(edge: Edge, pen: Pen, band: Band = everything): void {
  if (edge.primary) traceTurns(edge, pen, band);
  else traceSwing(edge, pen, band);
}

/** Corners and dashes repeat within so many pixels. */
const PERIOD = 20;

function traceTurns({ x1, y1, x2, y2 }: Edge, pen: Pen, { top, bottom }: Band): void {
  const down = y2 - y1;
  if (Math.abs(down) < 1) {
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
    return;
  }
  const turn = x2 - 36;
  const radius = Math.min(10, Math.abs(down) / 2) * Math.sign(down);
  const inBand = (y: number) => y >= top - PERIOD && y <= bottom + PERIOD;
  // Cut at whole periods from the start, so that dashes do not crawl while the map moves.
  const cut = (y: number) =>
    y1 + Math.round((Math.min(bottom + PERIOD, Math.max(top - PERIOD, y)) - y1) / PERIOD) * PERIOD;
  if (inBand(y1)) {
    pen.moveTo(x1, y1);
    pen.lineTo(turn - Math.abs(radius), y1);
    pen.quadraticCurveTo(turn, y1, turn, y1 + radius);
  } else pen.moveTo(turn, cut(y1));
  if (inBand(y2)) {
    pen.lineTo(turn, y2 - radius);
    pen.quadraticCurveTo(turn, y2, turn + Math.abs(radius), y2);
    pen.lineTo(x2, y2);
  } else pen.lineTo(turn, cut(y2));
}

function traceSwing({ x1, y1, x2, y2 }: Edge, pen: Pen, { top, bottom }: Band): void {
  const reach = Math.max(56, Math.abs(x2 - x1) / 3);
  const xs = [x1, x1 + reach, x2 - reach, x2] as const;
  const ys = [y1, y1, y2, y2] as const;
  const rising = y2 > y1;
  const from = shareAt(ys, rising ? top : bottom);
  const to = shareAt(ys, rising ? bottom : top);
  if (to <= from) return;
  pen.moveTo(blossom(xs, from, from, from), blossom(ys, from, from, from));
  pen.bezierCurveTo(
    blossom(xs, from, from, to),
    blossom(ys, from, from, to),
    blossom(xs, from, to, to),
    blossom(ys, from, to, to),
    blossom(xs, to, to, to),
    blossom(ys, to, to, to),
  );
}

type Four = readonly [number, number, number, number];

/** A Bézier curve's blossom: its points and, between two of them, the control points of the part. */
function blossom([a, b, c, d]: Four, r: number, s: number, t: number): number {
  const mix = (from: number, to: number, share: number) => from + (to - from) * share;
  const ab = mix(a, b, r);
  const bc = mix(b, c, r);
  return mix(mix(ab, bc, s), mix(bc, mix(c, d, r), s), t);
}

/** The share of a curve's way, 0 to 1, at which it passes a height; it only rises or only falls. */
function shareAt(ys: Four, y: number): number {
  const rising = ys[3] > ys[0];
  let low = 0;
  let high = 1;
  for (let round = 0; round < 24; round += 1) {
    const middle = (low + high) / 2;
    const before = rising ? blossom(ys, middle, middle, middle) < y : blossom(ys, middle, middle, middle) > y;
    if (before) low = middle;
    else high = middle;
  }
  // The very ends stay exact, so that an uncut line is drawn as it is.
  return low === 0 ? 0 : high === 1 ? 1 : high;
}

/** The arrow head of a dependency, at what is depended on. */
export function traceArrow({ x1, y1 }: Edge, pen: Pen): void {
  pen.moveTo(x1 + 9, y1 - 5);
  pen.lineTo(x1 + 1, y1);
  pen.lineTo(x1 + 9, y1 + 5);
}

/** Collects a path in the notation of SVG. */
export function svgPen(): Pen & { path(): string } {
  const steps: string[] = [];
  const write = (letter: string, ...numbers: number[]) => {
    steps.push(letter + numbers.map((number) => Math.round(number * 10) / 10).join(' '));
  };
  return {
    moveTo: (x, y) => write('M', x, y),
    lineTo: (x, y) => write('L', x, y),
    quadraticCurveTo: (cx, cy, x, y) => write('Q', cx, cy, x, y),
    bezierCurveTo: (ax, ay, bx, by, x, y) => write('C', ax, ay, bx, by, x, y),
    path: () => steps.join(''),
  };
}

/** How a line looks: by its kind, and broken where the other team has declined. */
export type Look = LinkKind | 'declined';
export const lookOf = ({ kind, declined }: Pick<Edge, 'kind' | 'declined'>): Look => (declined ? 'declined' : kind);

/** Stands at the beginning of a line that the other team has declined: the line alone would not say it. */
export const DECLINED = { word: 'declined', size: 11, right: 10, up: 5 } as const;

/** Dash patterns: contributes solid, supports dashed, depends on dotted, declined dotted and broken. */
export const dashes: Record<Look, readonly number[]> = {
  contributes: [],
  supports: [6, 4],
  'depends-on': [1.5, 4],
  declined: [1.5, 4, 1.5, 13],
};
