import fs from 'node:fs';
import path from 'node:path';
import { CopyId } from '#shared/documents/contract';
import { isOwnTemporary } from '#shared/documents/domain';

/** Where this installation keeps its own files. Nothing of it is ever shared. */
export type Places = {
  readonly docs: string;
  readonly temporary: string;
  readonly copy: (id: CopyId) => CopyPlaces;
};

export type CopyPlaces = {
  readonly folder: string;
  readonly work: string;
  readonly cache: string;
  readonly lock: string;
  readonly backups: string;
};

const PRIVATE = 0o700;
/** A working copy in the making; it takes its name when it is whole. */
const UNFINISHED = '.new';

export function makePlaces(profile: string): Places {
  const docs = path.join(profile, 'docs');
  const temporary = path.join(profile, 'tmp');
  for (const folder of [docs, temporary]) fs.mkdirSync(folder, { recursive: true, mode: PRIVATE });
  return { docs, temporary, copy: (id) => copyPlaces(path.join(docs, id)) };
}

const copyPlaces = (folder: string): CopyPlaces => ({
  folder,
  work: path.join(folder, 'work.db'),
  cache: path.join(folder, 'cache.db'),
  lock: path.join(folder, 'lock.db'),
  backups: path.join(folder, 'backups'),
});

/** Takes away what a crash has left of ours: private temporaries and unfinished working copies. For the start only. */
export function cleanPlaces({ docs, temporary }: Places): void {
  for (const name of fs.readdirSync(temporary)) fs.rmSync(path.join(temporary, name), { recursive: true, force: true });
  for (const name of fs.readdirSync(docs))
    if (name.endsWith(UNFINISHED)) fs.rmSync(path.join(docs, name), { recursive: true, force: true });
}

/** Takes away this device's unfinished files beside a document's file; other devices' are theirs. */
export function cleanBeside(file: string, device8: string): void {
  const folder = path.dirname(file);
  let names: readonly string[] = [];
  try {
    names = fs.readdirSync(folder);
  } catch {
    return; // the folder is away; nothing to clean
  }
  for (const name of names) if (isOwnTemporary(name, device8)) fs.rmSync(path.join(folder, name), { force: true });
}

/** The id of a further working copy of a document: its own id, then `~2` and so on. */
export function freeCopyId(places: Places, docId: string): CopyId {
  for (let copy = 1; ; copy += 1) {
    const id = CopyId.parse(copy === 1 ? docId : `${docId}~${copy}`);
    if (!fs.existsSync(places.copy(id).folder)) return id;
  }
}

/** Builds a working copy's folder under a passing name; it is there whole or not at all. */
export async function makeCopyFolder(
  places: Places,
  id: CopyId,
  fill: (copy: CopyPlaces) => void | Promise<void>,
): Promise<void> {
  const unfinished = copyPlaces(`${places.copy(id).folder}${UNFINISHED}`);
  fs.rmSync(unfinished.folder, { recursive: true, force: true });
  fs.mkdirSync(unfinished.folder, { mode: PRIVATE });
  await fill(unfinished);
  fs.renameSync(unfinished.folder, places.copy(id).folder);
}
