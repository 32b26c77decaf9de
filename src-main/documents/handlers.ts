import path from 'node:path';
import { documentsContract } from '#shared/documents/contract';
import { fileNameOf } from '#shared/documents/domain';
import type { App } from '../ipc/app';
import { handlers } from '../ipc/handlers';
import type { Written } from './publisher';
import { saveDamagedCopy } from './save-damaged';
import { beginWorkspace, peopleToChoose } from './store';

const OKR = ['okr'];

export const documentsHandlers = handlers(documentsContract, {
  'documents.state': (app) => app.documents.state(),
  'documents.recent': (app) => app.documents.recent(),
  'documents.new': (app, { name, yourName }) => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return app.documents.create(name, (tx) => beginWorkspace(tx, { name, yourName, timeZone }));
  },
  'documents.sample': (app, { job }) =>
    app.documents.create(
      'Sample company',
      () => null,
      async () => {
        const { fillSampleByPieces } = await import('../sample/store'); // a tenth of the app's code, and rarely wanted
        const document = app.document();
        const options = { seed: 'okra', today: document.actor().today, people: 500 };
        return fillSampleByPieces(document, options, (done, total) => {
          if (job !== undefined) app.push('progress', { job, done, total, label: 'Making the sample company' });
        });
      },
    ),
  'documents.open': async (app, input) => {
    if (input.from === 'recent') return app.documents.openRecent(input.copyId);
    const file =
      input.from === 'handle'
        ? app.fileOf(input.handle)
        : await app.dialogs.open({ title: 'Open a document', extensions: OKR });
    return file === undefined ? { outcome: 'cancelled', name: '' } : app.documents.openFile(file);
  },
  'documents.forget': (app, { copyId }) => {
    app.documents.forget(copyId);
    return {};
  },
  'documents.save': async (app) => {
    if (app.documents.state().open?.file === null) return saveAs(app);
    return answer(await app.documents.save());
  },
  'documents.save-as': (app) => saveAs(app),
  'documents.close': async (app) => {
    await app.documents.close();
    return {};
  },
  'documents.choose-shared-folder': async (app, { folder }) => {
    app.document();
    if (folder === 'none') {
      await app.documents.shareTo(null);
      return { outcome: 'none' };
    }
    const chosen = await app.dialogs.open({ title: 'Choose the shared folder', extensions: [], folder: true });
    if (chosen === undefined) return { outcome: 'cancelled' };
    await app.documents.shareTo(chosen);
    return { outcome: 'chosen' };
  },
  'documents.backups': (app, { copyId }) => app.documents.backups(copyId),
  'documents.restore': (app, { copyId, backupId }) => app.documents.restore(copyId, backupId),
  'documents.save-damaged': (app, { copyId }) => saveDamagedCopy(app, app.documents.damaged(copyId)),
  'documents.dismiss-notice': (app, { id }) => {
    app.documents.dismissNotice(id);
    return {};
  },
  'documents.people-to-choose': (read) => ({ me: read.me, people: peopleToChoose(read) }),
  'documents.set-me': (app, { personId }) => {
    app.documents.setMe(personId);
    return {};
  },
});

async function saveAs(app: App) {
  const { open } = app.documents.state();
  app.document();
  const chosen = await app.dialogs.save({
    title: 'Save the document',
    defaultName: `${fileNameOf(open?.name ?? '')}.okr`,
    extensions: OKR,
  });
  if (chosen === undefined) return { outcome: 'cancelled' as const, name: '' };
  // The dialog asked about the name as it was typed: a file under the name with our ending was not agreed to.
  const agreed = /\.okr$/i.test(chosen);
  return answer(await app.documents.saveAs(agreed ? chosen : `${chosen}.okr`, agreed));
}

const answer = ({ outcome, file }: Written) => ({ outcome, name: path.basename(file) });
