import type { Status } from '#shared/kernel/vocabulary';
import { statusWords } from './status';
import css from './status-mark.module.css';

/** The shape that stands for a status; drawn, so that no font decides how it looks. Takes the colour of its text. */
export function StatusShape({ status, size = 12 }: { status: Status; size?: number }) {
  return (
    <svg className={css[status]} width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      {shapes[status]}
    </svg>
  );
}

const shapes: Record<Status, React.ReactNode> = {
  'on-track': <circle cx="6" cy="6" r="5" fill="currentColor" />,
  behind: <path d="M6 1 11.5 11h-11Z" fill="currentColor" />,
  'at-risk': <rect x="1" y="1" width="10" height="10" rx="1" fill="currentColor" />,
  'not-started': <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  quiet: (
    <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="1.6 1.74" />
  ),
  closed: (
    <path d="M1.5 6.5 4.5 9.5 10.5 2.5" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
  ),
  none: <path d="M2.5 6h7" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />,
};

/**
 * A status as shape, word and colour. `compact` hides the word from the eye (never from a screen reader), for places
 * where a legend stands near; `detail` replaces the word, e.g. "Quiet for 2 weeks".
 */
export function StatusMark({ status, compact, detail }: { status: Status; compact?: boolean; detail?: string }) {
  const word = detail ?? statusWords[status];
  return (
    <span className={css.mark} title={compact ? word : undefined}>
      <StatusShape status={status} />
      <span className={compact ? 'visually-hidden' : css[`${status}-word`]}>{word}</span>
    </span>
  );
}
