import { expect, it } from 'vitest';
import { routes } from '#renderer/app/routes';
import { readWish } from '#renderer/app/wish';

const paths = routes.map(({ path }) => path);

it('has each address once', () => {
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
});

it('has every address that the sidebar, the palette, the menus and Home lead to', () => {
  const wanted = [
    '/home',
    '/tree',
    '/objectives',
    '/objectives/:id',
    '/check-in',
    '/retrospectives',
    '/retrospectives/:id',
    '/people/:id?',
    '/kpis/:id?',
    '/teams',
    '/teams/:id',
    '/cycles',
    '/settings',
    '/difference',
    '/import',
    '/export',
  ];
  expect(wanted.filter((path) => !paths.includes(path))).toEqual([]);
});

it.each([
  [null, {}],
  ['x', {}],
  [
    { status: 'at-risk', create: true },
    { status: 'at-risk', create: true },
  ],
  [{ status: 'splendid', create: 1, more: 2 }, {}],
])('reads %j beside an address as the wish %j', (kept, wish) => {
  expect(readWish(kept)).toEqual(wish);
});
