import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { CheckIn } from '#shared/check-ins/contract';
import type { KeyResultId } from '#shared/kernel/ids';
import type { KeyResult } from '#shared/key-results/contract';
import type { Objective } from '#shared/objectives/contract';
import { useCall } from '../ipc/use-call';
import { valueInWords } from '../key-results/measure';
import { Select } from '../ui/controls';
import css from './activity.module.css';
import { CheckInItem } from './check-in-item';
import { CorrectCheckIn } from './correct-check-in';

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
  const rows = data?.rows;
  const onRemove = useFocusAfterRemoval(rows, box);
  if (!rows) return null;
  if (rows.length === 0)
    return <p className={css.none}>No check-in yet. The first one shows here the moment it is made.</p>;
  return (
    <ol ref={box} className={css.list}>
      {rows.map((checkIn) => (
        <CheckInItem
          key={checkIn.id}
          {...checkIn}
          words={valueInWords(checkIn.value, keyResult)}
          readOnly={readOnly}
          autoFocus={checkIn.id === corrected}
          onCorrect={setCorrecting}
          onRemove={onRemove}
        >
          {correcting === checkIn.id && <CorrectCheckIn checkIn={checkIn} keyResult={keyResult} onDone={done} />}
        </CheckInItem>
      ))}
    </ol>
  );
}

/**
 * Lets the focus go on in the place of a row that was taken away. Answers with what is told of a removal: the row that
 * will go, or null where it stays.
 */
function useFocusAfterRemoval(rows: readonly CheckIn[] | undefined, list: RefObject<HTMLElement | null>) {
  const goes = useRef<string | null>(null);
  const before = useRef<readonly CheckIn[]>([]);
  useEffect(() => {
    if (!rows) return;
    const at = before.current.findIndex(({ id }) => id === goes.current);
    before.current = rows;
    if (at < 0 || rows.some(({ id }) => id === goes.current)) return;
    goes.current = null;
    if (document.activeElement === document.body) focusRow(list.current, at);
  }, [rows, list]);
  return useCallback((id: string | null) => {
    goes.current = id;
  }, []);
}

/** The button of the same kind in the row that follows, or the last one; without any, the tab that stands open. */
function focusRow(list: HTMLElement | null, index: number): void {
  const buttons = list?.querySelectorAll<HTMLElement>('[data-removes]') ?? [];
  const next = buttons[Math.min(index, buttons.length - 1)];
  (next ?? document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]'))?.focus();
}
