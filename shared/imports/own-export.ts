import { type ExportSheetName, exportSheetOf } from '#shared/exports/domain';
import { IsoDate } from '#shared/kernel/dates';
import { CycleCadence, GoalType, KeyResultKind, OwnerStatus } from '#shared/kernel/vocabulary';
import { Ledger } from './ledger';
import type {
  ImportPlan,
  PlannedCheckIn,
  PlannedCycle,
  PlannedKeyResult,
  PlannedObjective,
  PlannedParent,
  PlannedPerson,
  PlannedTeam,
  Source,
} from './plan';
import { isBlank, type Sheet, type Workbook } from './workbook';

/** A sheet of an export of Okra, and which one. */
export type OwnSheet = { readonly sheet: Sheet; readonly is: ExportSheetName };

/** The sheets that have exactly the headings of an export of Okra in their first row. */
export function ownSheets(workbook: Workbook): OwnSheet[] {
  return workbook.sheets.flatMap((sheet) => {
    const [first] = sheet.rows;
    const is = first?.number === 1 ? exportSheetOf(first.cells.map((cell) => cell?.text ?? '')) : null;
    return is === null ? [] : [{ sheet, is }];
  });
}

/** Sheets of an export that an import writes; the others tell what Okra works out or keeps to itself. */
const imported: readonly ExportSheetName[] = [
  'Cycles',
  'Teams',
  'People',
  'Objectives',
  'Key results',
  'Check-ins',
  'Links',
];

/** One row of an own sheet, by heading. */
class OwnRow {
  readonly source: Source;
  readonly #cells: ReadonlyMap<string, Sheet['rows'][number]['cells'][number]>;

  constructor(sheet: Sheet, row: Sheet['rows'][number]) {
    this.source = { sheet: sheet.name, row: row.number };
    const headers = sheet.rows[0]?.cells ?? [];
    this.#cells = new Map(headers.map((head, column) => [head?.text ?? '', row.cells[column] ?? null]));
  }

  text(header: string): string {
    const cell = this.#cells.get(header);
    return cell ? String(cell.value ?? cell.text) : '';
  }

  orNull(header: string): string | null {
    const text = this.text(header);
    return text === '' ? null : text;
  }

  number(header: string): number | null {
    const text = this.text(header).trim();
    const value = Number(text);
    return text === '' || !Number.isFinite(value) ? null : value;
  }

  day(header: string): IsoDate | null {
    const parsed = IsoDate.safeParse(this.text(header).slice(0, 10));
    return parsed.success ? parsed.data : null;
  }

  lines(header: string): string[] {
    return this.text(header)
      .split('\n')
      .filter((line) => line !== '');
  }
}

export type OwnPlan = Pick<
  ImportPlan,
  'cycles' | 'teams' | 'people' | 'objectives' | 'counts' | 'skipped' | 'problems'
> & {
  readonly rowsRead: (sheet: string) => number;
};

