import type { IsoDate } from '#shared/kernel/dates';
import { settle } from '#shared/kernel/numbers';
import type { Status } from '#shared/kernel/vocabulary';
import { expectedAtEnd, linearExpectation } from '#shared/key-results/domain';
import { valueInText } from '#shared/roll-up/spans';
import { readStanding } from '#shared/roll-up/timeline';
import type { Read } from '../store/handles';
import { periodOfColumns } from './facts-of';
import type { CachedObjective } from './objective-figures';
import { idList, readGoalType } from './values';

/** An objective's figures as of today. Shares are 0 to 1; null where there is nothing to average. */
export type ObjectiveFigures = {
  readonly progress: number | null;
  readonly expected: number | null;
  readonly suggested: Status;
  readonly status: Status;
  readonly keyResults: number;
  readonly quiet: number;
};

/** What of a cached objective its figures are read from. */
export type Judged = Pick<CachedObjective, 'progress' | 'from_on' | 'to_on' | 'goal_type' | 'key_results' | 'timeline'>;

/** The columns of `Judged`, of `cache.cache_objectives` as `x`. */
export const JUDGED = 'x.progress, x.from_on, x.to_on, x.goal_type, x.key_results, x.timeline';

const OBJECTIVES = `SELECT x.id, ${JUDGED} FROM json_each(?) j CROSS JOIN cache.cache_objectives x ON x.id = j.value`;

/** Figures of the live ones among these objectives: one statement and one row for each, whatever hangs below them. */
export function judgeObjectives(read: Read, ids: readonly string[]): Map<string, ObjectiveFigures> {
  const judge = judgeOn(read.today);
  return new Map(
    read.sql.all<Judged & { id: string }>(OBJECTIVES, idList(ids)).map((row) => [row.id, judge(row)] as const),
  );
}

/** Reads figures as of a day from cached rows; one for a whole list, since it remembers what its periods expect. */
export function judgeOn(today: IsoDate): (row: Judged) => ObjectiveFigures {
  const expected = expectations(today);
  return (row) => ({
    progress: row.progress,
    expected: row.progress === null ? null : expected(row),
    ...readStanding(valueInText(row.timeline, today)),
    keyResults: row.key_results,
  });
}

/** Expected progress of objectives; thousands share the few periods of their cycles. */
function expectations(today: IsoDate): (row: Judged) => number {
  const known = new Map<string, number>();
  return ({ from_on, to_on, goal_type }) => {
    const key = from_on + to_on + goal_type;
    const found = known.get(key);
    if (found !== undefined) return found;
    const share = linearExpectation(periodOfColumns(from_on, to_on), today);
    const made = settle(share * expectedAtEnd(readGoalType(goal_type)));
    known.set(key, made);
    return made;
  };
}
