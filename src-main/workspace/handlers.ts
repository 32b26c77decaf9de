import { workspaceContract } from '#shared/workspace/contract';
import { update } from '../changes/write';
import { handlers } from '../ipc/handlers';
import { theWorkspace } from './store';
import { workspaces } from './table';

export const workspaceHandlers = handlers(workspaceContract, {
  'workspace.get': (read) => theWorkspace(read),
  'workspace.update': (tx, patch) => {
    update(tx, workspaces, tx.workspaceId, patch);
    return theWorkspace(tx);
  },
});
