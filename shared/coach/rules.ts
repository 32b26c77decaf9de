import type { GoalType } from '#shared/kernel/vocabulary';
import type { Measure } from '#shared/key-results/contract';

/** What the coach can say. The names stand in dismissals on disk: never rename one. */
export const rules = [
  'activity',
  'no-measure',
  'no-deadline',
  'too-many-objectives',
  'too-many-key-results',
  'sandbagged',
  'unaligned',
  'vague',
  'number-in-objective',
  'task-list',
  'several-in-one',
  'jargon',
  'too-long',
  'direction',
  'no-unit',
  'baseline-first',
  'individual-mix',
  'no-owner',
] as const;
export type Rule = (typeof rules)[number];

/** The field beside which a hint stands. */
export type Field =
  | 'title'
  | 'key-results'
  | 'dates'
  | 'alignment'
  | 'owner'
  | 'team'
  | 'start'
  | 'target'
  | 'unit'
  | 'levels'
  | 'milestones'
  | 'confidence';

export type DraftKeyResult = {
  readonly id: string;
  readonly title: string;
  readonly measure: Measure;
  /** Steps of a milestone result, and whether any of them has a day. */
  readonly steps: number;
  readonly dated: boolean;
  /** Confidence 0-10 of the first check-in while it is the only one, else null. */
  readonly confidence: number | null;
};

/** An objective as it is being written. Null where something is not known or not asked yet: then nothing is said. */
export type DraftObjective = {
  readonly title: string;
  readonly goalType: GoalType;
  /** Null while there cannot be any yet. */
  readonly keyResults: readonly DraftKeyResult[] | null;
  /** Leads up to another objective; null where nothing stands above it. */
  readonly aligned: boolean | null;
  readonly owned: boolean | null;
  /** Has a first and a last day, its own or its cycle's. */
  readonly dated: boolean;
  /** Objectives of its team in the cycle, this one included. */
  readonly teamObjectives: number | null;
  /** Set where it is one person's own: theirs in the cycle, this one included, and the development goals among them. */
  readonly own: { readonly total: number; readonly development: number } | null;
};

/** Advice, never a gate. */
export type Hint = {
  readonly rule: Rule;
  /** Null: about the objective itself. */
  readonly keyResultId: string | null;
  readonly field: Field;
  /** One or two plain sentences. */
  readonly advice: string;
  /** Which school or author of the public method literature it comes from. */
  readonly source: string;
};

/** What a rule finds, before the words are put to it. */
export type Finding = { readonly rule: Rule; readonly field: Field; readonly advice: string };
