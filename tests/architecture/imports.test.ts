import { describe, expect, test } from 'vitest';
import { loops, wrongArrow, wrongPackage } from './rules';
import { type Floor, importsOf, readSources, type Source } from './sources';

/** A source as it could stand in the repository. */
function planted(floor: Floor, feature: string | undefined, imports: string[] = [], name = 'planted.ts'): Source {
  const file = [floor, feature, name].filter((part) => part !== undefined).join('/');
  return { file, floor, feature, lines: 1, imports, packages: [] };
}

describe('the repository', () => {
  const sources = readSources();

  test('has only the arrows of the architecture', () => {
    const wrong = sources.flatMap((source) =>
      source.imports.flatMap((to) => {
        const why = wrongArrow(source, to);
        return why ? [`${source.file} → ${to}: ${why}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('keeps each package on its floor', () => {
    const wrong = sources.flatMap((source) =>
      source.packages.flatMap((name) => {
        const why = wrongPackage(source, name);
        return why ? [`${source.file} → ${name}: ${why}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('has no import loop', () => {
    expect(loops(sources).map((loop) => loop.join(' → '))).toEqual([]);
  });
});

describe('the rules', () => {
  test.each([
    [planted('shared', 'teams'), 'src-main/store/open.ts'],
    [planted('src-main', 'teams'), 'src-renderer/ui/button.tsx'],
    [planted('src-renderer', 'teams'), 'src-main/teams/store.ts'],
    [planted('shared', 'kernel'), 'shared/teams/domain.ts'],
    [planted('shared', 'teams'), 'shared/cycles/scoring.ts'],
    [planted('src-main', 'teams'), 'src-main/cycles/handlers.ts'],
    [planted('src-main', 'teams'), 'src-main/main.ts'],
    [planted('src-renderer', 'teams'), 'src-renderer/cycles/state.ts'],
    [planted('src-renderer', 'ui'), 'src-renderer/cycles/queries.ts'],
    [planted('src-main', 'teams'), 'tests/support/store.ts'],
  ])('refuse %o → %s', (from, to) => {
    expect(wrongArrow(from, to)).toBeTypeOf('string');
  });

  test.each([
    [planted('shared', 'teams'), 'shared/kernel/ids.ts'],
    [planted('shared', 'teams'), 'shared/cycles/domain.ts'],
    [planted('shared', 'teams'), 'shared/cycles/contract.ts'],
    [planted('src-main', 'teams'), 'shared/cycles/scoring.ts'],
    [planted('src-main', 'teams'), 'src-main/cycles/store.ts'],
    [planted('src-main', undefined), 'src-main/cycles/handlers.ts'],
    [planted('src-main', 'store'), 'src-main/cycles/table.ts'],
    [planted('src-renderer', 'teams'), 'shared/contract.ts'],
    [planted('src-renderer', 'teams'), 'src-renderer/ui/button.tsx'],
    [planted('src-renderer', 'app'), 'src-renderer/cycles/cycle-page.tsx'],
  ])('allow %o → %s', (from, to) => {
    expect(wrongArrow(from, to)).toBeUndefined();
  });

  test.each([
    [planted('shared', 'teams'), 'node:fs', true],
    [planted('shared', 'teams'), 'react', true],
    [planted('shared', 'teams'), 'date-fns', true],
    [planted('shared', 'teams', [], 'domain.ts'), 'date-fns', false],
    [planted('shared', 'teams'), 'zod', false],
    [planted('src-renderer', 'teams'), 'better-sqlite3', true],
    [planted('src-renderer', 'teams'), '@mantine/core', false],
    [planted('src-main', 'teams'), 'react-dom', true],
    [planted('src-main', 'teams'), 'electron', false],
  ])('judge %o → package %s', (from, name, isWrong) => {
    expect(wrongPackage(from, name) !== undefined).toBe(isWrong);
  });

  test('see a loop over three files, and none where two paths meet', () => {
    const loop = [
      planted('shared', 'a', ['shared/b/planted.ts']),
      planted('shared', 'b', ['shared/c/planted.ts']),
      planted('shared', 'c', ['shared/a/planted.ts']),
    ];
    expect(loops(loop)).toHaveLength(1);
    const diamond = [
      planted('shared', 'a', ['shared/b/planted.ts', 'shared/c/planted.ts']),
      planted('shared', 'b', ['shared/d/planted.ts']),
      planted('shared', 'c', ['shared/d/planted.ts']),
      planted('shared', 'd'),
    ];
    expect(loops(diamond)).toEqual([]);
  });

  test('see every kind of import', () => {
    const text = [
      "import { a } from './a';",
      "import './b.css';",
      "import type { C } from '#shared/c';",
      "export { d } from '../d';",
      "export * from 'e';",
      "const f = await import('./f');",
      "import {\n  g,\n  h,\n} from './g';",
      "// a comment about import('./not')? counts: no arrow hides in a comment",
    ].join('\n');
    expect(importsOf(text)).toEqual(['./a', './b.css', '#shared/c', '../d', 'e', './f', './g', './not']);
  });
});
