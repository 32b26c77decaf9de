import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react';
import type { Dependency } from '#shared/dependencies/contract';
import css from './dependencies.module.css';
import { answerWords } from './words';

/** The answer to a dependency as a shape and a word. */
export function AnswerMark({ answer }: { answer: Dependency['answer'] }) {
  const Icon = answer === 'accepted' ? IconCheck : answer === 'declined' ? IconX : IconQuestionMark;
  return (
    <span className={css.mark} data-answer={answer ?? 'asked'}>
      <Icon size={14} aria-hidden="true" />
      {answerWords(answer)}
    </span>
  );
}
