import { describe, expect, it } from 'vitest';
import type { Edge } from '#renderer/tree/edges';
import { prepare } from '#renderer/tree/model';
import { sceneOf } from '#renderer/tree/scene';
import { hasArrow, strength, strokesIn } from '#renderer/tree/strokes';
import { lineOfSight, MISSION } from '#shared/tree/domain';
import { layoutInput, layoutMap } from '#shared/tree/layout';
import { visibleNodes } from '#shared/tree/visible';
import { numbered, treeData } from '#tests/support/tree/tree-data';

/** Objective 0 above 1 and 2; 3 below 1; and 2 depends on 3. */
const data = treeData({
  titles: numbered(4),
  links: [
    [1, 0],
    [2, 0, 'supports'],
    [3, 1],
    [2, 3, 'depends-on'],
  ],
});
const tree = prepare(data, false);
const shown = visibleNodes(tree.forest, () => false, null);
const scene = sceneOf(tree, shown, layoutMap(layoutInput(tree.forest, shown)));
const all = { x: -100, y: -100, width: 5000, height: 5000 };
const said = (strokes: ReturnType<typeof strokesIn>) =>
  strokes.map(({ look, bright, edges }) => [look, bright, edges.map(({ parent, child }) => [parent, child])]);

describe('the lines to be drawn', () => {
  it('are gathered by their look', () => {
    expect(said(strokesIn(scene.edges, all, null))).toEqual([
      [
        'contributes',
        false,
        [
          [MISSION, 0],
          [0, 1],
          [1, 3],
        ],
      ],
      ['supports', false, [[0, 2]]],
      ['depends-on', false, [[3, 2]]],
    ]);
    expect((['contributes', 'supports', 'depends-on', 'declined'] as const).map(hasArrow)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('come last where they are lit', () => {
    const sight = lineOfSight(data, tree.forest, 3);
    const strokes = said(strokesIn(scene.edges, all, sight));
    const bright = strokes.filter(([, lit]) => lit === true);
    expect(strokes.slice(-bright.length)).toEqual(bright);
    expect(bright[0]).toEqual([
      'contributes',
      true,
      [
        [MISSION, 0],
        [0, 1],
        [1, 3],
      ],
    ]);
  });

  it('are those in view; one across the tree only with an end in it, and from afar not at all', () => {
    const across: Edge = {
      link: 9,
      kind: 'supports',
      declined: false,
      child: 1,
      parent: 0,
      primary: false,
      x1: 0,
      y1: 0,
      x2: 100,
      y2: 10_000,
    };
    const passing = { x: 0, y: 5000, width: 200, height: 100 };
    const ending = { x: 0, y: 9950, width: 200, height: 100 };
    const elsewhere = { x: 4000, y: 0, width: 200, height: 100 };
    const drawn = (edge: Edge, view: typeof all, afar = false) => strokesIn([edge], view, null, afar).length;
    expect([passing, ending, elsewhere].map((view) => drawn(across, view))).toEqual([0, 1, 0]);
    expect(drawn(across, ending, true)).toBe(0);
    expect([passing, ending].map((view) => drawn({ ...across, primary: true }, view, true))).toEqual([1, 1]);
  });
});

describe('how strongly a card shows', () => {
  it('hangs on the lit line, else on what is sought', () => {
    const sight = lineOfSight(data, tree.forest, 1);
    const wanted = Uint8Array.of(0, 1, 0, 0);
    expect([MISSION, 0, 1].map((node) => strength({ sight, wanted: null }, node))).toEqual([1, 1, 1]);
    expect(strength({ sight, wanted: null }, 2)).toBeLessThan(0.5);
    expect([MISSION, 1].map((node) => strength({ sight: null, wanted }, node))).toEqual([1, 1]);
    expect(strength({ sight: null, wanted }, 0)).toBeLessThan(1);
  });
});
