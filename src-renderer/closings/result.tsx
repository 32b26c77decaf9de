import { type KeyboardEvent, useEffect, useRef } from 'react';
import { isScored } from '#shared/closings/domain';
import { CarryDecision } from '#shared/kernel/vocabulary';
import { asksPostMortem, gradeBand } from '#shared/key-results/domain';
import { useKeys } from '../app/keys';
import { Explain } from '../explain/explain';
import { setInWords, valueInWords } from '../key-results/measure';
import { Score } from '../key-results/score';
import { type GradeDraft, useGrade } from '../key-results/use-grade';
import { Button } from '../ui/button';
import { Segments } from '../ui/controls';
import { formatShortDay } from '../ui/dates';
import { TextField } from '../ui/field';
import { GoalTypeBadge } from '../ui/goal-type-badge';
import { decisionWords } from '../ui/status';
import { type Item, openInWords } from './progress';
import css from './result.module.css';

/** Where the keys of a result work: its score; a baseline has none, and begins at what becomes of it. */
const START = '[role="spinbutton"], input[type="radio"]';

type Props = {
  item: Item;
  isReadOnly: boolean;
  kept: GradeDraft | null;
  onDraft: (draft: GradeDraft | null) => void;
};

/** One key result on the table: how it ended, its final score, what was learned, what becomes of it. */
export function Result({ item, isReadOnly, kept, onDraft }: Props) {
  const { keyResult, goalType, open } = item;
  const { title, kind, grade } = keyResult;
  const { draft, automatic, final, differs, problem, unsaved, save, pick, type } = useGrade(keyResult, {
    kept,
    onDraft,
  });
  const box = useRef<HTMLElement>(null);
  const focus = (what: string) => box.current?.querySelector<HTMLElement>(what)?.focus();
  useEffect(() => focus(START), []);
  const asks = final !== null && asksPostMortem(goalType, final);
  const decide = (decision: CarryDecision) => !isReadOnly && void save({ decision });
  useKeys('Key result', [
    { keys: '0 … 9', label: 'Final score in tenths, End for 1.0' },
    { keys: 'l', label: 'Write what was learned', run: () => focus(`.${css.learning} textarea`) },
    { keys: 'r', label: 'Write the reason for another score', run: () => focus(`.${css.reason} input`) },
    { keys: 'k', label: decisionWords.keep, run: () => decide('keep') },
    { keys: 'm', label: decisionWords.modify, run: () => decide('modify') },
    { keys: 'a', label: decisionWords.abandon, run: () => decide('abandon') },
  ]);
  const back = (event: KeyboardEvent) => {
    const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    const { target } = event;
    const isText =
      target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
    if (isText && (isDone || event.key === 'Escape')) focus(START);
  };
  return (
    <article ref={box} className={css.result} onKeyDown={back}>
      <header className={css.head}>
        <p className={css.objective} dir="auto">
          {item.objectiveTitle} <GoalTypeBadge type={goalType} />
        </p>
        <h2 dir="auto">{title}</h2>
        <Ended keyResult={keyResult} automatic={automatic} />
      </header>
      <div className={css.decisions}>
        {isScored(kind) ? (
          <Score
            label={`Final score of ${title}`}
            value={final}
            band={final === null ? null : gradeBand(goalType, final)}
            isSaved={grade !== null && !unsaved}
            disabled={isReadOnly}
            onPick={(score) => void pick(score)}
          />
        ) : (
          <p className="muted">A baseline finds a value and has no score.</p>
        )}
        <Segments
          label={`What becomes of ${title}`}
          value={draft.decision ?? 'open'}
          options={CarryDecision.options.map((value) => ({ value, label: decisionWords[value] }))}
          onChange={(decision) => decision !== 'open' && decide(decision)}
        />
      </div>
      {differs && (
        <div className={css.reason}>
          <TextField
            label="Why another score than by the numbers?"
            value={draft.reason}
            maxLength={2000}
            keeps
            disabled={isReadOnly}
            onType={(reason) => type({ reason })}
            onSave={(reason) => save({ reason })}
          />
        </div>
      )}
      <div className={css.learning}>
        <TextField
          label={
            asks
              ? 'Post-mortem: it was promised in full. What happened, and what will be different?'
              : 'What did we learn?'
          }
          lines={4}
          maxLength={10_000}
          keeps
          value={draft.learning}
          disabled={isReadOnly}
          onType={(learning) => type({ learning })}
          onSave={(learning) => save({ learning })}
        />
      </div>
      {unsaved && (
        <p className={css.unsaved}>
          {differs && draft.reason.trim() === ''
            ? 'Kept on this computer: another score than by the numbers needs its reason.'
            : 'Kept on this computer, not saved yet.'}{' '}
          <Button look="plain" onClick={() => void save({})}>
            Save
          </Button>
        </p>
      )}
      {problem && (
        <p className={css.problem} role="alert">
          {problem}
        </p>
      )}
      <p className={css.open} role="status">
        {open.length === 0 ? 'Decided.' : `Still open: ${openInWords(open)}.`}
      </p>
    </article>
  );
}

/** A check-in may say a word or a colour and no value. */
const nothingSaid = (last: object | null): string => (last === null ? 'never checked in' : 'no value yet');

/** How it ended: where it started, where it should be, where it is, and what was said last. */
function Ended({ keyResult, automatic }: { keyResult: Item['keyResult']; automatic: number | null }) {
  const { startValue, targetValue, figures } = keyResult;
  const now = figures.current === null ? nothingSaid(figures.lastCheckIn) : valueInWords(figures.current, keyResult);
  const facts = [
    ...(startValue === null ? [] : [['Start', setInWords(startValue, keyResult)] as const]),
    ['Now', now] as const,
    ...(targetValue === null ? [] : [['Target', setInWords(targetValue, keyResult)] as const]),
    ...(automatic === null ? [] : [['By the numbers', automatic.toFixed(1)] as const]),
  ];
  const last = figures.lastCheckIn;
  return (
    <>
      <dl className={css.facts}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="numbers">
              {term === 'By the numbers' ? (
                <Explain subject={{ of: 'key-result', id: keyResult.id, part: 'score' }} label="the score">
                  {value}
                </Explain>
              ) : (
                value
              )}
            </dd>
          </div>
        ))}
      </dl>
      {last && last.retrospect !== '' && (
        <p className={css.last} dir="auto">
          “{last.retrospect}” <span className="muted">{formatShortDay(last.date)}</span>
        </p>
      )}
    </>
  );
}
