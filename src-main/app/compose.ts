import { mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { topics } from '#shared/kernel/call';
import type { Push, PushName } from '#shared/kernel/pushes';
import { openDevice } from '../device/open';
import { adoptCopies } from '../documents/adopt';
import { Documents } from '../documents/documents';
import { makePlaces } from '../documents/places';
import { Records } from '../documents/records';
import { Imports } from '../imports/sessions';
import { undoUnfinishedImport } from '../imports/write';
import type { App, Dialogs } from '../ipc/app';
import type { RunJob } from '../jobs/run-job';
import type { Log } from '../log/log';
import { createCaches, sealCaches } from '../roll-up/caches';
import { refresh } from '../roll-up/refresh';
import { loadMigrations } from '../store/migrate';
import { TimeTravel } from '../time-travel/travel';
import { followTheDay } from './day-change';
import { todayIn } from './today';

export type Ground = {
  /** The profile folder: everything of this installation lies in it. */
  readonly folder: string;
  readonly migrationsFolder: string;
  readonly appVersion: string;
  readonly runJob: RunJob;
  readonly dialogs: Dialogs;
  readonly log: Log;
  readonly fileOf: App['fileOf'];
  readonly push: <P extends PushName>(name: P, value: Push<P>) => void;
};

/** Builds the services of the app on a profile folder. `close` writes what has to be written and lets go of all files. */
export function compose(ground: Ground): { services: App; close: () => Promise<void> } {
  const { folder, log, runJob, appVersion, dialogs, fileOf, push } = ground;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { device, lost } = openDevice(path.join(folder, 'device.db'), () =>
    push('changed', { topics: ['settings'], ids: [] }),
  );
  const places = makePlaces(folder);
  const records = new Records(device);
  if (lost) {
    log.warn('device store set aside');
    adoptCopies(places, records, new Date().toISOString());
  }
  const store = { migrations: loadMigrations(ground.migrationsFolder), createCaches, refresh };
  const askAgain = () => push('changed', { topics: [...topics], ids: [] });
  const documents = new Documents({
    ...store,
    places,
    records,
    sealCaches,
    today: todayIn,
    runJob,
    log,
    now: () => new Date(),
    deviceName: hostname(),
    appVersion,
    changed: (also = []) => push('changed', { topics: ['documents', ...also], ids: [] }),
    opened: (document) => {
      timeTravel.end();
      askAgain();
      if (document) undoUnfinishedImport(document, device);
      document?.ledger.onCommit((commit) => push('changed', { topics: [...commit.topics], ids: [...commit.ids] }));
    },
  });
  const timeTravel = new TimeTravel({ ...store, places, documents, runJob, changed: askAgain });
  const services: App = {
    version: appVersion,
    document: () => timeTravel.past() ?? documents.current(),
    timeTravel,
    documents,
    runJob,
    imports: new Imports({ runJob, device }),
    device,
    dialogs,
    log,
    push,
    fileOf,
  };
  const stopFollowing = followTheDay(services);
  return {
    services,
    close: async () => {
      stopFollowing();
      services.imports.closeAll();
      timeTravel.end();
      await documents.shutdown();
      device.close();
    },
  };
}
