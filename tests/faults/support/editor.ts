// A process that edits a working copy as fast as it can, and says of each edit when it is safe.
import { writeSync } from 'node:fs';
import path from 'node:path';
import { newId, newNodeId } from '#main/changes/ids';
import { Ledger } from '#main/changes/ledger';
import { transact } from '#main/changes/transact';
import { insert } from '#main/changes/write';
import { keyResults } from '#main/key-results/table';
import { objectives } from '#main/objectives/table';
import { createCaches } from '#main/roll-up/caches';
import { refresh } from '#main/roll-up/refresh';
import { loadMigrations } from '#main/store/migrate';
import { openStore } from '#main/store/open';
import { day } from '#shared/kernel/dates';

const [folder = '', migrationsFolder = ''] = process.argv.slice(2);
const store = openStore({
  file: path.join(folder, 'work.db'),
  cacheFile: path.join(folder, 'cache.db'),
  migrations: loadMigrations(migrationsFolder),
  createCaches,
});
const ledger = new Ledger({ store, node: newNodeId(), refresh });
writeSync(1, 'ready\n');
for (;;) {
  const id = newId();
  transact({ ledger, me: null, today: day('2026-02-15'), label: 'Edit' }, (tx) => {
    insert(tx, objectives, { id, title: `Objective ${id}` });
    insert(tx, keyResults, { id: newId(), objectiveId: id, title: 'Its measure' });
  });
  writeSync(1, `${id}\n`);
}
