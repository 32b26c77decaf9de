import { expect, test } from 'vitest';
import { byName, compareNames } from '#shared/kernel/by-name';

test('numbers in names count as numbers, case and accents hardly', () => {
  const names = ['Driver 10', 'driver 2', 'Driver 1', 'Éditeur', 'Editor', 'Driver 11', 'Driver 2', 'Auditor'];
  expect(names.sort(compareNames)).toEqual([
    'Auditor',
    'Driver 1',
    'driver 2',
    'Driver 2',
    'Driver 10',
    'Driver 11',
    'Éditeur',
    'Editor',
  ]);
});

test('things of one name keep one order', () => {
  const [b, a] = [
    { name: 'Sales', id: 'b' },
    { name: 'Sales', id: 'a' },
  ];
  expect([b, a].sort(byName)).toEqual([a, b]);
  expect([a, b].sort(byName)).toEqual([a, b]);
});
