import type { AnsweredBy, PromptTarget } from '#shared/check-in-templates/contract';
import type { Instant, IsoDate } from '#shared/kernel/dates';
import type {
  Cadence,
  CarryDecision,
  CycleCadence,
  CycleState,
  DependencyAnswer,
  GoalType,
  Horizon,
  KeyResultKind,
  LinkKind,
  OwnerStatus,
  RaciPart,
  RollUpMode,
  ThingState,
} from '#shared/kernel/vocabulary';
import type { AgreedNumber } from '#shared/key-results/contract';
import type { Direction, Frequency, KpiRollUp } from '#shared/kpis/contract';
import type { Answers } from '#shared/pulse/domain';

/** The rows of the made-up company, one type per table; columns that are left out keep their default. */
export type SampleRows = {
  workspaces: {
    id: string;
    name: string;
    mission: string;
    vision: string;
    companyValues: string;
    fiscalStartMonth: number;
    weekStartsOn: number;
    timeZone: string;
    goalPolicy: string;
    goalPolicyChosenOn: IsoDate | null;
    individualObjectives: number;
    defaultCadence: Cadence;
  };
  people: {
    id: string;
    name: string;
    email: string;
    jobTitle: string;
    managerId: string | null;
    state: 'active' | 'left';
  };
  personRoles: { id: string; personId: string; role: string };
  teams: {
    id: string;
    name: string;
    parentId: string | null;
    kind: 'company' | 'department' | 'team' | 'project';
    leadId: string | null;
    cadence: Cadence | null;
    stage: 'talk' | 'align' | 'act';
    checkInTemplateId?: string;
    ord: string;
  };
  checkInTemplates: { id: string; name: string; about: string; answeredBy: AnsweredBy; ord: string };
  checkInPrompts: { id: string; templateId: string; label: string; hint: string; goesTo: PromptTarget; ord: string };
  teamMembers: { id: string; teamId: string; personId: string };
  teamQuizzes: {
    id: string;
    teamId: string;
    date: IsoDate;
    answer1: number;
    answer2: number;
    answer3: number;
    answer4: number;
    answer5: number;
    answer6: number;
    answer7: number;
    answer8: number;
  };
  cycles: {
    id: string;
    name: string;
    cadence: CycleCadence;
    startsOn: IsoDate;
    endsOn: IsoDate;
    parentId: string | null;
    state: CycleState;
    planningOpensOn: IsoDate | null;
  };
  ambitions: {
    id: string;
    horizon: Horizon;
    parentId: string | null;
    title: string;
    why: string;
    dueOn: IsoDate | null;
    ord: string;
  };
  contributors: { id: string; objectiveId: string; contributorId: string };
  raci: { id: string; keyResultId: string; personId: string; part: RaciPart };
  objectives: {
    id: string;
    cycleId: string;
    startsOn?: IsoDate;
    endsOn?: IsoDate;
    teamId: string | null;
    ownerId: string | null;
    ambitionId: string | null;
    title: string;
    why: string;
    goalType: GoalType;
    state: ThingState;
    rollUp: RollUpMode;
    ownerStatus: OwnerStatus | null;
    ord: string;
    createdOn: IsoDate;
  };
  keyResults: {
    id: string;
    objectiveId: string;
    title: string;
    kind: KeyResultKind;
    unit: string;
    currency: string | null;
    decimals: number;
    startValue: number | null;
    targetValue: number | null;
    lowBound: number | null;
    highBound: number | null;
    criticalValue: number | null;
    commitLevel: number | null;
    targetLevel: number | null;
    stretchLevel: number | null;
    weight: number;
    ownerId: string | null;
    cadence: Cadence | null;
    state: ThingState;
    ord: string;
    createdOn: IsoDate;
    kpiId?: string;
  };
  milestones: {
    id: string;
    keyResultId: string;
    title: string;
    dueOn: IsoDate;
    weight: number;
    doneOn: IsoDate | null;
    ord: string;
  };
  grades: {
    id: string;
    keyResultId: string;
    automatic: number | null;
    final: number | null;
    reason: string;
    learning: string;
    decision: CarryDecision;
    gradedOn: IsoDate;
    carriedTo: string | null;
  };
  alignments: {
    id: string;
    childId: string;
    parentId: string;
    parentKeyResultId: string | null;
    kind: LinkKind;
    weight: number;
    needs: string;
    dueOn: IsoDate | null;
    askedBy: string | null;
    askedOn: IsoDate | null;
    answer: DependencyAnswer | null;
    answerNote: string;
    answeredBy: string | null;
    answeredOn: IsoDate | null;
  };
  checkIns: {
    id: string;
    keyResultId: string;
    date: IsoDate;
    value: number | null;
    confidence: number | null;
    status: OwnerStatus | null;
    retrospect: string;
    prospect: string;
    author: string;
  };
  blockers: {
    id: string;
    keyResultId: string;
    checkInId: string | null;
    text: string;
    ownerId: string | null;
    raisedOn: IsoDate;
    asksHelp: number;
    resolvedOn: IsoDate | null;
  };
  helpOffers: {
    id: string;
    blockerId: string;
    personId: string;
    text: string;
    offeredOn: IsoDate;
    acceptedOn: IsoDate | null;
  };
  initiatives: {
    id: string;
    objectiveId: string;
    keyResultId: string | null;
    title: string;
    ownerId: string | null;
    dueOn: IsoDate | null;
    doneOn: IsoDate | null;
    ord: string;
  };
  targetChanges: {
    id: string;
    keyResultId: string;
    number: AgreedNumber;
    before: number;
    after: number;
    changedAt: Instant;
    reason: string;
    author: string;
  };
  changeReasons: Changed & { id: string; rowId: string; reason: string };
  holidays: { id: string; date: IsoDate; name: string; yearly: number };
  holidaySets: { id: string; code: string };
  parkedTopics: {
    id: string;
    cycleId: string;
    teamId: string;
    keyResultId: string | null;
    text: string;
    parkedOn: IsoDate;
    doneOn: IsoDate | null;
  };
  kpis: {
    id: string;
    name: string;
    description: string;
    unit: string;
    currency: string | null;
    decimals: number;
    direction: Direction;
    lowBound: number | null;
    highBound: number | null;
    criticalLow: number | null;
    criticalHigh: number | null;
    ownerId: string | null;
    teamId: string | null;
    frequency: Frequency;
    rollUp: KpiRollUp;
    parentId: string | null;
    weight: number;
    createdOn: IsoDate;
    ord: string;
  };
  kpiTargets: { id: string; kpiId: string; startsOn: IsoDate; value: number };
  kpiReadings: { id: string; kpiId: string; date: IsoDate; value: number; note: string; author: string };
  retrospectives: {
    id: string;
    teamId: string;
    cycleId: string;
    title: string;
    format: string;
    heldOn: IsoDate;
    phase: string;
    votesPerPerson: number;
  };
  retrospectiveColumns: { id: string; retrospectiveId: string; title: string; prompt: string; ord: string };
  retrospectiveGroups: {
    id: string;
    retrospectiveId: string;
    columnId: string;
    title: string;
    cause: string | null;
    ord: string;
  };
  retrospectiveNotes: {
    id: string;
    retrospectiveId: string;
    columnId: string;
    groupId: string | null;
    text: string;
    signedBy: string | null;
    ord: string;
  };
  retrospectiveVotes: { id: string; retrospectiveId: string; targetId: string; author: string };
  retrospectiveActions: {
    id: string;
    retrospectiveId: string;
    text: string;
    ownerId: string | null;
    dueOn: IsoDate | null;
    doneOn: IsoDate | null;
    carriedTo: string | null;
    ord: string;
  };
  teamMeetings: {
    id: string;
    teamId: string;
    heldOn: IsoDate;
    seconds: number;
    planned: number;
    discussed: number;
    blockersOwned: number;
  };
  confidenceVotes: { id: string; keyResultId: string; heldOn: IsoDate; present: number };
  confidenceBallots: { id: string; voteId: string; fingers: number; author: string };
  confidenceRaises: { id: string; voteId: string; text: string };
  pulseAnswers: Answers & { id: string; teamId: string; periodOn: IsoDate; author: string };
};

/** What was changed of a row that stands already, one step after the other. */
type Changed = { tbl: 'cycles'; steps: readonly Pick<SampleRows['cycles'], 'state'>[] };

export type SampleTable = keyof SampleRows;

/** One row for one table. */
export type SampleRow = { [T in SampleTable]: { readonly table: T; readonly row: SampleRows[T] } }[SampleTable];
