import { type Contract, contract } from '#shared/contract';
import { cyclesHandlers } from './cycles/handlers';
import { documentsHandlers } from './documents/handlers';
import { historyHandlers } from './history/handlers';
import { type Handlers, handlers } from './ipc/handlers';
import { peopleHandlers } from './people/handlers';
import { retrospectivesHandlers } from './retrospectives/handlers';
import { settingsHandlers } from './settings/handlers';
import { teamsHandlers } from './teams/handlers';
import { workspaceHandlers } from './workspace/handlers';

/** Every handler; one line per feature. A call without one does not compile. */
export const allHandlers: Handlers<Contract> = handlers(contract, {
  ...cyclesHandlers,
  ...documentsHandlers,
  ...historyHandlers,
  ...peopleHandlers,
  ...retrospectivesHandlers,
  ...settingsHandlers,
  ...teamsHandlers,
  ...workspaceHandlers,
});
