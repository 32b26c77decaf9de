import { isRevealed } from '#shared/retrospectives/agenda';
import type { Retrospective } from '#shared/retrospectives/contract';
import { act } from '../app/act';
import { Button } from '../ui/button';
import css from './session.module.css';
import { useSilent } from './use-silent';

/** Notes of this laptop that missed a reveal made on another one: they wait until somebody adds them. */
export function LateNotes({ session }: { session: Retrospective }) {
  const { id, phase } = session;
  const { counts } = useSilent(id);
  const waiting = isRevealed(phase) ? counts.notes.reduce((sum, { count }) => sum + count, 0) : 0;
  if (waiting === 0) return null;
  return (
    <div className={css.late} role="status">
      {waiting} {waiting === 1 ? 'note on this laptop was' : 'notes on this laptop were'} not part of the reveal.
      <Button changes onClick={() => void act('retrospectives.go-to-phase', { id, phase }, 'Added to the board')}>
        Add {waiting === 1 ? 'it' : 'them'}
      </Button>
    </div>
  );
}
