import type { Question } from './plan';

export type Asked = Omit<Question, 'answer'>;

/** Collects what the file leaves open. A question is asked once; its answer is the user's, else the assumption. */
export class Questions {
  readonly #answers: Readonly<Record<string, string>>;
  readonly #asked = new Map<string, Question>();

  constructor(answers: Readonly<Record<string, string>> = {}) {
    this.#answers = answers;
  }

  ask(question: Asked): string {
    const before = this.#asked.get(question.id);
    if (before) return before.answer;
    const given = this.#answers[question.id];
    const answer =
      question.choices.some((choice) => choice.id === given) && given !== undefined ? given : question.assumption;
    this.#asked.set(question.id, { ...question, answer });
    return answer;
  }

  list(): Question[] {
    return [...this.#asked.values()];
  }
}
