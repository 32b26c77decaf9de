import type { CheckInRow } from '#shared/check-ins/contract';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/controls';
import { HelpTip } from '../ui/help-tip';
import { Kbd } from '../ui/kbd';
import { statusWords } from '../ui/status';
import { type Draft, isEmpty } from './draft';
import css from './notes.module.css';
import { Steps } from './steps';

type Props = {
  row: CheckInRow;
  draft: Draft;
  differs: boolean;
  onEdit: (patch: Partial<Draft>) => void;
  onSave: () => void;
  onDrop: () => void;
};

/** Beneath the row in focus: what happened, what is next, what stands in the way. */
export function Notes({ row, draft, differs, onEdit, onSave, onDrop }: Props) {
  const last = row.figures.lastCheckIn;
  return (
    <div className={css.notes}>
      {row.kind === 'milestones' && <Steps milestones={row.milestones} />}
      <Text
        label="What happened?"
        value={draft.retrospect}
        last={last?.retrospect}
        onChange={(retrospect) => onEdit({ retrospect })}
      />
      <Text
        label="What is next, what changes?"
        value={draft.prospect}
        last={last?.prospect}
        onChange={(prospect) => onEdit({ prospect })}
      />
      <Text
        id={`blocker-${row.keyResultId}`}
        label="What stands in the way?"
        value={draft.blocker}
        last={row.blockers.map(({ text }) => text).join('; ')}
        lastLabel="Open"
        onChange={(blocker) => onEdit({ blocker })}
      />
      <div className={css.foot}>
        <span className={css.help}>
          <Checkbox label="Ask for help" checked={draft.asksHelp} onChange={(asksHelp) => onEdit({ asksHelp })} />
          <HelpTip concept="help" />
        </span>
        {draft.status && row.kind !== 'colour-only' && (
          <span className={css.word}>
            Your own word: {statusWords[draft.status]}
            {differs && ', other than the numbers say'}
          </span>
        )}
        <span className={css.keys}>
          <Kbd keys="=" /> same as last time <Kbd keys="h" /> help <Kbd keys="s" /> own word <Kbd keys="Enter" /> save
        </span>
        {!isEmpty(draft) && (
          <Button look="plain" onClick={onDrop}>
            Discard
          </Button>
        )}
        <Button onClick={onSave}>Save</Button>
      </div>
    </div>
  );
}

type TextProps = {
  id?: string;
  label: string;
  value: string;
  /** What was written the last time, for the thread of the story. */
  last: string | undefined;
  lastLabel?: string;
  onChange: (text: string) => void;
};

function Text({ id, label, value, last, lastLabel = 'Last time', onChange }: TextProps) {
  return (
    <label className={css.text}>
      <span className={css.label}>{label}</span>
      <textarea
        id={id}
        rows={2}
        maxLength={2000}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {last && (
        <span className={css.last} title={last}>
          {lastLabel}: {last}
        </span>
      )}
    </label>
  );
}
