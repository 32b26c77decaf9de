import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** The repository's own lint settings, run over planted mistakes in a throw-away folder. */
const root = path.resolve(import.meta.dirname, '../..');
const bin = (name: string) => path.join(root, 'node_modules', '.bin', name);
let planted = '';

function plant(file: string, text: string): void {
  const to = path.join(planted, file);
  mkdirSync(path.dirname(to), { recursive: true });
  writeFileSync(to, text);
}

function run(tool: string, args: string[], cwd: string): { status: number | null; text: string } {
  const done = spawnSync(bin(tool), args, { cwd, encoding: 'utf8' });
  return { status: done.status, text: done.stdout + done.stderr };
}

beforeAll(() => {
  planted = mkdtempSync(path.join(tmpdir(), 'okra-lint-'));
  for (const file of ['tsconfig.json', 'biome.json', '.oxlintrc.json']) {
    copyFileSync(path.join(root, file), path.join(planted, file));
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(planted, 'node_modules'));
  plant('src-main/tsconfig.json', '{ "extends": "../tsconfig.json", "include": ["**/*.ts"] }');
});
afterAll(() => rmSync(planted, { recursive: true, force: true }));

describe('a promise that nobody waits for', () => {
  const mistakes = [
    [
      'an async function of another file',
      "import { save } from './save';\nexport const go = (): void => {\n  save();\n};\n",
    ],
    ['one imported by alias', "import { save } from '#main/save';\nexport const go = (): void => {\n  save();\n};\n"],
    [
      'a method of an interface',
      'export const go = (q: { refetch: () => Promise<void> }): void => {\n  q.refetch();\n};\n',
    ],
    ['a list of them', 'export const go = (): void => {\n  Promise.all([Promise.resolve(1)]);\n};\n'],
    ['a chain without an end', 'export const go = (p: Promise<number>): void => {\n  p.then(String);\n};\n'],
  ] as const;
  test.each(mistakes)('is refused: %s', (_, text) => {
    plant('src-main/save.ts', 'export async function save(): Promise<void> {}\n');
    plant('src-main/planted.ts', text);
    const { status, text: said } = run('oxlint', ['src-main'], planted);
    expect(said).toContain('no-floating-promises');
    expect(status).toBe(1);
  });
});

describe("Electron's raw messages", () => {
  const raw = [
    ['ipcMain', "import { ipcMain } from 'electron';\n\nexport const go = (): unknown => ipcMain;\n"],
    ['ipcRenderer', "import { ipcRenderer } from 'electron';\n\nexport const go = (): unknown => ipcRenderer;\n"],
    ['the whole module', "import electron from 'electron';\n\nexport const go = (): unknown => electron.ipcMain;\n"],
  ] as const;
  test.each(raw)('are refused outside the one wrapper: %s', (_, text) => {
    plant('src-main/teams/handlers.ts', text);
    const { status, text: said } = run('biome', ['lint', 'src-main/teams/handlers.ts'], planted);
    expect(said).toContain('noRestrictedImports');
    expect(status).toBe(1);
  });

  test.each(['src-main/ipc/planted.ts', 'src-main/preload.ts'])('are allowed in %s', (file) => {
    plant(file, "import { ipcMain, ipcRenderer } from 'electron';\n\nexport const both = [ipcMain, ipcRenderer];\n");
    expect(run('biome', ['lint', file], planted)).toMatchObject({ status: 0 });
  });
});
