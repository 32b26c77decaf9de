import type { IsoDate } from '#shared/kernel/dates';
import type { CycleCadence, GoalType, KeyResultKind, OwnerStatus } from '#shared/kernel/vocabulary';
import type { Field } from './fields';

/** Where in the file something stands: the sheet's name and the row's number in its margin. */
export type Source = { readonly sheet: string; readonly row: number };

/** The id that an export of Okra states for a thing; null in every other file. */
export type StatedId = { readonly id: string | null };

export type PlannedCycle = StatedId & {
  readonly key: string;
  readonly name: string;
  readonly cadence: CycleCadence;
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** The annual cycle over a quarter, where the file has both. */
  readonly parent: string | null;
};

export type PlannedTeam = StatedId & {
  readonly key: string;
  readonly name: string;
  readonly kind: 'company' | 'department' | 'team';
  readonly parent: string | null;
};

export type PlannedPerson = StatedId & {
  readonly key: string;
  readonly name: string;
  /** Empty where the file has none. */
  readonly email: string;
  readonly jobTitle: string;
  readonly manager: string | null;
  readonly teams: readonly string[];
};

export type PlannedCheckIn = {
  readonly date: IsoDate;
  readonly value: number | null;
  /** 0-10. */
  readonly confidence: number | null;
  readonly status: OwnerStatus | null;
  readonly note: string;
  /** What is planned next; only exports of Okra tell it apart from the note. */
  readonly prospect: string;
  /** Comes from a "current" column and carries the day of the import, not one that the file states. */
  readonly undated: boolean;
  readonly source: Source;
};

/** The measure of a key result, as the document keeps it. Percent values are 45, not 0.45. */
export type PlannedMeasure = {
  readonly kind: KeyResultKind;
  readonly unit: string;
  readonly currency: string | null;
  readonly decimals: number;
  readonly startValue: number | null;
  readonly targetValue: number | null;
  readonly lowBound: number | null;
  readonly highBound: number | null;
  readonly commitLevel: number | null;
  readonly targetLevel: number | null;
  readonly stretchLevel: number | null;
};

export type PlannedKeyResult = PlannedMeasure &
  StatedId & {
    readonly key: string;
    readonly title: string;
    readonly weight: number;
    readonly owner: string | null;
    /** No measure yet: it stays out of every roll-up until it has one. */
    readonly draft: boolean;
    readonly checkIns: readonly PlannedCheckIn[];
    readonly source: Source;
  };

export type PlannedParent = {
  readonly objective: string;
  /** Set where the parent is one key result of that objective. */
  readonly keyResult: string | null;
  readonly weight: number;
};

export type PlannedObjective = StatedId & {
  readonly key: string;
  readonly title: string;
  readonly why: string;
  readonly cycle: string;
  readonly team: string | null;
  readonly owner: string | null;
  readonly goalType: GoalType;
  readonly ownerStatus: OwnerStatus | null;
  readonly parents: readonly PlannedParent[];
  readonly keyResults: readonly PlannedKeyResult[];
  readonly source: Source;
};

/** A row of an export of Okra: its cells by field, references as ids of the file, or as names where there is no id. */
export type OwnRow = {
  readonly source: Source;
  readonly id: string | null;
  readonly cells: Readonly<Record<string, string | number | null>>;
  readonly names: Readonly<Record<string, string>>;
};
/** The rows of an export of Okra, by SQL name of their table. */
export type OwnContent = Readonly<Record<string, readonly OwnRow[]>>;

export type SkipReason =
  | 'above-the-table'
  | 'total'
  | 'repeated-heading'
  | 'hidden'
  | 'no-title'
  | 'no-objective'
  | 'repeated-row'
  | 'unknown-key-result'
  | 'no-date'
  | 'no-value'
  | 'no-name'
  | 'sheet-off'
  | 'sheet-not-recognised'
  | 'belongs-nowhere'
  | 'own-history'
  | 'not-recognised';

/** Rows that are not read. `lastRow` is `row` save for a whole sheet. */
export type Skipped = {
  readonly sheet: string;
  readonly row: number;
  readonly lastRow: number;
  readonly reason: SkipReason;
  /** The beginning of what stands there. */
  readonly text: string;
};

export type ProblemCode =
  | 'formula-error'
  | 'formula-unstored'
  | 'value-unread'
  | 'target-in-words'
  | 'no-measure'
  | 'start-is-target'
  | 'start-assumed'
  | 'several-owners'
  | 'several-key-results'
  | 'weight-unused'
  | 'unknown-parent'
  | 'parent-loop'
  | 'day-unread'
  | 'cycle-unread'
  | 'title-cut'
  | 'same-key-result';

/** Something that the reader should look at; nothing is lost by it without being named here. */
export type Problem = Source & { readonly code: ProblemCode; readonly text: string };

/** A decision that the file leaves open. `answer` is what the plan was made with. */
export type Question = {
  readonly id: string;
  readonly text: string;
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  readonly assumption: string;
  readonly answer: string;
};

export type LayoutId =
  | 'okra'
  | 'A'
  | 'B'
  | 'C'
  | 'D'
  | 'E'
  | 'F'
  | 'G'
  | 'H'
  | 'I'
  | 'table'
  | 'check-ins'
  | 'people'
  | 'none';

export type PlannedColumn = {
  /** From 0. */
  readonly column: number;
  readonly letters: string;
  readonly header: string;
  readonly field: Field;
  /** How sure the guess is, 0-1; 1 also for a column that the user has set. */
  readonly confidence: number;
  readonly hidden: boolean;
  /** The first values below the heading, as displayed. */
  readonly samples: readonly string[];
};

export type PlannedSheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly use: boolean;
  readonly layout: LayoutId;
  /** 0-1. */
  readonly confidence: number;
  /** What was found, in words. */
  readonly sentence: string;
  /** Null where no row heads a table. */
  readonly headerRow: number | null;
  readonly columns: readonly PlannedColumn[];
  /** Rows that hold anything, and how many of them were read. */
  readonly rows: number;
  readonly rowsRead: number;
};

/** What an import would write, worked out from a workbook and a mapping alone; the same two give the same plan. */
export type ImportPlan = {
  readonly fileName: string;
  /** Set where the file is an export of Okra; what else stands here is then for the preview alone. */
  readonly own: OwnContent | null;
  readonly sheets: readonly PlannedSheet[];
  readonly cycles: readonly PlannedCycle[];
  readonly teams: readonly PlannedTeam[];
  readonly people: readonly PlannedPerson[];
  readonly objectives: readonly PlannedObjective[];
  readonly skipped: readonly Skipped[];
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];
  readonly counts: {
    readonly objectives: number;
    readonly keyResults: number;
    readonly checkIns: number;
    readonly people: number;
    readonly teams: number;
    readonly cycles: number;
  };
};
