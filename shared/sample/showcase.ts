import { generateKeyBetween } from 'fractional-indexing';
import { alignmentId } from '#shared/alignments/domain';
import { addDays, type Instant, type IsoDate } from '#shared/kernel/dates';
import type { GoalType } from '#shared/kernel/vocabulary';
import type { Measure } from '#shared/key-results/contract';
import type { Goal, PlacedCycle } from './goals';
import type { Watched } from './kpis';
import { asksOf } from './library/asks';
import type { Above } from './links';
import { colourOnly } from './measures';
import { siblings } from './order';
import type { Unit } from './organisation';
import type { SampleRow, SampleRows } from './rows';
import { nothingAsked } from './structure';

/** The running quarter and who there is in it. */
export type Stage = {
  readonly cycle: PlacedCycle;
  readonly above: Above;
  readonly units: readonly Unit[];
  readonly kpis: ReadonlyMap<string, Watched>;
  readonly today: IsoDate;
  readonly newId: () => string;
};

/**
 * What a company has once and chance does not bring: a project across departments, a goal with days of its own whose key
 * results are moved by a KPI, eased and lowered, a question to the head of People, and objectives of a single person.
 */
export function* showcaseOf(stage: Stage): Generator<SampleRow> {
  const { units } = stage;
  const people = units.find(({ row, department }) => row.kind === 'department' && department === 'People');
  const recruiting = units.find(({ parent, row }) => parent === people && row.kind === 'team');
  if (!people || !recruiting) return;
  yield* openPositions(recruiting, people, stage);
  yield* ownObjectives(people, stage);
  yield* secondLine(stage);
}

const metric = (unit: string, startValue: number, targetValue: number): Measure => ({
  ...colourOnly,
  kind: 'metric',
  unit,
  startValue,
  targetValue,
});

const leadOf = ({ row }: Unit): string => row.leadId ?? '';

type About = Pick<SampleRows['objectives'], 'title' | 'why' | 'goalType' | 'teamId' | 'ord'> & { ownerId: string };

const objective = (about: About, { cycle, newId }: Stage): SampleRows['objectives'] => ({
  id: newId(),
  cycleId: cycle.id,
  ambitionId: null,
  state: 'published',
  rollUp: 'key-results',
  ownerStatus: null,
  createdOn: addDays(cycle.from, -5),
  ...about,
});

const keyResult = (
  { id: objectiveId, ownerId, createdOn }: SampleRows['objectives'],
  title: string,
  ord: string,
  measure: Measure,
  { newId }: Stage,
): SampleRows['keyResults'] => ({
  id: newId(),
  objectiveId,
  title,
  ...measure,
  weight: 1,
  ownerId,
  cadence: null,
  state: 'published',
  ord,
  createdOn,
});

/** A check-in a week from `from` on, one for each value until `today`. */
function* weekly(
  { id: keyResultId, ownerId }: SampleRows['keyResults'],
  from: IsoDate,
  values: readonly number[],
  { today, newId }: Stage,
): Generator<SampleRow> {
  for (const [week, value] of values.entries()) {
    const date = addDays(from, 7 * week + 3);
    if (date > today) return;
    const row = { keyResultId, date, value, confidence: 6, status: null, retrospect: '', prospect: '' };
    yield { table: 'checkIns', row: { id: newId(), ...row, author: ownerId ?? '' } };
  }
}

/** An open blocker of the last days whose owner asks for help, with an offer that nobody has taken up yet. */
function* helped(
  { id: keyResultId, createdOn }: SampleRows['keyResults'],
  ownerId: string,
  personId: string,
  { today, newId }: Stage,
): Generator<SampleRow> {
  const lately = addDays(today, -4);
  const raisedOn = lately < createdOn ? createdOn : lately;
  const id = newId();
  const text = 'The page about working here waits for a free week of those who build it';
  yield {
    table: 'blockers',
    row: { id, keyResultId, checkInId: null, text, ownerId, raisedOn, asksHelp: 1, resolvedOn: null },
  };
  if (personId === ownerId) return;
  const offer = 'Two days of our agency are left this month: take them';
  yield {
    table: 'helpOffers',
    row: { id: `${id}~${personId}`, blockerId: id, personId, text: offer, offeredOn: raisedOn, acceptedOn: null },
  };
}

