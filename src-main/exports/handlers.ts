import { basename } from 'node:path';
import { type ExportFormat, exportsContract } from '#shared/exports/contract';
import { workspaceIdOf } from '../changes/transact';
import { handlers } from '../ipc/handlers';
import { countExport } from './count';

const endings: Readonly<Record<ExportFormat, string>> = { xlsx: 'xlsx', csv: 'zip', json: 'json' };
const running = new Map<string, AbortController>();

/** A file name out of the workspace's: no signs that a system refuses. */
export const exportName = (name: string, today: string): string =>
  `${
    name
      .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 60) || 'Okra'
  } ${today}`;

export const exportsHandlers = handlers(exportsContract, {
  'exports.about': (app) => {
    const { ledger } = app.document();
    return countExport(ledger.raw);
  },
  'exports.save': async (app, { job, format, scope }) => {
    const document = app.document();
    const sql = 'SELECT name FROM workspaces WHERE id = ?';
    const workspace = document.ledger.raw.prepare<[string], { name: string }>(sql).get(workspaceIdOf(document.ledger));
    const path = await app.dialogs.save({
      title: 'Export',
      defaultName: `${exportName(workspace?.name ?? '', document.actor().today)}.${endings[format]}`,
      extensions: [endings[format]],
    });
    if (path === undefined) return null;
    const controller = new AbortController();
    running.set(job, controller);
    try {
      const { exportDocument } = await import('./exporter');
      const { signal } = controller;
      const done = await exportDocument(document, {
        path,
        format,
        scope,
        version: app.version,
        runJob: app.runJob,
        signal,
      });
      return { fileName: basename(path), ...done };
    } finally {
      running.delete(job);
    }
  },
  'exports.cancel': (_app, { job }) => {
    const controller = running.get(job);
    controller?.abort();
    return { stopped: controller !== undefined };
  },
});
