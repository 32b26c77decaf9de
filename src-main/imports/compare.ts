import { drizzle } from 'drizzle-orm/better-sqlite3';
import { reconcileOwn } from '#shared/imports/own-reconcile';
import type { ImportPlan } from '#shared/imports/plan';
import { type Reconciled, reconcile } from '#shared/imports/reconcile';
import type { ReconcileTools } from '#shared/imports/reconcile-tools';
import type { IsoDate } from '#shared/kernel/dates';
import { linkId, newId } from '../changes/ids';
import { loadExportData } from '../exports/store';
import { connect, type Raw } from '../store/connect';
import type { ReadDb } from '../store/handles';
import type { Store } from '../store/open';
import { loadExisting } from './store';

/** The open document as another process can read it: its working copy, or the image of one that lies in memory. */
export type DocumentSource = {
  readonly file: string | Uint8Array;
  readonly workspaceId: string;
  readonly today: IsoDate;
};

export const sourceOfDocument = (raw: Raw, workspaceId: string, today: IsoDate): DocumentSource => ({
  file: raw.memory ? raw.serialize() : raw.name,
  workspaceId,
  today,
});

/** What the plan would write into the document as it is now. */
export function compare(plan: ImportPlan, { file, workspaceId, today }: DocumentSource): Reconciled {
  const tools: ReconcileTools = {
    newId,
    linkId,
    importKeyOf: (path) => linkId('import', workspaceId, path),
    memberId: (teamId, personId) => linkId('team-member', teamId, personId),
    today,
  };
  return plan.own === null
    ? reconcile(plan, readFrom(file, loadExisting), tools)
    : reconcileOwn(plan.own, readFrom(file, loadExportData), tools);
}

function readFrom<T>(file: DocumentSource['file'], load: (from: Pick<Store, 'db' | 'raw'>) => T): T {
  const raw = typeof file === 'string' ? connect(file, { readonly: true }) : connect(Buffer.from(file));
  try {
    // one moment of the document, whatever is written meanwhile
    return raw.transaction(() => load({ db: drizzle(raw) as unknown as ReadDb, raw }))();
  } finally {
    raw.close();
  }
}
