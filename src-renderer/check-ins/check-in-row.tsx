import { IconHandStop } from '@tabler/icons-react';
import { type KeyboardEvent, memo } from 'react';
import type { CheckInRow as Row } from '#shared/check-ins/contract';
import type { OwnerStatus } from '#shared/kernel/vocabulary';
import { openOverlay } from '../app/document-commands';
import { Explain } from '../explain/explain';
import { explained, explainFocused } from '../explain/opening';
import { Figure } from '../ui/figure';
import cell from '../ui/number-cell.module.css';
import { formatPercent } from '../ui/numbers';
import { OwnerWord } from '../ui/owner-word';
import { ProgressBar } from '../ui/progress-bar';
import { StatusMark } from '../ui/status-mark';
import css from './check-in-row.module.css';
import { ColourCell } from './colour-cell';
import { ConfidenceCell } from './confidence-cell';
import { type Asked, asksColour, type Draft, isEmpty, previewOf, sameAsLast } from './draft';
import { Notes } from './notes';
import { draftOf, dropDraft, editDraft, useCheckIns } from './state';
import { ValueCell } from './value-cell';

type Props = {
  row: Row;
  asked: Asked;
  index: number;
  open: boolean;
  onFocus: (index: number) => void;
  onSave: (row: Row, draft: Draft) => void;
  /** Puts the focus on the same column of another row. */
  onMove: (from: number, by: number, column: Column) => void;
  onNothingBefore: () => void;
};

export type Column = 'value' | 'confidence';
/** The element that takes the focus for a column of a row. */
export const cellId = (id: string, column: Column): string => `check-in-${column}-${id}`;

/** One key result: what it was, what it is now, how sure one is; opened, the words beneath. */
export const CheckInRow = memo(function CheckInRow(props: Props) {
  const { row, asked, index, open, onFocus, onSave, onMove, onNothingBefore } = props;
  const draft = useCheckIns((state) => draftOf(state, row.keyResultId));
  const recorded = useCheckIns((state) => state.recorded[row.keyResultId] !== undefined);
  const preview = previewOf(row, draft);
  const colour = asksColour(row, asked);
  const edit = (patch: Partial<Draft>) => editDraft(row.keyResultId, patch);

  const key = (event: KeyboardEvent) => {
    const inText = event.target instanceof HTMLTextAreaElement;
    const column = columnOf(event.target);
    if (event.nativeEvent.isComposing || event.altKey) return;
    if (event.key === 'Enter' && isPressed(event.target)) return;
    if (event.key === 'Enter' && (!inText || event.ctrlKey || event.metaKey)) onSave(row, draft);
    else if (event.key === 'Escape') onFocus(-1);
    else if (inText || event.ctrlKey || event.metaKey || !column) return;
    else if (event.key === '=') repeat();
    else if (event.key === '?') openOverlay('keys');
    else if (event.key === 'h') askForHelp();
    else if (event.key === 'e') explainFocused(event.currentTarget);
    else if (event.key === 's') edit({ status: nextStatus(draft.status) });
    else if (event.key === 'ArrowDown') onMove(index, 1, column);
    else if (event.key === 'ArrowUp') onMove(index, -1, column);
    else return;
    event.preventDefault();
  };
  const repeat = () => {
    const same = sameAsLast(row, draft, asked);
    if (same) onSave(row, same);
    else onNothingBefore();
  };
  const clear = () => {
    edit({ value: '' });
    onMove(index, 0, 'confidence');
  };
  const askForHelp = () => {
    edit({ asksHelp: !draft.asksHelp });
    if (!draft.asksHelp) requestAnimationFrame(() => document.getElementById(`blocker-${row.keyResultId}`)?.focus());
  };
  const state = recorded && isEmpty(draft) ? 'recorded' : isEmpty(draft) ? 'untouched' : 'draft';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the cells inside are heard here
    <div
      className={css.item}
      data-open={open || undefined}
      onFocus={() => onFocus(index)}
      onKeyDown={key}
      {...explained({ of: 'key-result', id: row.keyResultId, part: 'progress' })}
    >
      <div className={css.row}>
        <div className={css.what}>
          <span className={css.title}>{row.title}</span>
          <span className={css.objective}>{row.objectiveTitle}</span>
        </div>
        <span className={css.last}>
          <Last row={row} />
        </span>
        <ValueCell
          row={row}
          colour={colour}
          id={cellId(row.keyResultId, 'value')}
          value={draft.value}
          wrong={preview.wrong}
          onChange={(value) => edit({ value })}
          onClear={clear}
        />
        <Change row={row} change={preview.change} better={preview.better} />
        {colour ? (
          <ColourCell
            id={cellId(row.keyResultId, 'confidence')}
            label={`Colour of ${row.title}`}
            value={draft.status}
            onChange={(status) => edit({ status })}
          />
        ) : (
          <ConfidenceCell
            id={cellId(row.keyResultId, 'confidence')}
            label={`Confidence of ${row.title}`}
            value={draft.confidence}
            last={row.figures.confidence}
            falling={row.figures.confidenceFalling}
            onChange={(confidence) => edit({ confidence })}
          />
        )}
        <div className={css.standing}>
          <Explain
            subject={{ of: 'key-result', id: row.keyResultId, part: 'status' }}
            label={`the status of ${row.title}`}
            tab={false}
          >
            <span className={css.status}>
              <StatusMark status={preview.status} />
              {preview.numbers !== null && <OwnerWord numbers={preview.numbers} />}
            </span>
          </Explain>
          <span className={css.progress}>
            {preview.raw !== null && (
              <ProgressBar
                progress={preview.raw}
                expected={row.figures.expected}
                status={preview.status}
                label={`Progress of ${row.title}`}
              />
            )}
            <Explain
              className={css.percent}
              subject={{ of: 'key-result', id: row.keyResultId, part: 'progress' }}
              label={`the progress of ${row.title}`}
              tab={false}
            >
              {formatPercent(preview.raw)}
            </Explain>
          </span>
        </div>
        <span className={css.state} data-state={state}>
          {draft.asksHelp && <IconHandStop size={16} aria-label="Asks for help" />}
          {stateWords(state, row.figures.due)}
        </span>
      </div>
      {open && (
        <Notes
          row={row}
          asked={asked}
          draft={draft}
          differs={preview.differs}
          onEdit={edit}
          onSave={() => onSave(row, draft)}
          onDrop={() => dropDraft(row.keyResultId)}
        />
      )}
    </div>
  );
});

