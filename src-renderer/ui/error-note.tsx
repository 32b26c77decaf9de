import { errorText } from '#shared/kernel/error-texts';
import type { ErrorCode } from '#shared/kernel/errors';
import { Button } from './button';
import css from './error-note.module.css';

type Props = (
  | {
      /** What failed; its message is a sentence for the user. */
      error: { message: string };
      code?: never;
    }
  | { error?: never; code: ErrorCode }
) & {
  /** Tries again. */
  onRetry?: () => void;
};

/** Says what happened, what is safe and what to do, where the content would stand. */
export function ErrorNote({ error, code, onRetry }: Props) {
  return (
    <div className={css.note} role="alert">
      <p>{error ? error.message : errorText(code)}</p>
      {onRetry && <Button onClick={onRetry}>Try again</Button>}
    </div>
  );
}
