import type { IsoDate } from '#shared/kernel/dates';
import { settle } from '#shared/kernel/numbers';
import type { GoalType } from '#shared/kernel/vocabulary';
import type { PlanBuilder } from './builder';
import type { CycleDraft, KeyResultDraft, ObjectiveDraft, PersonDraft, TeamDraft } from './drafts';
import { pathKey, titleKey } from './identity';
import type {
  ImportPlan,
  PlannedCheckIn,
  PlannedCycle,
  PlannedKeyResult,
  PlannedObjective,
  PlannedPerson,
  PlannedTeam,
} from './plan';
import { teamPathKey } from './registry';
import { normalise } from './text';

export type Finished = Pick<ImportPlan, 'cycles' | 'teams' | 'people' | 'objectives' | 'counts'>;

/** Turns what the layouts collected into the plan: keys, links without loops, check-ins in order. */
export function finishPlan(builder: PlanBuilder): Finished {
  cutLoops(builder);
  const keys = objectiveKeys(builder.objectives);
  const asks = new GoalTypes(builder);
  const objectives = builder.objectives.map((draft) => plannedObjective(draft, keys, builder, asks));
  const cycles = plannedCycles(
    builder.cycles.list().filter((cycle) => builder.objectives.some((objective) => objective.cycle === cycle)),
  );
  const teams = builder.teams.list().map(plannedTeam);
  const people = builder.people.list().map(plannedPerson);
  const keyResults = objectives.reduce((sum, objective) => sum + objective.keyResults.length, 0);
  const checkIns = objectives.reduce(
    (sum, { keyResults: own }) => sum + own.reduce((count, result) => count + result.checkIns.length, 0),
    0,
  );
  return {
    cycles,
    teams,
    people,
    objectives,
    counts: {
      objectives: objectives.length,
      keyResults,
      checkIns,
      people: people.length,
      teams: teams.length,
      cycles: cycles.length,
    },
  };
}

const cycleKey = (cycle: CycleDraft): string => `${cycle.first}/${cycle.last}`;
const teamKey = (team: TeamDraft): string => teamPathKey(team);
const personKey = (person: PersonDraft): string => (person.email === '' ? normalise(person.name) : person.email);

type Keys = ReadonlyMap<ObjectiveDraft, string>;

/** A path for each objective. A cycle that only an answer gave is left out, so that another answer finds the same objective. */
function objectiveKeys(objectives: readonly ObjectiveDraft[]): Keys {
  const count = counter();
  return new Map(
    objectives.map((objective) => {
      const cycle = objective.cycle.written ? `${objective.cycle.first}..${objective.cycle.last}` : '';
      const team = objective.team?.path.map(normalise).join(' > ') ?? '';
      const parts = [cycle, team, titleKey(objective.title)];
      return [objective, pathKey(parts, count(parts.join('\n')))];
    }),
  );
}

const counter = () => {
  const seen = new Map<string, number>();
  return (key: string): number => {
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return occurrence;
  };
};

const keyResultKeys = (
  objectiveKey: string,
  results: readonly KeyResultDraft[],
): ReadonlyMap<KeyResultDraft, string> => {
  const count = counter();
  return new Map(
    results
      .map((result) => [result, pathKey([titleKey(result.title)], count(titleKey(result.title)))] as const)
      .map(([result, key]) => [result, `${objectiveKey}/${key}`]),
  );
};

function plannedObjective(
  draft: ObjectiveDraft,
  keys: Keys,
  builder: PlanBuilder,
  goalTypes: GoalTypes,
): PlannedObjective {
  const key = keys.get(draft) ?? '';
  if (draft.weight !== 1 && draft.parents.length === 0) {
    const text = `the weight ${draft.weight} counts towards a parent objective, and the file links none`;
    builder.ledger.problem(draft.source, 'weight-unused', text);
  }
  const results = keyResultKeys(key, draft.keyResults);
  return {
    id: null,
    key,
    title: draft.title,
    why: draft.why,
    cycle: cycleKey(draft.cycle),
    team: draft.team && teamKey(draft.team),
    owner: draft.owner && personKey(draft.owner),
    goalType: goalTypes.of(draft.goalType),
    ownerStatus: draft.status,
    parents: draft.parents.flatMap(({ objective, keyResult }) => {
      const parent = keys.get(objective);
      const result =
        keyResult && parent !== undefined ? keyResultKeys(parent, objective.keyResults).get(keyResult) : undefined;
      return parent === undefined ? [] : [{ objective: parent, keyResult: result ?? null, weight: draft.weight }];
    }),
    keyResults: draft.keyResults.map((result) => plannedKeyResult(result, results.get(result) ?? '', draft, builder)),
    source: draft.source,
  };
}

/** Takes out every link that closes a loop, where a walk upwards meets it. */
function cutLoops(builder: PlanBuilder): void {
  const done = new Set<ObjectiveDraft>();
  for (const start of builder.objectives) {
    const path: { objective: ObjectiveDraft; next: number }[] = [{ objective: start, next: 0 }];
    const above = new Set([start]);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const { objective } = step;
      const parent = done.has(objective) ? undefined : objective.parents[step.next];
      if (!parent) {
        done.add(objective);
        above.delete(objective);
        path.pop();
      } else if (above.has(parent.objective)) {
        const text = `a link to “${parent.objective.title.slice(0, 80)}” would close a loop and is left out`;
        builder.ledger.problem(objective.source, 'parent-loop', text);
        objective.parents.splice(step.next, 1);
      } else {
        step.next += 1;
        if (!done.has(parent.objective)) {
          above.add(parent.objective);
          path.push({ objective: parent.objective, next: 0 });
        }
      }
    }
  }
}

