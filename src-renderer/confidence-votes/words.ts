import { formatNumber } from '../ui/numbers';

/** What zero to five fingers say. */
export const fingerWords: readonly string[] = [
  'No way',
  'Hardly',
  'Doubtful',
  'Could go either way',
  'Quite sure',
  'Certain',
];

/** The middle of a vote, with its half where it has one. */
export const middleWords = (median: number): string => formatNumber(median, Number.isInteger(median) ? 0 : 1);
