import { useEffect, useRef } from 'react';
import type { CheckInRow } from '#shared/check-ins/contract';
import type { TeamId } from '#shared/kernel/ids';
import { ownedBlockers } from '#shared/meetings/domain';
import { act } from '../app/act';
import { useKeys } from '../app/keys';
import { Button } from '../ui/button';
import room from '../ui/room.module.css';
import { Stage } from '../ui/stage';
import { StatusMark } from '../ui/status-mark';
import css from './meeting.module.css';
import { clocks, dropMeeting, goTo, type Meeting, toggleClock } from './state';
import { clock } from './words';

type Props = { teamId: TeamId; meeting: Meeting; rows: readonly CheckInRow[]; onDone: () => void };

/** The close: how far the team came, in how long, and what is left for later. */
export function Close({ teamId, meeting, rows, onDone }: Props) {
  const finish = useRef<HTMLButtonElement>(null);
  useEffect(() => finish.current?.focus(), []);
  const isRunning = meeting.since !== null;
  useEffect(() => {
    if (isRunning) toggleClock(teamId, Date.now());
  }, [isRunning, teamId]);
  const before = new Set<string>(meeting.ownedBefore);
  const here = rows.filter(({ keyResultId }) => meeting.order.includes(keyResultId));
  const blockersOwned = ownedBlockers(here).filter((id) => !before.has(id)).length;
  const [planned, talked] = [meeting.order.length, meeting.discussed.length];
  const seconds = Math.min(86_400, clocks(meeting, Date.now()).total);
  // as the meeting would have come to them: what was red first
  const later = here
    .filter(({ keyResultId }) => !meeting.discussed.includes(keyResultId))
    .sort((a, b) => meeting.order.indexOf(a.keyResultId) - meeting.order.indexOf(b.keyResultId));
  const blockers = blockersOwned === 1 ? '1 blocker got an owner' : `${blockersOwned} blockers got an owner`;
  const close = async () => {
    const figures = { seconds, planned, discussed: talked, blockersOwned };
    if (!(await act('meetings.finish', { teamId, ...figures }, 'Meeting kept'))) return;
    dropMeeting(teamId);
    onDone();
  };
  const back = (at: number) => {
    toggleClock(teamId, Date.now());
    goTo(teamId, at, Date.now());
  };
  useKeys('Team meeting', [
    { keys: 'Enter', label: 'Close the meeting' },
    { keys: 'Alt+ArrowLeft', label: 'Back to the last key result', run: () => back(planned - 1) },
  ]);
  return (
    <Stage label="Close of the meeting">
      <p className={`${css.sum} numbers`} role="status">
        {talked} of {planned} discussed, {blockers}, {clock(seconds)}
      </p>
      {later.length > 0 && (
        <section className={css.later}>
          <h2 className={room.ask}>Not yet</h2>
          <ul>
            {later.map(({ keyResultId, title, figures }) => (
              <li key={keyResultId}>
                <StatusMark status={figures.status} />
                <Button
                  look="plain"
                  className={css.laterTitle}
                  onClick={() => back(meeting.order.indexOf(keyResultId))}
                >
                  <span dir="auto">{title}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={room.buttons}>
        <Button ref={finish} look="main" className={room.start} onClick={() => void close()}>
          Close the meeting
        </Button>
        <Button look="plain" onClick={() => back(planned - 1)}>
          Back
        </Button>
      </div>
    </Stage>
  );
}