/** A number that was agreed was another one at first: who changed it, why, and on which morning. */
const changed = (
  { newId }: Stage,
  { id: keyResultId }: SampleRows['keyResults'],
  what: Pick<SampleRows['targetChanges'], 'number' | 'before' | 'after' | 'reason' | 'author'> & { on: IsoDate },
): SampleRow => {
  const { on, ...told } = what;
  return {
    table: 'targetChanges',
    row: { id: newId(), keyResultId, ...told, changedAt: `${on}T08:40:00.000Z` as Instant },
  };
};

/** The last place among a team's goals of the quarter. */
const lastOf = (goals: readonly Goal[], unit: Unit): string | null =>
  goals.filter((goal) => goal.unit === unit).at(-1)?.row.ord ?? null;

function* openPositions(recruiting: Unit, people: Unit, stage: Stage): Generator<SampleRow> {
  const { cycle, above, kpis } = stage;
  const begins = addDays(cycle.from, 7);
  const goal: SampleRows['objectives'] = {
    ...objective(
      {
        title: 'Fill the open positions before the season',
        why: 'Whoever starts after the first frost is trained in the busiest weeks.',
        goalType: 'stretch',
        teamId: recruiting.row.id,
        ownerId: leadOf(recruiting),
        ord: generateKeyBetween(lastOf(above.sameCycle, recruiting), null),
      },
      stage,
    ),
    startsOn: begins,
    endsOn: addDays(cycle.to, -14),
  };
  yield { table: 'objectives', row: goal };
  const [first = '', second = '', third = ''] = siblings(3);

  const filled = keyResult(goal, 'Open positions filled', first, metric('positions', 0, 50), stage);
  yield { table: 'keyResults', row: filled };
  yield* weekly(filled, begins, [2, 6, 11, 15, 20, 26, 31, 36, 40, 44], stage);
  yield changed(stage, filled, {
    number: 'target',
    before: 60,
    after: 50,
    on: addDays(begins, 16),
    author: leadOf(people),
    reason: 'Ten positions wait until the new plant has its permit',
  });

  const levels = { commitLevel: 55, targetLevel: 65, stretchLevel: 75 };
  const asked: Measure = { ...metric('%', 42, 65), ...levels };
  const recommend = keyResult(goal, 'Applicants who would recommend us', second, asked, stage);
  yield { table: 'keyResults', row: recommend };
  yield* weekly(recommend, begins, [42, 44, 47, 49, 52, 54, 57, 59, 61, 63], stage);
  yield* helped(recommend, leadOf(recruiting), leadOf(people), stage);
  yield changed(stage, recommend, {
    number: 'stretch',
    before: 85,
    after: 75,
    on: addDays(begins, 21),
    author: leadOf(recruiting),
    reason: 'Without the new careers page nobody gets to 85; 75 is still a lot',
  });

  const watched = kpis.get('Time to fill');
  const start = watched?.readings.findLast(({ date }) => date < begins)?.value;
  if (watched && start !== undefined) {
    const moved = keyResult(goal, 'Time to fill', third, metric(watched.kpi.unit, start, start - 12), stage);
    yield { table: 'keyResults', row: { ...moved, kpiId: watched.kpi.id } };
  }
  yield* aboveOf(goal, people, recruiting, stage);
}

/** What the goal serves, and what it asks of the head of the department, who has not answered yet. */
function* aboveOf(
  { id: childId, ownerId }: SampleRows['objectives'],
  people: Unit,
  { row }: Unit,
  { above, cycle, today }: Stage,
): Generator<SampleRow> {
  const goals = above.departments.get(people.department ?? '') ?? [];
  const [served] = goals;
  const asked = goals.at(-1);
  const link = (parentId: string) => ({
    id: alignmentId(childId, parentId, null),
    childId,
    parentId,
    parentKeyResultId: null,
    weight: 1,
    ...nothingAsked,
  });
  if (served) yield { table: 'alignments', row: { ...link(served.row.id), kind: 'contributes' } };
  if (!asked || asked === served) return;
  const askedOn = addDays(today, -4);
  const [needs = ''] = asksOf('People', null);
  yield {
    table: 'alignments',
    row: {
      ...link(asked.row.id),
      kind: 'depends-on',
      needs,
      dueOn: addDays(cycle.to, -28),
      askedBy: ownerId ?? row.leadId,
      askedOn: askedOn < cycle.from ? cycle.from : askedOn,
    },
  };
}