/** Plans the import of Okra's own export: exact, by the ids that it states, with nothing guessed. */
export function planOwnExport(workbook: Workbook, own: readonly OwnSheet[]): OwnPlan {
  const ledger = new Ledger();
  const read = <T>(name: ExportSheetName, make: (row: OwnRow) => T | null): T[] =>
    own
      .filter(({ is }) => is === name)
      .flatMap(({ sheet }) =>
        sheet.rows.slice(1).flatMap((row) => {
          if (row.cells.every(isBlank)) return [];
          const made = make(new OwnRow(sheet, row));
          if (made === null) ledger.skip(sheet.name, row, 'not-recognised');
          else ledger.read({ sheet: sheet.name, row: row.number });
          return made === null ? [] : [made];
        }),
      );
  const cycles = read('Cycles', readCycle);
  const teams = inOrder(read('Teams', readTeam));
  const people = read('People', readPerson);
  const known = {
    cycles: new Set(cycles.map(({ key }) => key)),
    teams: new Set(teams.map(({ key }) => key)),
    people: new Set(people.map(({ key }) => key)),
  };
  const checkIns = grouped(read('Check-ins', readCheckIn));
  const keyResults = grouped(read('Key results', (row) => readKeyResult(row, checkIns, known.people)));
  const links = grouped(read('Links', readLink));
  const objectives = read('Objectives', (row) => readObjective(row, keyResults, links, known));
  const used = own.filter(({ is }) => imported.includes(is));
  for (const sheet of workbook.sheets) {
    if (used.some((one) => one.sheet === sheet)) continue;
    ledger.skipSheet(sheet, own.some((one) => one.sheet === sheet) ? 'sheet-not-imported' : 'sheet-not-recognised');
  }
  const results = objectives.reduce((sum, objective) => sum + objective.keyResults.length, 0);
  const said = objectives.reduce(
    (sum, { keyResults: own }) => sum + own.reduce((count, one) => count + one.checkIns.length, 0),
    0,
  );
  return {
    cycles: cycles.map((cycle) => ({
      ...cycle,
      parent: cycle.parent !== null && known.cycles.has(cycle.parent) ? cycle.parent : null,
    })),
    teams,
    people: people.map((person) => ({
      ...person,
      manager: person.manager !== null && known.people.has(person.manager) ? person.manager : null,
    })),
    objectives,
    counts: {
      objectives: objectives.length,
      keyResults: results,
      checkIns: said,
      people: people.length,
      teams: teams.length,
      cycles: cycles.length,
    },
    skipped: ledger.skipped(used.map(({ sheet }) => ({ sheet, headerRow: 1 }))),
    problems: ledger.problems(),
    rowsRead: (sheet) => ledger.rowsRead(sheet),
  };
}

/** Keys of an own file are its ids: they are stable by themselves. */
const keyOf = (id: string): string => `okra/${id}`;
const keyOrNull = (id: string | null): string | null => (id === null ? null : keyOf(id));

function readCycle(row: OwnRow): PlannedCycle | null {
  const [id, first, last] = [row.text('Cycle id'), row.day('First day'), row.day('Last day')];
  if (id === '' || !first || !last || row.text('Cycle') === '') return null;
  return {
    id,
    key: keyOf(id),
    name: row.text('Cycle'),
    cadence: CycleCadence.catch('custom').parse(row.text('Cadence')),
    first,
    last,
    parent: keyOrNull(row.orNull('Part of id')),
  };
}

function readTeam(row: OwnRow): PlannedTeam | null {
  const [id, name, kind] = [row.text('Team id'), row.text('Team'), row.text('Kind')];
  if (id === '' || name === '') return null;
  return {
    id,
    key: keyOf(id),
    name,
    kind: kind === 'company' || kind === 'department' ? kind : 'team',
    parent: keyOrNull(row.orNull('Part of id')),
  };
}

function readPerson(row: OwnRow): PlannedPerson | null {
  const [id, name] = [row.text('Person id'), row.text('Person')];
  if (id === '' || name === '') return null;
  return {
    id,
    key: keyOf(id),
    name,
    email: row.text('E-mail').toLowerCase(),
    jobTitle: row.text('Job title'),
    manager: keyOrNull(row.orNull('Manager id')),
    teams: row.lines('Team ids').map(keyOf),
  };
}

type Known = {
  readonly cycles: ReadonlySet<string>;
  readonly teams: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
};
const within = (known: ReadonlySet<string>, key: string | null): string | null =>
  key !== null && known.has(key) ? key : null;

function readObjective(
  row: OwnRow,
  keyResults: Grouped<PlannedKeyResult>,
  links: Grouped<PlannedParent>,
  known: Known,
): PlannedObjective | null {
  const [id, title, cycle] = [row.text('Objective id'), row.text('Objective'), keyOf(row.text('Cycle id'))];
  if (id === '' || title === '' || !known.cycles.has(cycle)) return null;
  return {
    id,
    key: keyOf(id),
    title,
    why: row.text('Why'),
    cycle,
    team: within(known.teams, keyOrNull(row.orNull('Team id'))),
    owner: within(known.people, keyOrNull(row.orNull('Owner id'))),
    goalType: GoalType.catch('committed').parse(row.text('Goal type')),
    ownerStatus: null,
    parents: links.get(keyOf(id)) ?? [],
    keyResults: keyResults.get(keyOf(id)) ?? [],
    source: row.source,
  };
}

