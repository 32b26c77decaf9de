import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { PromptTarget } from '#shared/check-in-templates/contract';
import { IconButton } from '../ui/button';
import { Select } from '../ui/controls';
import css from './templates.module.css';

/** A prompt as it is typed; a new one has an id of this window only. */
export type EditedPrompt = { id: string; label: string; hint: string; goesTo: PromptTarget };

const targetWords: Record<PromptTarget, string> = {
  retrospect: 'What happened',
  prospect: 'What is next',
  blocker: 'A blocker',
};

type Props = {
  prompt: EditedPrompt;
  number: number;
  last: boolean;
  only: boolean;
  onType: (prompt: EditedPrompt) => void;
  onLeave: () => void;
  onTarget: (target: PromptTarget) => void;
  onMove: (by: number) => void;
  onRemove: () => void;
};

/** One prompt: its words, a hint, and which part of the check-in its answer becomes. */
export function PromptEditor(props: Props) {
  const { prompt, number, last, only, onType, onLeave, onTarget, onMove, onRemove } = props;
  return (
    <li className={css.prompt}>
      <input
        className={css.input}
        aria-label={`Prompt ${number}`}
        placeholder="A question, or the head of a list"
        maxLength={200}
        value={prompt.label}
        aria-invalid={prompt.label.trim() === ''}
        onChange={(event) => onType({ ...prompt, label: event.currentTarget.value })}
        onBlur={onLeave}
      />
      <input
        className={css.input}
        aria-label={`Hint of prompt ${number}`}
        placeholder="A hint, shown in the empty field"
        maxLength={500}
        value={prompt.hint}
        onChange={(event) => onType({ ...prompt, hint: event.currentTarget.value })}
        onBlur={onLeave}
      />
      <div className={css.promptFoot}>
        <Select
          label={`Prompt ${number} is kept as`}
          bare
          value={prompt.goesTo}
          options={PromptTarget.options.map((value) => ({ value, label: targetWords[value] }))}
          onChange={onTarget}
        />
        <span className={css.tools}>
          <IconButton label={`Prompt ${number} up`} disabled={number === 1} onClick={() => onMove(-1)}>
            <IconArrowUp size={16} />
          </IconButton>
          <IconButton label={`Prompt ${number} down`} disabled={last} onClick={() => onMove(1)}>
            <IconArrowDown size={16} />
          </IconButton>
          <IconButton label={`Remove prompt ${number}`} disabled={only} onClick={onRemove}>
            <IconTrash size={16} />
          </IconButton>
        </span>
      </div>
    </li>
  );
}
