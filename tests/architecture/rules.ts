import { builtinModules } from 'node:module';
import type { Floor, Source } from './sources';

/** Folders that are parts of the house and no features: every feature of their floor may import any of their files. */
export const house: Record<Floor, readonly string[]> = {
  shared: ['kernel'],
  'src-main': ['app', 'changes', 'cli', 'device', 'documents', 'ipc', 'jobs', 'log', 'roll-up', 'store'],
  'src-renderer': ['app', 'ipc', 'ui'],
};

/** Folders whose job is to put the features together. Files at the top of a floor do so too. */
const composes: Record<Floor, readonly string[]> = {
  shared: [],
  'src-main': ['app', 'changes', 'cli', 'documents', 'ipc', 'jobs', 'roll-up', 'store'],
  'src-renderer': ['app'],
};

/** Which files of a feature another feature may import: `store.ts`, and `store-*.ts` or `store/*` where it is split. */
const open: Record<Floor, RegExp> = {
  shared: /^(contract|domain)\b/,
  'src-main': /^(store|table)\b/,
  // views are made of other features' views, but what one window knows belongs to the feature alone
  'src-renderer': /^(?!state\b)/,
};

const mayImport: Record<Floor, readonly string[]> = {
  shared: ['shared'],
  'src-main': ['shared', 'src-main'],
  'src-renderer': ['shared', 'src-renderer'],
};

const node = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)].map((name) => name.split('/')[0]);
const server = ['electron', 'better-sqlite3', 'drizzle-orm', 'electron-log', 'yauzl', 'write-excel-file', ...node];
const page = [
  /^react/,
  /^@mantine\//,
  /^@tabler\//,
  /^@tanstack\//,
  /^wouter/,
  /^recharts/,
  /^zustand/,
  /^@fontsource/,
];
const isPage = (name: string) => page.some((pattern) => pattern.test(name));

const datesAllowed = /^shared\/(kernel\/dates\.ts$|[^/]+\/(domain\b|[^/]*domain))/;

/** What is wrong with one import of a file of ours; undefined when it is allowed. */
export function wrongArrow(from: Source, to: string): string | undefined {
  const [toFloor = '', toFeature, ...below] = to.split('/');
  if (!mayImport[from.floor].includes(toFloor)) return `${from.floor} may not import ${toFloor}`;
  if (toFloor !== from.floor) return undefined;
  const isTop = below.length === 0;
  if (isTop) return from.feature === undefined || composes[from.floor].includes(from.feature) ? undefined : topFile(to);
  if (toFeature === undefined || toFeature === from.feature) return undefined;
  if (house[from.floor].includes(toFeature)) return fromKernel(from);
  if (from.feature === undefined || composes[from.floor].includes(from.feature)) return undefined;
  if (house[from.floor].includes(from.feature)) return `${from.feature} knows no feature, but imports ${toFeature}`;
  const name = below.join('/');
  return open[from.floor].test(name) ? undefined : `${name} belongs to ${toFeature} alone`;
}

/** The files at the top of a floor put everything together; only the contract, and its types, are for everyone. */
function topFile(to: string): string | undefined {
  return to === 'shared/contract.ts' ? undefined : `${to} puts the features together: nothing below may import it`;
}

function fromKernel(from: Source): string | undefined {
  const isKernel = from.floor === 'shared' && from.feature === 'kernel';
  return isKernel ? 'the kernel imports nothing but itself' : undefined;
}

/** What is wrong with a package that a file imports; undefined when it is allowed there. */
export function wrongPackage(from: Source, name: string): string | undefined {
  const isServer = server.includes(name);
  if (from.floor === 'shared' && (isServer || isPage(name))) return `${name} has no place in shared: it is pure`;
  if (from.floor === 'src-main' && isPage(name)) return `${name} belongs to the page`;
  if (from.floor === 'src-renderer' && isServer) return `${name} belongs to the main process`;
  if (name === 'date-fns' && !datesAllowed.test(from.file)) return 'date-fns stays in kernel/dates.ts and the domains';
  return undefined;
}

/** The loops in the import graph, each as the files one passes, first one again at the end. */
export function loops(sources: readonly Source[]): string[][] {
  const graph = new Map(sources.map((source) => [source.file, source.imports]));
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const { file } of sources) visit(file, []);
  return found;
}
