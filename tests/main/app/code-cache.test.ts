import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CodeCache, useCodeCache } from '#main/app/code-cache';

const prototype = Module.prototype as unknown as { _compile: unknown };
const ownCompile = prototype._compile;
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'okra-code-'));
  file = path.join(folder, 'code-cache.bin');
  writeFileSync(path.join(folder, 'part.cjs'), 'exports.half = (n) => n / 2; exports.where = __filename;');
  writeScript('exports.answer = (n) => require("./part.cjs").half(n) * 2 + 1;');
});
afterEach(() => {
  prototype._compile = ownCompile;
  rmSync(folder, { recursive: true, force: true });
});

const writeScript = (text: string) => writeFileSync(path.join(folder, 'script.cjs'), text);

/** A start: what it answers, and how many of its two scripts it took as they had been compiled. */
function start(): { answer: number; where: string; cache: CodeCache } {
  prototype._compile = ownCompile;
  const cache = useCodeCache(file, true);
  const require = createRequire(path.join(folder, 'start.cjs'));
  for (const name of ['script.cjs', 'part.cjs']) delete require.cache[path.join(folder, name)];
  return { answer: require('./script.cjs').answer(4), where: require('./part.cjs').where, cache };
}

test('what one start has compiled is taken by the next, and works the same', () => {
  const first = start();
  expect(first.cache.taken()).toBe(0);
  first.cache.keep();
  const second = start();
  expect(second.cache.taken()).toBe(2);
  expect(second).toMatchObject({ answer: 5, where: path.join(folder, 'part.cjs') });
});

test('a script that has changed is compiled anew, even one of the same length', () => {
  start().cache.keep();
  writeScript('exports.answer = (n) => require("./part.cjs").half(n) * 2 + 3;');
  const { answer, cache } = start();
  expect(answer).toBe(7);
  expect(cache.taken()).toBe(1);
});

test('a start that finds nothing and keeps nothing reads its scripts as ever', () => {
  useCodeCache(file, false);
  expect(prototype._compile).toBe(ownCompile);
});

test('a stack tells the line and column of the file itself', () => {
  writeScript('exports.answer = () => Number(/script\\.cjs:1:(\\d+)/.exec(new Error("where").stack)?.[1]);');
  expect(start().answer).toBe('exports.answer = () => Number(/script\\.cjs:1:(\\d+)/.exec('.length + 1);
});

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  [
    'changed in one byte',
    (bytes: Buffer) => bytes.fill((bytes.at(-200) ?? 0) ^ 1, bytes.length - 200, bytes.length - 199),
  ],
  ['empty', () => Buffer.alloc(0)],
  ['something else', () => Buffer.from('{"runtime":"linux"}')],
  [
    'of another runtime',
    (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace(/"runtime":"./, '"runtime":"?'), 'latin1'),
  ],
])('a file that is %s keeps nobody from starting', (_, damage) => {
  start().cache.keep();
  writeFileSync(file, damage(readFileSync(file)));
  const { answer, cache } = start();
  expect(answer).toBe(5);
  expect(cache.taken()).toBeLessThan(2);
});
