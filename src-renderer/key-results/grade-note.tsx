import type { KeyResult } from '#shared/key-results/contract';
import { GradeBadge } from '../ui/grade-badge';
import css from './grade-note.module.css';

/** The score of the closing under a key result: the automatic one beside a final that differs, and what is still asked. */
export function GradeNote({ keyResult: { grade } }: { keyResult: KeyResult }) {
  if (grade === null || grade.final === null || grade.band === null) return null;
  const differs = grade.automatic !== null && grade.automatic !== grade.final;
  return (
    <span className={css.note}>
      <GradeBadge score={grade.final} band={grade.band} />
      {differs && (
        <span title={grade.reason}>
          by the numbers {grade.automatic?.toFixed(1)}
          {grade.reason !== '' && `: “${grade.reason}”`}
        </span>
      )}
      {grade.asksPostMortem && grade.learning.trim() === '' && <span>post-mortem missing</span>}
    </span>
  );
}
