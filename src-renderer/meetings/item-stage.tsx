import { type KeyboardEvent, useEffect } from 'react';
import { useLocation } from 'wouter';
import type { CheckInRow } from '#shared/check-ins/contract';
import type { TeamId } from '#shared/kernel/ids';
import { meetingNote } from '#shared/meetings/domain';
import { act } from '../app/act';
import { useKeys } from '../app/keys';
import { ColourCell } from '../check-ins/colour-cell';
import { ConfidenceCell } from '../check-ins/confidence-cell';
import { Button } from '../ui/button';
import { Kbd } from '../ui/kbd';
import room from '../ui/room.module.css';
import { Stage } from '../ui/stage';
import { showToast } from '../ui/toast';
import { Blockers } from './blockers';
import { Clocks } from './clocks';
import css from './meeting.module.css';
import { Places } from './places';
import { Standing } from './standing';
import { discussed, editItem, emptyItem, goTo, type Item, type Meeting, toggleClock } from './state';
import { goVoting } from './voting';

type Props = { teamId: TeamId; meeting: Meeting; rows: readonly CheckInRow[]; row: CheckInRow | null };

/** One key result in type for the room: where it stands, how sure we are, one thing that moved, one that did not. */
export function ItemStage({ teamId, meeting, rows, row }: Props) {
  const [, go] = useLocation();
  const step = (by: number) => goTo(teamId, meeting.at + by, Date.now());
  const vote = (id: string) => {
    goVoting(teamId);
    go(`/vote/${encodeURIComponent(id)}`);
  };
  useKeys('Team meeting', [
    { keys: 'Enter', label: 'Save and go on' },
    { keys: 'Tab', label: 'Confidence, what moved, what did not, blocker' },
    { keys: '0', label: 'Confidence 0-9, 0 twice for 10' },
    { keys: 'Alt+ArrowRight', label: 'On to the next, this one later', run: () => step(1) },
    { keys: 'Alt+ArrowLeft', label: 'The one before', run: () => step(-1) },
    { keys: 't', label: 'Hold or start the clock', run: () => toggleClock(teamId, Date.now()) },
    { keys: 'v', label: 'Secret vote on confidence', run: () => row && vote(row.keyResultId) },
  ]);
  return (
    <Stage label="Team meeting">
      <header className={css.top}>
        <Places teamId={teamId} meeting={meeting} rows={rows} />
        <Clocks teamId={teamId} meeting={meeting} />
      </header>
      {row ? (
        <Discussion teamId={teamId} meeting={meeting} row={row} onStep={step} onVote={() => vote(row.keyResultId)} />
      ) : (
        <p className={room.question}>This key result has been closed or taken away since. Go on with the next.</p>
      )}
    </Stage>
  );
}

type DiscussionProps = Omit<Props, 'rows' | 'row'> & {
  row: CheckInRow;
  onStep: (by: number) => void;
  onVote: () => void;
};

function Discussion({ teamId, meeting, row, onStep, onVote }: DiscussionProps) {
  const id = row.keyResultId;
  const item = meeting.items[id] ?? emptyItem;
  const cell = `meeting-confidence-${id}`;
  useEffect(() => document.getElementById(cell)?.focus(), [cell]);
  const edit = (patch: Partial<Item>) => editItem(teamId, id, patch);
  const save = async () => {
    const input = checkInOf(row, item);
    if (input === 'colour') return void showToast('Choose a colour first');
    if (input !== null && !(await act('check-ins.record', input, `Checked in: ${row.title}`))) return;
    discussed(teamId, id, Date.now());
  };
  const key = (event: KeyboardEvent) => {
    const { target } = event;
    const isField = target instanceof HTMLElement && target.closest('[data-save-on-enter]') !== null;
    if (event.key !== 'Enter' || !isField || event.nativeEvent.isComposing || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    void save();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the fields inside are heard here
    <div className={css.item} onKeyDown={key}>
      <Standing row={row} />
      <div className={css.sure} data-save-on-enter>
        <span className={room.ask} aria-hidden="true">
          How sure are we?
        </span>
        {row.kind === 'colour-only' ? (
          <ColourCell
            id={cell}
            label={`Colour of ${row.title}`}
            value={item.status}
            onChange={(status) => edit({ status })}
          />
        ) : (
          <ConfidenceCell
            id={cell}
            label={`Confidence of ${row.title}`}
            value={item.confidence}
            last={row.figures.confidence}
            falling={row.figures.confidenceFalling}
            onChange={(confidence) => edit({ confidence })}
          />
        )}
      </div>
      <div className={css.words}>
        <Line label="One thing that moved" value={item.moved} onChange={(moved) => edit({ moved })} />
        <Line label="One thing that did not" value={item.stuck} onChange={(stuck) => edit({ stuck })} />
      </div>
      <Blockers row={row} item={item} onEdit={edit} />
      <footer className={css.foot}>
        <span className="muted">
          <Kbd keys="Enter" /> save and go on <Kbd keys="Alt+ArrowRight" /> later
        </span>
        <Button look="plain" className={css.big} onClick={onVote}>
          Vote in secret <Kbd keys="v" />
        </Button>
        <Button className={css.big} onClick={() => onStep(1)}>
          Later
        </Button>
        <Button look="main" className={css.big} onClick={() => void save()}>
          Save and go on
        </Button>
      </footer>
    </div>
  );
}

/** The check-in that was said; null where nothing was, and `colour` where that is still missing. */
function checkInOf(row: CheckInRow, item: Item) {
  const blocker = item.blocker.trim();
  const note = meetingNote(item);
  if (item.confidence === null && item.status === null && note === '' && blocker === '') return null;
  if (row.kind === 'colour-only' && item.status === null) return 'colour' as const;
  return {
    keyResultId: row.keyResultId,
    confidence: item.confidence,
    status: item.status,
    retrospect: note === '' && item.confidence === null && item.status === null ? blocker : note,
    blocker: blocker === '' ? null : { text: blocker, ownerId: item.ownerId ?? row.ownerId },
  };
}

type LineProps = { label: string; value: string; onChange: (text: string) => void };

const Line = ({ label, value, onChange }: LineProps) => (
  <label className={css.line} data-save-on-enter>
    <span className={room.ask}>{label}</span>
    <input
      className={room.input}
      value={value}
      maxLength={1000}
      dir="auto"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  </label>
);
