import { Draft, draftsContract } from '#shared/drafts/contract';
import { handlers } from '../ipc/handlers';

const Kept = Draft.omit({ key: true });
const folder = (docId: string): string => `doc/${docId}/draft/`;

export const draftsHandlers = handlers(draftsContract, {
  'drafts.list': (app, { prefix }) => {
    const own = folder(app.document().docId);
    return app.device.keys(own + prefix).flatMap((key) => {
      const kept = app.device.get(key, Kept);
      return kept ? [{ key: key.slice(own.length), ...kept }] : [];
    });
  },
  'drafts.put': (app, { key, text }) => {
    const { docId, actor } = app.document();
    app.device.set(folder(docId) + key, { text, savedOn: actor().today });
    return {};
  },
  'drafts.remove': (app, { keys }) => {
    const own = folder(app.document().docId);
    for (const key of keys) app.device.remove(own + key);
    return {};
  },
});
