import type { IsoDate } from '#shared/kernel/dates';
import { settle } from '#shared/kernel/numbers';
import type { OwnerStatus, RollUpMode, Status } from '#shared/kernel/vocabulary';
import { houseScoring, type Scoring, statusOfGap } from '#shared/key-results/domain';

export type Part = { readonly weight: number; readonly progress: number | null };

/** Weighted mean of clamped progress; parts without a figure and with weight 0 stay out; null when nothing is left. */
export function weightedMean(parts: readonly Part[]): number | null {
  let weights = 0;
  let sum = 0;
  for (const { weight, progress } of parts) {
    if (progress === null || !(weight > 0)) continue;
    weights += weight;
    sum += weight * progress;
  }
  return weights > 0 ? settle(sum / weights) : null;
}

/** Progress of an objective: over its key results, its contributing children, or both in one weighted mean. */
export function objectiveProgress(
  mode: RollUpMode,
  keyResults: readonly Part[],
  children: readonly Part[],
): number | null {
  if (mode === 'key-results') return weightedMean(keyResults);
  return weightedMean(mode === 'children' ? children : [...keyResults, ...children]);
}

const worstFirst: readonly Status[] = ['at-risk', 'behind', 'quiet', 'on-track', 'not-started'];

/** How pressing a status is: 0 for the worst. */
export function urgencyOf(status: Status): number {
  const at = worstFirst.indexOf(status);
  return at === -1 ? worstFirst.length : at;
}

/** Status of the whole from its parts: the worst of them; all closed is closed; nothing to judge is none. */
export function worstStatus(parts: readonly Status[]): Status {
  const judged: readonly Status[] = parts.filter((status) => status !== 'none');
  if (judged.length > 0 && judged.every((status) => status === 'closed')) return 'closed';
  return worstFirst.find((status) => judged.includes(status)) ?? 'none';
}

export type ChildrenFigure = {
  readonly progress: number | null;
  /** First day on which something beneath is quiet; null when nothing beneath is checked in on. */
  readonly quietFrom: IsoDate | null;
};

/** Status of what its children contribute: by the gap to the expected figure; quiet beneath is never green above. */
export function statusOfChildren(
  children: ChildrenFigure,
  expected: number,
  today: IsoDate,
  scoring: Scoring = houseScoring,
): Status {
  if (children.progress === null) return 'none';
  const status = statusOfGap(children.progress, expected, scoring);
  const quiet = children.quietFrom !== null && today >= children.quietFrom;
  return quiet && status === 'on-track' ? 'quiet' : status;
}

/** The status of an objective by the numbers, over the parts that its roll-up mode counts. */
export function objectiveSuggested(
  mode: RollUpMode,
  keyResults: readonly Status[],
  children: ChildrenFigure,
  expected: number,
  today: IsoDate,
  scoring: Scoring = houseScoring,
): Status {
  if (mode === 'key-results') return worstStatus(keyResults);
  const beneath = statusOfChildren(children, expected, today, scoring);
  return worstStatus(mode === 'children' ? [beneath] : [...keyResults, beneath]);
}

/** What the screen shows: the owner's word on the whole, unless it is a green over something quiet. */
export function objectiveShown(suggested: Status, owner: OwnerStatus | null, anyQuiet: boolean): Status {
  if (suggested === 'closed' || owner === null) return suggested;
  return owner === 'on-track' && anyQuiet ? 'quiet' : owner;
}
