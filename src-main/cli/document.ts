import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CallName, Input, Output } from '#shared/contract';
import { ErrorCode, Refusal } from '#shared/kernel/errors';
import type { PersonId } from '#shared/kernel/ids';
import { compose } from '../app/compose';
import { newId } from '../changes/ids';
import { insert } from '../changes/write';
import { holdLock } from '../documents/lock';
import { makePlaces } from '../documents/places';
import type { App } from '../ipc/app';
import { respond } from '../ipc/respond';
import { silentLog } from '../log/log';
import type { Write } from '../store/handles';
import { workspaces } from '../workspace/table';
import type { Ground } from './ground';

/** An open document on the command line. */
export type Desk = {
  readonly services: App;
  /** Calls as the window does; a refusal is thrown. */
  readonly call: <C extends CallName>(name: C, input: Input<C>) => Promise<Output<C>>;
};

/** The absolute path of a document's file; it has our ending. */
export function documentFile(name: string, ground: Ground): string {
  if (!/\.okr$/i.test(name)) throw new Refusal('INVALID_INPUT', { field: name, reason: 'a document ends in .okr' });
  return path.resolve(ground.cwd, name);
}

/**
 * Opens a document's file in a private temporary copy with a node id of its own, for a look. The file is only read.
 */
export const lookInto = <T>(file: string, ground: Ground, work: (desk: Desk) => Promise<T>): Promise<T> =>
  atDesk(ground, async (desk) => {
    await desk.services.documents.openFile(file);
    return work(desk);
  });

export type Change<T> = {
  readonly work: (desk: Desk) => T | Promise<T>;
  /** First content of a file that is not there yet; a workspace of the file's name unless given. */
  readonly begin?: (tx: Write, name: string) => PersonId | null;
  /** Does all but write the file. */
  readonly dryRun?: boolean;
};

/**
 * As `lookInto`, and publishes what `work` has changed into the file. A file that is not there yet is made. IN_USE where
 * the app has this document open; CHANGED_ELSEWHERE (`kept`) where somebody wrote the file in the meantime: our state
 * then lies beside it.
 */
export const changeDocument = <T>(
  file: string,
  ground: Ground,
  { work, begin = beginHere, dryRun = false }: Change<T>,
): Promise<T> =>
  atDesk(ground, async (desk) => {
    const { documents } = desk.services;
    const isNew = !fs.existsSync(file);
    const name = path.basename(file).replace(/\.okr$/i, '');
    if (isNew) await documents.create(name, (tx) => begin(tx, name));
    else await documents.openFile(file);
    if (dryRun) return work(desk);
    const release = isNew ? () => undefined : holdInApp(desk.services.document().docId, ground);
    try {
      const value = await work(desk);
      const { outcome, file: written } = isNew ? await documents.saveAs(file, false) : await documents.save();
      if (outcome === 'beside') throw new Refusal('CHANGED_ELSEWHERE', { kept: path.basename(written) });
      return value;
    } finally {
      release();
    }
  });

function beginHere(tx: Write, name: string): null {
  insert(tx, workspaces, { id: newId(), name, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  return null;
}

async function atDesk<T>(ground: Ground, work: (desk: Desk) => Promise<T>): Promise<T> {
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'okra-cli-'));
  let stop = async () => undefined as unknown;
  try {
    const { services, close } = compose({
      folder,
      migrationsFolder: ground.migrationsFolder,
      appVersion: ground.appVersion,
      runJob: ground.runJob,
      dialogs: { open: async () => undefined, save: async () => undefined },
      log: { ...silentLog, error: (event, error) => ground.complain(`${event}: ${String(error)}`) },
      push: () => undefined,
      // on the command line a handle is the file's name
      fileOf: (handle) => path.resolve(ground.cwd, handle),
    });
    stop = close;
    return await work({ services, call: caller(services) });
  } finally {
    await stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const caller =
  (services: App): Desk['call'] =>
  async (name, input) => {
    const answer = await respond(services, name, input);
    if (answer.ok) return answer.value as never;
    throw new Refusal(ErrorCode.catch('INTERNAL').parse(answer.error.code), plain(answer.error.details));
  };

const plain = (details: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(details).map(([key, value]) => [key, typeof value === 'number' ? value : String(value)]),
  );

/** Holds every working copy that the app has of a document, so that it is not opened meanwhile. IN_USE where it is open. */
function holdInApp(docId: string, { appProfile }: Ground): () => void {
  if (!fs.existsSync(path.join(appProfile, 'docs'))) return () => undefined;
  const held: (() => void)[] = [];
  const release = () => {
    for (const one of held) one();
  };
  try {
    const { docs } = makePlaces(appProfile);
    for (const name of fs.readdirSync(docs)) {
      const lock = path.join(docs, name, 'lock.db');
      if ((name === docId || name.startsWith(`${docId}~`)) && fs.existsSync(lock)) held.push(holdLock(lock));
    }
  } catch (error) {
    release();
    throw error;
  }
  return release;
}
