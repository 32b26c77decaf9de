import { fold, searchWords } from '#shared/kernel/fold';
import type { GoalType, Status } from '#shared/kernel/vocabulary';
import { TeamKind } from '#shared/teams/contract';
import type { TreeData } from './contract';
import type { Forest } from './domain';

/** Whose objective it is: of a team of some kind, or of one person without a team. From the top of a company down. */
export const levels = [...TeamKind.options, 'individual'] as const;
export type Level = (typeof levels)[number];

/** What the reader looks for. An empty list or text asks nothing; filled ones must all hold. */
export type TreeFilter = {
  /** Words that must all occur in title, owner or team; case and accents do not matter. */
  readonly text: string;
  /** Positions of teams; the teams below them count too. */
  readonly teams: readonly number[];
  /** Positions of people; -1 for nobody. */
  readonly owners: readonly number[];
  readonly statuses: readonly Status[];
  readonly goalTypes: readonly GoalType[];
  readonly levels: readonly Level[];
};

export const noFilter: TreeFilter = { text: '', teams: [], owners: [], statuses: [], goalTypes: [], levels: [] };

/** Whether a filter asks for anything at all. */
export const isFiltering = (filter: TreeFilter): boolean =>
  filter.text.trim() !== '' ||
  [filter.teams, filter.owners, filter.statuses, filter.goalTypes, filter.levels].some((list) => list.length > 0);

/** The folded text of every objective that a search looks through; made once per answer. */
export function searchTexts({ objectives, people, teams }: TreeData): string[] {
  const owners = people.map((person) => fold(person.name));
  const teamNames = teams.map((team) => fold(team.name));
  return objectives.title.map((title, node) => {
    const owner = owners[objectives.owner[node] ?? -1] ?? '';
    const team = teamNames[objectives.team[node] ?? -1] ?? '';
    return `${fold(title)}\n${owner}\n${team}`;
  });
}

/** The level of an objective; null where neither a team nor a person has it. */
export function levelAt({ objectives, teams }: TreeData, node: number): Level | null {
  const team = teams[objectives.team[node] ?? -1];
  if (team) return TeamKind.catch('team').parse(team.kind);
  return (objectives.owner[node] ?? -1) >= 0 ? 'individual' : null;
}

/** The levels that occur, from the top down. */
export function levelsOf(data: TreeData): Level[] {
  const found = new Set(data.objectives.id.map((_, node) => levelAt(data, node)));
  return levels.filter((level) => found.has(level));
}

/** 1 for each objective that the filter asks for; null when it asks nothing. */
export function matching(data: TreeData, texts: readonly string[], filter: TreeFilter): Uint8Array | null {
  if (!isFiltering(filter)) return null;
  const words = searchWords(filter.text);
  const teams = withTeamsBelow(data.teams, filter.teams);
  const owners = new Set(filter.owners);
  const statuses = new Set<Status>(filter.statuses);
  const goalTypes = new Set<GoalType>(filter.goalTypes);
  const wantedLevels = new Set<Level | null>(filter.levels);
  const { objectives } = data;
  const found = new Uint8Array(objectives.id.length);
  for (let node = 0; node < found.length; node += 1) {
    const status = objectives.status[node];
    const goalType = objectives.goalType[node];
    const fits =
      (filter.teams.length === 0 || teams.has(objectives.team[node] ?? -1)) &&
      (owners.size === 0 || owners.has(objectives.owner[node] ?? -1)) &&
      (statuses.size === 0 || (status !== undefined && statuses.has(status))) &&
      (goalTypes.size === 0 || (goalType !== undefined && goalTypes.has(goalType))) &&
      (wantedLevels.size === 0 || wantedLevels.has(levelAt(data, node))) &&
      words.every((word) => texts[node]?.includes(word));
    if (fits) found[node] = 1;
  }
  return found;
}

function withTeamsBelow(teams: TreeData['teams'], asked: readonly number[]): ReadonlySet<number> {
  const wanted = new Set(asked);
  // Each round takes in one more level; a loop among teams adds nothing new and ends it.
  for (let before = -1; before !== wanted.size; ) {
    before = wanted.size;
    teams.forEach((team, at) => {
      if (wanted.has(team.parent)) wanted.add(at);
    });
  }
  return wanted;
}

