import type { CheckInRow } from '#shared/check-ins/contract';
import type { TeamId } from '#shared/kernel/ids';
import { statusWords } from '../ui/status';
import { StatusShape } from '../ui/status-mark';
import css from './meeting.module.css';
import { goTo, type Meeting } from './state';

/** Where the meeting is: a mark for each key result, those talked about ticked. */
export function Places({ teamId, meeting, rows }: { teamId: TeamId; meeting: Meeting; rows: readonly CheckInRow[] }) {
  const known = new Map(rows.map((row) => [row.keyResultId, row]));
  return (
    <div className={css.places}>
      <span className={css.place}>
        {meeting.at + 1} of {meeting.order.length}
      </span>
      <ol aria-label="Agenda">
        {meeting.order.map((id, place) => {
          const row = known.get(id);
          const isDone = meeting.discussed.includes(id);
          const word = isDone ? 'discussed' : row ? statusWords[row.figures.status].toLowerCase() : 'gone';
          const name = `${row?.title ?? 'Gone'}: ${word}`;
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={place === meeting.at ? 'step' : undefined}
                aria-label={name}
                title={name}
                onClick={() => goTo(teamId, place, Date.now())}
              >
                <StatusShape status={isDone ? 'closed' : (row?.figures.status ?? 'none')} size={14} />
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
