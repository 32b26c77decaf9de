import type { KeyResultKind, OwnerStatus, RollUpMode, Status } from '#shared/kernel/vocabulary';

const words: Readonly<Record<Status, string>> = {
  'on-track': 'on track',
  behind: 'behind',
  'at-risk': 'at risk',
  'not-started': 'not started',
  quiet: 'quiet',
  closed: 'closed',
  none: 'none',
};

/** A status in words, as the screen says it. */
export const statusWord = (status: Status): string => words[status];

export type StatusToExplain = {
  readonly status: Status;
  readonly suggested: Status;
  readonly ownerStatus: OwnerStatus | null;
  readonly progress: number | null;
  readonly expected: number | null;
};

/** Why a key result stands where it does: silence first, then the owner's word, then the numbers. */
export function whyStatus(kind: KeyResultKind, of: StatusToExplain): string {
  if (of.status === 'quiet') return 'no check-in for two periods: silence is never green';
  if (of.status === 'closed') return 'closed: nothing is judged any more';
  if (of.status === 'not-started') return 'no check-in yet';
  if (of.ownerStatus !== null && of.ownerStatus !== of.suggested) {
    return of.suggested === 'none' ? 'the owner says so' : `the owner says so; the numbers say ${words[of.suggested]}`;
  }
  if (of.suggested === 'none') return 'nothing to judge by';
  if (kind === 'at-least' || kind === 'at-most' || kind === 'between') {
    return of.suggested === 'on-track' ? 'inside the bounds' : 'outside the bounds';
  }
  if (kind === 'yes-no') return of.progress === 1 ? 'it is a yes' : 'by the confidence of the last check-in';
  return gapInWords(of.progress, of.expected);
}

function gapInWords(progress: number | null, expected: number | null): string {
  if (progress === null || expected === null) return 'nothing to judge by';
  const points = Math.round((expected - progress) * 1000) / 10;
  if (points <= 0) return 'at or above what is expected by today';
  return `${points} points below what is expected by today: up to 25 is behind, more is at risk`;
}

const parts: Readonly<Record<RollUpMode, string>> = {
  'key-results': 'the worst of its key results',
  children: 'the figure of what contributes, against what is expected; quiet beneath is never green above',
  both: 'the worst of its key results and of what contributes to it',
};

/** Why an objective stands where it does. */
export function whyObjectiveStatus(
  mode: RollUpMode,
  of: Pick<StatusToExplain, 'status' | 'suggested' | 'ownerStatus'>,
): string {
  if (of.status === 'closed') return 'closed: nothing is judged any more';
  if (of.ownerStatus !== null && of.ownerStatus === of.status && of.ownerStatus !== of.suggested) {
    return `the owner says so; ${parts[mode]} is ${words[of.suggested]}`;
  }
  return parts[mode];
}
