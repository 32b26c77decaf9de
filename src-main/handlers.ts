import { type Contract, contract } from '#shared/contract';
import { alignmentsHandlers } from './alignments/handlers';
import { ambitionsHandlers } from './ambitions/handlers';
import { blockersHandlers } from './blockers/handlers';
import { calibrationHandlers } from './calibration/handlers';
import { checkInTemplatesHandlers } from './check-in-templates/handlers';
import { checkInsHandlers } from './check-ins/handlers';
import { closingsHandlers } from './closings/handlers';
import { coachHandlers } from './coach/handlers';
import { confidenceVotesHandlers } from './confidence-votes/handlers';
import { contributorsHandlers } from './contributors/handlers';
import { cyclesHandlers } from './cycles/handlers';
import { dependenciesHandlers } from './dependencies/handlers';
import { documentsHandlers } from './documents/handlers';
import { draftsHandlers } from './drafts/handlers';
import { explainHandlers } from './explain/handlers';
import { exportsHandlers } from './exports/handlers';
import { guideHandlers } from './guide/handlers';
import { historyHandlers } from './history/handlers';
import { holidaysHandlers } from './holidays/handlers';
import { homeHandlers } from './home/handlers';
import { importsHandlers } from './imports/handlers';
import { initiativesHandlers } from './initiatives/handlers';
import { type Handlers, handlers } from './ipc/handlers';
import { keyResultsHandlers } from './key-results/handlers';
import { kpisHandlers } from './kpis/handlers';
import { libraryHandlers } from './library/handlers';
import { meetingsHandlers } from './meetings/handlers';
import { objectivesHandlers } from './objectives/handlers';
import { peopleHandlers } from './people/handlers';
import { policyHandlers } from './policy/handlers';
import { pulseHandlers } from './pulse/handlers';
import { raciHandlers } from './raci/handlers';
import { retrospectivesHandlers } from './retrospectives/handlers';
import { ritualsHandlers } from './rituals/handlers';
import { searchHandlers } from './search/handlers';
import { settingsHandlers } from './settings/handlers';
import { staircaseHandlers } from './staircase/handlers';
import { teamsHandlers } from './teams/handlers';
import { timeTravelHandlers } from './time-travel/handlers';
import { treeHandlers } from './tree/handlers';
import { whatIfHandlers } from './what-if/handlers';
import { workspaceHandlers } from './workspace/handlers';

/** Every handler; one line per feature. A call without one does not compile. */
export const allHandlers: Handlers<Contract> = handlers(contract, {
  ...alignmentsHandlers,
  ...ambitionsHandlers,
  ...blockersHandlers,
  ...checkInTemplatesHandlers,
  ...calibrationHandlers,
  ...checkInsHandlers,
  ...closingsHandlers,
  ...coachHandlers,
  ...confidenceVotesHandlers,
  ...contributorsHandlers,
  ...cyclesHandlers,
  ...dependenciesHandlers,
  ...documentsHandlers,
  ...explainHandlers,
  ...exportsHandlers,
  ...guideHandlers,
  ...historyHandlers,
  ...initiativesHandlers,
  ...keyResultsHandlers,
  ...kpisHandlers,
  ...libraryHandlers,
  ...meetingsHandlers,
  ...objectivesHandlers,
  ...importsHandlers,
  ...peopleHandlers,
  ...policyHandlers,
  ...pulseHandlers,
  ...raciHandlers,
  ...retrospectivesHandlers,
  ...settingsHandlers,
  ...staircaseHandlers,
  ...teamsHandlers,
  ...timeTravelHandlers,
  ...treeHandlers,
  ...draftsHandlers,
  ...holidaysHandlers,
  ...homeHandlers,
  ...ritualsHandlers,
  ...searchHandlers,
  ...whatIfHandlers,
  ...workspaceHandlers,
});
