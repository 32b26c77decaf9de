import { ObjectiveId } from '#shared/kernel/ids';
import type { GoalType, Status } from '#shared/kernel/vocabulary';
import type { TreeData } from '#shared/tree/contract';
import { type Forest, LOOSE } from '#shared/tree/domain';
import { explained } from '../explain/opening';
import { initials } from '../ui/avatar';
import { formatPercent } from '../ui/numbers';
import { goalTypeWords, statusWords } from '../ui/status';

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
};

export function factsOf(data: TreeData, forest: Forest, node: number): Facts {
  const { objectives } = data;
  const owner = data.people[objectives.owner[node] ?? -1]?.name ?? '';
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
  };
}

/** "1 key result", "3 key results". */
export const countKeyResults = (count: number): string => (count === 1 ? '1 key result' : `${count} key results`);

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
export const explainedNode = ({ data }: { readonly data: TreeData }, node: number) =>
  explainedCard(data.objectives.id[node] ?? '');
