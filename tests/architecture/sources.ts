import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
export const floors = ['shared', 'src-main', 'src-renderer'] as const;
export type Floor = (typeof floors)[number];

/** A source file: its path from the repository's root, and what it imports. */
export type Source = {
  readonly file: string;
  readonly floor: Floor;
  /** The first folder under the floor: a feature, or a part of the house such as `ipc`. Undefined at the top. */
  readonly feature: string | undefined;
  readonly lines: number;
  /** Files of ours, from the root. */
  readonly imports: readonly string[];
  /** npm packages and Node's modules, by their bare name (`node:fs/promises` is `node:fs`). */
  readonly packages: readonly string[];
};

const aliasOf: Record<string, string> = {
  '#shared': 'shared',
  '#main': 'src-main',
  '#renderer': 'src-renderer',
  '#tests': 'tests',
};
const importing =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a text imports, as written. Dynamic and type-only imports count too: they are arrows like others. */
export function importsOf(text: string): string[] {
  return [...text.matchAll(importing)].map((match) => match[1] ?? match[2] ?? '');
}

/** The file that an import means, from the root; undefined for a package. Unknown files keep their plain path. */
function resolveImport(from: string, specifier: string): string | undefined {
  const [head = '', ...rest] = specifier.split('/');
  const alias = aliasOf[head];
  const isOurs = alias !== undefined || specifier.startsWith('.');
  if (!isOurs) return undefined;
  const plain = alias ? path.join(alias, ...rest) : path.join(path.dirname(from), specifier);
  const bare = plain.replace(/\?.*$/, '');
  const candidates = [bare, `${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`];
  return candidates.find((name) => path.extname(name) && existsSync(path.join(root, name))) ?? bare;
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

function readSource(floor: Floor, file: string): Source {
  const text = readFileSync(path.join(root, file), 'utf8');
  const parts = file.split('/');
  const found = importsOf(text).map((specifier) => ({ specifier, ours: resolveImport(file, specifier) }));
  return {
    file,
    floor,
    feature: parts.length > 2 ? parts[1] : undefined,
    lines: text.split('\n').length - 1,
    imports: found.flatMap(({ ours }) => (ours === undefined ? [] : [ours])),
    packages: found.flatMap(({ specifier, ours }) => (ours === undefined ? [packageOf(specifier)] : [])),
  };
}

const isCode = (name: string) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts');

/** All files of code in a folder, from the root. */
export function codeIn(folder: string): string[] {
  const full = path.join(root, folder);
  if (!existsSync(full)) return [];
  const names = readdirSync(full, { recursive: true, encoding: 'utf8' });
  return names.filter(isCode).map((name) => path.posix.join(folder, name.split(path.sep).join('/')));
}

/** Every source file of the three floors. */
export function readSources(): Source[] {
  return floors.flatMap((floor) => codeIn(floor).map((file) => readSource(floor, file)));
}
