import { basename } from 'node:path';
import { importsContract } from '#shared/imports/contract';
import { waitingFile } from '#shared/imports/waiting';
import type { App } from '../ipc/app';
import { handlers } from '../ipc/handlers';
import type { Follow } from './sessions';
import { workbookEndings } from './workbook/read';

/** Work under way, by the name that the window gave it. */
const running = new Map<string, AbortController>();

async function followed<T>(app: App, job: string, work: (follow: Follow) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  running.set(job, controller);
  try {
    return await work({
      signal: controller.signal,
      onProgress: (done, total, label) => app.push('progress', { job, done, total, label }),
    });
  } finally {
    running.delete(job);
  }
}

async function pathOf(app: App, file: string | null): Promise<string | undefined> {
  if (file === null) return app.dialogs.open({ title: 'Import a workbook', extensions: [...workbookEndings] });
  if (file !== waitingFile) return app.fileOf(file);
  const { waiting } = app.imports;
  app.imports.waiting = null;
  return waiting ?? undefined;
}

export const importsHandlers = handlers(importsContract, {
  'imports.read': async (app, { job, file }) => {
    const path = await pathOf(app, file);
    if (path === undefined) return null;
    return followed(app, job, (follow) => app.imports.read(app.document(), path, follow));
  },
  'imports.waiting': (app) => {
    const { waiting } = app.imports;
    return { fileName: waiting === null ? null : basename(waiting) };
  },
  'imports.plan': (app, { job, session, mapping }) =>
    followed(app, job, (follow) => app.imports.plan(app.document(), session, mapping, follow)),
  'imports.preview': (app, { session, revision, offset, limit }) =>
    app.imports.preview(session, revision, offset, limit),
  'imports.run': (app, { job, session }) =>
    followed(app, job, (follow) => app.imports.run(app.document(), session, follow)),
  'imports.cancel': (_app, { job }) => {
    const controller = running.get(job);
    controller?.abort();
    return { stopped: controller !== undefined };
  },
});
