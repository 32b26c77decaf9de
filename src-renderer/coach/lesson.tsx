import { type Hint, lessons } from '#shared/coach/domain';
import css from './lesson.module.css';

/** One hint in full: what, an example before and after, and where the rule comes from. */
export function Lesson({ hint }: { hint: Hint }) {
  const { name, before, after, source } = lessons[hint.rule];
  return (
    <div className={css.lesson}>
      <strong>{name}</strong>
      <p>{hint.advice}</p>
      <dl className={css.example}>
        <dt>Before</dt>
        <dd>{before}</dd>
        <dt>After</dt>
        <dd>{after}</dd>
      </dl>
      <p className={css.source}>Source: {source}</p>
    </div>
  );
}
