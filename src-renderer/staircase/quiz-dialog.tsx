import { type KeyboardEvent, useRef, useState } from 'react';
import type { TeamId } from '#shared/kernel/ids';
import { foundationHolds, placementOf } from '#shared/staircase/domain';
import type { TeamStage } from '#shared/teams/contract';
import { act } from '../app/act';
import { stageWords } from '../teams/words';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';
import css from './quiz.module.css';
import { questions, scale } from './words';

type Props = { team: { readonly id: TeamId; readonly name: string }; stage: TeamStage; onClose: () => void };

/** Eight questions on one page: 1 to 5 answers the one in focus and goes on to the next. */
export function QuizDialog({ team, stage, onClose }: Props) {
  const [answers, setAnswers] = useState<readonly (number | null)[]>(() => questions.map(() => null));
  const form = useRef<HTMLDivElement>(null);
  const answer = (at: number, value: number) => setAnswers((before) => before.with(at, value));
  const given = answers.filter((one) => one !== null);
  const key = (event: KeyboardEvent, at: number) => {
    const value = Number(event.key);
    if (!Number.isInteger(value) || value < 1 || value > scale.length || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    answer(at, value);
    const next = form.current?.querySelectorAll('fieldset')[at + 1];
    const field = next?.querySelector<HTMLInputElement>('input:checked') ?? next?.querySelector('input');
    if (field) field.focus();
    else requestAnimationFrame(() => document.getElementById('quiz-keep')?.focus());
  };
  const keep = async (to: TeamStage | null) => {
    const said = to === null ? 'Answers kept' : `${team.name} works at ${stageWords[to].title}`;
    if (await act('staircase.record-quiz', { teamId: team.id, answers: given, stage: to }, said)) onClose();
  };
  return (
    <Modal title={`Eight questions to ${team.name}`} opened onClose={onClose} width={760}>
      <p className={css.lead}>
        Answer as a team, aloud: one answer for all of you, none about a person. Keys 1 (not at all) to 5 (fully).
      </p>
      <div ref={form} className={css.questions}>
        {questions.map((question, at) => (
          <fieldset key={question} className={css.question} onKeyDown={(event) => key(event, at)}>
            <legend>
              <span className="muted numbers">{at + 1}</span> {question}
            </legend>
            <div className={css.scale}>
              {scale.map((word, index) => (
                <label key={word} className={css.choice} data-on={answers[at] === index + 1 || undefined}>
                  <input
                    type="radio"
                    className="visually-hidden"
                    name={`quiz-${at}`}
                    data-autofocus={at === 0 && index === 0 ? true : undefined}
                    checked={answers[at] === index + 1}
                    onChange={() => answer(at, index + 1)}
                  />
                  <span className="numbers" aria-hidden="true">
                    {index + 1}
                  </span>{' '}
                  {word}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      <div className={css.foot} aria-live="polite">
        {given.length < questions.length ? (
          <p className="muted numbers">
            {given.length} of {questions.length} answered
          </p>
        ) : (
          <Result answers={given} stage={stage} onKeep={(to) => void keep(to)} />
        )}
      </div>
    </Modal>
  );
}

type ResultProps = { answers: readonly number[]; stage: TeamStage; onKeep: (stage: TeamStage | null) => void };

function Result({ answers, stage, onKeep }: ResultProps) {
  const placed = placementOf(answers);
  const { title } = stageWords[placed.stage];
  const figure = (value: number) => value.toLocaleString(undefined, { maximumFractionDigits: 2 });
  const line = figure(foundationHolds);
  const said = (what: string, { mean, holds, gap }: typeof placed.talk) =>
    `${what} ${figure(mean)} of 5, which ${holds ? 'carries' : gap && mean >= foundationHolds ? 'has a gap: one answer is “not at all”' : `is below ${line}`}.`;
  return (
    <div className={css.result}>
      <h3>Start at {title}</h3>
      <p>
        {said('Talking:', placed.talk)} {said('Line of sight:', placed.align)} A foundation carries from a mean of{' '}
        {line} without a “not at all”; the first one that does not is where to begin.
      </p>
      <div className={css.buttons}>
        <Button id="quiz-keep" look="main" onClick={() => onKeep(placed.stage === stage ? null : placed.stage)}>
          {placed.stage === stage ? `Keep, and stay at ${title}` : `Work at ${title}`}
        </Button>
        {placed.stage !== stage && (
          <Button look="plain" onClick={() => onKeep(null)}>
            Keep the answers, stay at {stageWords[stage].title}
          </Button>
        )}
      </div>
    </div>
  );
}
