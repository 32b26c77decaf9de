import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Ordered, placeAfter } from '#shared/kernel/ord';

/** The siblings after the keys are written, in their new order. */
function written(siblings: readonly Ordered[], keys: readonly Ordered[]): string[] {
  const all = new Map([...siblings, ...keys].map((one) => [one.id, one.ord]));
  return [...all].sort(([a, x], [b, y]) => (x < y || (x === y && a < b) ? -1 : 1)).map(([id]) => id);
}

test('whatever the present keys, the thing ends up behind the one asked for, and the others keep their order', () => {
  const ord = fc.constantFrom('', 'a0', 'a1', 'a1V', 'Zz', 'no key', 'b00');
  fc.assert(
    fc.property(fc.array(ord, { maxLength: 6 }), fc.nat(6), fc.boolean(), (ords, at, isNew) => {
      const siblings = ords
        .map((one, index) => ({ id: `s${index}`, ord: one }))
        .sort((a, b) => (a.ord < b.ord ? -1 : 1));
      const id = isNew ? 'new' : (siblings[0]?.id ?? 'new');
      const others = siblings.filter((one) => one.id !== id).map((one) => one.id);
      const afterId = at === 0 ? null : (others[at - 1] ?? null);
      const expected = [...others];
      expected.splice(afterId === null ? 0 : others.indexOf(afterId) + 1, 0, id);
      const after = written(siblings, placeAfter(siblings, id, afterId));
      // equal keys fall back to the id, so only what was in a true order keeps it
      const isTrue = new Set(siblings.map((one) => one.ord)).size === siblings.length;
      if (isTrue) expect(after).toEqual(expected);
      else expect(after).toContain(id);
    }),
  );
});

test('one key is enough as a rule; all are laid out anew where two are alike', () => {
  const siblings = [
    { id: 'a', ord: 'a0' },
    { id: 'b', ord: 'a1' },
    { id: 'c', ord: 'a1' },
  ];
  expect(placeAfter(siblings, 'new', 'a')).toHaveLength(1);
  expect(placeAfter(siblings, 'new', 'b').map(({ id }) => id)).toEqual(['a', 'b', 'new', 'c']);
});

test('behind something that is gone is last', () => {
  expect(placeAfter([{ id: 'a', ord: 'a0' }], 'new', 'gone')).toEqual([{ id: 'new', ord: 'a1' }]);
});
