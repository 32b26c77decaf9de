import type { IsoDate } from '#shared/kernel/dates';
import { type SampleCalendar, type SampleCycle, sampleCalendar } from './calendar';
import { templateOf } from './check-ins';
import { closeResult } from './closing';
import { type Diary, diaryOf } from './diary';
import { type Continued, drawGoals, type Goal, type Kept, type PlacedCycle } from './goals';
import { holidaysOf } from './holidays';
import { createIds } from './ids';
import { kpisOf } from './kpis';
import { companyName, companyThemes, companyValues, mission, vision } from './library/company';
import { type Above, linksOf } from './links';
import { type Organisation, organise, type Unit } from './organisation';
import { parkedOf } from './parked';
import { quizzesOf } from './quizzes';
import { createRandom, type Random } from './random';
import { retrospectivesOf } from './retrospectives';
import type { SampleRow, SampleRows, SampleTable } from './rows';
import { type Stage, showcaseOf } from './showcase';
import { ambitionFor, ambitionsOf, partsOf } from './structure';
import { togetherOf } from './together';

export type SampleOptions = {
  /** The same seed and the same options give the same company. */
  readonly seed: string;
  readonly today: IsoDate;
  /** 5 to 50,000 people. */
  readonly people: number;
  /** Quarters with goals, up to the running one, 1 to 11. All by default. */
  readonly quarters?: number;
  /** Objectives per team and quarter, fewest and most. 1 to 3 by default. */
  readonly objectivesPerTeam?: readonly [low: number, high: number];
  /** Check-ins per cadence period. 1 by default; more makes a document with a longer history. */
  readonly density?: number;
};

type Scene = {
  readonly options: SampleOptions;
  readonly random: Random;
  readonly newId: () => string;
  readonly units: readonly Unit[];
  readonly others: readonly string[];
  /** What each unit takes into its next quarter. */
  readonly continued: Map<string, Continued[]>;
  /** Key results of running quarters that their team has voted on. */
  readonly votedOn: string[];
  /** Which year each unit began to work with goals. */
  readonly begins: ReadonlyMap<string, number>;
};

const row = <T extends SampleTable>(table: T, content: SampleRows[T]) => ({ table, row: content }) as SampleRow;

/**
 * A made-up company with three years of goals, row by row in an order in which nothing refers to a row that has not
 * come yet (but for a grade that names its successor of the next cycle). Lazy: only what later rows need is kept.
 */
