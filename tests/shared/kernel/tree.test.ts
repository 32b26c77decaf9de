import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTreeOrder, pathTo, wouldLoop } from '#shared/kernel/tree';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
/** Any parents at all: loops and missing parents too, as a merge of two copies can leave them. */
const anyForest = fc
  .tuple(...ids.map(() => fc.option(fc.constantFrom(...ids, 'gone'), { nil: null })))
  .map((parents) => ids.map((id, place) => ({ id, parentId: parents[place] ?? null })));

describe('inTreeOrder', () => {
  it('puts children behind their parent, one level deeper, siblings as given', () => {
    const nodes = [
      { id: 'ops', parentId: 'company' },
      { id: 'company', parentId: null },
      { id: 'sales', parentId: 'company' },
      { id: 'night', parentId: 'ops' },
    ];
    expect(inTreeOrder(nodes).map(({ node, depth }) => [node.id, depth])).toEqual([
      ['company', 0],
      ['ops', 1],
      ['night', 2],
      ['sales', 1],
    ]);
  });

  it('names every node once, whatever the parents say', () => {
    fc.assert(
      fc.property(anyForest, (nodes) => {
        expect(
          inTreeOrder(nodes)
            .map(({ node }) => node.id)
            .sort(),
        ).toEqual(ids);
      }),
    );
  });
});

describe('wouldLoop', () => {
  it('refuses exactly the parents that stand below', () => {
    fc.assert(
      fc.property(anyForest, fc.constantFrom(...ids), fc.constantFrom(...ids), (nodes, id, parentId) => {
        const parents = new Map(nodes.map((node) => [node.id, node.parentId]));
        const known = new Map(nodes.map((node) => [node.id, node]));
        const above = [parentId, ...pathTo(known, parentId).map((node) => node.id)];
        expect(wouldLoop(parents, id, parentId)).toBe(above.includes(id));
      }),
    );
  });

  it('always allows the top', () => expect(wouldLoop(new Map([['a', null]]), 'a', null)).toBe(false));
});
