import path from 'node:path';
import { expect } from 'vitest';
import { newId, newNodeId } from '#main/changes/ids';
import { Ledger } from '#main/changes/ledger';
import { transact } from '#main/changes/transact';
import { redo, undo } from '#main/changes/undo';
import { insert } from '#main/changes/write';
import { DeviceStore } from '#main/device/store';
import type { Documents } from '#main/documents/documents';
import { Imports } from '#main/imports/sessions';
import type { App, OpenDocument } from '#main/ipc/app';
import { readOf, respond } from '#main/ipc/respond';
import { silentLog } from '#main/log/log';
import { createCaches } from '#main/roll-up/caches';
import { refresh } from '#main/roll-up/refresh';
import type { Raw } from '#main/store/connect';
import { loadMigrations } from '#main/store/migrate';
import { openStore } from '#main/store/open';
import { syncedTables } from '#main/store/schema';
import { workspaces } from '#main/workspace/table';
import type { CallName, Input, Output } from '#shared/contract';
import { day, type IsoDate } from '#shared/kernel/dates';
import { Refusal } from '#shared/kernel/errors';
import type { PersonId } from '#shared/kernel/ids';
import { jobsHere } from './app';

export const migrations = loadMigrations(path.resolve(import.meta.dirname, '../../migrations'));

export type TestDocument = OpenDocument & {
  readonly app: App;
  /** Calls as the window does, through the same wrapper; a refusal is thrown. */
  readonly call: <C extends CallName>(name: C, input: Input<C>) => Promise<Output<C>>;
  today: IsoDate;
  me: PersonId | null;
  readonly pushed: { name: string; value: unknown }[];
  readonly close: () => void;
};

export type TestOptions = {
  today?: string;
  file?: string;
  cacheFile?: string;
  node?: string;
  sealCaches?: (raw: Raw) => void;
};

/** A document in memory has no files; a test of files composes the whole app on a folder (see `app.ts`). */
const noFiles = new Proxy({} as Documents, {
  get: () => {
    throw new Error('this test document has no files');
  },
});

/** A real document in memory with a workspace in it, on a frozen day, and the app around it. */
export function openTestDocument(options: TestOptions = {}): TestDocument {
  const store = openStore({
    file: options.file ?? ':memory:',
    cacheFile: options.cacheFile ?? ':memory:',
    migrations,
    createCaches,
    ...(options.sealCaches && { sealCaches: options.sealCaches }),
  });
  const ledger = new Ledger({ store, node: options.node ?? newNodeId(), refresh });
  const device = new DeviceStore(':memory:');
  const pushed: TestDocument['pushed'] = [];
  const document: TestDocument = {
    docId: 'test-document',
    ledger,
    actor: () => ({ me: document.me, today: document.today }),
    today: day(options.today ?? '2026-02-15'),
    me: null,
    pushed,
    app: undefined as unknown as App,
    call: async (name, input) => {
      const answer = await respond(document.app, name, input);
      if (answer.ok) return answer.value as never;
      throw new Refusal(answer.error.code as never, answer.error.details as never);
    },
    close: () => {
      store.close();
      device.close();
    },
  };
  const app: App = {
    version: '0.0.0-test',
    document: () => document,
    timeTravel: new Proxy({ past: () => null } as unknown as App['timeTravel'], {
      get: (target, name) => (name === 'past' ? target.past : Reflect.get(noFiles, name)),
    }),
    documents: noFiles,
    runJob: jobsHere,
    imports: new Imports({ runJob: jobsHere, device }),
    device,
    dialogs: { open: async () => undefined, save: async () => undefined },
    log: { ...silentLog, error: (event, error) => console.error(event, error) },
    push: (name, value) => void pushed.push({ name, value }),
    fileOf: () => {
      throw new Refusal('FILE_MISSING');
    },
  };
  Object.assign(document, { app });
  const { count } = store.raw.prepare('SELECT count(*) AS count FROM workspaces').get() as { count: number };
  if (count === 0)
    transact({ ledger, ...document.actor(), label: 'New workspace', record: false }, (tx) =>
      insert(tx, workspaces, { id: newId(), name: 'Fernhill Logistics' }),
    );
  return document;
}

/** The live content of a document: every live row of every synced table, log and clock aside. */
export function liveContent(document: OpenDocument): Record<string, unknown[]> {
  const content: Record<string, unknown[]> = {};
  for (const { name, kind } of syncedTables.values()) {
    const own = kind === 'fact' ? new Set(['ts', 'author', 'mark']) : new Set<string>();
    const rows = document.ledger.raw.prepare(`SELECT * FROM "${name}" WHERE deleted = 0 ORDER BY id`).all();
    content[name] = rows.map((row) =>
      Object.fromEntries(Object.entries(row as object).filter(([key]) => !own.has(key))),
    );
  }
  return content;
}

/**
 * The contract of every command: do, undo: the live content is as before; redo: as after the command. Returns the
 * answer of the command, which stays done.
 */
export async function expectUndoable<C extends CallName>(
  document: TestDocument,
  name: C,
  input: Input<C>,
): Promise<Output<C>> {
  const before = liveContent(document);
  const answer = await document.call(name, input);
  const after = liveContent(document);
  expect(after, `${name} changes something`).not.toEqual(before);
  expect(undo(document.ledger, document.actor())?.skipped).toEqual([]);
  expect(liveContent(document), `undo of ${name}`).toEqual(before);
  expect(redo(document.ledger, document.actor())?.skipped).toEqual([]);
  expect(liveContent(document), `redo of ${name}`).toEqual(after);
  return answer;
}

export { readOf };
