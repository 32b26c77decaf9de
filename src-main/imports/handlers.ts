import { basename } from 'node:path';
import { type ImportCounts, importsContract } from '#shared/imports/contract';
import { waitingFile } from '#shared/imports/waiting';
import { beginWorkspace } from '../documents/store';
import type { App } from '../ipc/app';
import { handlers } from '../ipc/handlers';
import { workbookEndings } from './endings';
import type { Follow } from './sessions';

/** Work under way, by the name that the window gave it. */
const running = new Map<string, AbortController>();

/** Between two words about how far it is, in milliseconds: more of them are not seen, and the window draws each. */
const wordMs = 100;

async function followed<T>(app: App, job: string, work: (follow: Follow) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  running.set(job, controller);
  let last = { at: Number.NEGATIVE_INFINITY, label: '' };
  try {
    return await work({
      signal: controller.signal,
      onProgress: (done, total, label) => {
        const at = performance.now();
        if (label === last.label && done < total && at - last.at < wordMs) return;
        last = { at, label };
        app.push('progress', { job, done, total, label });
      },
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

/** What a company is called until somebody says its name. */
const unnamed = 'My company';

const beginning = (name: string) => ({
  name,
  yourName: null,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

export const importsHandlers = handlers(importsContract, {
  'imports.read': async (app, { job, file, into }) => {
    const path = await pathOf(app, file);
    if (path === undefined) return null;
    if (into === 'open') return followed(app, job, (follow) => app.imports.read(app.document(), path, follow));
    const rehearsal = app.documents.rehearse((tx) => beginWorkspace(tx, beginning(unnamed)));
    try {
      const summary = await followed(app, job, (follow) => app.imports.read(rehearsal, path, follow));
      app.imports.rehearsed(summary.session, rehearsal);
      return summary;
    } catch (error) {
      rehearsal.close();
      throw error;
    }
  },
  'imports.waiting': (app) => {
    const { waiting } = app.imports;
    return { fileName: waiting === null ? null : basename(waiting) };
  },
  'imports.plan': (app, { job, session, mapping }) =>
    followed(app, job, (follow) =>
      app.imports.plan(app.imports.rehearsalOf(session) ?? app.document(), session, mapping, follow),
    ),
  'imports.preview': (app, { session, revision, offset, limit }) =>
    app.imports.preview(app.imports.rehearsalOf(session) ?? app.document(), session, revision, offset, limit),
  'imports.run': (app, { job, session, company }) =>
    followed(app, job, async (follow) => {
      if (!app.imports.rehearsalOf(session)) return app.imports.run(app.document(), session, follow);
      const name = company || unnamed;
      const done: ImportCounts[] = [];
      await app.documents.create(
        name,
        (tx) => beginWorkspace(tx, beginning(name)),
        async () => {
          done.push(await app.imports.run(app.document(), session, follow));
          return null;
        },
      );
      app.imports.leave(session);
      const [counts] = done;
      if (!counts) throw new Error('the import into the new document has not run');
      return counts;
    }),
  'imports.leave': (app, { session }) => {
    app.imports.leave(session);
    return {};
  },
  'imports.cancel': (_app, { job }) => {
    const controller = running.get(job);
    controller?.abort();
    return { stopped: controller !== undefined };
  },
});