function plannedKeyResult(
  draft: KeyResultDraft,
  key: string,
  objective: ObjectiveDraft,
  builder: PlanBuilder,
): PlannedKeyResult {
  return {
    id: null,
    key,
    title: draft.title,
    kind: draft.kind,
    unit: draft.unit,
    currency: draft.currency,
    decimals: draft.decimals,
    startValue: draft.startValue,
    targetValue: draft.targetValue,
    lowBound: draft.lowBound,
    highBound: draft.highBound,
    commitLevel: draft.commitLevel,
    targetLevel: draft.targetLevel,
    stretchLevel: draft.stretchLevel,
    weight: draft.weight,
    owner: draft.owner && personKey(draft.owner),
    draft: draft.draft,
    checkIns: [...sortedLog(draft.checkIns), ...currentCheckIn(draft, objective, builder)],
    source: draft.source,
  };
}

/** Oldest first; the same day, value and note twice is one check-in. */
function sortedLog(checkIns: readonly PlannedCheckIn[]): PlannedCheckIn[] {
  const seen = new Set<string>();
  return checkIns
    .filter(({ date, value, confidence, status, note }) => {
      const key = JSON.stringify([date, value, confidence, status, note]);
      return seen.has(key) ? false : seen.add(key);
    })
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
}

/** A check-in of the current column, unless the log says the same or nothing but the start stands there. */
function currentCheckIn(draft: KeyResultDraft, objective: ObjectiveDraft, builder: PlanBuilder): PlannedCheckIn[] {
  const logged = sortedLog(draft.checkIns).at(-1);
  if (draft.current !== null && logged?.value != null && settle(logged.value) === settle(draft.current)) return [];
  if (draft.current === null && logged) return [];
  const silent = draft.confidence === null && draft.status === null && draft.note === '';
  if (silent && (draft.current === null || draft.current === draft.startValue)) return [];
  const { today } = builder.context;
  const last = objective.cycle.last;
  const assumed: IsoDate = builder.mapping.asOf ?? (last < today ? last : today);
  const stated = draft.day !== null && draft.day <= today ? draft.day : null;
  const date = stated ?? (logged && logged.date > assumed ? logged.date : assumed);
  return [
    {
      date,
      value: draft.current,
      confidence: draft.confidence,
      status: draft.status,
      note: draft.note,
      prospect: '',
      undated: stated === null,
      source: draft.source,
    },
  ];
}

/** A goal type of its own for each objective that says it; one question for the rest. */
class GoalTypes {
  readonly #builder: PlanBuilder;
  constructor(builder: PlanBuilder) {
    this.#builder = builder;
  }

  of(text: string): GoalType {
    if (/stretch|aspir|moonshot|ambitio|bhag/i.test(text)) return 'stretch';
    if (/develop|learn|growth goal|entwicklung|lern/i.test(text)) return 'development';
    if (/commit|roof|must|operat|verbindlich/i.test(text)) return 'committed';
    const { mapping, questions } = this.#builder;
    if (mapping.goalType) return mapping.goalType;
    const answer = questions.ask({
      id: 'goal-type',
      text: 'What are these goals?',
      choices: [
        { id: 'committed', text: 'Committed: expected in full' },
        { id: 'stretch', text: 'Stretch: meant to be missed, 70 % is success' },
        { id: 'development', text: 'Development: learning' },
      ],
      assumption: 'committed',
    });
    return answer === 'stretch' || answer === 'development' ? answer : 'committed';
  }
}

/** A quarter's parent is the annual cycle around it. */
function plannedCycles(cycles: readonly CycleDraft[]): PlannedCycle[] {
  return [...cycles]
    .sort((a, b) => (a.first === b.first ? b.last.localeCompare(a.last) : a.first.localeCompare(b.first)))
    .map((cycle) => {
      const parent =
        cycle.cadence === 'annual'
          ? undefined
          : cycles.find(
              (other) => other.cadence === 'annual' && other.first <= cycle.first && other.last >= cycle.last,
            );
      return {
        id: null,
        key: cycleKey(cycle),
        name: cycle.name,
        cadence: cycle.cadence,
        first: cycle.first,
        last: cycle.last,
        parent: parent ? cycleKey(parent) : null,
      };
    });
}

function plannedTeam(team: TeamDraft): PlannedTeam {
  const above = team.path.slice(0, -1);
  return {
    id: null,
    key: teamKey(team),
    name: team.path.at(-1) ?? '',
    kind: team.kind,
    parent: above.length === 0 ? null : above.map(normalise).join('\n'),
  };
}

const plannedPerson = (person: PersonDraft): PlannedPerson => ({
  id: null,
  key: personKey(person),
  name: person.name,
  email: person.email,
  jobTitle: person.jobTitle,
  manager: person.manager && personKey(person.manager),
  teams: [...person.teams].map(teamKey),
});
