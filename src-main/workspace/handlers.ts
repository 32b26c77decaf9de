import { workspaceContract } from '#shared/workspace/contract';
import { update } from '../changes/write';
import { handlers } from '../ipc/handlers';
import { theWorkspace } from './store';
import { workspaces } from './table';

export const workspaceHandlers = handlers(workspaceContract, {
  'workspace.get': (read) => theWorkspace(read),
  'workspace.update': (tx, { individualObjectives, ...patch }) => {
    const individual = individualObjectives === undefined ? {} : { individualObjectives: individualObjectives ? 1 : 0 };
    update(tx, workspaces, tx.workspaceId, { ...patch, ...individual });
    return theWorkspace(tx);
  },
});
