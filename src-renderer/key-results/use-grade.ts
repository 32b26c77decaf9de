import { useEffect, useRef, useState } from 'react';
import type { CarryDecision } from '#shared/kernel/vocabulary';
import type { Grade, KeyResult } from '#shared/key-results/contract';
import { automaticScore } from '#shared/key-results/domain';
import { CallError, call } from '../ipc/call';

/** A grade as it is being written; `final` null takes the score by the numbers. */
export type GradeDraft = {
  final: number | null;
  reason: string;
  learning: string;
  decision: CarryDecision | null;
};

export const draftOfGrade = (grade: Grade | null, automatic: number | null): GradeDraft => ({
  final: grade === null || grade.final === automatic ? null : grade.final,
  reason: grade?.reason ?? '',
  learning: grade?.learning ?? '',
  decision: grade?.decision ?? null,
});

type Kept = {
  /** What was written here before and not saved. */
  readonly kept?: GradeDraft | null;
  /** Told of all that is written and not saved yet; null once it is. */
  readonly onDraft?: (draft: GradeDraft | null) => void;
};

/**
 * The grade of a key result while it is written. Each part saves itself; a score that differs from the numbers waits for
 * its reason.
 */
export function useGrade(keyResult: KeyResult, { kept = null, onDraft }: Kept = {}) {
  const { id, grade, figures } = keyResult;
  const automatic = grade?.automatic ?? automaticScore(figures.progress);
  const [draft, setDraft] = useState<GradeDraft>(() => kept ?? draftOfGrade(grade, automatic));
  const [unsaved, setUnsaved] = useState(kept !== null);
  // One field may be saved while the next one is: each save carries all that has been written so far.
  const latest = useRef(draft);
  const saving = useRef(0);
  const waiting = useRef(kept !== null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (saving.current > 0 || waiting.current) return;
    latest.current = draftOfGrade(grade, automatic);
    setDraft(latest.current);
  }, [grade, automatic]);
  const final = draft.final ?? automatic;
  const keep = (is: boolean) => {
    waiting.current = is;
    setUnsaved(is);
    onDraft?.(is ? latest.current : null);
  };
  const save = async (patch: Partial<GradeDraft>) => {
    latest.current = { ...latest.current, ...patch };
    setDraft(latest.current);
    setProblem(null);
    const { final: score, reason } = latest.current;
    if (automatic !== null && (score ?? automatic) !== automatic && reason.trim() === '') {
      keep(true);
      return;
    }
    saving.current++;
    try {
      await call('key-results.grade', { id, ...latest.current });
      keep(false);
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      keep(true);
      setProblem(error.message);
    } finally {
      saving.current--;
    }
  };
  return {
    draft,
    automatic,
    final,
    differs: automatic !== null && final !== null && final !== automatic,
    problem,
    unsaved,
    save,
    pick: (score: number) => save({ final: score === automatic ? null : score }),
    /** Keeps what is being typed, sign by sign, without saving it. */
    type: (patch: Partial<GradeDraft>) => {
      const typed = { ...latest.current, ...patch };
      const isSame = JSON.stringify(typed) === JSON.stringify(latest.current);
      onDraft?.(isSame && !waiting.current ? null : typed);
    },
  };
}
