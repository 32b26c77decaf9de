import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edge, edgesOf, endsIn, svgPen, traceEdge } from '#renderer/tree/edges';
import { minimapScale } from '#renderer/tree/minimap';
import { prepare } from '#renderer/tree/model';
import { sceneOf } from '#renderer/tree/scene';
import { columnsOf, placeAt, placesIn } from '#renderer/tree/spatial';
import type { TreeData } from '#shared/tree/contract';
import { MISSION } from '#shared/tree/domain';
import { CARD_HEIGHT, CARD_WIDTH, layoutInput, layoutMap } from '#shared/tree/layout';
import { visibleNodes } from '#shared/tree/visible';
import { ambition, anyTree, bigTree, numbered, treeData } from '#tests/support/tree/tree-data';

function build(data: TreeData, folded: (node: number) => boolean = () => false, strategy = false) {
  const tree = prepare(data, strategy);
  const shown = visibleNodes(tree.forest, folded, null);
  return sceneOf(tree, shown, layoutMap(layoutInput(tree.forest, shown)));
}

const rect = fc.record({
  x: fc.integer({ min: -500, max: 2500 }),
  y: fc.integer({ min: -500, max: 4000 }),
  width: fc.integer({ min: 1, max: 1500 }),
  height: fc.integer({ min: 1, max: 1500 }),
});

describe('finding cards', () => {
  it('in a rectangle finds the same as looking at every one', () => {
    fc.assert(
      fc.property(anyTree, rect, (data, { x, y, width, height }) => {
        const { layout, columns } = build(data);
        const all = [...layout.x.keys()].filter((place) => {
          const [cx, cy] = [layout.x[place] ?? 0, layout.y[place] ?? 0];
          return cx + CARD_WIDTH >= x && cx <= x + width && cy + CARD_HEIGHT >= y && cy <= y + height;
        });
        expect(placesIn(columns, layout, { x, y, width, height }).sort((a, b) => a - b)).toEqual(all);
      }),
    );
  });
  it('under a point finds the one card there', () => {
    const { layout } = build(bigTree(300, 10));
    const columns = columnsOf(layout);
    layout.x.forEach((x, place) => {
      const y = layout.y[place] ?? 0;
      expect(placeAt(columns, layout, { x: x + 5, y: y + 5 })).toBe(place);
      expect(placeAt(columns, layout, { x: x + CARD_WIDTH, y: y + CARD_HEIGHT })).toBe(place);
      expect(placeAt(columns, layout, { x: x - 1, y: y + 5 })).toBeNull();
      expect(placeAt(columns, layout, { x: x + 5, y: y - 1 })).toBeNull();
    });
  });
});

describe('lines', () => {
  it('stand between all shown ends: one to every aligned card, the rest across', () => {
    const data = treeData({
      titles: numbered(4),
      links: [
        [1, 0],
        [2, 0, 'supports'],
        [3, 2],
        [3, 1, 'depends-on'],
      ],
    });
    const { edges } = build(data);
    expect(edges.map(({ child, kind, primary }) => [child, kind, primary])).toEqual([
      [0, 'contributes', true],
      [1, 'contributes', true],
      [2, 'supports', true],
      [3, 'contributes', true],
      [3, 'depends-on', false],
    ]);
    expect(build(data, (node) => node === 0).edges).toHaveLength(1);
  });

  it('lead from the mission over the strategy, and across to what serves a step from elsewhere', () => {
    const data = treeData({
      titles: numbered(3),
      links: [
        [1, 0],
        [2, 1],
      ],
      objectives: { ambition: [1, 1, 0] },
      ambitions: [ambition('far', 'five-year'), ambition('near', 'one-year', 0), ambition('other', 'five-year')],
    });
    const [far, near, other] = [3, 4, 5];
    const lines = (of: TreeData, strategy: boolean) =>
      build(of, undefined, strategy).edges.map(({ parent, child, kind, primary }) => [parent, child, kind, primary]);
    expect(lines(data, true)).toEqual([
      [MISSION, far, 'contributes', true],
      [far, near, 'contributes', true],
      [near, 0, 'contributes', true],
      [MISSION, other, 'contributes', true],
      [0, 1, 'contributes', true],
      [1, 2, 'contributes', true],
    ]);
    expect(lines(data, false)).toEqual([
      [MISSION, 0, 'contributes', true],
      [0, 1, 'contributes', true],
      [1, 2, 'contributes', true],
    ]);
    const across = { ...data, objectives: { ...data.objectives, ambition: [1, -1, 2] } };
    expect(lines(across, true)).toContainEqual([other, 2, 'supports', false]);
  });

  const edge: Edge = {
    link: 0,
    kind: 'supports',
    declined: false,
    child: 1,
    parent: 0,
    primary: true,
    x1: 264,
    y1: 0,
    x2: 336,
    y2: 1000,
  };
  const path = (of: Edge, band?: { top: number; bottom: number }) => {
    const pen = svgPen();
    traceEdge(of, pen, band);
    return pen.path();
  };
  const heights = (d: string) => [...d.matchAll(/[MLQC]([^MLQC]+)/g)].map(([, at]) => Number(at?.split(' ').at(-1)));

  it('turn square within the tree and swing across it', () => {
    expect(path(edge)).toBe('M264 0L290 0Q300 0 300 10L300 990Q300 1000 310 1000L336 1000');
    expect(path({ ...edge, y2: 0.4 })).toBe('M264 0L336 0.4');
    expect(path({ ...edge, primary: false })).toBe('M264 0C320 0 280 1000 336 1000');
  });
  it.each([true, false])('are cut to what is in view (in the tree: %s)', (primary) => {
    const long = { ...edge, primary, y2: 1_000_000 };
    for (const y of heights(path(long, { top: 400_000, bottom: 401_000 }))) {
      expect(y).toBeGreaterThanOrEqual(399_900);
      expect(y).toBeLessThanOrEqual(401_100);
    }
    const upwards = { ...long, y1: 1_000_000, y2: 0 };
    for (const y of heights(path(upwards, { top: 400_000, bottom: 401_000 }))) {
      expect(y).toBeGreaterThanOrEqual(399_900);
      expect(y).toBeLessThanOrEqual(401_100);
    }
  });
  it('that are wholly in view are drawn whole', () => {
    for (const primary of [true, false]) {
      expect(path({ ...edge, primary }, { top: -10, bottom: 1010 })).toBe(path({ ...edge, primary }));
    }
  });
  it('know whether an end is in view', () => {
    expect(endsIn(edge, { x: 0, y: -5, width: 300, height: 10 })).toBe(true);
    expect(endsIn(edge, { x: 0, y: 400, width: 500, height: 100 })).toBe(false);
  });
  it('are made for 10,000 objectives in a moment', () => {
    const data = bigTree(10_000);
    const tree = prepare(data);
    const shown = visibleNodes(tree.forest, () => false, null);
    const layout = layoutMap(layoutInput(tree.forest, shown));
    const started = performance.now();
    expect(edgesOf(data, tree.forest, shown, layout)).toHaveLength(10_000);
    columnsOf(layout);
    expect(performance.now() - started).toBeLessThan(300);
  });
});

it('the minimap shows a very tall map as a band, not as a thread', () => {
  const even = minimapScale(1500, 1000);
  expect(even.x).toBe(even.y);
  const tall = minimapScale(1700, 1_000_000);
  expect(tall.x).toBeGreaterThan(0.05);
  expect(1_000_000 * tall.y).toBeLessThanOrEqual(116);
});
