import { randomBytes } from 'node:crypto';
import { parseTs } from './clock';
import type { Cells } from './values';

/**
 * Facts that say nothing of who wrote them: no author, no mark, and a timestamp of the day alone under a device number
 * that is made up for this one row. What takes one back or brings it back is written in the same way.
 */
const UNMARKED = '';

/** Whether a row was written by `insertAnonymousFact`. */
export const isAnonymous = (row: Cells): boolean => row['mark'] === UNMARKED && row['author'] === '' && 'ts' in row;

/** What an anonymous row says about its writing. */
export const anonymousStamp = (now = Date.now()) => ({ ts: dayStamp(now), author: '', mark: UNMARKED });

const DAY = 24 * 60 * 60 * 1000;

/** The beginning of a day (UTC), a device number of its own; `after`: what it has to follow, by its day and its count. */
function dayStamp(now: number, after?: string): string {
  const day = Math.floor(now / DAY) * DAY;
  const last = after === undefined ? undefined : parseTs(after);
  const follows = last !== undefined && last.millis() >= day;
  const instant = new Date(follows ? last.millis() : day).toISOString();
  const count = follows ? last.counter() + 1 : 0;
  return `${instant}-${count.toString(16).toUpperCase().padStart(4, '0')}-${randomBytes(8).toString('hex')}`;
}

/** As `anonymousStamp`, for a change of a row after what is known of it. */
export const laterStamp = (after: string, now = Date.now()): string => dayStamp(now, after);
