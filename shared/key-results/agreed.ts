import type { AgreedNumber } from './contract';

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
  Object.entries(agreedColumns).map(([number, column]) => [column, number as AgreedNumber]),
);
