import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { CheckInRow } from '#shared/check-ins/contract';
import type { TeamId } from '#shared/kernel/ids';
import { meetingOrder, ownedBlockers, secondsPerItem } from '#shared/meetings/domain';
import { useGoalTypes } from '../app/goal-type-filter';
import { useKeys } from '../app/keys';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { formatDay } from '../ui/dates';
import { EmptyState } from '../ui/empty-state';
import { HelpTip } from '../ui/help-tip';
import room from '../ui/room.module.css';
import { StatusMark } from '../ui/status-mark';
import css from './meeting.module.css';
import { beginMeeting, dropMeeting, type Meeting, toggleClock } from './state';
import { clock, lengthWords } from './words';

type Props = {
  teamId: TeamId;
  rows: readonly CheckInRow[];
  /** One that was left before its end. */
  waiting: Meeting | null;
  onEnter: () => void;
};

/** Before the meeting: what is on, in which order, and how the last ones went. */
export function Agenda({ teamId, rows, waiting, onEnter }: Props) {
  const start = useRef<HTMLButtonElement>(null);
  useEffect(() => start.current?.focus(), []);
  const [types, choose] = useGoalTypes('meeting');
  const order = meetingOrder(types.length === 0 ? rows : rows.filter(({ goalType }) => types.includes(goalType)));
  const begin = () => {
    if (order.length === 0) return;
    const ids = order.map(({ keyResultId }) => keyResultId);
    beginMeeting(teamId, ids, ownedBlockers(rows), Date.now());
    onEnter();
  };
  const goOn = () => {
    if (waiting?.since === null) toggleClock(teamId, Date.now());
    onEnter();
  };
  useKeys('Team meeting', [{ keys: 'Enter', label: 'Start the meeting', run: waiting ? goOn : begin }]);
  if (rows.length === 0)
    return (
      <EmptyState
        title="Nothing to talk about yet"
        why="A team meeting goes through the published key results of the team in the running cycle, the red ones first."
        action={<Link href="/objectives">Look at the objectives</Link>}
        example="Seven key results take fifteen minutes: two minutes each, and one for the close."
      />
    );
  if (order.length === 0 && !waiting)
    return (
      <EmptyState
        title="None of these goal types"
        why={`The team has ${rows.length} key ${rows.length === 1 ? 'result' : 'results'} of other types in the running cycle.`}
        action={<Button onClick={() => choose([])}>Show all goal types</Button>}
      />
    );
  return (
    <div className={css.agenda}>
      <section className={css.intro}>
        <h2 className={room.question}>
          {order.length} {order.length === 1 ? 'key result' : 'key results'}, fifteen minutes{' '}
          <HelpTip concept="meeting" />
        </h2>
        <p className="muted">
          {lengthWords(secondsPerItem(order.length))} for each: how sure are we, what moved, what did not.
        </p>
        <div className={room.buttons}>
          {waiting ? (
            <>
              <Button ref={start} look="main" className={room.start} onClick={goOn}>
                Go on where you stopped, {clock(Math.floor(waiting.elapsed))}
              </Button>
              <Button look="plain" onClick={() => dropMeeting(teamId)}>
                Begin a new one
              </Button>
            </>
          ) : (
            <Button ref={start} look="main" className={room.start} onClick={begin}>
              Start the meeting
            </Button>
          )}
        </div>
      </section>
      <ol className={css.order} aria-label="Agenda">
        {order.map((row) => (
          <li key={row.keyResultId}>
            <StatusMark status={row.figures.status} />
            <span className={css.orderTitle} dir="auto">
              {row.title}
            </span>
            <span className="muted">{row.ownerName ?? 'Nobody yet'}</span>
          </li>
        ))}
      </ol>
      <Past teamId={teamId} />
    </div>
  );
}

function Past({ teamId }: { teamId: TeamId }) {
  const { data } = useCall('meetings.list', { teamId });
  if (!data || data.length === 0) return null;
  return (
    <section className={css.past}>
      <h3>Last meetings</h3>
      <ul>
        {data.map(({ id, heldOn, seconds, planned, discussed, blockersOwned }) => (
          <li key={id} className="numbers">
            <span>{formatDay(heldOn)}</span>
            <span>
              {discussed} of {planned} discussed
            </span>
            <span>
              {blockersOwned} {blockersOwned === 1 ? 'blocker' : 'blockers'} got an owner
            </span>
            <span className={css.end}>{clock(seconds)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