/** What the map and the list show, in reading order: tops first, then what is not aligned; parents before children. */
export type Shown = {
  /** Objectives, and steps of the strategy where it is shown, in reading order. */
  readonly nodes: Int32Array;
  /** For each place in `nodes`, the place of its parent, or `TOP`, or `LOOSE`. */
  readonly parentPlace: Int32Array;
  /** For each objective its place in `nodes`, -1 when it is not shown. */
  readonly place: Int32Array;
  /** For each place, how many objectives below it a click would bring back: all, or those asked for while filtering. */
  readonly hidden: Int32Array;
  /** For each place, 1 when it has something below it to show or hide. */
  readonly opens: Uint8Array;
  /** How many of the shown and folded objectives the filter asks for; all when it asks nothing. */
  readonly matches: number;
};

/**
 * What is to be shown: everything that is not under a folded objective; with a filter, the objectives asked for and all
 * their ancestors.
 */
export function visibleNodes(forest: Forest, folded: (node: number) => boolean, wanted: Uint8Array | null): Shown {
  const { kept, keptBelow } = keep(forest, wanted);
  // as long as all could be, for nothing grows while somebody types
  const nodes = new Int32Array(forest.size);
  const parentPlace = new Int32Array(forest.size);
  const hidden = new Int32Array(forest.size);
  const opens = new Uint8Array(forest.size);
  const place = new Int32Array(forest.size).fill(-1);
  let count = 0;
  const open: number[] = [...forest.tops, ...forest.loose].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (kept[node] === 0) continue;
    const parent = forest.parent[node] ?? -2;
    const some = keptBelow[node] ?? 0;
    const closed = some > 0 && folded(node);
    const children = forest.children[node] ?? [];
    nodes[count] = node;
    parentPlace[count] = parent >= 0 ? (place[parent] ?? -1) : parent;
    hidden[count] = closed ? some : 0;
    opens[count] = children.some((child) => kept[child] === 1) ? 1 : 0;
    place[node] = count;
    count += 1;
    if (closed) continue;
    for (let at = children.length - 1; at >= 0; at -= 1) open.push(children[at] ?? 0);
  }
  let matches = 0;
  if (wanted === null) matches = forest.objectives;
  else for (const one of wanted) matches += one;
  return {
    nodes: nodes.slice(0, count),
    parentPlace: parentPlace.slice(0, count),
    place,
    hidden: hidden.slice(0, count),
    opens: opens.slice(0, count),
    matches,
  };
}

/** Which nodes are asked for or lead to one, and how many of those asked for lie below each. */
function keep(forest: Forest, wanted: Uint8Array | null): { kept: Uint8Array; keptBelow: Int32Array } {
  if (wanted === null) return { kept: new Uint8Array(forest.size).fill(1), keptBelow: forest.below };
  const kept = new Uint8Array(forest.size);
  kept.set(wanted);
  const keptBelow = new Int32Array(forest.size);
  for (let node = 0; node < forest.objectives; node += 1) {
    if (wanted[node] !== 1) continue;
    for (let at = forest.parent[node] ?? -2; at >= 0; at = forest.parent[at] ?? -2) {
      kept[at] = 1;
      keptBelow[at] = (keptBelow[at] ?? 0) + 1;
    }
  }
  return { kept, keptBelow };
}

/**
 * The objectives to fold at first, so that a large company opens as a readable map: level by level is opened while no
 * more than `most` cards are on show, the first level always. What is not aligned is counted by itself.
 */
export function foldedAtFirst(forest: Forest, most: number): number[] {
  return [...foldedBelow(forest, forest.tops, most), ...foldedBelow(forest, forest.loose, most)];
}

function foldedBelow(forest: Forest, roots: readonly number[], most: number): number[] {
  let shown = roots.length;
  let level: readonly number[] = roots;
  while (level.length > 0) {
    const next = level.flatMap((node) => forest.children[node] ?? []);
    if (shown + next.length > most) return level.flatMap((node) => withParentsBelow(forest, node));
    shown += next.length;
    level = next;
  }
  return [];
}

/** A node and all below it that have children: opened later, each shows one level more. */
function withParentsBelow(forest: Forest, root: number): number[] {
  const found: number[] = [];
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const children = forest.children[node] ?? [];
    if (children.length === 0) continue;
    found.push(node);
    open.push(...children);
  }
  return found;
}
