import type { AnsweredBy } from '#shared/check-in-templates/contract';
import { StatusMark } from '../ui/status-mark';
import { columnsFor } from './columns';
import type { EditedPrompt } from './prompt-editor';
import css from './templates.module.css';

type Props = { answeredBy: AnsweredBy; about: string; prompts: readonly EditedPrompt[] };

/** The check-in as a team will see it, made of what is typed. */
export function Preview({ answeredBy, about, prompts }: Props) {
  return (
    <section className={css.preview} aria-label="Preview">
      <h2 className={css.heading}>The check-in of a team</h2>
      {about.trim() !== '' && <p className={css.detail}>{about}</p>}
      <div className={css.paper}>
        <div className={css.row}>
          <span className={css.name}>Late deliveries from 8 % to 3 %</span>
          {answeredBy === 'value' ? (
            <span className={css.detail}>last 6.4 % · new value · confidence 0 to 10</span>
          ) : (
            <span className={css.marks}>
              <StatusMark status="on-track" />
              <StatusMark status="behind" />
              <StatusMark status="at-risk" />
            </span>
          )}
        </div>
        <div className={css.squares} data-columns={columnsFor(prompts.length)}>
          {prompts.map(({ id, label, hint }) => (
            <div key={id} className={css.field}>
              <span className={css.detail}>{label || '…'}</span>
              <span className={css.box}>{hint}</span>
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}