/** Two objectives of the head of People: the list gets advice, since three to five work best and none is for growing. */
function* ownObjectives(people: Unit, stage: Stage): Generator<SampleRow> {
  const plans: readonly { title: string; why: string; goalType: GoalType; result: string; values: number[] }[] = [
    {
      title: 'Know how each team is doing at first hand',
      why: 'A report says what went wrong; a visit says what is about to.',
      goalType: 'committed',
      result: 'Teams visited for half a day',
      values: [1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    },
    {
      title: 'Be the first whom leaders call',
      why: 'Whoever is called late can only tidy up.',
      goalType: 'stretch',
      result: 'Questions of leaders answered the same day',
      values: [4, 7, 12, 15, 19, 22, 26, 30, 33, 36, 40],
    },
  ];
  const places = siblings(plans.length);
  for (const [at, { result, values, ...plan }] of plans.entries()) {
    const about = { ...plan, teamId: null, ownerId: leadOf(people), ord: places[at] ?? '' };
    const goal = objective(about, stage);
    yield { table: 'objectives', row: goal };
    const measured = keyResult(goal, result, 'a0', metric('', 0, values.at(-1) ?? 1), stage);
    yield { table: 'keyResults', row: measured };
    yield* weekly(measured, stage.cycle.from, values, stage);
  }
}

/** Whose heads, with the leads of two of their teams, take part in the project: as many as the company has. */
const taking = ['Production', 'Engineering and IT', 'Supply Chain', 'Field Service', 'People'];

function* secondLine(stage: Stage): Generator<SampleRow> {
  const { units, newId, cycle } = stage;
  const [company] = units;
  const departments = units.filter(({ row }) => row.kind === 'department');
  const parts = taking.flatMap((name) => departments.filter(({ department }) => department === name));
  const [first] = parts;
  if (!company || !first) return;
  const row: SampleRows['teams'] = {
    id: newId(),
    name: 'Second Line',
    parentId: company.row.id,
    kind: 'project',
    leadId: leadOf(first),
    cadence: 'weekly',
    stage: 'act',
    ord: generateKeyBetween(departments.at(-1)?.row.ord ?? null, null),
  };
  yield { table: 'teams', row };
  const teams = parts.flatMap((part) => units.filter(({ parent }) => parent === part).slice(0, 2));
  for (const personId of [...parts, ...teams].map(leadOf))
    yield { table: 'teamMembers', row: { id: `${row.id}~${personId}`, teamId: row.id, personId } };
  const goal = objective(
    {
      title: 'Build the first fifty quiet units on a line of their own',
      why: 'The second line decides whether we can take next winter’s orders.',
      goalType: 'committed',
      teamId: row.id,
      ownerId: leadOf(first),
      ord: 'a0',
    },
    stage,
  );
  yield { table: 'objectives', row: goal };
  const [before = '', after = ''] = siblings(2);
  const units50 = keyResult(goal, 'Quiet units built and tested', before, metric('units', 0, 50), stage);
  yield { table: 'keyResults', row: units50 };
  yield* weekly(units50, cycle.from, [0, 1, 4, 8, 13, 18, 24, 29, 35, 41, 46], stage);
  const noise = keyResult(goal, 'Noise at three metres', after, metric('dB', 41, 38), stage);
  yield { table: 'keyResults', row: noise };
  // quieter than was promised: more than the whole way
  yield* weekly(noise, cycle.from, [41, 40, 40, 39, 37, 37, 37, 36, 36, 36, 36], stage);
}
