import { type Contract, contract } from '#shared/contract';
import { documentsHandlers } from './documents/handlers';
import { historyHandlers } from './history/handlers';
import { type Handlers, handlers } from './ipc/handlers';
import { workspaceHandlers } from './workspace/handlers';

/** Every handler; one line per feature. A call without one does not compile. */
export const allHandlers: Handlers<Contract> = handlers(contract, {
  ...documentsHandlers,
  ...historyHandlers,
  ...workspaceHandlers,
});
