import { type ExportSheetName, type ExportTable, type ExportValue, exportSheets, writable } from './domain';

type Thing = { readonly id: string };
/** What a full export is made of; live rows only. */
export type ExportData = {
  readonly workspace: { id: string; name: string; mission: string; vision: string; companyValues: string };
  readonly cycles: readonly (Thing & {
    name: string;
    cadence: string;
    startsOn: string;
    endsOn: string;
    parentId: string | null;
    state: string;
  })[];
  readonly teams: readonly (Thing & { name: string; kind: string; parentId: string | null; leadId: string | null })[];
  readonly members: readonly { teamId: string; personId: string }[];
  readonly people: readonly (Thing & {
    name: string;
    email: string;
    jobTitle: string;
    managerId: string | null;
    state: string;
  })[];
  readonly objectives: readonly (Thing & {
    cycleId: string;
    teamId: string | null;
    ownerId: string | null;
    title: string;
    why: string;
    goalType: string;
    visibility: string;
    state: string;
  })[];
  readonly keyResults: readonly (Thing & {
    objectiveId: string;
    title: string;
    kind: string;
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
    state: string;
  })[];
  /** Oldest first. */
  readonly checkIns: readonly (Thing & {
    keyResultId: string;
    date: string;
    value: number | null;
    confidence: number | null;
    status: string | null;
    retrospect: string;
    prospect: string;
    author: string;
  })[];
  readonly milestones: readonly (Thing & {
    keyResultId: string;
    title: string;
    dueOn: string | null;
    weight: number;
    doneOn: string | null;
  })[];
  readonly initiatives: readonly (Thing & {
    objectiveId: string;
    keyResultId: string | null;
    title: string;
    ownerId: string | null;
    dueOn: string | null;
    doneOn: string | null;
  })[];
  readonly alignments: readonly {
    childId: string;
    parentId: string;
    parentKeyResultId: string | null;
    kind: string;
    weight: number;
  }[];
  readonly grades: readonly {
    keyResultId: string;
    automatic: number | null;
    final: number | null;
    reason: string;
    learning: string;
    decision: string | null;
    gradedOn: string;
  }[];
};

/** `open` leaves confidential objectives out, with everything that hangs on them. */
export type ExportScope = 'open' | 'all';

export type ExportAbout = { readonly scope: ExportScope; readonly exportedOn: string; readonly madeBy: string };

/** All sheets of an export, and how many confidential objectives were left out. */
export function exportTables(data: ExportData, about: ExportAbout): { tables: ExportTable[]; hidden: number } {
  const shown = about.scope === 'all' ? data : withoutConfidential(data);
  const names = namesOf(shown);
  const rows: Record<ExportSheetName, readonly (readonly ExportValue[])[]> = {
    Workspace: [
      [
        shown.workspace.name,
        shown.workspace.mission,
        shown.workspace.vision,
        shown.workspace.companyValues,
        about.exportedOn,
        about.madeBy,
        shown.workspace.id,
      ],
    ],
    Cycles: shown.cycles.map((one) => [
      one.name,
      one.cadence,
      one.startsOn,
      one.endsOn,
      one.state,
      names.cycle(one.parentId),
      one.parentId,
      one.id,
    ]),
    Teams: shown.teams.map((one) => [
      one.name,
      one.kind,
      names.team(one.parentId),
      names.person(one.leadId),
      one.parentId,
      one.leadId,
      one.id,
    ]),
    People: peopleRows(shown, names),
    Objectives: shown.objectives.map((one) => [
      one.title,
      one.why,
      names.cycle(one.cycleId),
      names.team(one.teamId),
      names.person(one.ownerId),
      one.goalType,
      one.state,
      one.cycleId,
      one.teamId,
      one.ownerId,
      one.id,
    ]),
    'Key results': keyResultRows(shown, names),
    'Check-ins': shown.checkIns.map((one) => [
      names.keyResult(one.keyResultId),
      one.date,
      one.value,
      one.confidence,
      one.status,
      one.retrospect,
      one.prospect,
      names.person(one.author),
      one.keyResultId,
      one.id,
    ]),
    Milestones: shown.milestones.map((one) => [
      names.keyResult(one.keyResultId),
      one.title,
      one.dueOn,
      one.weight,
      one.doneOn,
      one.keyResultId,
      one.id,
    ]),
    Initiatives: shown.initiatives.map((one) => [
      names.objective(one.objectiveId),
      names.keyResult(one.keyResultId),
      one.title,
      names.person(one.ownerId),
      one.dueOn,
      one.doneOn,
      one.objectiveId,
      one.keyResultId,
      one.id,
    ]),
    Links: shown.alignments.map((one) => [
      names.objective(one.childId),
      names.objective(one.parentId),
      one.kind,
      one.weight,
      one.childId,
      one.parentId,
      one.parentKeyResultId,
    ]),
    Grades: shown.grades.map((one) => [
      names.keyResult(one.keyResultId),
      one.automatic,
      one.final,
      one.reason,
      one.learning,
      one.decision,
      one.gradedOn,
      one.keyResultId,
    ]),
  };
  const tables = (Object.keys(exportSheets) as ExportSheetName[]).map((name) => ({
    name,
    rows: rows[name].map((row) => row.map((value) => (typeof value === 'string' ? writable(value) : value))),
  }));
  return { tables, hidden: data.objectives.length - shown.objectives.length };
}

