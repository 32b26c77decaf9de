import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { Kpi } from '#shared/kpis/contract';
import { healthOf, healthyRange, isBetter } from '#shared/kpis/domain';
import { act } from '../app/act';
import { useKeys } from '../app/keys';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Figure } from '../ui/figure';
import numberCell from '../ui/number-cell.module.css';
import { formatChange, formatNumber, parseNumber } from '../ui/numbers';
import { showToast } from '../ui/toast';
import { HealthMark } from './health-mark';
import css from './kpis.module.css';
import { aimWords, unitOf } from './words';

const cell = (id: string) => `reading-${id}`;

/** All readings that are due on one screen, for the keyboard alone: a number and Enter, then the next. */
export function ReadingsEntry({ kpis, onDone }: { kpis: readonly Kpi[]; onDone: () => void }) {
  // as they were when the round began: a row never moves away from under the hands
  const [round] = useState(() => kpis.filter(({ figures }) => figures.due).map(({ id }) => id));
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const rows = round.flatMap((id) => kpis.find((kpi) => kpi.id === id) ?? []);
  const list = useRef(rows);
  list.current = rows;
  const focus = useCallback((index: number) => {
    const row = list.current[index];
    const input = row && document.getElementById(cell(row.id));
    if (!(input instanceof HTMLInputElement)) return;
    input.focus();
    input.select();
    input.scrollIntoView({ block: 'nearest' });
  }, []);
  useEffect(() => focus(0), [focus]);
  useKeys('Readings', [
    { keys: 'Enter', label: 'Save and go on' },
    { keys: '=', label: 'Same as last time' },
    { keys: 'ArrowDown', label: 'Next or former KPI' },
    { keys: 'Escape', label: 'Back to the list', run: onDone },
  ]);
  const save = async (kpi: Kpi, index: number, value: number) => {
    focus(index + 1);
    if (await act('kpis.record', { readings: [{ kpiId: kpi.id, value }] })) setDone((now) => new Set(now).add(kpi.id));
    else focus(index);
  };
  const all = rows.length > 0 && rows.every(({ id }) => done.has(id));
  if (rows.length === 0)
    return (
      <EmptyState
        title="No reading is due"
        why="Every KPI has been read in its period."
        action={<Button onClick={onDone}>Back to the KPIs</Button>}
      />
    );
  return (
    <div className={css.scroller}>
      <div className={css.entryHead} aria-hidden="true">
        <span>KPI</span>
        <span className={css.end}>Last</span>
        <span>New reading</span>
        <span className={css.end}>Change</span>
        <span>Health</span>
        <span className={css.end}>
          {done.size} of {rows.length}
        </span>
      </div>
      {rows.map((kpi, index) => (
        <EntryRow
          key={kpi.id}
          kpi={kpi}
          done={done.has(kpi.id)}
          onSave={(value) => void save(kpi, index, value)}
          onMove={(by) => focus(index + by)}
          onLeave={onDone}
        />
      ))}
      <div className={css.entryFoot} aria-live="polite">
        {all && <strong>{`All ${rows.length} readings are in.`}</strong>}
        <Button look={all ? 'main' : 'default'} onClick={onDone}>
          Back to the KPIs
        </Button>
      </div>
    </div>
  );
}

type RowProps = {
  kpi: Kpi;
  done: boolean;
  onSave: (value: number) => void;
  onMove: (by: number) => void;
  onLeave: () => void;
};

function EntryRow({ kpi, done, onSave, onMove, onLeave }: RowProps) {
  const [text, setText] = useState('');
  const { latest, target } = kpi.figures;
  const value = parseNumber(text);
  const wrong = text.trim() !== '' && value === null;
  const health = value === null ? kpi.figures.health : healthOf(value, healthyRange(kpi, target));
  const change = value === null || latest === null || done ? null : value - latest.value;
  const better = value === null || latest === null ? null : isBetter(latest.value, value, kpi);
  const save = (next: number | null) => {
    if (next === null) showToast(wrong ? 'This is not a number' : 'Type a number first');
    else {
      setText('');
      onSave(next);
    }
  };
  const key = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      if (done && text === '') onMove(1);
      else save(value);
    } else if (event.key === '=') {
      if (latest === null) showToast('There was no last time for this one');
      else save(latest.value);
    } else if (event.key === 'ArrowDown') onMove(1);
    else if (event.key === 'ArrowUp') onMove(-1);
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={css.entryRow}>
      <span className={css.what}>
        <span className={css.name} dir="auto">
          {kpi.name}
        </span>
        <span className={css.detail}>{[kpi.teamName, aimWords(kpi)].filter(Boolean).join(' · ')}</span>
      </span>
      <span className={css.end}>
        <Figure value={latest?.value ?? null} unit={unitOf(kpi)} decimals={kpi.decimals} />
      </span>
      <span className={numberCell.box}>
        <input
          id={cell(kpi.id)}
          className={numberCell.input}
          inputMode="decimal"
          autoComplete="off"
          maxLength={40}
          aria-label={`New reading of ${kpi.name}`}
          aria-invalid={wrong}
          placeholder={latest === null ? '' : formatNumber(latest.value, kpi.decimals)}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={key}
        />
        <span className={numberCell.unit}>{unitOf(kpi)}</span>
      </span>
      <span className={numberCell.change} data-better={better ?? undefined}>
        {change !== null && formatChange(change, kpi.decimals)}
        {change !== null && better !== null && (
          <span className="visually-hidden">{better ? ', better' : ', worse'}</span>
        )}
      </span>
      <HealthMark health={health} />
      <span className={done ? css.saved : css.state}>{text !== '' ? 'Typed' : done ? 'Saved' : 'Due'}</span>
    </div>
  );
}