function readKeyResult(
  row: OwnRow,
  checkIns: Grouped<PlannedCheckIn>,
  people: ReadonlySet<string>,
): [string, PlannedKeyResult] | null {
  const [id, title] = [row.text('Key result id'), row.text('Key result')];
  if (id === '' || title === '') return null;
  const result: PlannedKeyResult = {
    id,
    key: keyOf(id),
    title,
    kind: KeyResultKind.catch('metric').parse(row.text('Measured as')),
    unit: row.text('Unit').slice(0, 20),
    currency: /^[A-Z]{3}$/.test(row.text('Currency')) ? row.text('Currency') : null,
    decimals: Math.min(6, Math.max(0, Math.round(row.number('Decimals') ?? 0))),
    startValue: row.number('Start'),
    targetValue: row.number('Target'),
    lowBound: row.number('Lowest'),
    highBound: row.number('Highest'),
    commitLevel: row.number('Commit'),
    targetLevel: row.number('Target level'),
    stretchLevel: row.number('Stretch'),
    weight: Math.min(1000, Math.max(0, row.number('Weight') ?? 1)),
    owner: within(people, keyOrNull(row.orNull('Owner id'))),
    draft: row.text('State') === 'draft',
    checkIns: checkIns.get(keyOf(id)) ?? [],
    source: row.source,
  };
  return [keyOf(row.text('Objective id')), result];
}

function readCheckIn(row: OwnRow): [string, PlannedCheckIn] | null {
  const date = row.day('Date');
  if (!date || row.text('Key result id') === '') return null;
  const status = OwnerStatus.safeParse(row.text('Status'));
  const confidence = row.number('Confidence');
  const checkIn: PlannedCheckIn = {
    date,
    value: row.number('Value'),
    confidence: confidence === null ? null : Math.min(10, Math.max(0, Math.round(confidence))),
    status: status.success ? status.data : null,
    note: row.text('What happened'),
    prospect: row.text('What next'),
    undated: false,
    source: row.source,
  };
  return [keyOf(row.text('Key result id')), checkIn];
}

function readLink(row: OwnRow): [string, PlannedParent] | null {
  const parent = row.orNull('Parent id');
  if (parent === null || row.text('Child id') === '') return null;
  const kind = row.text('Kind');
  // supporting and depending links tell another story than a roll-up; they stay where they were made
  if (kind !== 'contributes') return null;
  return [
    keyOf(row.text('Child id')),
    {
      objective: keyOf(parent),
      keyResult: keyOrNull(row.orNull('Parent key result id')),
      weight: row.number('Weight') ?? 1,
    },
  ];
}

type Grouped<T> = ReadonlyMap<string, readonly T[]>;

function grouped<T>(pairs: readonly (readonly [string, T])[]): Grouped<T> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** Teams with those above them first; a team whose parents go in a circle stands at the top. */
function inOrder(teams: readonly PlannedTeam[]): PlannedTeam[] {
  const byKey = new Map(teams.map((team) => [team.key, team]));
  const placed = new Map<string, PlannedTeam>();
  const place = (team: PlannedTeam, path: ReadonlySet<string>): void => {
    if (placed.has(team.key)) return;
    const parent = team.parent === null || path.has(team.parent) ? undefined : byKey.get(team.parent);
    if (parent) place(parent, new Set([...path, team.key]));
    placed.set(team.key, { ...team, parent: parent ? parent.key : null });
  };
  for (const team of teams) place(team, new Set([team.key]));
  return [...placed.values()];
}
