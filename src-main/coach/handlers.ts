import { coachContract } from '#shared/coach/contract';
import { handlers } from '../ipc/handlers';
import { contextOf } from './store';

const folder = (docId: string): string => `doc/${docId}/coach/`;

export const coachHandlers = handlers(coachContract, {
  'coach.context': (read, { objectiveId, ...place }) => contextOf(read, place, objectiveId ?? ''),
  'coach.dismissed': (app) => {
    const own = folder(app.document().docId);
    return app.device.keys(own).map((key) => key.slice(own.length));
  },
  'coach.dismiss': (app, { thing, rule }) => {
    app.device.set(`${folder(app.document().docId)}${thing}/${rule}`, true);
    return {};
  },
  'coach.restore': (app, { things }) => {
    const own = folder(app.document().docId);
    for (const thing of things) for (const key of app.device.keys(`${own}${thing}/`)) app.device.remove(key);
    return {};
  },
});
