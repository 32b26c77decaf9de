import { type KeyboardEvent, useRef, useState } from 'react';
import { type Answers, Motivator, motivators } from '#shared/pulse/domain';
import { act } from '../app/act';
import { useKeys } from '../app/keys';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { HelpTip } from '../ui/help-tip';
import { Kbd } from '../ui/kbd';
import css from './pulse.module.css';

const nothing: Answers = { purpose: null, mastery: null, autonomy: null, progress: null, belonging: null };
const marks = [1, 2, 3, 4, 5];

/** The pulse, where it is due: five statements to agree with, each of which may be left out; one key skips them all. */
export function PulseCard() {
  const { data, refetch } = useCall('pulse.due', {});
  return data?.team ? <Card key={data.team.id} team={data.team} onDone={() => void refetch()} /> : null;
}

type Team = { id: Parameters<typeof act<'pulse.answer'>>[1]['teamId']; name: string };

function Card({ team, onDone }: { team: Team; onDone: () => void }) {
  const [answers, setAnswers] = useState(nothing);
  const list = useRef<HTMLUListElement>(null);
  const send = useRef<HTMLButtonElement>(null);
  const group = (at: number) => list.current?.querySelectorAll<HTMLElement>('[role="radiogroup"]')[at];
  const answer = async () => {
    if (await act('pulse.answer', { teamId: team.id, ...answers }, 'Counted in, without your name')) onDone();
  };
  const skip = async () => {
    if (await act('pulse.skip', {})) onDone();
  };
  useKeys('Pulse', [
    { keys: 'p', label: 'Answer the pulse', run: () => group(0)?.focus() },
    { keys: '1', label: 'Agree from 1 (not at all) to 5 (entirely); 0 takes it back' },
    { keys: 'x', label: 'Skip the pulse', run: () => void skip() },
  ]);
  const key = (event: KeyboardEvent, motivator: Motivator, at: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = () => (group(at + 1) ?? send.current)?.focus();
    if (/^[1-5]$/.test(event.key)) {
      setAnswers({ ...answers, [motivator]: Number(event.key) });
      requestAnimationFrame(next);
    } else if (event.key === '0' || event.key === 'Backspace') setAnswers({ ...answers, [motivator]: null });
    else if (event.key === 'ArrowDown') next();
    else if (event.key === 'ArrowUp') group(at - 1)?.focus();
    else if (event.key === 'ArrowRight')
      setAnswers({ ...answers, [motivator]: Math.min(5, (answers[motivator] ?? 0) + 1) });
    else if (event.key === 'ArrowLeft')
      setAnswers({ ...answers, [motivator]: Math.max(1, (answers[motivator] ?? 2) - 1) });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section className={css.card} aria-label="Pulse">
      <h3>
        And you, these two weeks? <HelpTip concept="pulse" />
      </h3>
      <p className="muted">
        Neither your name nor this computer is written down, and {team.name} sees only means of past fortnights that at
        least five have answered. Only whoever keeps the file from before and after you save could compare the two.
      </p>
      <ul ref={list} className={css.rows}>
        {Motivator.options.map((motivator, at) => (
          <li key={motivator} className={css.row}>
            <span>{motivators[motivator].statement}</span>
            <div
              role="radiogroup"
              tabIndex={0}
              aria-label={motivators[motivator].statement}
              className={css.marks}
              onKeyDown={(event) => key(event, motivator, at)}
            >
              {marks.map((mark) => (
                // biome-ignore lint/a11y/useSemanticElements: drawn as a scale, by the pattern of a radio group
                <button
                  key={mark}
                  type="button"
                  role="radio"
                  tabIndex={-1}
                  aria-checked={answers[motivator] === mark}
                  className={css.mark}
                  onClick={() => setAnswers({ ...answers, [motivator]: answers[motivator] === mark ? null : mark })}
                >
                  {mark}
                </button>
              ))}
            </div>
          </li>
        ))}
      </ul>
      <p className={css.scale}>1 not at all, 5 entirely. Leave out what you do not want to answer.</p>
      <div className={css.buttons}>
        <Button
          changes
          ref={send}
          disabled={Object.values(answers).every((one) => one === null)}
          onClick={() => void answer()}
        >
          Count me in
        </Button>
        <Button changes look="plain" onClick={() => void skip()}>
          Skip <Kbd keys="x" />
        </Button>
      </div>
    </section>
  );
}
