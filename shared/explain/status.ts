import type { IsoDate } from '#shared/kernel/dates';
import type { KeyResultKind, OwnerStatus, RollUpMode, Status } from '#shared/kernel/vocabulary';
import { differsFromNumbers } from '#shared/key-results/domain';
import { type Asked, firstOf, type Input, line, percent, statusWord, type Told } from './words';

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
    return of.suggested === 'none'
      ? 'the owner says so'
      : `the owner says so; the numbers say ${statusWord(of.suggested)}`;
  }
  if (of.suggested === 'none') return 'nothing to judge by';
  if (isStay(kind)) return of.suggested === 'on-track' ? 'inside the bounds' : 'outside the bounds';
  if (kind === 'yes-no') return of.progress === 1 ? 'it is a yes' : 'by the confidence of the last check-in';
  return gapInWords(of.progress, of.expected);
}

const isStay = (kind: KeyResultKind): boolean => kind === 'at-least' || kind === 'at-most' || kind === 'between';

function gapInWords(progress: number | null, expected: number | null): string {
  if (progress === null || expected === null) return 'nothing to judge by';
  const points = Math.round((expected - progress) * 1000) / 10;
  if (points <= 0) return 'at or above what is expected by today';
  return `${points} points below what is expected by today: up to 25 is behind, more is at risk`;
}

const byGap = 'gap = expected − progress: none is on track, up to 25 points behind, more at risk';
const formulas = (kind: KeyResultKind): string => {
  if (isStay(kind)) return 'inside the bounds on track, outside at risk';
  if (kind === 'yes-no') return 'yes is on track; until then confidence 8-10 on track, 4-7 behind, 0-3 at risk';
  if (kind === 'baseline' || kind === 'colour-only') return 'what its owner says';
  return byGap;
};

export type KeyResultStatus = StatusToExplain & {
  readonly id: string;
  readonly kind: KeyResultKind;
  readonly confidence: number | null;
  readonly lastDate: IsoDate | null;
  readonly quietFrom: IsoDate | null;
  readonly today: IsoDate;
};

/** Where a key result's status comes from: silence, the owner's word, the numbers, in this order. */
export function explainStatus(of: KeyResultStatus): Told {
  const asked = (part: 'progress' | 'expected' | 'confidence'): Asked => ({ of: 'key-result', id: of.id, part });
  const { progress, expected, kind } = of;
  const hasGap = progress !== null && expected !== null && !isStay(kind);
  const inputs: Input[] = [];
  if (progress !== null) inputs.push(line('progress', percent(progress), '', asked('progress')));
  if (expected !== null) inputs.push(line('expected by today', percent(expected), '', asked('expected')));
  if (of.confidence !== null) inputs.push(line('confidence', `${of.confidence} of 10`, '', asked('confidence')));
  inputs.push(
    line('by the numbers', statusWord(of.suggested)),
    line('the owner’s word', of.ownerStatus === null ? 'none' : statusWord(of.ownerStatus), differing(of)),
    line('last check-in', of.lastDate ?? 'none', silence(of)),
  );
  return {
    about: 'Status',
    figure: statusWord(of.status),
    status: of.status,
    formula: formulas(kind),
    filled: hasGap ? `${percent(expected)} − ${percent(progress)} = ${gap(expected - progress)}` : '',
    inputs,
    rule: `${capital(whyStatus(kind, of))}. Silence comes first, then the owner’s word, then the numbers.`,
    source: 'Okra rules: the owner’s word stands beside the numbers, and silence is never green',
  };
}

const gap = (share: number): string => `${String(Math.round(share * 1000) / 10).replace('-', '−')} points`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const differing = ({ ownerStatus, suggested }: StatusToExplain): string =>
  differsFromNumbers(ownerStatus, suggested) ? 'differs from the numbers' : '';

function silence({ quietFrom, today, status }: KeyResultStatus): string {
  if (quietFrom === null || status === 'closed') return '';
  return quietFrom > today ? `quiet from ${quietFrom} without another` : `quiet since ${quietFrom}`;
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
    return `the owner says so; ${parts[mode]} is ${statusWord(of.suggested)}`;
  }
  return parts[mode];
}

export type ObjectiveStatus = StatusToExplain & {
  readonly id: string;
  readonly mode: RollUpMode;
  readonly keyResults: readonly { readonly id: string; readonly title: string; readonly status: Status }[];
};

/** Where an objective's status comes from. */
export function explainObjectiveStatus(of: ObjectiveStatus): Told {
  const { id, mode, keyResults, progress, expected } = of;
  const told = firstOf(mode === 'children' ? [] : keyResults, (one) =>
    line(one.title, statusWord(one.status), '', { of: 'key-result', id: one.id, part: 'status' }),
  );
  const beneath = mode === 'key-results' ? [] : childrenLines(id, progress, expected);
  return {
    about: 'Status',
    figure: statusWord(of.status),
    status: of.status,
    formula: 'worst first: at risk, behind, quiet, on track, not started; all closed is closed',
    filled: '',
    inputs: [
      ...told,
      ...beneath,
      line('by the numbers', statusWord(of.suggested)),
      line('the owner’s word', of.ownerStatus === null ? 'none' : statusWord(of.ownerStatus), differing(of)),
    ],
    rule: `${capital(whyObjectiveStatus(mode, of))}. Over something quiet even the owner’s green shows as quiet.`,
    source: 'Okra rules: the worst is seen first, and silence is never green',
  };
}

const childrenLines = (id: string, progress: number | null, expected: number | null): Input[] => [
  line('progress of all that counts', percent(progress), '', { of: 'objective', id, part: 'progress' }),
  line('expected by today', percent(expected), '', { of: 'objective', id, part: 'expected' }),
];
