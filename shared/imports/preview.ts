import type { ImportPlan, PlannedKeyResult, PlannedObjective } from './plan';
import type { Change } from './reconcile';

/** One line of the tree as it will be. */
export type PreviewRow = {
  readonly kind: 'objective' | 'key-result';
  /** 0 at the top; a key result stands one deeper than its objective. */
  readonly depth: number;
  readonly title: string;
  /** Cycle, team and owner of an objective; measure and latest value of a key result. */
  readonly detail: string;
  readonly change: Change;
  /** Things to look at in the row's source. */
  readonly problems: number;
  readonly sheet: string;
  readonly row: number;
};

const number = (value: number, decimals: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: Math.max(decimals, 2) });

/** A measure in words: `32 → 45 %`, `at most 5 days`, `yes or no`. */
export function measureText(result: PlannedKeyResult): string {
  const of = (value: number | null): string =>
    value === null
      ? '–'
      : `${number(value, result.decimals)}${result.currency ? ` ${result.currency}` : result.unit === '' ? '' : ` ${result.unit}`}`;
  if (result.draft) return 'no measure yet';
  switch (result.kind) {
    case 'metric':
      return `${result.startValue === null ? '–' : number(result.startValue, result.decimals)} → ${of(result.targetValue)}`;
    case 'at-least':
      return `at least ${of(result.lowBound)}`;
    case 'at-most':
      return `at most ${of(result.highBound)}`;
    case 'between':
      return `${result.lowBound === null ? '–' : number(result.lowBound, result.decimals)} to ${of(result.highBound)}`;
    case 'yes-no':
      return 'yes or no';
    case 'colour-only':
      return 'colour only';
    default:
      return result.kind;
  }
}

/** The plan as an indented list: objectives beneath their first parent in the file, key results beneath their objective. */
export function previewRows(plan: ImportPlan, changes: ReadonlyMap<string, Change>): PreviewRow[] {
  const problems = new Map<string, number>();
  for (const { sheet, row } of plan.problems)
    problems.set(`${sheet}\n${row}`, (problems.get(`${sheet}\n${row}`) ?? 0) + 1);
  const names = {
    cycle: new Map(plan.cycles.map((cycle) => [cycle.key, cycle.name])),
    team: new Map(plan.teams.map((team) => [team.key, team.name])),
    person: new Map(plan.people.map((person) => [person.key, person.name])),
  };
  const objectives = new Map(plan.objectives.map((objective) => [objective.key, objective]));
  const children = new Map<string, PlannedObjective[]>();
  const tops: PlannedObjective[] = [];
  for (const objective of plan.objectives) {
    const parent = objective.parents[0]?.objective;
    if (parent === undefined || !objectives.has(parent)) tops.push(objective);
    else children.set(parent, [...(children.get(parent) ?? []), objective]);
  }
  const rows: PreviewRow[] = [];
  const line = (kind: PreviewRow['kind'], depth: number, of: PlannedObjective | PlannedKeyResult, detail: string) => {
    const { sheet, row } = of.source;
    rows.push({
      kind,
      depth,
      title: of.title,
      detail,
      change: changes.get(of.key) ?? 'new',
      problems: problems.get(`${sheet}\n${row}`) ?? 0,
      sheet,
      row,
    });
  };
  const open = tops.reverse().map((objective) => ({ objective, depth: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { objective, depth } = next;
    const about = [
      names.cycle.get(objective.cycle),
      objective.team === null ? undefined : names.team.get(objective.team),
      objective.owner === null ? undefined : names.person.get(objective.owner),
    ];
    line('objective', depth, objective, about.filter((text) => text !== undefined).join(' · '));
    for (const result of objective.keyResults) {
      const latest = result.checkIns.at(-1)?.value;
      const owner = result.owner === null ? undefined : names.person.get(result.owner);
      const parts = [measureText(result), latest == null ? undefined : `now ${number(latest, result.decimals)}`, owner];
      line('key-result', depth + 1, result, parts.filter((text) => text !== undefined).join(' · '));
    }
    for (const child of (children.get(objective.key) ?? []).toReversed())
      open.push({ objective: child, depth: depth + 1 });
  }
  return rows;
}