export function* sampleCompany(options: SampleOptions): Generator<SampleRow, void> {
  const random = createRandom(`${options.seed}/${options.people}`);
  const newId = createIds(random.fork('ids'), options.today);
  const calendar = sampleCalendar(options.today);
  const organisation = organise(Math.max(5, options.people), random.fork('people'), newId);
  const units = organisation.units;
  const begins = new Map(
    units.map(({ row: { id, kind } }) => [
      id,
      kind === 'team'
        ? random.weighted([
            [0, 12],
            [1, 5],
            [2, 3],
          ])
        : 0,
    ]),
  );
  const others = units.slice(1).map(({ row: { name } }) => name);
  yield* foundation(calendar, organisation, newId);
  const ambitions = ambitionsOf(calendar);
  for (const ambition of ambitions) yield row('ambitions', ambition);
  const cycles = placeCycles(calendar, newId);
  for (const cycle of cycles) yield row('cycles', cycleRow(cycle));
  const scene: Scene = { options, random, newId, units, others, continued: new Map(), votedOn: [], begins };
  const skipped = 11 - Math.min(11, Math.max(1, options.quarters ?? 11));
  let running: Pick<Stage, 'cycle' | 'above'> | null = null;
  const years = cycles.filter(({ cadence }) => cadence === 'annual');
  const quarters = cycles.filter(({ cadence }) => cadence === 'quarter').slice(skipped);
  for (const year of years) {
    const inYear = quarters.filter((quarter) => quarter.year === year.year);
    if (inYear.length === 0) continue;
    const above = { company: [] as Goal[], departments: new Map<string, Goal[]>(), sameCycle: [] as Goal[] };
    yield* playCycle(year, above, scene);
    const annual = new Map(above.departments);
    for (const quarter of inYear) {
      const now = {
        ...above,
        departments: new Map([...annual].map(([name, goals]) => [name, [...goals]])),
        sameCycle: [],
      };
      yield* playCycle(quarter, now, scene);
      if (quarter.state === 'active') running = { cycle: quarter, above: now };
    }
  }
  const over = quarters.filter(({ state }) => state === 'closed').slice(-4);
  const cut = { weekStartsOn: 1, fiscalStartMonth: calendar.fiscalStartMonth };
  const kpis = yield* kpisOf(units, options.today, cut, random.fork('kpis'), newId);
  yield* retrospectivesOf(over, units, options.today, random.fork('retrospectives'), newId);
  yield* holidaysOf(calendar, newId);
  const reopened = over[0];
  if (reopened)
    yield row('changeReasons', {
      id: newId(),
      tbl: 'cycles',
      rowId: reopened.id,
      reason: 'The annual accounts changed two figures',
      steps: [{ state: 'closing' }, { state: 'closed' }],
    });
  yield* parkedOf(over, units, random.fork('parked'), newId);
  yield* togetherOf(units, scene.votedOn, options.today, random.fork('together'), newId);
  const quizzes = quizzesOf(units, { today: options.today, random: random.fork('quizzes'), newId });
  for (const quiz of quizzes) yield row('teamQuizzes', quiz);
  if (running) yield* showcaseOf({ ...running, units, kpis, today: options.today, newId });
}

function* foundation(
  calendar: SampleCalendar,
  { people, units, roles }: Organisation,
  newId: () => string,
): Generator<SampleRow> {
  yield row('workspaces', {
    id: newId(),
    name: companyName,
    mission,
    vision,
    companyValues,
    fiscalStartMonth: calendar.fiscalStartMonth,
    weekStartsOn: 1,
    timeZone: 'Europe/Berlin',
    goalPolicy: 'typed',
    goalPolicyChosenOn: calendar.years[0]?.from ?? null,
    individualObjectives: 1,
    defaultCadence: 'weekly',
  });
  for (const person of people) yield row('people', person);
  for (const role of roles) yield row('personRoles', role);
  const checkInTemplateId = yield* templateOf(newId);
  for (const [index, unit] of units.entries()) {
    const own = unit.row.kind === 'team' && index % 6 === 3;
    yield row('teams', own ? { ...unit.row, checkInTemplateId } : unit.row);
    for (const { id, state } of unit.members) {
      if (state === 'active')
        yield row('teamMembers', { id: `${unit.row.id}~${id}`, teamId: unit.row.id, personId: id });
    }
  }
}

function placeCycles(
  { years, quarters }: SampleCalendar,
  newId: () => string,
): (PlacedCycle & { parentId: string | null })[] {
  const placedYears = years.map((year) => ({ ...year, id: newId(), parentId: null }));
  const parent = (quarter: SampleCycle) => placedYears[quarter.year]?.id ?? null;
  return [...placedYears, ...quarters.map((quarter) => ({ ...quarter, id: newId(), parentId: parent(quarter) }))];
}

const cycleRow = (cycle: PlacedCycle & { parentId: string | null }): SampleRows['cycles'] => ({
  id: cycle.id,
  name: cycle.name,
  cadence: cycle.cadence,
  startsOn: cycle.from,
  endsOn: cycle.to,
  parentId: cycle.parentId,
  state: cycle.state,
  planningOpensOn: cycle.planningOpensOn,
});

