import { Button } from './button';
import css from './error-note.module.css';

type Props = {
  /** What failed; its message is a sentence for the user. */
  error: { message: string; code?: string };
  /** Tries again. */
  onRetry?: () => void;
};

/** Says what happened, what is safe and what to do, where the content would stand. */
export function ErrorNote({ error, onRetry }: Props) {
  return (
    <div className={css.note} role="alert">
      <p>{error.message}</p>
      {onRetry && <Button onClick={onRetry}>Try again</Button>}
    </div>
  );
}
