import type { Job } from '../jobs/messages';
import { type KeepInput, keepBackup } from './backups';
import { type Delivered, type DeliverInput, deliver } from './deliver';
import { type Inspected, type InspectInput, inspect } from './inspect';
import { type LoadInput, load } from './load';
import { makeSnapshot, type Snapshot, type SnapshotInput } from './snapshot';

export const inspectJob: Job<InspectInput, Inspected> = (input, { progress }) =>
  inspect(input, (rows) => progress({ done: rows, total: 0, label: 'rows checked' }));

export const loadJob: Job<LoadInput, number> = (input) => load(input);

export const snapshotJob: Job<SnapshotInput, Snapshot> = (input) => makeSnapshot(input);

export type DeliverOrder = Omit<DeliverInput, 'keepReplaced'> & { readonly backups: string; readonly now: string };

export const deliverJob: Job<DeliverOrder, Delivered> = ({ backups, now, ...input }) =>
  deliver({
    ...input,
    keepReplaced: async (file) => {
      await keepBackup({ file, folder: backups, now, reason: 'replaced' });
    },
  });

export const backupJob: Job<KeepInput, string> = (input) => keepBackup(input);
