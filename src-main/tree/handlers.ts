import { treeContract } from '#shared/tree/contract';
import { handlers } from '../ipc/handlers';
import { savePicture } from './picture';
import { readTree } from './store';

export const treeHandlers = handlers(treeContract, {
  'tree.get': (read, { cycleId }) => readTree(read, cycleId),
  'tree.export': async (app, { picture, suggestedName }) => ({
    saved: await savePicture(app, picture, suggestedName),
  }),
});
