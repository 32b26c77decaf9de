import type { CheckInRow } from '#shared/check-ins/contract';
import type { Input } from '#shared/contract';
import { settle } from '#shared/kernel/numbers';
import type { OwnerStatus, Status } from '#shared/kernel/vocabulary';
import { progressOf, shownStatus, statusByNumbers } from '#shared/key-results/domain';
import { editable } from '../ui/field';
import { parseNumber } from '../ui/numbers';

/** A check-in that has not been recorded yet, as it is typed. */
export type Draft = {
  value: string;
  confidence: number | null;
  status: OwnerStatus | null;
  retrospect: string;
  prospect: string;
  blocker: string;
  asksHelp: boolean;
};

export const emptyDraft: Draft = {
  value: '',
  confidence: null,
  status: null,
  retrospect: '',
  prospect: '',
  blocker: '',
  asksHelp: false,
};

export const isEmpty = (draft: Draft): boolean =>
  draft.confidence === null &&
  draft.status === null &&
  !draft.asksHelp &&
  [draft.value, draft.retrospect, draft.prospect, draft.blocker].every((text) => text.trim() === '');

/** Whether a number is asked for: not for milestones (their steps say it) and colours. */
export const takesValue = ({ kind }: Pick<CheckInRow, 'kind'>): boolean =>
  kind !== 'milestones' && kind !== 'colour-only';

/** What a draft would make of its key result, while it is typed. Shares 0 to 1. */
export type Preview = {
  value: number | null;
  /** The text in the value field is no number. */
  wrong: boolean;
  change: number | null;
  /** Whether the change is a step towards the target; null where it is none or cannot be said. */
  better: boolean | null;
  raw: number | null;
  status: Status;
  /** The owner's word differs from what the numbers say. */
  differs: boolean;
};

/** Figures of a key result with a draft applied, by the same rules that will judge the recorded check-in. */
export function previewOf(row: CheckInRow, draft: Draft): Preview {
  const typed = takesValue(row) && draft.value.trim() !== '' ? parseNumber(draft.value) : null;
  const value = typed ?? row.figures.current;
  const wrong = takesValue(row) && draft.value.trim() !== '' && typed === null;
  const { raw, progress } = progressOf(row, row.kind === 'milestones' ? null : value, row.milestones);
  const confidence = draft.confidence ?? row.figures.confidence;
  const byNumbers = statusByNumbers({ measure: row, value, progress, expected: row.figures.expected, confidence });
  const before = row.figures.current ?? row.startValue;
  const change = typed === null || before === null ? null : settle(typed - before);
  const rawBefore = progressOf(row, before, row.milestones).raw;
  const touched = !isEmpty(draft);
  return {
    value,
    wrong,
    change,
    better: change === null || change === 0 || raw === null || rawBefore === null ? null : raw > rawBefore,
    raw,
    status: touched ? shownStatus(byNumbers, draft.status, false) : row.figures.status,
    differs: touched
      ? draft.status !== null && draft.status !== byNumbers && byNumbers !== 'none'
      : row.figures.differs,
  };
}

type Recordable = { ok: true; input: Input<'check-ins.record'> } | { ok: false; why: string };

/** The check-in that a draft stands for, or why it cannot be recorded yet. */
export function toRecord(row: CheckInRow, draft: Draft): Recordable {
  if (previewOf(row, draft).wrong) return { ok: false, why: `“${draft.value}” is not a number` };
  if (row.kind === 'colour-only' && draft.status === null) return { ok: false, why: 'Choose a colour first' };
  const blocker = draft.blocker.trim() || (draft.asksHelp ? 'Help is needed here' : '');
  const value = takesValue(row) && draft.value.trim() !== '' ? parseNumber(draft.value) : null;
  const said = value !== null || draft.confidence !== null || draft.status !== null;
  const written = draft.retrospect.trim() !== '' || draft.prospect.trim() !== '';
  if (!said && !written && blocker === '')
    return { ok: false, why: 'Nothing is said yet: a value, a confidence or a word' };
  const retrospect = !said && !written ? blocker : draft.retrospect.trim();
  return {
    ok: true,
    input: {
      keyResultId: row.keyResultId,
      value,
      confidence: draft.confidence,
      status: draft.status,
      retrospect,
      prospect: draft.prospect.trim(),
      blocker: blocker === '' ? null : { text: blocker, asksHelp: draft.asksHelp },
    },
  };
}

/** The last check-in once more; null where there was none. What is already written in the draft stays. */
export function sameAsLast(row: CheckInRow, draft: Draft): Draft | null {
  const { lastCheckIn, current, confidence } = row.figures;
  if (!lastCheckIn) return null;
  return {
    ...draft,
    value: takesValue(row) && current !== null ? editable(current) : '',
    confidence,
    status: row.kind === 'colour-only' || lastCheckIn.status !== null ? lastCheckIn.status : draft.status,
  };
}
