import type { IsoDate } from '#shared/kernel/dates';
import { ColumnReaders } from './columns';
import { CycleFinder } from './cycle-finder';
import type { CycleDraft, KeyResultDraft, ObjectiveDraft, PersonDraft, TeamDraft } from './drafts';
import { hintsOf, isDefaultName, type TableHints } from './hints';
import { titleKey } from './identity';
import { Ledger } from './ledger';
import type { ImportContext, Mapping } from './mapping';
import { splitOwners } from './owners';
import type { Source } from './plan';
import { Questions } from './questions';
import { People, Teams, teamPathKey } from './registry';
import type { Table } from './tables';
import { normalise, tidy, unnumbered } from './text';
import type { Workbook } from './workbook';

const longestTitle = 500;

/** What the layouts fill while they read their sheets. */
export class PlanBuilder {
  readonly workbook: Workbook;
  readonly mapping: Mapping;
  readonly context: ImportContext;
  readonly questions: Questions;
  readonly ledger = new Ledger();
  readonly people = new People();
  readonly teams = new Teams();
  readonly cycles: CycleFinder;
  readonly objectives: ObjectiveDraft[] = [];
  readonly #byTitle = new Map<string, ObjectiveDraft[]>();
  readonly #keyResultTitles = new Map<ObjectiveDraft, Map<string, KeyResultDraft[]>>();
  readonly #knownOwners: ReadonlySet<string>;
  readonly #knownTeams: ReadonlySet<string>;
  readonly #readers = new Map<Table, ColumnReaders>();
  readonly #hints = new Map<Table, TableHints>();
  readonly #lastOf = new Map<string, ObjectiveDraft>();
  readonly #owners = new Map<string, OwnerFound>();

  constructor(workbook: Workbook, mapping: Mapping, context: ImportContext, tables: readonly Table[]) {
    this.workbook = workbook;
    this.mapping = mapping;
    this.context = context;
    this.questions = new Questions(mapping.answers);
    this.cycles = new CycleFinder(workbook, mapping, context, this.questions);
    this.#knownOwners = texts(tables, 'owner', 'name');
    this.#knownTeams = new Set([...texts(tables, 'team', 'department', 'group'), ...context.teamNames.map(normalise)]);
  }

  readers(table: Table): ColumnReaders {
    const known =
      this.#readers.get(table) ?? new ColumnReaders(table, this.mapping, this.questions, this.workbook.separator);
    this.#readers.set(table, known);
    return known;
  }

  hints(table: Table): TableHints {
    const known = this.#hints.get(table) ?? hintsOf(table, this.workbook);
    this.#hints.set(table, known);
    return known;
  }

  /** The team that a sheet's own name stands for: asked, since it may be a project's or a file's. */
  teamOfSheet(table: Table): TeamDraft | null {
    const name = this.hints(table).team;
    if (name === null || isDefaultName(table.sheet.name)) return null;
    const answer = this.questions.ask({
      id: `team:${table.sheet.name}`,
      text: `Is “${name}” the team of the objectives on the sheet “${table.sheet.name}”?`,
      choices: [
        { id: 'yes', text: `Yes, the team ${name}` },
        { id: 'no', text: 'No, they belong to no team' },
      ],
      assumption: 'yes',
    });
    return answer === 'yes' ? this.teams.team([name]) : null;
  }

  /** A cycle by its text, else by days, else by what stands around the table, else asked. */
  cycle(table: Table, text: string, days: { first: IsoDate | null; last: IsoDate | null }, source: Source): CycleDraft {
    if (text !== '') {
      const named = this.cycles.named(text);
      if (named) return named;
      this.ledger.problem(source, 'cycle-unread', `“${tidy(text).slice(0, 60)}” is not a cycle that can be read`);
    }
    if (days.first && days.last && days.first < days.last) return this.cycles.between(days.first, days.last);
    const hint = this.hints(table).cycle;
    return (hint === null ? null : this.cycles.named(hint)) ?? this.cycles.assumed();
  }

