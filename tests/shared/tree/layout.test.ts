import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TreeData } from '#shared/tree/contract';
import { buildForest, MISSION } from '#shared/tree/domain';
import { CARD_HEIGHT, CARD_WIDTH, COLUMN_STEP, layoutInput, layoutMap } from '#shared/tree/layout';
import { type Direction, foldedAncestors, travel } from '#shared/tree/travel';
import { visibleNodes } from '#shared/tree/visible';
import { ambition, anyTree, bigTree, numbered, team, treeData } from '#tests/support/tree/tree-data';

function laidOut(data: TreeData, folded: (node: number) => boolean = () => false, strategy = false) {
  const forest = buildForest(data, { strategy });
  const shown = visibleNodes(forest, folded, null);
  return { forest, shown, layout: layoutMap(layoutInput(forest, shown)) };
}

const anyFolding = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });

describe('the map', () => {
  it('stands one column per level, each parent in the middle of its children', () => {
    const { layout } = laidOut(
      treeData({
        titles: numbered(4),
        links: [
          [1, 0],
          [2, 0],
          [3, 0],
        ],
      }),
    );
    expect([...layout.x]).toEqual([COLUMN_STEP, 2 * COLUMN_STEP, 2 * COLUMN_STEP, 2 * COLUMN_STEP]);
    expect(layout.y[0]).toBe(layout.y[2]);
    expect(layout.mission).toEqual({ x: 0, y: layout.y[0] });
    expect(layout.looseY).toBeNull();
  });

  it('gives each horizon of the strategy a column of its own, and all the objectives that stand highest one', () => {
    const { forest, shown, layout } = laidOut(
      treeData({
        titles: numbered(5),
        links: [[4, 1]],
        objectives: { ambition: [1, 0, -1, 2, -1] },
        ambitions: [ambition('far', 'five-year'), ambition('near', 'one-year', 0), ambition('alone', 'one-year')],
      }),
      undefined,
      true,
    );
    const column = (node: number) => (layout.x[shown.place[node] ?? -1] ?? Number.NaN) / COLUMN_STEP;
    const [far, near, alone] = [0, 1, 2].map((at) => forest.objectives + at) as [number, number, number];
    expect([far, near, alone].map(column)).toEqual([1, 2, 2]);
    // One that serves a one-year goal, one that serves a five-year goal, one without, and one beneath the second.
    expect([0, 1, 2, 3, 4].map(column)).toEqual([3, 3, 3, 3, 4]);
  });

  it('gathers what is not aligned below at the left edge', () => {
    const { layout } = laidOut(
      treeData({
        titles: numbered(8),
        links: [[2, 1]],
        teams: [team('company', 'company'), team('team', 'team', 0)],
        objectives: { team: [0, 1, 1, 1, 1, 1, 1, 1] },
      }),
    );
    expect(layout.x[1]).toBe(0);
    expect(layout.y[1]).toBeGreaterThan(layout.looseY ?? Number.NaN);
    expect(layout.x[2]).toBe(COLUMN_STEP);
    // 3, 4, 5 and 6 have nothing below and share a row; 7 begins the next.
    expect(new Set([...layout.y].slice(3, 7)).size).toBe(1);
    expect([layout.x[3], layout.x[7]]).toEqual([0, 0]);
    expect(layout.y[7]).toBeGreaterThan(layout.y[6] ?? Number.NaN);
  });

  it('never lets two cards touch, keeps within its bounds and on whole pixels', () => {
    fc.assert(
      fc.property(anyTree, anyFolding, fc.boolean(), (data, folded, strategy) => {
        const { layout } = laidOut(data, (node) => folded[node] === true, strategy);
        const cards = [...layout.x].map((x, at) => ({ x, y: layout.y[at] ?? Number.NaN }));
        cards.push(layout.mission);
        cards.forEach((a, at) => {
          expect(Number.isInteger(a.x) && Number.isInteger(a.y)).toBe(true);
          expect(a.x).toBeGreaterThanOrEqual(0);
          expect(a.y).toBeGreaterThanOrEqual(0);
          expect(a.x + CARD_WIDTH).toBeLessThanOrEqual(layout.width);
          expect(a.y + CARD_HEIGHT).toBeLessThanOrEqual(layout.height);
          for (const b of cards.slice(at + 1)) {
            expect(Math.abs(a.x - b.x) >= CARD_WIDTH || Math.abs(a.y - b.y) >= CARD_HEIGHT).toBe(true);
          }
        });
      }),
    );
  });

  it('keeps the order of every column when something is folded', () => {
    fc.assert(
      fc.property(anyTree, fc.nat(), (data, pick) => {
        const whole = laidOut(data);
        const chosen = pick % whole.forest.size;
        const less = laidOut(data, (node) => node === chosen);
        const column = (of: typeof whole, nodes: Int32Array, x: number) =>
          [...nodes]
            .filter((node) => of.layout.x[of.shown.place[node] ?? -1] === x)
            .sort((a, b) => (of.layout.y[of.shown.place[a] ?? 0] ?? 0) - (of.layout.y[of.shown.place[b] ?? 0] ?? 0));
        for (const x of new Set(less.layout.x)) {
          expect(column(whole, less.shown.nodes, x)).toEqual(column(less, less.shown.nodes, x));
        }
      }),
    );
  });

  it('lays out 10,000 cards well within a second', () => {
    const data = bigTree(10_000, 50);
    const started = performance.now();
    expect(laidOut(data).layout.height).toBeGreaterThan(100_000);
    expect(performance.now() - started).toBeLessThan(800);
  });
});

describe('travel by arrow keys', () => {
  //  mission ─ 0 ─ 1, 2, 3     5 is not aligned
  //          └ 4 ─ 6
  const data = treeData({
    titles: numbered(7),
    links: [
      [1, 0],
      [2, 0],
      [3, 0],
      [6, 4],
    ],
    teams: [team('company', 'company'), team('team', 'team', 0)],
    objectives: { team: [0, 1, 1, 1, 0, 1, 1] },
  });
  const { shown, layout, forest } = laidOut(data);
  it.each<[number, Direction, number]>([
    [MISSION, 'right', 0],
    [0, 'left', MISSION],
    [0, 'right', 2],
    [2, 'up', 1],
    [1, 'up', 1],
    [3, 'down', 6],
    [6, 'left', 4],
    [6, 'right', 6],
    [0, 'down', 4],
    [MISSION, 'down', 5],
    [5, 'left', 5],
    [5, 'up', MISSION],
    [2, 'first', MISSION],
    [2, 'last', 5],
  ])('from %i %s to %i', (from, direction, to) => {
    expect(travel(shown, layout, from, direction)).toBe(to);
  });

  it('reaches every card from the mission', () => {
    fc.assert(
      fc.property(anyTree, (data) => {
        const { shown, layout } = laidOut(data);
        const reached = new Set<number>([MISSION]);
        const open = [MISSION];
        for (let at = open.pop(); at !== undefined; at = open.pop()) {
          for (const direction of ['right', 'left', 'up', 'down'] as const) {
            const next = travel(shown, layout, at, direction);
            if (reached.has(next)) continue;
            reached.add(next);
            open.push(next);
          }
        }
        expect(reached.size).toBe(shown.nodes.length + 1);
      }),
    );
  });

  it('names what must be opened to see a card', () => {
    expect(foldedAncestors(forest, (node) => node === 4 || node === 0, 6)).toEqual([4]);
  });
});
