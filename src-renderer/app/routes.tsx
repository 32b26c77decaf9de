import { type ComponentType, lazy } from 'react';
import { HomeView } from '../home/home-view';

type Route = {
  path: string;
  view: ComponentType;
  /** What is done there, where it can only be done now: on an earlier day the view says so instead. */
  onlyNow?: string;
};

/** Each view under its address, loaded when it is first looked at; home is there from the start. */
export const routes: readonly Route[] = [
  {
    path: '/objectives',
    view: lazy(() => import('../objectives/objectives-view').then((m) => ({ default: m.ObjectivesView }))),
  },
  {
    path: '/objectives/:id',
    view: lazy(() => import('../objectives/objective-view').then((m) => ({ default: m.ObjectiveView }))),
  },
  {
    path: '/library',
    view: lazy(() => import('../library/library-view').then((m) => ({ default: m.LibraryView }))),
  },
  { path: '/home', view: HomeView },
  {
    path: '/check-in',
    onlyNow: 'Checking in',
    view: lazy(() => import('../check-ins/check-in-view').then((m) => ({ default: m.CheckInView }))),
  },
  {
    path: '/check-in/templates',
    onlyNow: 'Writing the questions of a check-in',
    view: lazy(() => import('../check-in-templates/templates-view').then((m) => ({ default: m.TemplatesView }))),
  },
  {
    path: '/blockers',
    view: lazy(() => import('../blockers/blockers-view').then((m) => ({ default: m.BlockersView }))),
  },
  {
    path: '/blockers/:id',
    view: lazy(() => import('../blockers/blockers-view').then((m) => ({ default: m.BlockersView }))),
  },
  {
    path: '/meeting/:teamId',
    onlyNow: 'A meeting',
    view: lazy(() => import('../meetings/meeting-view').then((m) => ({ default: m.MeetingView }))),
  },
  {
    path: '/vote',
    onlyNow: 'A vote',
    view: lazy(() => import('../confidence-votes/choose-view').then((m) => ({ default: m.ChooseVoteView }))),
  },
  {
    path: '/vote/:id',
    onlyNow: 'A vote',
    view: lazy(() => import('../confidence-votes/vote-view').then((m) => ({ default: m.VoteView }))),
  },
  { path: '/kpis/:id?', view: lazy(() => import('../kpis/kpis-view').then((m) => ({ default: m.KpisView }))) },
  { path: '/tree', view: lazy(() => import('../tree/tree-page').then((m) => ({ default: m.TreePage }))) },
  {
    path: '/strategy',
    view: lazy(() => import('../strategy/strategy-view').then((m) => ({ default: m.StrategyView }))),
  },
  {
    path: '/difference',
    view: lazy(() => import('../time-travel/difference-view').then((m) => ({ default: m.DifferenceView }))),
  },
  {
    path: '/import',
    onlyNow: 'An import',
    view: lazy(() => import('../imports/import-view').then((m) => ({ default: m.ImportView }))),
  },
  { path: '/export', view: lazy(() => import('../exports/export-view').then((m) => ({ default: m.ExportView }))) },
  {
    path: '/retrospectives',
    view: lazy(() => import('../retrospectives/retrospectives-view').then((m) => ({ default: m.RetrospectivesView }))),
  },
  {
    path: '/retrospectives/:id',
    view: lazy(() => import('../retrospectives/session-view').then((m) => ({ default: m.SessionView }))),
  },
  {
    path: '/people/roles',
    view: lazy(() => import('../people/roles-view').then((m) => ({ default: m.RolesView }))),
  },
  {
    path: '/people/:id/team',
    view: lazy(() => import('../people/beneath-view').then((m) => ({ default: m.BeneathView }))),
  },
  {
    path: '/calibration',
    view: lazy(() => import('../calibration/calibration-view').then((m) => ({ default: m.CalibrationView }))),
  },
  { path: '/people/:id?', view: lazy(() => import('../people/people-view').then((m) => ({ default: m.PeopleView }))) },
  { path: '/teams', view: lazy(() => import('../teams/teams-view').then((m) => ({ default: m.TeamsView }))) },
  { path: '/teams/:id', view: lazy(() => import('../teams/team-view').then((m) => ({ default: m.TeamView }))) },
  { path: '/cycles', view: lazy(() => import('../cycles/cycles-view').then((m) => ({ default: m.CyclesView }))) },
  {
    path: '/closing/:cycleId',
    view: lazy(() => import('../closings/overview-view').then((m) => ({ default: m.ClosingsView }))),
  },
  {
    path: '/closing/:cycleId/:teamId',
    onlyNow: 'Closing',
    view: lazy(() => import('../closings/closing-view').then((m) => ({ default: m.ClosingView }))),
  },
  {
    path: '/settings',
    view: lazy(() => import('../settings/settings-view').then((m) => ({ default: m.SettingsView }))),
  },
];