/** How many objectives a unit sets in a cycle. */
function countOf(unit: Unit, cycle: PlacedCycle, { options, begins }: Scene, random: Random): number {
  const { kind } = unit.row;
  if (cycle.state === 'planning') return kind !== 'company' && random.chance(0.12) ? 1 : 0;
  if (kind === 'company') return cycle.cadence === 'annual' ? 4 : 0;
  if (cycle.cadence === 'annual') return kind === 'department' ? 2 : 0;
  if (kind === 'department') return random.int(1, 2);
  if ((begins.get(unit.row.id) ?? 0) > cycle.year) return 0;
  const [low, high] = options.objectivesPerTeam ?? [1, 3];
  return Math.max(
    low,
    Math.min(
      high,
      random.weighted([
        [low, 4],
        [Math.round((low + high) / 2), 5],
        [high, 2],
      ]),
    ),
  );
}

function* playCycle(
  cycle: PlacedCycle,
  above: { company: Goal[]; departments: Map<string, Goal[]>; sameCycle: Goal[] },
  scene: Scene,
): Generator<SampleRow> {
  for (const unit of scene.units) {
    const random = scene.random.fork(`${cycle.name} ${unit.row.name}`);
    const count = countOf(unit, cycle, scene, random);
    const going = cycle.cadence === 'quarter' ? (scene.continued.get(unit.row.id) ?? []) : [];
    const themes = unit.row.kind === 'company' ? companyThemes : unit.themes;
    const draft = cycle.state === 'planning' || (cycle.state === 'active' && random.chance(0.02));
    const setting = { unit, cycle, today: scene.options.today, random, newId: scene.newId, draft, themes };
    const goals = drawGoals({ ...setting, count: Math.max(count, going.length), continued: going });
    if (cycle.cadence === 'quarter') scene.continued.delete(unit.row.id);
    for (const goal of goals) {
      yield* playGoal(goal, cycle, above, scene, random);
      above.sameCycle.push(goal);
      if (unit.row.kind === 'company') above.company.push(goal);
      if (unit.row.kind === 'department' && unit.department !== null) {
        above.departments.set(unit.department, [...(above.departments.get(unit.department) ?? []), goal]);
      }
    }
  }
}

function* playGoal(goal: Goal, cycle: PlacedCycle, above: Above, scene: Scene, random: Random): Generator<SampleRow> {
  const { newId, options } = scene;
  const ambitionId = goal.unit.row.kind === 'company' && cycle.state === 'active' ? ambitionFor(goal) : null;
  yield row('objectives', { ...goal.row, ambitionId });
  for (const result of goal.results) yield row('keyResults', result.row);
  for (const initiative of goal.initiatives) yield row('initiatives', initiative);
  for (const alignment of linksOf(goal, cycle, above, random)) yield row('alignments', alignment);
  yield* partsOf(goal, cycle, scene.units, random.fork('parts'));
  if (goal.row.state === 'draft') return;
  const [first] = goal.results;
  if (
    first &&
    cycle.state === 'active' &&
    cycle.cadence === 'quarter' &&
    (scene.votedOn.length === 0 || random.fork('vote').chance(0.2))
  )
    scene.votedOn.push(first.row.id);
  const others = scene.others.filter((name) => name !== goal.unit.row.name);
  const diary: Diary = {
    goal,
    period: cycle,
    today: options.today,
    others: others.length > 0 ? others : scene.others,
    density: options.density ?? 1,
    random,
    newId,
  };
  const goesOn = cycle.cadence === 'quarter' && random.chance(0.28);
  const kept: Kept[] = [];
  for (const result of goal.results) {
    const ending = yield* diaryOf(result, diary);
    if (cycle.state !== 'closed' || random.chance(0.02)) continue;
    const closed = closeResult(result, ending, goesOn, diary);
    yield row('grades', closed.grade);
    if (closed.kept) kept.push(closed.kept);
  }
  if (kept.length > 0) {
    const going = scene.continued.get(goal.unit.row.id) ?? [];
    scene.continued.set(goal.unit.row.id, [...going, { goal, kept }]);
  }
}
