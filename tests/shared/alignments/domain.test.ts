import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignmentId, closesLoop, countsInRollUp, ladderKinds } from '#shared/alignments/domain';

test('a link of an objective to itself closes a loop', () => {
  expect(closesLoop('a', 'a', () => [])).toBe(true);
});

test('ends where a loop is already there', () => {
  const parents: Record<string, string[]> = { b: ['c'], c: ['b'] };
  expect(closesLoop('a', 'b', (id) => parents[id] ?? [])).toBe(false);
});

test('links that are added unless they close a loop never make one', () => {
  const link = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }));
  fc.assert(
    fc.property(fc.array(link, { maxLength: 40 }), (links) => {
      const parents = new Map<string, string[]>();
      const parentsOf = (id: string) => parents.get(id) ?? [];
      for (const [child, parent] of links) {
        if (!closesLoop(`${child}`, `${parent}`, parentsOf)) {
          parents.set(`${child}`, [...parentsOf(`${child}`), `${parent}`]);
        }
      }
      const open = new Set(parents.keys());
      for (let found = true; found; ) {
        const top = [...open].find((id) => parentsOf(id).every((parent) => !open.has(parent)));
        found = top !== undefined;
        if (top !== undefined) open.delete(top);
      }
      expect(open.size).toBe(0); // everything could be sorted from the top down
    }),
  );
});

test('a link to a key result shows the line of sight and adds nothing', () => {
  expect(countsInRollUp({ kind: 'contributes', parentKeyResultId: null })).toBe(true);
  expect(countsInRollUp({ kind: 'contributes', parentKeyResultId: 'kr' })).toBe(false);
  expect(countsInRollUp({ kind: 'supports', parentKeyResultId: null })).toBe(false);
});

test('the id of a link follows from what it links', () => {
  expect(alignmentId('child', 'parent', null)).not.toBe(alignmentId('parent', 'child', null));
  expect(alignmentId('child', 'parent', 'kr')).not.toBe(alignmentId('child', 'parent', null));
});

test('a dependency has its own loops', () => {
  expect(ladderKinds('depends-on')).toEqual(['depends-on']);
  expect(ladderKinds('supports')).toEqual(ladderKinds('contributes'));
});
