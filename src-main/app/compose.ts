import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Push, PushName } from '#shared/kernel/pushes';
import { newId, newNodeId } from '../changes/ids';
import { Ledger } from '../changes/ledger';
import { transact } from '../changes/transact';
import { insert } from '../changes/write';
import { DeviceStore } from '../device/store';
import type { App, OpenDocument } from '../ipc/app';
import type { Log } from '../log/log';
import { createCaches } from '../roll-up/caches';
import { refresh } from '../roll-up/refresh';
import { loadMigrations } from '../store/migrate';
import { openStore } from '../store/open';
import { workspaces } from '../workspace/table';
import { systemDialogs } from './dialogs';
import type { FileHandles } from './file-handles';
import { todayIn } from './today';

export type Ground = {
  readonly version: string;
  readonly folder: string;
  readonly migrationsFolder: string;
  readonly jobEntry: string;
  readonly log: Log;
  readonly files: FileHandles;
  readonly push: <P extends PushName>(name: P, value: Push<P>) => void;
};

/** Builds the services of the app on a profile folder. `close` writes what has to be written and lets go of all files. */
export function compose(ground: Ground): { services: App; close: () => void } {
  const { folder, log, files, push } = ground;
  mkdirSync(folder, { recursive: true });
  const device = new DeviceStore(path.join(folder, 'device.db'), () =>
    push('changed', { topics: ['settings'], ids: [] }),
  );
  const store = openStore({
    file: path.join(folder, 'work.db'),
    cacheFile: path.join(folder, 'cache.db'),
    migrations: loadMigrations(ground.migrationsFolder),
    createCaches,
  });
  const ledger = new Ledger({ store, node: newNodeId(), refresh });
  const document: OpenDocument = {
    docId: 'local',
    ledger,
    actor: () => ({ me: null, today: todayIn('UTC') }),
  };
  ledger.onCommit(({ topics, ids }) => push('changed', { topics: [...topics], ids: [...ids] }));
  if (store.db.select().from(workspaces).all().length === 0)
    transact({ ledger, ...document.actor(), label: 'New workspace', record: false }, (tx) =>
      insert(tx, workspaces, { id: newId(), name: 'New workspace' }),
    );
  const services: App = {
    version: ground.version,
    document: () => document,
    device,
    dialogs: systemDialogs,
    log,
    push,
    fileOf: (handle) => files.pathOf(handle),
  };
  return {
    services,
    close: () => {
      store.close();
      device.close();
    },
  };
}
