import type { CallName, Contract } from '#shared/contract';
import type { Answers } from './ipc/handlers';

type FeatureOf<Name extends string> = Name extends `${infer F}.${string}` ? F : never;
type Feature = FeatureOf<CallName>;
type CallsOf<F extends Feature> = Pick<Contract, Extract<CallName, `${F}.${string}`>>;

/**
 * Where the answers of each feature stand; one line per feature. Read when one of its calls is asked for the first time:
 * a start waits for the few that its first view asks, not for all. A feature, or a call, without one does not compile.
 */
export const features: { readonly [F in Feature]: () => Promise<Answers<CallsOf<F>>> } = {
  alignments: async () => (await import('./alignments/handlers')).alignmentsHandlers,
  ambitions: async () => (await import('./ambitions/handlers')).ambitionsHandlers,
  blockers: async () => (await import('./blockers/handlers')).blockersHandlers,
  calibration: async () => (await import('./calibration/handlers')).calibrationHandlers,
  'check-in-templates': async () => (await import('./check-in-templates/handlers')).checkInTemplatesHandlers,
  'check-ins': async () => (await import('./check-ins/handlers')).checkInsHandlers,
  closings: async () => (await import('./closings/handlers')).closingsHandlers,
  coach: async () => (await import('./coach/handlers')).coachHandlers,
  'confidence-votes': async () => (await import('./confidence-votes/handlers')).confidenceVotesHandlers,
  contributors: async () => (await import('./contributors/handlers')).contributorsHandlers,
  cycles: async () => (await import('./cycles/handlers')).cyclesHandlers,
  dependencies: async () => (await import('./dependencies/handlers')).dependenciesHandlers,
  documents: async () => (await import('./documents/handlers')).documentsHandlers,
  drafts: async () => (await import('./drafts/handlers')).draftsHandlers,
  explain: async () => (await import('./explain/handlers')).explainHandlers,
  exports: async () => (await import('./exports/handlers')).exportsHandlers,
  guide: async () => (await import('./guide/handlers')).guideHandlers,
  history: async () => (await import('./history/handlers')).historyHandlers,
  holidays: async () => (await import('./holidays/handlers')).holidaysHandlers,
  home: async () => (await import('./home/handlers')).homeHandlers,
  imports: async () => (await import('./imports/handlers')).importsHandlers,
  initiatives: async () => (await import('./initiatives/handlers')).initiativesHandlers,
  'key-results': async () => (await import('./key-results/handlers')).keyResultsHandlers,
  kpis: async () => (await import('./kpis/handlers')).kpisHandlers,
  library: async () => (await import('./library/handlers')).libraryHandlers,
  meetings: async () => (await import('./meetings/handlers')).meetingsHandlers,
  objectives: async () => (await import('./objectives/handlers')).objectivesHandlers,
  people: async () => (await import('./people/handlers')).peopleHandlers,
  policy: async () => (await import('./policy/handlers')).policyHandlers,
  pulse: async () => (await import('./pulse/handlers')).pulseHandlers,
  raci: async () => (await import('./raci/handlers')).raciHandlers,
  retrospectives: async () => (await import('./retrospectives/handlers')).retrospectivesHandlers,
  rituals: async () => (await import('./rituals/handlers')).ritualsHandlers,
  search: async () => (await import('./search/handlers')).searchHandlers,
  settings: async () => (await import('./settings/handlers')).settingsHandlers,
  staircase: async () => (await import('./staircase/handlers')).staircaseHandlers,
  teams: async () => (await import('./teams/handlers')).teamsHandlers,
  'time-travel': async () => (await import('./time-travel/handlers')).timeTravelHandlers,
  tree: async () => (await import('./tree/handlers')).treeHandlers,
  'what-if': async () => (await import('./what-if/handlers')).whatIfHandlers,
  workspace: async () => (await import('./workspace/handlers')).workspaceHandlers,
};
