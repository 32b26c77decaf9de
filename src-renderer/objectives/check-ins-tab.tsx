import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { CheckIn } from '#shared/check-ins/contract';
import type { KeyResultId } from '#shared/kernel/ids';
import type { KeyResult } from '#shared/key-results/contract';
import type { Objective } from '#shared/objectives/contract';
import { act } from '../app/act';
import { useCall } from '../ipc/use-call';
import { valueInWords } from '../key-results/measure';
import { IconButton } from '../ui/button';
import { Select } from '../ui/controls';
import { formatDay } from '../ui/dates';
import { StatusMark } from '../ui/status-mark';
import css from './activity.module.css';
import { CorrectCheckIn, correctButton } from './correct-check-in';

/** The check-ins of one key result at a time, newest first. */
export function CheckInsTab({ objective }: { objective: Objective }) {
  const [picked, setPicked] = useState<KeyResultId | null>(null);
  const keyResult = objective.keyResultList.find(({ id }) => id === picked) ?? objective.keyResultList[0];
  if (!keyResult) return <p className={css.none}>Check-ins stand here once there is a key result.</p>;
  return (
    <div className={css.tab}>
      <div className={css.pick}>
        <Select
          always
          bare
          label="Key result"
          value={keyResult.id}
          options={objective.keyResultList.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={setPicked}
        />
      </div>
      <CheckInList
        key={keyResult.id}
        keyResult={keyResult}
        readOnly={objective.readOnly || objective.state !== 'published' || keyResult.state !== 'published'}
      />
    </div>
  );
}

function CheckInList({ keyResult, readOnly }: { keyResult: KeyResult; readOnly: boolean }) {
  const { data } = useCall('check-ins.history', { keyResultId: keyResult.id, limit: 60 });
  const [correcting, setCorrecting] = useState<string | null>(null);
  /** Stands in the place of a corrected one, whose button had the focus. */
  const [corrected, setCorrected] = useState<string | null>(null);
  const done = (id?: string) => {
    setCorrecting(null);
    setCorrected(id ?? null);
  };
  const box = useRef<HTMLOListElement>(null);
  /** The row in whose place the focus is to go on: the one that was there is taken away. */
  const removed = useRef<number | null>(null);
  const rows = data?.rows;
  useEffect(() => {
    const at = removed.current;
    if (rows === undefined || at === null) return;
    removed.current = null;
    if (document.activeElement === document.body) focusRow(box.current, at);
  }, [rows]);
  if (!data) return null;
  if (data.rows.length === 0)
    return <p className={css.none}>No check-in yet. The first one shows here the moment it is made.</p>;
  return (
    <ol ref={box} className={css.list}>
      {data.rows.map((checkIn, index) => (
        <li key={checkIn.id} className={`${css.item} ${readOnly ? '' : css.mendable}`}>
          <span className={css.when}>{formatDay(checkIn.date)}</span>
          <span className={css.value}>{valueInWords(checkIn.value, keyResult)}</span>
          <span className={css.said}>
            <span>
              {checkIn.status !== null && <StatusMark status={checkIn.status} compact />} {checkIn.retrospect}
            </span>
            {checkIn.prospect !== '' && <span className={css.next}>Next: {checkIn.prospect}</span>}
          </span>
          <span className={css.who}>
            {checkIn.confidence === null ? '' : `${checkIn.confidence}/10 · `}
            {checkIn.authorName ?? ''}
          </span>
          {!readOnly && (
            <Mend
              checkIn={checkIn}
              autoFocus={checkIn.id === corrected}
              onCorrect={() => setCorrecting(checkIn.id)}
              onRemove={() => {
                removed.current = index;
              }}
              onStays={() => {
                removed.current = null;
              }}
            />
          )}
          {correcting === checkIn.id && <CorrectCheckIn checkIn={checkIn} keyResult={keyResult} onDone={done} />}
        </li>
      ))}
    </ol>
  );
}

/** The button of the same kind in the row that follows, or the last one; without any, the tab that stands open. */
function focusRow(list: HTMLElement | null, index: number): void {
  const buttons = list?.querySelectorAll<HTMLElement>('[data-removes]') ?? [];
  const next = buttons[Math.min(index, buttons.length - 1)];
  (next ?? document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]'))?.focus();
}

type MendProps = {
  checkIn: CheckIn;
  autoFocus: boolean;
  onCorrect: () => void;
  onRemove: () => void;
  onStays: () => void;
};

/** Puts a check-in right, or takes it away; what stood there is told in the history. */
function Mend({ checkIn: { id, date }, autoFocus, onCorrect, onRemove, onStays }: MendProps) {
  const of = `the check-in of ${formatDay(date)}`;
  const remove = async () => {
    onRemove();
    if ((await act('check-ins.remove', { id }, `Removed ${of}`)) === null) onStays();
  };
  return (
    <span className={css.mend}>
      <IconButton id={correctButton(id)} changes autoFocus={autoFocus} label={`Correct ${of}`} onClick={onCorrect}>
        <IconPencil size={16} />
      </IconButton>
      <IconButton data-removes changes label={`Remove ${of}`} onClick={() => void remove()}>
        <IconTrash size={16} />
      </IconButton>
    </span>
  );
}
