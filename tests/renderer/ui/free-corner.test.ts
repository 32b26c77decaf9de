import { expect, test } from 'vitest';
import { freeCorner } from '#renderer/ui/charts/free-corner';

const area = { left: 50, right: 350, top: 0, bottom: 100 };
const flat = (y: number, from = 50, to = 350) => [
  { x: from, y },
  { x: to, y },
];

test('a name stands at the top left while nothing crosses it there', () => {
  expect(freeCorner('Healthy', area, [])).toBe('insideTopLeft');
  expect(freeCorner('Healthy', area, [flat(50)])).toBe('insideTopLeft');
  expect(freeCorner('Healthy', area, [flat(10, 200, 350)])).toBe('insideTopLeft');
});

test('a name goes out of the way of a line', () => {
  expect(freeCorner('Healthy', area, [flat(10)])).toBe('insideBottomLeft');
  expect(freeCorner('Healthy', area, [flat(10), flat(90, 50, 200)])).toBe('insideBottomRight');
  const falling = [
    { x: 50, y: -20 },
    { x: 120, y: 90 },
    { x: 350, y: 95 },
  ];
  expect(freeCorner('At the upper edge', area, [falling])).toBe('insideTopRight');
});

test('where lines are everywhere, the corner with the least of them takes it', () => {
  expect(freeCorner('Healthy', area, [flat(10), flat(90), flat(12, 50, 100)])).toBe('insideBottomLeft');
});