  /** The owners in a cell; a team's name there makes the team the owner. */
  owner(text: string, source: Source): OwnerFound {
    if (text === '') return nobody;
    const known = this.#owners.get(text);
    if (known) return known;
    const names = splitOwners(text, this.#knownOwners);
    const found = this.#ownerOf(names, source);
    // several owners are told of in each row
    if (names.length <= 1) this.#owners.set(text, found);
    return found;
  }

  #ownerOf(names: readonly string[], source: Source): OwnerFound {
    const [first] = names;
    if (first === undefined) return nobody;
    if (names.length > 1) {
      this.ledger.problem(
        source,
        'several-owners',
        `owned by ${names.length}: ${first} is taken, the others are added to the people (${names.slice(1).join(', ').slice(0, 120)})`,
      );
      for (const name of names.slice(1)) this.people.person(name);
    }
    if (this.#knownTeams.has(normalise(first))) return { person: null, team: this.teams.team([first]) };
    return { person: this.people.person(first), team: null };
  }

  /** A title without its number, held to the longest that a document takes. */
  title(text: string, source: Source): { title: string; label: string | null } {
    const { title, label } = unnumbered(text);
    if (title.length <= longestTitle) return { title, label };
    this.ledger.problem(source, 'title-cut', `a title of ${title.length} characters is cut to ${longestTitle}`);
    return { title: `${title.slice(0, longestTitle - 1)}…`, label };
  }

  /**
   * Finds the objective of the same cycle, team and title, or adds it. One that stands in several places is one
   * objective unless the user says otherwise.
   */
  objective(draft: ObjectiveDraft): ObjectiveDraft {
    const key = `${draft.cycle.first}/${draft.cycle.last}/${draft.team ? teamPathKey(draft.team) : ''}/${titleKey(draft.title)}`;
    const same = this.#byTitle.get(key) ?? [];
    const before = same.at(-1);
    const last = this.#lastOf.get(draft.source.sheet);
    if (before && (before === last || this.#isOne(draft.title))) {
      merge(before, draft);
      this.#lastOf.set(draft.source.sheet, before);
      return before;
    }
    this.#byTitle.set(key, [...same, draft]);
    this.#lastOf.set(draft.source.sheet, draft);
    this.objectives.push(draft);
    return draft;
  }

  /** Adds a key result; a row that says the very same again is skipped. False when it was. */
  keyResult(objective: ObjectiveDraft, draft: KeyResultDraft): boolean {
    const titles = this.#keyResultTitles.get(objective) ?? new Map<string, KeyResultDraft[]>();
    this.#keyResultTitles.set(objective, titles);
    const key = titleKey(draft.title);
    const same = titles.get(key) ?? [];
    if (same.some((other) => sameMeasure(other, draft))) return false;
    if (same.length > 0) {
      this.ledger.problem(
        draft.source,
        'same-key-result',
        `“${draft.title.slice(0, 80)}” stands twice under this objective, with other figures: both are kept`,
      );
    }
    titles.set(key, [...same, draft]);
    objective.keyResults.push(draft);
    return true;
  }

  #isOne(title: string): boolean {
    const answer = this.questions.ask({
      id: 'duplicates',
      text: `The same objective stands in several places (“${title.slice(0, 60)}”). Is it one?`,
      choices: [
        { id: 'one', text: 'One objective with all its key results' },
        { id: 'separate', text: 'Several objectives of the same name' },
      ],
      assumption: 'one',
    });
    return answer === 'one';
  }
}

type OwnerFound = { readonly person: PersonDraft | null; readonly team: TeamDraft | null };
const nobody: OwnerFound = { person: null, team: null };

function texts(
  tables: readonly Table[],
  ...fields: ('owner' | 'name' | 'team' | 'department' | 'group')[]
): Set<string> {
  const found = new Set<string>();
  for (const table of tables) {
    for (const field of fields) {
      if (!table.has(field)) continue;
      const written = new Set<string>();
      for (const row of table.rows) written.add(table.text(row, field));
      for (const text of [...written].map(normalise)) if (text !== '' && text.length <= 200) found.add(text);
    }
  }
  return found;
}

function merge(into: ObjectiveDraft, from: ObjectiveDraft): void {
  into.owner ??= from.owner;
  into.status ??= from.status;
  if (into.why === '') into.why = from.why;
  if (into.goalType === '') into.goalType = from.goalType;
  for (const name of from.names) if (!into.names.includes(name)) into.names.push(name);
}

const sameMeasure = (a: KeyResultDraft, b: KeyResultDraft): boolean =>
  a.kind === b.kind &&
  a.startValue === b.startValue &&
  a.targetValue === b.targetValue &&
  a.lowBound === b.lowBound &&
  a.highBound === b.highBound &&
  a.current === b.current &&
  a.owner === b.owner &&
  a.weight === b.weight &&
  a.note === b.note;
