import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildForest, isLoose, LOOSE, lineOfSight, MISSION, refuseMove, TOP } from '#shared/tree/domain';
import { ambition, anyTree, bigTree, type Link, numbered, team, treeData } from '#tests/support/tree/tree-data';

const withLinks = (count: number, links: readonly Link[]) => treeData({ titles: numbered(count), links });

describe('the parent that an objective hangs under', () => {
  it.each<[string, readonly Link[], number]>([
    [
      'the one it contributes to, before one it supports',
      [
        [3, 0, 'supports', 9],
        [3, 1],
      ],
      1,
    ],
    [
      'the heavier contribution',
      [
        [3, 0],
        [3, 1, 'contributes', 2],
      ],
      1,
    ],
    [
      'the first in order among equals',
      [
        [3, 2],
        [3, 0],
      ],
      0,
    ],
    [
      'one it supports when it contributes to none',
      [
        [3, 2, 'supports'],
        [3, 0, 'depends-on'],
      ],
      2,
    ],
    ['never one it depends on', [[3, 0, 'depends-on']], TOP],
    [
      'never itself',
      [
        [3, 3],
        [3, 2],
      ],
      2,
    ],
  ])('%s', (_, links, parent) => {
    expect(buildForest(withLinks(4, links)).parent[3]).toBe(parent);
  });

  it('cuts a loop where it closes and keeps every objective on the map', () => {
    const forest = buildForest(
      withLinks(3, [
        [0, 1],
        [1, 2],
        [2, 0],
      ]),
    );
    expect([...forest.parent]).toEqual([1, 2, TOP]);
    expect(forest.tops).toEqual([2]);
  });

  it('holds for whatever two merged copies may bring: a forest without loops that misses nobody', () => {
    fc.assert(
      fc.property(anyTree, (data) => {
        const forest = buildForest(data);
        const roots = [...forest.tops, ...forest.loose];
        expect(roots.reduce((sum, root) => sum + 1 + (forest.below[root] ?? 0), 0)).toBe(forest.size);
        for (let node = 0; node < forest.size; node += 1) {
          const parent = forest.parent[node] ?? LOOSE;
          if (parent >= 0) expect(forest.depth[node]).toBe((forest.depth[parent] ?? 0) + 1);
          else expect(roots).toContain(node);
        }
      }),
    );
  });
});

describe('who stands under the mission without a parent', () => {
  const rule = (teams: ReturnType<typeof team>[], of: number[]) => {
    const { tops, loose } = buildForest(treeData({ titles: numbered(of.length), teams, objectives: { team: of } }));
    return { tops, loose };
  };
  const company = team('company', 'company');
  const department = team('department', 'department', 0);

  it("the company's own; everyone else is not aligned", () => {
    expect(rule([company, department], [0, 1, -1])).toEqual({ tops: [0], loose: [1, 2] });
  });
  it('without a company team those without any team', () => {
    expect(rule([team('a', 'team')], [0, -1])).toEqual({ tops: [1], loose: [0] });
  });
  it('else those of the teams that have no team above', () => {
    expect(rule([team('a', 'team'), team('b', 'team', 0)], [0, 1])).toEqual({ tops: [0], loose: [1] });
  });
});

describe('line of sight', () => {
  const links: Link[] = [
    [1, 0],
    [2, 1],
    [2, 4, 'supports'],
    [3, 2],
    [5, 4],
    [3, 5, 'depends-on'],
  ];
  const data = withLinks(6, links);
  const forest = buildForest(data);

  it('goes up over every parent and down over every child, not to brothers or dependencies', () => {
    const { nodes, links: lit, mission } = lineOfSight(data, forest, 2);
    expect([...nodes]).toEqual([1, 1, 1, 1, 1, 0]);
    expect([...lit]).toEqual([1, 1, 1, 1, 0, 0]);
    expect(mission).toBe(true);
  });
  it('of the mission is all that is aligned', () => {
    expect([...lineOfSight(data, forest, MISSION).nodes]).toEqual([1, 1, 1, 1, 1, 1]);
  });
  it('ends short of the mission for what is not aligned', () => {
    const cut = treeData({
      titles: numbered(3),
      links: [[2, 1]],
      teams: [team('company', 'company'), team('team', 'team', 0)],
      objectives: { team: [0, 1, 1] },
    });
    const cutForest = buildForest(cut);
    expect(lineOfSight(cut, cutForest, 2)).toMatchObject({ nodes: Uint8Array.from([0, 1, 1]), mission: false });
    expect(isLoose(cutForest, 2)).toBe(true);
    expect(isLoose(cutForest, 0)).toBe(false);
  });
});

