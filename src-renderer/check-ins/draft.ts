import type { CheckInTemplate, Prompt } from '#shared/check-in-templates/contract';
import { isAlone, joinAnswers, standardTemplate } from '#shared/check-in-templates/domain';
import type { CheckInRow } from '#shared/check-ins/contract';
import type { Input } from '#shared/contract';
import { settle } from '#shared/kernel/numbers';
import type { OwnerStatus, Status } from '#shared/kernel/vocabulary';
import { differsFromNumbers, isOwnersWord, progressOf, shownStatus, statusByNumbers } from '#shared/key-results/domain';
import { editable } from '../ui/field';
import { parseNumber } from '../ui/numbers';

/** What the screen has to know of a template. */
export type Asked = Pick<CheckInTemplate, 'id' | 'answeredBy' | 'prompts'>;

/** A check-in that has not been recorded yet, as it is typed. */
export type Draft = {
  value: string;
  confidence: number | null;
  status: OwnerStatus | null;
  retrospect: string;
  prospect: string;
  blocker: string;
  /** Answers to prompts that share a part of the check-in with another, by prompt. */
  answers: Readonly<Record<string, string>>;
  asksHelp: boolean;
};

export const emptyDraft: Draft = {
  value: '',
  confidence: null,
  status: null,
  retrospect: '',
  prospect: '',
  blocker: '',
  answers: {},
  asksHelp: false,
};

export const isEmpty = (draft: Draft): boolean =>
  draft.confidence === null &&
  draft.status === null &&
  !draft.asksHelp &&
  [draft.value, draft.retrospect, draft.prospect, draft.blocker, ...Object.values(draft.answers)].every(
    (text) => text.trim() === '',
  );

/** Whether a colour is asked for instead of a value and a confidence. */
export const asksColour = ({ kind }: Pick<CheckInRow, 'kind'>, asked: Asked = standardTemplate): boolean =>
  kind === 'colour-only' || asked.answeredBy === 'colour';

/** Whether a number is asked for: not for milestones (their steps say it), colours, and where a KPI's reading says it. */
export const takesValue = (row: Pick<CheckInRow, 'kind' | 'figures'>, asked: Asked = standardTemplate): boolean =>
  row.kind !== 'milestones' && row.figures.kpiDate === null && !asksColour(row, asked);

/**
 * Enter alone takes what a KPI's reading says as it is: one is as sure of it as last time. A number typed before the
 * reading came is shown as not taken, and does not count.
 */
const takenAsRead = ({ figures }: CheckInRow, draft: Draft): Draft =>
  figures.kpiDate !== null && isEmpty({ ...draft, value: '' }) ? { ...draft, confidence: figures.confidence } : draft;

/** What is written so far for a prompt. */
export const answerTo = (draft: Draft, asked: Asked, prompt: Prompt): string =>
  isAlone(asked.prompts, prompt) ? draft[prompt.goesTo] : (draft.answers[prompt.id] ?? '');

/** The change that writes an answer to a prompt. */
export const answering = (draft: Draft, asked: Asked, prompt: Prompt, text: string): Partial<Draft> =>
  isAlone(asked.prompts, prompt) ? { [prompt.goesTo]: text } : { answers: { ...draft.answers, [prompt.id]: text } };

/**
 * The parts of the check-in that a draft says by a template. Words begun under another template are kept: a part that
 * its prompts share is led by what was written for it alone, and answers whose prompt is gone follow what happened.
 */
function partsOf(draft: Draft, asked: Asked) {
  const shared = asked.prompts.filter((prompt) => !isAlone(asked.prompts, prompt));
  const joined = joinAnswers(shared, draft.answers);
  const known = new Set<string>(shared.map(({ id }) => id));
  const orphans = Object.entries(draft.answers).flatMap(([id, text]) => (known.has(id) ? [] : [text]));
  const part = (...texts: string[]) =>
    texts
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .join('\n\n');
  return {
    retrospect: part(draft.retrospect, joined.retrospect, ...orphans),
    prospect: part(draft.prospect, joined.prospect),
    blocker: part(draft.blocker, joined.blocker),
  };
}

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
  /** What the numbers say, where the status shown is the owner's word against them. */
  numbers: Status | null;
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
  const said = isEmpty(draft)
    ? row.figures
    : {
        status: shownStatus(byNumbers, draft.status, false),
        ownerStatus: draft.status,
        suggested: byNumbers,
        differs: differsFromNumbers(draft.status, byNumbers),
      };
  return {
    value,
    wrong,
    change,
    better: change === null || change === 0 || raw === null || rawBefore === null ? null : raw > rawBefore,
    raw,
    status: said.status,
    differs: said.differs,
    numbers: isOwnersWord(said) ? said.suggested : null,
  };
}

type Recordable = { ok: true; input: Input<'check-ins.record'> } | { ok: false; why: string };

/** The check-in that a draft stands for, or why it cannot be recorded yet. */
export function toRecord(row: CheckInRow, typed: Draft, asked: Asked = standardTemplate): Recordable {
  const draft = takenAsRead(row, typed);
  if (takesValue(row, asked) && previewOf(row, draft).wrong)
    return { ok: false, why: `“${draft.value}” is not a number` };
  if (asksColour(row, asked) && draft.status === null) return { ok: false, why: 'Choose a colour first' };
  const parts = partsOf(draft, asked);
  const blocker = parts.blocker || (draft.asksHelp ? 'Help is needed here' : '');
  const value = takesValue(row, asked) && draft.value.trim() !== '' ? parseNumber(draft.value) : null;
  const said = value !== null || draft.confidence !== null || draft.status !== null;
  const written = parts.retrospect !== '' || parts.prospect !== '';
  if (!said && !written && blocker === '')
    return {
      ok: false,
      why:
        row.figures.kpiDate === null
          ? 'Nothing is said yet: a value, a confidence or a word'
          : 'The value is known from its KPI; say how sure you are, or a word',
    };
  return {
    ok: true,
    input: {
      keyResultId: row.keyResultId,
      value,
      confidence: asked.answeredBy === 'colour' ? null : draft.confidence,
      status: draft.status,
      retrospect: !said && !written ? blocker : parts.retrospect,
      prospect: parts.prospect,
      blocker: blocker === '' ? null : { text: blocker, asksHelp: draft.asksHelp },
    },
  };
}

/** The last check-in once more; null where there was none. What is already written in the draft stays. */
export function sameAsLast(row: CheckInRow, draft: Draft, asked: Asked = standardTemplate): Draft | null {
  const { lastCheckIn, current, confidence } = row.figures;
  if (!lastCheckIn) return null;
  return {
    ...draft,
    value: takesValue(row, asked) && current !== null ? editable(current) : '',
    confidence: asked.answeredBy === 'colour' ? null : confidence,
    status: asksColour(row, asked) || lastCheckIn.status !== null ? lastCheckIn.status : draft.status,
  };
}