type Names = ReturnType<typeof namesOf>;

function namesOf(data: ExportData) {
  const by = (things: readonly { id: string }[], nameOf: (thing: never) => string) => {
    const names = new Map(things.map((thing) => [thing.id, nameOf(thing as never)]));
    return (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
  };
  return {
    cycle: by(data.cycles, (one: { name: string }) => one.name),
    team: by(data.teams, (one: { name: string }) => one.name),
    person: by(data.people, (one: { name: string }) => one.name),
    objective: by(data.objectives, (one: { title: string }) => one.title),
    keyResult: by(data.keyResults, (one: { title: string }) => one.title),
  };
}

function peopleRows(data: ExportData, names: Names): ExportValue[][] {
  const teams = new Map<string, string[]>();
  for (const { teamId, personId } of data.members) teams.set(personId, [...(teams.get(personId) ?? []), teamId]);
  return data.people.map((one) => {
    const own = teams.get(one.id) ?? [];
    const list = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join('\n');
    return [
      one.name,
      one.email,
      one.jobTitle,
      names.person(one.managerId),
      list(own.map(names.team)),
      one.state,
      one.managerId,
      list(own),
      one.id,
    ];
  });
}

function keyResultRows(data: ExportData, names: Names): ExportValue[][] {
  const current = new Map<string, number>();
  for (const { keyResultId, value } of data.checkIns) if (value !== null) current.set(keyResultId, value);
  return data.keyResults.map((one) => [
    names.objective(one.objectiveId),
    one.title,
    one.kind,
    one.startValue,
    one.targetValue,
    current.get(one.id) ?? null,
    one.unit,
    one.currency,
    one.lowBound,
    one.highBound,
    one.criticalValue,
    one.commitLevel,
    one.targetLevel,
    one.stretchLevel,
    one.decimals,
    one.weight,
    names.person(one.ownerId),
    one.state,
    one.ownerId,
    one.objectiveId,
    one.id,
  ]);
}

function withoutConfidential(data: ExportData): ExportData {
  const objectives = data.objectives.filter(({ visibility }) => visibility !== 'confidential');
  const shown = new Set(objectives.map(({ id }) => id));
  const keyResults = data.keyResults.filter(({ objectiveId }) => shown.has(objectiveId));
  const results = new Set(keyResults.map(({ id }) => id));
  const ofShown = ({ keyResultId }: { keyResultId: string }) => results.has(keyResultId);
  return {
    ...data,
    objectives,
    keyResults,
    checkIns: data.checkIns.filter(ofShown),
    milestones: data.milestones.filter(ofShown),
    grades: data.grades.filter(ofShown),
    initiatives: data.initiatives.filter(({ objectiveId }) => shown.has(objectiveId)),
    alignments: data.alignments.filter(({ childId, parentId }) => shown.has(childId) && shown.has(parentId)),
  };
}