describe('the strategy above', () => {
  // 3 far ─ 4 near ─ 0 ─ 1, and 2, which contributes to 1, names the five-year goal itself; 5 alone ─ nothing of its own
  const data = treeData({
    titles: numbered(3),
    links: [
      [1, 0],
      [2, 1],
    ],
    teams: [team('company', 'company'), team('team', 'team', 0)],
    objectives: { team: [1, 1, 1], ambition: [1, -1, 0] },
    ambitions: [ambition('far', 'five-year'), ambition('near', 'one-year', 0), ambition('alone', 'one-year')],
  });
  const forest = buildForest(data, { strategy: true });
  const [far, near, alone] = [3, 4, 5];

  it('takes in those that serve a step and have no parent, and counts objectives alone', () => {
    expect([...forest.parent]).toEqual([near, 0, 1, TOP, far, TOP]);
    expect(forest.tops).toEqual([far, alone]);
    expect([...forest.below]).toEqual([2, 1, 0, 3, 3, 0]);
    expect(forest.loose).toEqual([]);
  });
  it('is a way up to the mission also while it is not shown', () => {
    const hidden = buildForest(data);
    expect(hidden.tops).toEqual([0]);
    expect(hidden.size).toBe(3);
    expect(lineOfSight(data, hidden, 2).mission).toBe(true);
  });
  it('is on every line of sight, of an objective and of a step', () => {
    expect(lineOfSight(data, forest, 1)).toMatchObject({
      nodes: Uint8Array.from([1, 1, 1, 1, 1, 0]),
      mission: true,
    });
    expect([...lineOfSight(data, forest, near).nodes]).toEqual([1, 1, 1, 1, 1, 0]);
    expect([...lineOfSight(data, forest, alone).nodes]).toEqual([0, 0, 0, 0, 0, 1]);
    expect([...lineOfSight(data, forest, MISSION).nodes]).toEqual([1, 1, 1, 1, 1, 1]);
  });
  it('takes another objective, and refuses only what hangs there already', () => {
    expect(refuseMove(data, forest, 0, near)).toBe('already-there');
    expect(refuseMove(data, forest, 0, far)).toBeNull();
    expect(refuseMove(data, forest, 0, MISSION)).toBeNull();
  });
  it('ends where a merge has left a loop', () => {
    const looped = { ...data, ambitions: [ambition('a', 'five-year', 1), ambition('b', 'one-year', 0)] };
    const cut = buildForest(looped, { strategy: true });
    expect([...cut.parent]).toEqual([4, 0, 1, TOP, 3]);
  });
});

describe('re-aligning', () => {
  const data = withLinks(4, [
    [1, 0],
    [2, 1],
    [3, 2, 'supports'],
  ]);
  const forest = buildForest(data);
  it.each([
    ['to itself', 1, 1, 'itself'],
    ['to where it hangs already', 2, 1, 'already-there'],
    ['to its own child', 0, 1, 'loop'],
    ['to a grandchild over a supporting link', 1, 3, 'loop'],
    ['to a second parent of a branch', 3, 0, null],
    ['to the mission', 1, MISSION, null],
  ])('%s', (_, child, parent, refusal) => {
    expect(refuseMove(data, forest, child, parent)).toBe(refusal);
  });
  it('is refused as a loop exactly when it would close one', () => {
    const count = 12;
    const node = fc.integer({ min: 0, max: count - 1 });
    // Without loops to begin with: every child stands behind its parent.
    const link = fc.tuple(node, node).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(fc.array(link, { maxLength: 20 }), link, (pairs, [child, parent]) => {
        const links = pairs.map(([a, b]): Link => [Math.max(a, b), Math.min(a, b)]);
        const data = withLinks(count, links);
        const refusal = refuseMove(data, buildForest(data), child, parent);
        fc.pre(refusal !== 'already-there');
        expect(refusal === 'loop').toBe(hasLoop(count, [...links, [child, parent]]));
      }),
    );
  });
});

/** Takes away what has no parent left until nothing more goes; what remains stands in a loop. */
function hasLoop(count: number, links: readonly Link[]): boolean {
  let left = new Set(numbered(count).map(Number));
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    left = new Set([...left].filter((node) => links.some(([child, parent]) => child === node && left.has(parent))));
  }
  return left.size > 0;
}

it('takes 10,000 objectives in stride', () => {
  const data = bigTree(10_000, 50);
  const started = performance.now();
  const forest = buildForest(data);
  lineOfSight(data, forest, 0);
  expect(performance.now() - started).toBeLessThan(500);
  expect(forest.loose).toHaveLength(200);
});
