import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { TeamId } from '#shared/kernel/ids';
import { meetingSeconds, secondsPerItem } from '#shared/meetings/domain';
import { IconButton } from '../ui/button';
import css from './meeting.module.css';
import { clocks, type Meeting, toggleClock } from './state';
import { clock } from './words';

/** What is left of this key result's time and of the meeting's; beyond zero with a plus. */
export function Clocks({ teamId, meeting }: { teamId: TeamId; meeting: Meeting }) {
  const [now, setNow] = useState(() => Date.now());
  const isRunning = meeting.since !== null;
  useEffect(() => {
    setNow(Date.now());
    if (!isRunning) return;
    const tick = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(tick);
  }, [isRunning]);
  const { total, item } = clocks(meeting, Math.max(now, meeting.since ?? 0));
  const forItem = secondsPerItem(meeting.order.length) - item;
  const forAll = meetingSeconds - total;
  return (
    <div className={css.clocks}>
      <span
        role="timer"
        aria-label="Left for this key result"
        className={css.itemClock}
        data-over={forItem < 0 || undefined}
      >
        {clock(forItem)}
      </span>
      <span role="timer" aria-label="Left of the meeting" className={css.allClock} data-over={forAll < 0 || undefined}>
        {clock(forAll)} of {clock(meetingSeconds)}
      </span>
      <IconButton
        label={isRunning ? 'Hold the clock' : 'Start the clock'}
        keys="T"
        onClick={() => toggleClock(teamId, Date.now())}
      >
        {isRunning ? <IconPlayerPause size={20} /> : <IconPlayerPlay size={20} />}
      </IconButton>
    </div>
  );
}
