import { generateNKeysBetween } from 'fractional-indexing';

/** Places in order for so many siblings. */
export const siblings = (count: number): string[] => generateNKeysBetween(null, null, count);
