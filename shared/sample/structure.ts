import { addDays } from '#shared/kernel/dates';
import type { LinkKind, RaciPart } from '#shared/kernel/vocabulary';
import { dayAt, type SampleCalendar } from './calendar';
import type { Goal, PlacedCycle } from './goals';
import { asksOf } from './library/asks';
import { companyThemes } from './library/company';
import { siblings } from './order';
import type { Unit } from './organisation';
import type { Random } from './random';
import type { SampleRow, SampleRows } from './rows';

type Plan = { title: string; why: string; years: readonly { title: string; why: string; theme: number }[] };

/** The strategy of the made-up company: three five-year goals, and what the running year does for each. */
const plans: readonly Plan[] = [
  {
    title: 'One home in four in our regions is warm without fire',
    why: 'The law changes once; after that the market is divided.',
    years: [
      { title: 'Be the name that comes to mind first', why: 'Nobody asks for an offer from a stranger.', theme: 0 },
      { title: 'Be there on the coldest night', why: 'One winter decides what neighbours tell each other.', theme: 1 },
    ],
  },
  {
    title: 'A second line that builds the quietest unit there is',
    why: 'Growth needs a plant that keeps its promises.',
    years: [{ title: 'Deliver each unit on the day we said', why: 'A late unit costs two families a week.', theme: 2 }],
  },
  {
    title: 'A company that its people would found again',
    why: 'What we know leaves in the evening; it should want to come back.',
    years: [
      { title: 'Have a trained leader in front of each team', why: 'People stay with those who lead them.', theme: 3 },
      { title: 'Pay for our plans ourselves', why: 'Banks lend to the past.', theme: 4 },
    ],
  },
];

const ambitionId = (theme: number): string => `ambition-year-${theme}`;

/** The steps of the strategy, each before those that serve it. */
export function ambitionsOf({ years }: SampleCalendar): SampleRows['ambitions'][] {
  const dueOn = years.at(-1)?.to ?? null;
  const far = dueOn === null ? null : addDays(dueOn, 4 * 365);
  const places = siblings(plans.length);
  return plans.flatMap(({ title, why, years: steps }, at) => {
    const id = `ambition-far-${at}`;
    const inner = siblings(steps.length);
    return [
      { id, horizon: 'five-year' as const, parentId: null, title, why, dueOn: far, ord: places[at] ?? '' },
      ...steps.map((step, index) => ({
        id: ambitionId(step.theme),
        horizon: 'one-year' as const,
        parentId: id,
        title: step.title,
        why: step.why,
        dueOn,
        ord: inner[index] ?? '',
      })),
    ];
  });
}

/** The step of the running year that a goal of the company serves. */
export function ambitionFor({ theme }: Goal): string | null {
  const at = companyThemes.findIndex(({ talk }) => talk === theme.talk);
  return at < 0 ? null : ambitionId(at);
}

/** Who else carries a goal of the running cycles, and who plays which part in some of its key results. */
export function* partsOf(
  { row, unit, results }: Goal,
  cycle: PlacedCycle,
  units: readonly Unit[],
  random: Random,
): Generator<SampleRow> {
  if (cycle.state === 'closed') return;
  const others = units.filter((other) => other.row.id !== unit.row.id && other.row.kind === unit.row.kind);
  if (random.chance(0.2) && others.length > 0) {
    for (const { row: team } of random.some(others, random.int(1, 2))) yield contributor(row.id, team.id);
  }
  const colleagues = unit.members.filter(({ id, state }) => id !== row.ownerId && state === 'active');
  if (random.chance(0.15) && colleagues.length > 0) yield contributor(row.id, random.pick(colleagues).id);
  for (const { row: result } of results) {
    if (!random.chance(0.18)) continue;
    const people = random.some(
      unit.members.filter(({ state }) => state === 'active'),
      4,
    );
    const parts: readonly RaciPart[] = ['responsible', 'accountable', 'consulted', 'informed'];
    for (const [at, person] of people.entries()) yield part(result.id, person.id, parts[at] ?? 'informed');
  }
}

const contributor = (objectiveId: string, contributorId: string): SampleRow => ({
  table: 'contributors',
  row: { id: `${objectiveId}~${contributorId}`, objectiveId, contributorId },
});

const part = (keyResultId: string, personId: string, name: RaciPart): SampleRow => ({
  table: 'raci',
  row: { id: `${keyResultId}~${name}~${personId}`, keyResultId, personId, part: name },
});

const yes = [
  'We have put it into our plan.',
  'Yes, from the second week on.',
  'Agreed; talk to our lead for the dates.',
];
const no = ['Not this quarter: the same people carry our own first goal.', 'We cannot before the move is over.'];

type Ask = Pick<
  SampleRows['alignments'],
  'needs' | 'dueOn' | 'askedBy' | 'askedOn' | 'answer' | 'answerNote' | 'answeredBy' | 'answeredOn'
>;
export const nothingAsked: Ask = {
  needs: '',
  dueOn: null,
  askedBy: null,
  askedOn: null,
  answer: null,
  answerNote: '',
  answeredBy: null,
  answeredOn: null,
};

/** What one goal asks of another team, and what that team has said; nothing but of a dependency. */
export function askOf(kind: LinkKind, child: Goal, parent: Goal, cycle: PlacedCycle, random: Random): Ask {
  if (kind !== 'depends-on') return nothingAsked;
  const askedOn = addDays(cycle.from, random.int(-6, 8));
  const asked = {
    ...nothingAsked,
    needs: random.pick(asksOf(parent.unit.row.name, parent.unit.department)),
    dueOn: dayAt(cycle, random.real(0.4, 0.95)),
    askedBy: child.row.ownerId ?? child.unit.row.leadId,
    askedOn,
  };
  const answer = random.weighted([
    ['accepted', 5],
    ['declined', 2],
    [null, cycle.state === 'closed' ? 0 : 4],
  ] as const);
  if (answer === null || cycle.state === 'planning') return asked;
  return {
    ...asked,
    answer,
    answerNote: random.pick(answer === 'accepted' ? yes : no),
    answeredBy: parent.unit.row.leadId,
    answeredOn: addDays(askedOn, random.int(1, 7)),
  };
}
