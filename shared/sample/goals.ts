import { addDays, type IsoDate } from '#shared/kernel/dates';
import type { Cadence, GoalType } from '#shared/kernel/vocabulary';
import type { Measure } from '#shared/key-results/contract';
import { expectedAtEnd } from '#shared/key-results/domain';
import { dayAt, type SampleCycle } from './calendar';
import { drawFilling, type Filling, fill } from './fill';
import type { ResultTemplate, Theme } from './library/templates';
import { colourOnly, drawMeasure } from './measures';
import { siblings } from './order';
import type { Person, Unit } from './organisation';
import type { Random } from './random';
import type { SampleRows } from './rows';
import type { Course } from './run';

export type Result = {
  readonly row: SampleRows['keyResults'];
  /** Null for a result in colours. */
  readonly template: ResultTemplate | null;
  readonly measure: Measure;
  readonly course: Course;
  readonly cadence: Cadence;
};

/** An objective with all that is known when it is set. */
export type Goal = {
  readonly row: SampleRows['objectives'];
  readonly unit: Unit;
  readonly theme: Theme;
  readonly filling: Filling;
  readonly results: readonly Result[];
  readonly initiatives: readonly SampleRows['initiatives'][];
};

/** A cycle with its id in the document. */
export type PlacedCycle = SampleCycle & { readonly id: string };

/** A key result that goes on in the next cycle, under an id that its grade already names. */
export type Kept = { readonly id: string; readonly result: Result; readonly measure: Measure };
export type Continued = { readonly goal: Goal; readonly kept: readonly Kept[] };

export type Setting = {
  readonly unit: Unit;
  readonly cycle: PlacedCycle;
  readonly today: IsoDate;
  readonly random: Random;
  readonly newId: () => string;
  /** How many objectives, those that go on included. */
  readonly count: number;
  readonly continued: readonly Continued[];
  readonly draft: boolean;
  /** Titles that the unit must not use again in this cycle. */
  readonly themes: readonly Theme[];
};

/** How a goal fares as a whole; its key results mostly follow, since the same people work on them. */
type Fortune = {
  readonly course: 'well' | 'slowly' | 'badly';
  /** Its people do not check in any more, whatever the result. */
  readonly silent: boolean;
};

const drawFortune = (random: Random): Fortune => ({
  course: random.weighted([
    ['well', 60],
    ['slowly', 28],
    ['badly', 12],
  ]),
  silent: random.chance(0.05),
});

/** What is reached by the last day, as a share of what is expected of the goal by then. */
const attainment: Readonly<Record<Fortune['course'], readonly [mean: number, deviation: number]>> = {
  well: [1.18, 0.07],
  slowly: [0.82, 0.12],
  badly: [0.4, 0.2],
};

const drawCourse = (
  goalType: GoalType,
  fortune: Fortune,
  cycle: PlacedCycle,
  today: IsoDate,
  random: Random,
): Course => {
  const own = random.chance(0.12) ? drawFortune(random).course : fortune.course;
  const [mean, deviation] = attainment[own];
  const attain = random.normal(mean, deviation) * expectedAtEnd(goalType);
  const running = cycle.state === 'active';
  const fallsSilent = (fortune.silent && running) || random.chance(running ? 0.035 : 0.03);
  const silentFrom = running ? addDays(today, -random.int(18, 40)) : dayAt(cycle, random.real(0.4, 0.8));
  return {
    attain: Math.min(1.25, Math.max(-0.1, attain)),
    bend: own === 'well' ? random.pick([1, 1, 0.75]) : random.pick([1, 1, 1.6, 0.75]),
    silentFrom: random.chance(0.02) ? cycle.from : fallsSilent ? silentFrom : null,
  };
};

const owners = (unit: Unit, cycle: PlacedCycle): readonly Person[] =>
  cycle.state === 'closed' ? unit.members : unit.members.filter(({ state }) => state === 'active');

/** The objectives of a unit in a cycle: those that go on first, then new ones, each with a title of its own. */
export function drawGoals(setting: Setting): Goal[] {
  const { continued, count, themes, random } = setting;
  const places = siblings(count);
  const goals = continued.slice(0, count).map((one, index) => continueGoal(one, places[index] ?? '', setting));
  const used = new Set(goals.map(({ row }) => row.title));
  const measured = new Set(goals.flatMap(({ results }) => results.map(({ row }) => row.title)));
  for (let attempt = 0; goals.length < count && attempt < count * 8; attempt++) {
    const theme = random.pick(themes);
    const filling = drawFilling(random);
    const title = fill(random.pick(theme.objectives), filling);
    // A team measures a thing once in a cycle.
    const templates = theme.results.filter((result) => !measured.has(fill(result.title, filling)));
    if (used.has(title) || templates.length < 2) continue;
    const goal = newGoal({ ...theme, results: templates }, filling, title, places[goals.length] ?? '', setting);
    used.add(title);
    for (const { row } of goal.results) measured.add(row.title);
    goals.push(goal);
  }
  return goals;
}

