import type { GradeBand } from '#shared/kernel/vocabulary';
import css from './grade-badge.module.css';

export const bandWords: Readonly<Record<GradeBand, string>> = { green: 'green', amber: 'amber', red: 'red' };

/** The score of a closing, 0.0 to 1.0, with its band as mark, word and colour. */
export function GradeBadge({ score, band }: { score: number; band: GradeBand }) {
  return (
    <span className={css.badge} data-band={band}>
      <span className={css.mark} aria-hidden="true" />
      <span className={css.score}>{score.toFixed(1)}</span>
      <span className={css.word}>{bandWords[band]}</span>
    </span>
  );
}
