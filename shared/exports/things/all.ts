import type { Thing } from '../thing';
import { ambitions } from './ambitions';
import { holidaySets, holidays, parkedTopics } from './calendar';
import { checkInPrompts, checkInTemplates, helpOffers } from './check-ins';
import {
  blockers,
  checkIns,
  grades,
  initiatives,
  keyResults,
  links,
  milestones,
  objectives,
  reasons,
  targetChanges,
} from './goals';
import { kpiReadings, kpis, kpiTargets } from './kpis';
import { cycles, members, people, roles, teamQuizzes, teams, workspace } from './organisation';
import { contributors, raci } from './parts';
import {
  retrospectiveActions,
  retrospectiveColumns,
  retrospectiveGroups,
  retrospectiveNotes,
  retrospectives,
  retrospectiveVotes,
} from './retrospectives';
import { confidenceBallots, confidenceRaises, confidenceVotes, pulseAnswers, teamMeetings } from './together';

/**
 * Every sheet of a full export, one line each, in the order in which they stand. What a thing is found by (`match`)
 * may only point to things above it.
 */
export const things: readonly Thing[] = [
  workspace,
  people,
  roles,
  checkInTemplates,
  checkInPrompts,
  teams,
  members,
  teamQuizzes,
  cycles,
  holidays,
  holidaySets,
  kpis,
  kpiTargets,
  kpiReadings,
  ambitions,
  objectives,
  contributors,
  keyResults,
  raci,
  milestones,
  targetChanges,
  links,
  checkIns,
  blockers,
  helpOffers,
  initiatives,
  grades,
  reasons,
  parkedTopics,
  retrospectives,
  retrospectiveColumns,
  retrospectiveGroups,
  retrospectiveNotes,
  retrospectiveVotes,
  retrospectiveActions,
  teamMeetings,
  confidenceVotes,
  confidenceBallots,
  confidenceRaises,
  pulseAnswers,
];
