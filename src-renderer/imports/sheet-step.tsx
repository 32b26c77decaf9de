import type { ImportSummary } from '#shared/imports/contract';
import { Checkbox, Select } from '../ui/controls';
import css from './import-view.module.css';
import type { ImportWork } from './queries';

type Props = { work: ImportWork; summary: ImportSummary };

/** Step 1: what was found on each sheet, in words, and what the file leaves open. */
export function SheetStep({ work, summary }: Props) {
  return (
    <section className={css.step} aria-labelledby="import-sheets">
      <h2 id="import-sheets">1 · What was found</h2>
      <ul className={css.sheets}>
        {summary.sheets.map((sheet) => (
          <li key={sheet.name} className={css.sheet}>
            <Checkbox
              label={<strong className={css.name}>{sheet.name}</strong>}
              checked={sheet.use}
              disabled={sheet.layout === 'none'}
              onChange={(use) => void work.changeSheet(sheet.name, { use })}
            />
            <span className={css.muted}>{sheet.sentence}</span>
          </li>
        ))}
      </ul>
      {summary.questions.length > 0 && (
        <div className={css.questions}>
          {summary.questions.map((question) => (
            <Select
              key={question.id}
              label={question.text}
              value={question.answer}
              options={question.choices.map(({ id, text }) => ({ value: id, label: text }))}
              onChange={(answer) => void work.change({ answers: { ...work.mapping.answers, [question.id]: answer } })}
            />
          ))}
        </div>
      )}
    </section>
  );
}