function Last({ row }: { row: Row }) {
  const { current, kpiDate } = row.figures;
  if (kpiDate !== null) return null; // it stands in the place of a new one
  if (row.kind === 'yes-no') return current === null ? '–' : current >= 1 ? 'Yes' : 'No';
  if (row.kind === 'milestones' || row.kind === 'colour-only') return null;
  return <Figure value={current} unit={row.currency ?? row.unit} decimals={row.decimals} />;
}

function Change({ row, change, better }: { row: Row; change: number | null; better: boolean | null }) {
  if (change === null) return <span className={cell.change} />;
  const size = Math.abs(change).toLocaleString(undefined, { maximumFractionDigits: Math.max(row.decimals, 2) });
  const word = better === null ? '' : better ? 'towards the target' : 'away from the target';
  return (
    <span className={cell.change} data-better={better ?? undefined} title={word || undefined}>
      <Explain
        subject={{ of: 'key-result', id: row.keyResultId, part: 'change' }}
        label={`the change of ${row.title}`}
        tab={false}
      >
        {change === 0 ? '±0' : `${change > 0 ? '+' : '−'}${size}`}
        {word && <span className="visually-hidden">, {word}</span>}
      </Explain>
    </span>
  );
}

function stateWords(state: 'recorded' | 'untouched' | 'draft', due: boolean): string {
  if (state === 'recorded') return 'Saved';
  if (state === 'draft') return 'Draft';
  return due ? 'Due' : 'Done';
}

function columnOf(target: EventTarget): Column | null {
  if (!(target instanceof HTMLElement)) return null;
  if (target.closest('[id^="check-in-confidence-"]')) return 'confidence';
  return target instanceof HTMLInputElement && target.type !== 'checkbox' ? 'value' : null;
}

/** A button that does something of its own; one of a group is only a choice, and Enter goes on to the row. */
const isPressed = (target: EventTarget): boolean =>
  target instanceof HTMLButtonElement && target.closest('[role="radiogroup"]') === null;

const words: readonly (OwnerStatus | null)[] = [null, 'on-track', 'behind', 'at-risk'];

/** The owner's word after one more press of `s`. */
const nextStatus = (now: OwnerStatus | null): OwnerStatus | null =>
  words[(words.indexOf(now) + 1) % words.length] ?? null;
