import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { codeIn, root } from './sources';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const sheets = readdirSync(path.join(root, 'src-renderer'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => path.posix.join('src-renderer', name));
const components = codeIn('src-renderer').map((file) => ({ file, text: read(file) }));

// A sheet stays once its view was opened: what it looks for anywhere in the window must stand for that view alone.
test('an attribute that changes the whole window is set by one component only', () => {
  const looked = sheets.flatMap((sheet) =>
    [...read(sheet).matchAll(/body:has\(\[(data-[a-z-]+)/g)].map(([, it]) => it),
  );
  expect(looked).toContain('data-whole-window');
  const setters = looked.map(
    (name) => components.filter(({ text }) => new RegExp(`${name}\\b(?!-)`).test(text)).length,
  );
  expect(setters).toEqual(looked.map(() => 1));
});
