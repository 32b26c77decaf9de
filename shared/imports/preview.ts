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

const formats = Array.from(
  { length: 7 },
  (_, digits) => new Intl.NumberFormat('en-US', { maximumFractionDigits: digits }),
);
const number = (value: number, decimals: number): string =>
  formats[Math.min(6, Math.max(decimals, 2))]?.format(value) ?? String(value);

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

/** The preview of a plan: its order is worked out once, its texts where they are looked at. */
export type Preview = { readonly length: number; readonly rows: (from: number, to: number) => PreviewRow[] };

type Line = { readonly depth: number; readonly objective: PlannedObjective; readonly result: PlannedKeyResult | null };

/** The plan as an indented list: objectives beneath their first parent in the file, key results beneath their objective. */
export function previewOf(plan: ImportPlan, changes: ReadonlyMap<string, Change>): Preview {
  const problems = new Map<string, number>();
  for (const { sheet, row } of plan.problems) {
    problems.set(`${sheet}\n${row}`, (problems.get(`${sheet}\n${row}`) ?? 0) + 1);
  }
  const names = {
    cycle: new Map(plan.cycles.map((cycle) => [cycle.key, cycle.name])),
    team: new Map(plan.teams.map((team) => [team.key, team.name])),
    person: new Map(plan.people.map((person) => [person.key, person.name])),
  };
  const objectiveDetail = ({ cycle, team, owner }: PlannedObjective): string =>
    joined([names.cycle.get(cycle), names.team.get(team ?? ''), names.person.get(owner ?? '')]);
  const resultDetail = (result: PlannedKeyResult): string => {
    const latest = result.checkIns.at(-1)?.value ?? null;
    const now = latest === null ? undefined : `now ${number(latest, result.decimals)}`;
    return joined([measureText(result), now, names.person.get(result.owner ?? '')]);
  };
  const lines = linesOf(plan);
  const row = ({ depth, objective, result }: Line): PreviewRow => {
    const of = result ?? objective;
    return {
      kind: result ? 'key-result' : 'objective',
      depth,
      title: of.title,
      detail: result ? resultDetail(result) : objectiveDetail(objective),
      change: changes.get(of.key) ?? 'new',
      problems: problems.get(`${of.source.sheet}\n${of.source.row}`) ?? 0,
      ...of.source,
    };
  };
  return { length: lines.length, rows: (from, to) => lines.slice(from, to).map(row) };
}

const joined = (parts: readonly (string | undefined)[]): string =>
  parts.filter((text) => text !== undefined).join(' · ');

function linesOf(plan: ImportPlan): Line[] {
  const known = new Set(plan.objectives.map(({ key }) => key));
  const children = new Map<string, PlannedObjective[]>();
  const tops: PlannedObjective[] = [];
  for (const objective of plan.objectives) {
    const parent = objective.parents[0]?.objective;
    const siblings = parent === undefined || !known.has(parent) ? tops : (children.get(parent) ?? []);
    siblings.push(objective);
    if (parent !== undefined && siblings !== tops) children.set(parent, siblings);
  }
  const lines: Line[] = [];
  const open = tops.reverse().map((objective) => ({ objective, depth: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { objective, depth } = next;
    lines.push({ depth, objective, result: null });
    for (const result of objective.keyResults) lines.push({ depth: depth + 1, objective, result });
    for (const child of (children.get(objective.key) ?? []).toReversed())
      open.push({ objective: child, depth: depth + 1 });
  }
  return lines;
}
