import { counted } from '#shared/kernel/counted';
import { ObjectiveId } from '#shared/kernel/ids';
import type { GoalType, Status } from '#shared/kernel/vocabulary';
import { LOOSE } from '#shared/tree/domain';
import { explained } from '../explain/opening';
import { initials } from '../ui/avatar';
import { formatPercent } from '../ui/numbers';
import { goalTypeWords, statusWords } from '../ui/status';
import type { Tree } from './model';

/** What a card, a row of the list and a screen reader say of one objective. */
export type Facts = {
  readonly id: string;
  readonly title: string;
  readonly team: string;
  readonly owner: string;
  readonly initials: string;
  readonly cycle: string;
  readonly goalType: GoalType;
  readonly status: Status;
  /** The status is the owner's word, and the numbers say another. */
  readonly differs: boolean;
  readonly progress: number | null;
  readonly expected: number | null;
  readonly keyResults: number;
  readonly draft: boolean;
  /** Root of what has no way up to the mission. */
  readonly notAligned: boolean;
  /** The parent's key result that it serves, '' for none. */
  readonly serves: string;
  /** Who carries it beside its owner, teams first. */
  readonly with: readonly string[];
  /** The same as a count, "+2 teams"; '' for nobody. */
  readonly withCount: string;
};

export function factsOf({ data, forest, carriers }: Tree, node: number): Facts {
  const { objectives } = data;
  const owner = data.people[objectives.owner[node] ?? -1]?.name ?? '';
  const carried = carriers.get(node) ?? [];
  const teams = carried.flatMap((at) => data.teams[data.contributors.team[at] ?? -1]?.name ?? []);
  const people = carried.flatMap((at) => data.people[data.contributors.person[at] ?? -1]?.name ?? []);
  const served = data.links.keyResult[forest.parentLink[node] ?? -1] ?? -1;
  return {
    id: objectives.id[node] ?? '',
    title: objectives.title[node] ?? '',
    team: data.teams[objectives.team[node] ?? -1]?.name ?? '',
    owner,
    initials: owner === '' ? '' : initials(owner),
    cycle: data.cycles[objectives.cycle[node] ?? -1]?.name ?? '',
    goalType: objectives.goalType[node] ?? 'committed',
    status: objectives.status[node] ?? 'none',
    differs: objectives.differs[node] ?? false,
    progress: objectives.progress[node] ?? null,
    expected: objectives.expected[node] ?? null,
    keyResults: objectives.keyResults[node] ?? 0,
    draft: objectives.draft[node] ?? false,
    notAligned: forest.parent[node] === LOOSE,
    serves: data.keyResults[served]?.title ?? '',
    with: [...teams, ...people],
    withCount: countCarriers(teams.length, people.length),
  };
}

/** "+2 teams", "+1 person"; of both kinds "+3". */
export function countCarriers(teams: number, people: number): string {
  if (teams + people === 0) return '';
  if (people === 0) return teams === 1 ? '+1 team' : `+${teams} teams`;
  if (teams === 0) return people === 1 ? '+1 person' : `+${people} people`;
  return `+${teams + people}`;
}

const listing = new Intl.ListFormat('en', { type: 'conjunction' });

/** "carried with Depot and Sales"; '' for nobody. */
export const carriedWith = ({ with: names }: Facts): string =>
  names.length === 0 ? '' : `carried with ${listing.format(names)}`;

/** "1 key result", "3 key results". */
export const countKeyResults = (count: number): string => counted(count, 'key result');

/** What a screen reader says of a card. */
export function spoken(facts: Facts): string {
  const parts = [
    facts.title,
    facts.notAligned ? 'not aligned' : '',
    facts.draft ? 'draft' : '',
    goalTypeWords[facts.goalType].toLowerCase(),
    statusWords[facts.status].toLowerCase() + (facts.differs ? ' by its owner’s word' : ''),
    facts.progress === null ? 'no figure' : formatPercent(facts.progress),
    facts.expected === null ? '' : `expected ${formatPercent(facts.expected)}`,
    countKeyResults(facts.keyResults),
    facts.team,
    facts.owner === '' ? 'nobody owns it' : `owned by ${facts.owner}`,
    carriedWith(facts),
    facts.serves === '' ? '' : `serves the key result ${facts.serves}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** Marks a card for the key `e`. */
export function explainedCard(id: string) {
  const known = ObjectiveId.safeParse(id);
  return known.success ? explained({ of: 'objective', id: known.data, part: 'progress' }) : {};
}

/** The same of a row of the list. */
export const explainedNode = ({ data }: Tree, node: number) => explainedCard(data.objectives.id[node] ?? '');