function newGoal(theme: Theme, filling: Filling, title: string, ord: string, setting: Setting): Goal {
  const { unit, cycle, today, random, newId, draft } = setting;
  const people = owners(unit, cycle);
  const goalType = random.weighted<GoalType>([
    ['stretch', 44],
    ['committed', 44],
    ['development', 12],
  ]);
  const row: SampleRows['objectives'] = {
    id: newId(),
    cycleId: cycle.id,
    teamId: unit.row.id,
    ownerId: random.chance(0.9) ? (random.chance(0.6) ? unit.row.leadId : random.pick(people).id) : null,
    ambitionId: null,
    title,
    why: fill(random.pick(theme.whys), filling),
    goalType,
    state: draft ? 'draft' : cycle.state === 'closed' ? 'closed' : 'published',
    rollUp:
      unit.row.kind === 'company' || (unit.row.kind === 'department' && random.chance(0.3)) ? 'both' : 'key-results',
    ownerStatus:
      cycle.state === 'active' && random.chance(0.04) ? random.pick(['on-track', 'behind', 'at-risk'] as const) : null,
    ord,
    // what is planned ahead has been written down already
    createdOn: addDays(cycle.from < today ? cycle.from : today, -random.int(0, 13)),
  };
  const templates = random.some(
    theme.results,
    random.weighted([
      [2, 3],
      [3, 6],
      [4, 3],
      [5, 1],
    ]),
  );
  const fortune = drawFortune(random);
  const weighted = random.chance(0.22);
  const places = siblings(templates.length);
  const results = templates.map((template, index) => {
    const colours = unit.row.stage === 'talk' || (unit.row.stage === 'align' && random.chance(0.4));
    const levels = template.kind === 'metric' && goalType === 'stretch' && random.chance(0.4);
    const measure = colours ? colourOnly : drawMeasure(template, random, levels);
    const title = index === 0 && colours ? theme.talk : template.title;
    const weight = weighted ? random.pick([1, 2, 3]) : random.chance(0.015) ? 0 : 1;
    return placeResult(
      { title: fill(title, filling), template: colours ? null : template, measure, weight },
      { id: newId(), objective: row, ord: places[index] ?? '' },
      fortune,
      setting,
    );
  });
  return { row, unit, theme, filling, results, initiatives: drawInitiatives(row, theme, filling, results, setting) };
}

function continueGoal({ goal, kept }: Continued, ord: string, setting: Setting): Goal {
  const { cycle, newId, random } = setting;
  const state = cycle.state === 'closed' ? 'closed' : 'published';
  const row = {
    ...goal.row,
    id: newId(),
    cycleId: cycle.id,
    state,
    ord,
    createdOn: addDays(cycle.from, -random.int(0, 9)),
  } as const;
  const places = siblings(kept.length);
  const fortune = drawFortune(random);
  const results = kept.map(({ id, result, measure }, index) =>
    placeResult(
      { title: result.row.title, template: result.template, measure, weight: result.row.weight },
      { id, objective: row, ord: places[index] ?? '' },
      fortune,
      setting,
    ),
  );
  return { ...goal, row, results, initiatives: drawInitiatives(row, goal.theme, goal.filling, results, setting) };
}

function placeResult(
  what: { title: string; template: ResultTemplate | null; measure: Measure; weight: number },
  where: { id: string; objective: SampleRows['objectives']; ord: string },
  fortune: Fortune,
  { unit, cycle, today, random }: Setting,
): Result {
  const { objective } = where;
  const own = random.chance(0.05) ? random.pick(['weekly', 'fortnightly'] as const) : null;
  const template = what.template?.kind === 'milestones' ? withSteps(what.template, random) : what.template;
  const row: SampleRows['keyResults'] = {
    id: where.id,
    objectiveId: objective.id,
    title: what.title,
    ...what.measure,
    weight: what.weight,
    ownerId: random.chance(0.96) ? random.pick(owners(unit, cycle)).id : null,
    cadence: own,
    state: objective.state,
    ord: where.ord,
    createdOn: objective.createdOn,
  };
  const course = drawCourse(objective.goalType, fortune, cycle, today, random);
  return { row, template, measure: what.measure, course, cadence: own ?? unit.row.cadence ?? 'weekly' };
}

/** Not every plan has all the steps. */
const withSteps = (template: ResultTemplate & { kind: 'milestones' }, random: Random): ResultTemplate =>
  template.steps.length > 3 && random.chance(0.2) ? { ...template, steps: template.steps.slice(0, -1) } : template;

function drawInitiatives(
  objective: SampleRows['objectives'],
  theme: Theme,
  filling: Filling,
  results: readonly Result[],
  { unit, cycle, today, random, newId }: Setting,
): SampleRows['initiatives'][] {
  const titles = random.some(
    theme.initiatives,
    random.weighted([
      [0, 2],
      [1, 3],
      [2, 5],
      [3, 3],
    ]),
  );
  const places = siblings(titles.length);
  return titles.map((title, index) => {
    const dueOn = dayAt(cycle, random.real(0.2, 1));
    const over = cycle.state === 'closed' || (cycle.state === 'active' && dueOn < today);
    const finished = over && random.chance(cycle.state === 'closed' ? 0.82 : 0.7);
    const late = addDays(dueOn, random.int(-9, 6));
    const last = cycle.state === 'closed' ? cycle.to : today;
    return {
      id: newId(),
      objectiveId: objective.id,
      keyResultId: results.length > 0 && random.chance(0.45) ? random.pick(results).row.id : null,
      title: fill(title, filling),
      ownerId: random.pick(owners(unit, cycle)).id,
      dueOn,
      doneOn: finished ? (late > last ? last : late < cycle.from ? cycle.from : late) : null,
      ord: places[index] ?? '',
    };
  });
}
