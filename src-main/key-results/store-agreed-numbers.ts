import { AgreedNumber } from '#shared/key-results/contract';

/** The columns of the numbers that people agree on. */
export const agreedColumns = {
  target: 'target_value',
  'target level': 'target_level',
  commit: 'commit_level',
  stretch: 'stretch_level',
  'lower bound': 'low_bound',
  'upper bound': 'high_bound',
} as const satisfies Record<AgreedNumber, string>;

/** And the numbers of these columns. */
export const numbersByColumn: ReadonlyMap<string, AgreedNumber> = new Map(
  AgreedNumber.options.map((number) => [agreedColumns[number], number]),
);

/** A change of a number that people had agreed on: of a key result that was published. */
export type TargetChange = {
  readonly id: string;
  readonly keyResultId: string;
  readonly number: AgreedNumber;
  readonly before: number | null;
  readonly after: number | null;
  /** An instant in UTC. */
  readonly changedAt: string;
  /** Empty where nobody knows. */
  readonly author: string;
  readonly authorName: string;
  readonly reason: string;
};
