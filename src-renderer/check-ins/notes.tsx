import { isAlone, splitAnswers } from '#shared/check-in-templates/domain';
import type { CheckInRow } from '#shared/check-ins/contract';
import { columnsFor } from '../check-in-templates/columns';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/controls';
import { HelpTip } from '../ui/help-tip';
import { Kbd } from '../ui/kbd';
import { statusWords } from '../ui/status';
import { type Asked, answering, answerTo, asksColour, type Draft, isEmpty } from './draft';
import css from './notes.module.css';
import { Steps } from './steps';

type Props = {
  row: CheckInRow;
  asked: Asked;
  draft: Draft;
  differs: boolean;
  onEdit: (patch: Partial<Draft>) => void;
  onSave: () => void;
  onDrop: () => void;
};

/** Beneath the row in focus: the prompts of the team's template, and what stands in the way. */
export function Notes({ row, asked, draft, differs, onEdit, onSave, onDrop }: Props) {
  const { prompts } = asked;
  const blockers = row.blockers.map(({ text }) => text).join('; ');
  const last = splitAnswers(prompts, {
    retrospect: row.figures.lastCheckIn?.retrospect ?? '',
    prospect: row.figures.lastCheckIn?.prospect ?? '',
  });
  const first = prompts.find(({ goesTo }) => goesTo === 'blocker');
  // a template without a prompt for it still takes a blocker once help is asked for
  const spare = first === undefined && (draft.asksHelp || draft.blocker !== '' || blockers !== '');
  return (
    <div className={css.notes}>
      {row.kind === 'milestones' && <Steps milestones={row.milestones} />}
      <div className={css.prompts} data-columns={columnsFor(prompts.length)}>
        {prompts.map((prompt) => (
          <Text
            key={prompt.id}
            id={prompt === first ? `blocker-${row.keyResultId}` : undefined}
            label={prompt.label}
            hint={prompt.hint}
            value={answerTo(draft, asked, prompt)}
            last={prompt === first ? blockers : last[prompt.id]}
            lastLabel={prompt === first ? 'Open' : 'Last time'}
            most={isAlone(prompts, prompt) || prompt.goesTo !== 'blocker' ? 2000 : 400}
            onChange={(text) => onEdit(answering(draft, asked, prompt, text))}
          />
        ))}
      </div>
      {spare && (
        <Text
          id={`blocker-${row.keyResultId}`}
          label="What stands in the way?"
          value={draft.blocker}
          last={blockers}
          lastLabel="Open"
          onChange={(blocker) => onEdit({ blocker })}
        />
      )}
      <div className={css.foot}>
        <span className={css.help}>
          <Checkbox label="Ask for help" checked={draft.asksHelp} onChange={(asksHelp) => onEdit({ asksHelp })} />
          <HelpTip concept="help" />
        </span>
        {draft.status && !asksColour(row, asked) && (
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
  id?: string | undefined;
  label: string;
  hint?: string;
  value: string;
  /** What was written the last time, for the thread of the story. */
  last: string | undefined;
  lastLabel?: string;
  /** Letters; several answers of one part share its room. */
  most?: number;
  onChange: (text: string) => void;
};

function Text({ id, label, hint, value, last, lastLabel = 'Last time', most = 2000, onChange }: TextProps) {
  return (
    <label className={css.text}>
      <span className={css.label}>{label}</span>
      <textarea
        id={id}
        rows={2}
        maxLength={most}
        placeholder={hint}
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
