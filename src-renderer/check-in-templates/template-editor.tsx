import { useRef, useState } from 'react';
import { AnsweredBy, type CheckInTemplate, mostPrompts, type PromptTarget } from '#shared/check-in-templates/contract';
import { act } from '../app/act';
import { Button } from '../ui/button';
import { Select } from '../ui/controls';
import { Preview } from './preview';
import { type EditedPrompt, PromptEditor } from './prompt-editor';
import css from './templates.module.css';

const answeredWords: Record<AnsweredBy, string> = {
  value: 'The value and a confidence from 0 to 10',
  colour: 'A colour: green, amber or red',
};

type Edited = Pick<CheckInTemplate, 'name' | 'about' | 'answeredBy'> & { prompts: readonly EditedPrompt[] };

/** The words of one template; kept when a field is left, shown at once in the preview. */
export function TemplateEditor({ template }: { template: CheckInTemplate }) {
  const { id, ours, changed } = template;
  const [edited, setEdited] = useState<Edited>({ ...template });
  const count = useRef(0);
  const isComplete = edited.name.trim() !== '' && edited.prompts.every(({ label }) => label.trim() !== '');
  const save = (next: Edited) => {
    setEdited(next);
    const complete = next.name.trim() !== '' && next.prompts.every(({ label }) => label.trim() !== '');
    if (!complete || same(next, template)) return;
    const prompts = next.prompts.map((prompt) => ({
      id: template.prompts.find((known) => known.id === prompt.id)?.id ?? null,
      label: prompt.label,
      hint: prompt.hint,
      goesTo: prompt.goesTo,
    }));
    const { name, about, answeredBy } = next;
    void act('check-in-templates.save', { id, name, about, answeredBy, prompts });
  };
  const setPrompts = (prompts: readonly EditedPrompt[]) => ({ ...edited, prompts });
  const put = (at: number, prompt: EditedPrompt) => setPrompts(edited.prompts.with(at, prompt));
  const move = (at: number, by: number) => {
    const prompt = edited.prompts[at];
    if (prompt) save(setPrompts(edited.prompts.toSpliced(at, 1).toSpliced(at + by, 0, prompt)));
  };
  const add = () => {
    count.current += 1;
    setEdited(
      setPrompts([...edited.prompts, { id: `new ${count.current}`, label: '', hint: '', goesTo: 'retrospect' }]),
    );
  };
  return (
    <div className={css.editor}>
      <section className={css.words} aria-label="Words of the template">
        <label className={css.field}>
          <span className={css.detail}>Name</span>
          <input
            className={css.input}
            maxLength={200}
            value={edited.name}
            aria-invalid={edited.name.trim() === ''}
            onChange={(event) => setEdited({ ...edited, name: event.currentTarget.value })}
            onBlur={() => save(edited)}
          />
        </label>
        <label className={css.field}>
          <span className={css.detail}>What it is for</span>
          <textarea
            className={css.area}
            rows={2}
            maxLength={2000}
            value={edited.about}
            onChange={(event) => setEdited({ ...edited, about: event.currentTarget.value })}
            onBlur={() => save(edited)}
          />
        </label>
        <Select
          label="A key result answers with"
          value={edited.answeredBy}
          options={AnsweredBy.options.map((value) => ({ value, label: answeredWords[value] }))}
          onChange={(answeredBy) => save({ ...edited, answeredBy })}
        />
        <h2 className={css.heading}>Prompts</h2>
        <ol className={css.prompts}>
          {edited.prompts.map((prompt, at) => (
            <PromptEditor
              key={prompt.id}
              prompt={prompt}
              number={at + 1}
              last={at === edited.prompts.length - 1}
              only={edited.prompts.length === 1}
              onType={(next) => setEdited(put(at, next))}
              onLeave={() => save(edited)}
              onTarget={(goesTo: PromptTarget) => save(put(at, { ...prompt, goesTo }))}
              onMove={(by) => move(at, by)}
              onRemove={() => save(setPrompts(edited.prompts.toSpliced(at, 1)))}
            />
          ))}
        </ol>
        {!isComplete && <p className={css.detail}>Kept once the name and every prompt have words.</p>}
        <div className={css.buttons}>
          <Button onClick={add} disabled={edited.prompts.length >= mostPrompts}>
            Add a prompt
          </Button>
          {ours && changed && (
            <Button onClick={() => void act('check-in-templates.reset', { id }, `${template.name} is as we wrote it`)}>
              Set back to ours
            </Button>
          )}
          {!ours && (
            <Button
              look="plain"
              onClick={() => void act('check-in-templates.remove', { id }, `Removed ${template.name}`)}
            >
              Remove template
            </Button>
          )}
        </div>
      </section>
      <Preview answeredBy={edited.answeredBy} about={edited.about} prompts={edited.prompts} />
    </div>
  );
}

function same(edited: Edited, template: CheckInTemplate): boolean {
  const words = ({ name, about, answeredBy, prompts }: Edited) =>
    JSON.stringify([
      name.trim(),
      about.trim(),
      answeredBy,
      prompts.map(({ id, label, hint, goesTo }) => [id, label.trim(), hint.trim(), goesTo]),
    ]);
  return words(edited) === words({ ...template });
}
