import type { z } from 'zod';
import { alignmentsContract } from './alignments/contract';
import { ambitionsContract } from './ambitions/contract';
import { blockersContract } from './blockers/contract';
import { calibrationContract } from './calibration/contract';
import { checkInTemplatesContract } from './check-in-templates/contract';
import { checkInsContract } from './check-ins/contract';
import { closingsContract } from './closings/contract';
import { coachContract } from './coach/contract';
import { confidenceVotesContract } from './confidence-votes/contract';
import { contributorsContract } from './contributors/contract';
import { cyclesContract } from './cycles/contract';
import { dependenciesContract } from './dependencies/contract';
import { documentsContract } from './documents/contract';
import { draftsContract } from './drafts/contract';
import { explainContract } from './explain/contract';
import { exportsContract } from './exports/contract';
import { guideContract } from './guide/contract';
import { historyContract } from './history/contract';
import { holidaysContract } from './holidays/contract';
import { homeContract } from './home/contract';
import { importsContract } from './imports/contract';
import { initiativesContract } from './initiatives/contract';
import type { CallDef } from './kernel/call';
import { keyResultsContract } from './key-results/contract';
import { kpisContract } from './kpis/contract';
import { libraryContract } from './library/contract';
import { meetingsContract } from './meetings/contract';
import { objectivesContract } from './objectives/contract';
import { peopleContract } from './people/contract';
import { policyContract } from './policy/contract';
import { pulseContract } from './pulse/contract';
import { raciContract } from './raci/contract';
import { retrospectivesContract } from './retrospectives/contract';
import { ritualsContract } from './rituals/contract';
import { searchContract } from './search/contract';
import { settingsContract } from './settings/contract';
import { staircaseContract } from './staircase/contract';
import { teamsContract } from './teams/contract';
import { timeTravelContract } from './time-travel/contract';
import { treeContract } from './tree/contract';
import { whatIfContract } from './what-if/contract';
import { workspaceContract } from './workspace/contract';

/** Every call of the app; one line per feature. */
export const contract = {
  ...alignmentsContract,
  ...ambitionsContract,
  ...blockersContract,
  ...checkInTemplatesContract,
  ...calibrationContract,
  ...checkInsContract,
  ...closingsContract,
  ...coachContract,
  ...confidenceVotesContract,
  ...contributorsContract,
  ...cyclesContract,
  ...dependenciesContract,
  ...documentsContract,
  ...explainContract,
  ...exportsContract,
  ...guideContract,
  ...historyContract,
  ...initiativesContract,
  ...keyResultsContract,
  ...kpisContract,
  ...libraryContract,
  ...meetingsContract,
  ...objectivesContract,
  ...importsContract,
  ...peopleContract,
  ...policyContract,
  ...pulseContract,
  ...raciContract,
  ...retrospectivesContract,
  ...settingsContract,
  ...staircaseContract,
  ...teamsContract,
  ...timeTravelContract,
  ...treeContract,
  ...draftsContract,
  ...holidaysContract,
  ...homeContract,
  ...ritualsContract,
  ...searchContract,
  ...whatIfContract,
  ...workspaceContract,
} as const satisfies Record<string, CallDef>;

export type Contract = typeof contract;
export type CallName = keyof Contract;
/** What a caller passes. */
export type Input<C extends CallName> = z.input<Contract[C]['input']>;
/** What a caller gets. */
export type Output<C extends CallName> = z.output<Contract[C]['output']>;
type OfKind<K extends CallDef['kind']> = { [C in CallName]: Contract[C]['kind'] extends K ? C : never }[CallName];
export type QueryName = OfKind<'query'>;
export type CommandName = OfKind<'command'>;
export type ActionName = OfKind<'action'>;

export const isCallName = (name: unknown): name is CallName =>
  typeof name === 'string' && Object.hasOwn(contract, name);
