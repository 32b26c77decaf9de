import { day } from '#shared/kernel/dates';
import { type SampleOptions, sampleCompany } from '#shared/sample/company';
import type { SampleRows, SampleTable } from '#shared/sample/rows';

export type Gathered = { readonly [T in SampleTable]: SampleRows[T][] };

/** All rows of a made-up company, by table. */
export function gather(options: Partial<SampleOptions> = {}): Gathered {
  const tables: Gathered = {
    workspaces: [],
    people: [],
    personRoles: [],
    teams: [],
    teamMembers: [],
    teamQuizzes: [],
    cycles: [],
    ambitions: [],
    objectives: [],
    contributors: [],
    raci: [],
    keyResults: [],
    targetChanges: [],
    milestones: [],
    grades: [],
    alignments: [],
    checkIns: [],
    blockers: [],
    helpOffers: [],
    checkInTemplates: [],
    checkInPrompts: [],
    initiatives: [],
    kpis: [],
    kpiTargets: [],
    kpiReadings: [],
    retrospectives: [],
    retrospectiveColumns: [],
    retrospectiveGroups: [],
    retrospectiveNotes: [],
    retrospectiveVotes: [],
    retrospectiveActions: [],
    changeReasons: [],
    holidays: [],
    holidaySets: [],
    parkedTopics: [],
    teamMeetings: [],
    confidenceVotes: [],
    confidenceBallots: [],
    confidenceRaises: [],
    pulseAnswers: [],
  };
  for (const { table, row } of sampleCompany({ seed: 'okra', today: day('2026-11-22'), people: 500, ...options })) {
    (tables[table] as unknown[]).push(row);
  }
  return tables;
}
