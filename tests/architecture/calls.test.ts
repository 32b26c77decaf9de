import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contract } from '#shared/contract';
import { codeIn, root } from './sources';

const textOf = (files: string[]) => files.map((file) => readFileSync(path.join(root, file), 'utf8')).join('\n');
const handlers = textOf(codeIn('src-main').filter((file) => /\/handlers[^/]*\.ts$/.test(file)));
const tests = textOf(codeIn('tests').filter((file) => !file.startsWith('tests/architecture/')));

/** Names that do not stand between quotes anywhere in the text. */
const notIn = (text: string) => (name: string) => !text.includes(`'${name}'`);

describe('every call', () => {
  const names = Object.keys(contract);

  test('is named feature.verb, in kebab case', () => {
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });

  test('has a schema for what goes in and what comes out', () => {
    const parses = (schema: unknown) => typeof schema === 'object' && schema !== null && 'safeParse' in schema;
    const without = Object.entries(contract).filter(([, { input, output }]) => !parses(input) || !parses(output));
    expect(without.map(([name]) => name)).toEqual([]);
  });

  test('has a handler', () => {
    expect(names.filter(notIn(handlers))).toEqual([]);
  });

  test('has a test', () => {
    expect(names.filter(notIn(tests))).toEqual([]);
  });
});
