import type { ExportValue } from '#shared/exports/domain';
import { day } from '#shared/kernel/dates';
import { CycleCadence, GoalType, KeyResultKind } from '#shared/kernel/vocabulary';
import { groupBy } from '../kernel/group-by';
import type {
  ImportPlan,
  OwnContent,
  OwnRow,
  PlannedCheckIn,
  PlannedCycle,
  PlannedKeyResult,
  PlannedObjective,
  PlannedParent,
  PlannedPerson,
  PlannedTeam,
} from './plan';

/** The key by which a thing of an own export is known in a plan. */
export const ownKey = (id: string): string => `okra/${id}`;
/** What a row of an own export is called there: by its id, or by its place where somebody has added it by hand. */
export const ownRowKey = ({ id, source }: OwnRow): string => ownKey(id ?? `${source.sheet}/${source.row}`);

const text = (value: ExportValue | undefined): string => (typeof value === 'string' ? value : '');
const number = (value: ExportValue | undefined): number | null => (typeof value === 'number' ? value : null);
const key = (value: ExportValue | undefined): string | null => (typeof value === 'string' ? ownKey(value) : null);

/** What the preview shows of an own export: the tree of its objectives with all that stands beside them there. */
export function plannedForPreview(content: OwnContent): Pick<ImportPlan, 'cycles' | 'teams' | 'people' | 'objectives'> {
  const rows = (table: string): readonly OwnRow[] => content[table] ?? [];
  const checkIns = grouped(rows('check_ins'), 'keyResultId', checkIn);
  const results = grouped(rows('key_results'), 'objectiveId', (row) =>
    keyResult(row, checkIns.get(row.id ?? '') ?? []),
  );
  const parents = grouped(rows('alignments'), 'childId', parent);
  return {
    cycles: rows('cycles').map(cycle),
    teams: rows('teams').map(team),
    people: rows('people').map(person),
    objectives: rows('objectives').map((row) =>
      objective(row, results.get(row.id ?? '') ?? [], parents.get(row.id ?? '') ?? []),
    ),
  };
}

const cycle = (row: OwnRow): PlannedCycle => ({
  id: row.id,
  key: ownRowKey(row),
  name: text(row.cells['name']),
  cadence: CycleCadence.catch('custom').parse(row.cells['cadence']),
  first: day(text(row.cells['startsOn']) || '2000-01-01'),
  last: day(text(row.cells['endsOn']) || '2000-01-01'),
  parent: key(row.cells['parentId']),
});

const team = (row: OwnRow): PlannedTeam => ({
  id: row.id,
  key: ownRowKey(row),
  name: text(row.cells['name']),
  kind: 'team',
  parent: key(row.cells['parentId']),
});

const person = (row: OwnRow): PlannedPerson => ({
  id: row.id,
  key: ownRowKey(row),
  name: text(row.cells['name']),
  email: text(row.cells['email']),
  jobTitle: text(row.cells['jobTitle']),
  manager: key(row.cells['managerId']),
  teams: [],
});

const objective = (
  row: OwnRow,
  keyResults: readonly PlannedKeyResult[],
  parents: readonly PlannedParent[],
): PlannedObjective => ({
  id: row.id,
  key: ownRowKey(row),
  title: text(row.cells['title']),
  why: text(row.cells['why']),
  cycle: key(row.cells['cycleId']) ?? '',
  team: key(row.cells['teamId']),
  owner: key(row.cells['ownerId']),
  goalType: GoalType.catch('committed').parse(row.cells['goalType']),
  ownerStatus: null,
  parents,
  keyResults,
  source: row.source,
});

const keyResult = (row: OwnRow, checkIns: readonly PlannedCheckIn[]): PlannedKeyResult => ({
  id: row.id,
  key: ownRowKey(row),
  title: text(row.cells['title']),
  kind: KeyResultKind.catch('metric').parse(row.cells['kind']),
  unit: text(row.cells['unit']),
  currency: text(row.cells['currency']) || null,
  decimals: number(row.cells['decimals']) ?? 0,
  startValue: number(row.cells['startValue']),
  targetValue: number(row.cells['targetValue']),
  lowBound: number(row.cells['lowBound']),
  highBound: number(row.cells['highBound']),
  commitLevel: number(row.cells['commitLevel']),
  targetLevel: number(row.cells['targetLevel']),
  stretchLevel: number(row.cells['stretchLevel']),
  weight: number(row.cells['weight']) ?? 1,
  owner: key(row.cells['ownerId']),
  draft: row.cells['state'] === 'draft',
  checkIns,
  source: row.source,
});

const checkIn = (row: OwnRow): PlannedCheckIn => ({
  date: day(text(row.cells['date']) || '2000-01-01'),
  value: number(row.cells['value']),
  confidence: number(row.cells['confidence']),
  status: null,
  note: '',
  prospect: '',
  undated: false,
  source: row.source,
});

const parent = (row: OwnRow): PlannedParent => ({
  objective: key(row.cells['parentId']) ?? '',
  keyResult: null,
  weight: number(row.cells['weight']) ?? 1,
});

const grouped = <T>(
  rows: readonly OwnRow[],
  field: string,
  make: (row: OwnRow) => T,
): ReadonlyMap<string, readonly T[]> => groupBy(rows, (row) => text(row.cells[field]), make);
