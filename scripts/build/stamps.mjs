// Which parts are up to date: a hash over the content of what each is made of.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../setup/machine.mjs';

const file = path.join(root, 'out', 'stamps.json');

/** What every part depends on besides its own sources. */
const common = ['package-lock.json', 'tsconfig.json', 'scripts/aliases.mjs', 'scripts/build'];

/** @param {string} place a file or folder @returns {string[]} the files in it, sorted */
function filesIn(place) {
  const full = path.join(root, place);
  const entries = readdirSync(full, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** @param {string} place @returns {string[]} */
const expand = (place) => (path.extname(place) ? [path.join(root, place)] : filesIn(place));

/**
 * @param {string[]} sources folders and files, relative to the repository
 * @returns {string} changes when a file is added, removed, renamed or edited
 */
export function hashOf(sources) {
  const hash = createHash('sha256');
  for (const name of [...sources, ...common].flatMap(expand)) {
    const content = readFileSync(name);
    hash.update(`${path.relative(root, name)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** @returns {Record<string, string>} part → hash at its last build */
export function readStamps() {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** @param {Record<string, string>} stamps */
export function writeStamps(stamps) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(stamps, null, 2));
}
