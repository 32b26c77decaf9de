import { IconCheck } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { act } from '../app/act';
import { useKeys } from '../app/keys';
import { Button } from '../ui/button';
import type { Guide as Work } from './draft';
import { toMake } from './draft';
import css from './guide.module.css';
import { CycleFields, KeyResultFields, MissionFields, ObjectiveFields, TeamFields } from './steps';
import { summaryOf } from './words';

const STEPS = [
  {
    title: 'Why the company exists',
    why: 'The mission stands on top of every line of sight, so that anybody can see what a goal serves.',
    fields: MissionFields,
  },
  {
    title: 'The time you plan for',
    why: 'Objectives live in a cycle, mostly a quarter; when your fiscal year begins decides where the quarters lie.',
    fields: CycleFields,
  },
  {
    title: 'Your team',
    why: 'Teams own objectives; you lead this one, and the others can be added or imported later.',
    fields: TeamFields,
  },
  {
    title: 'A first objective',
    why: 'It says where you want to be at the end of the cycle, in words that move people, without a number.',
    fields: ObjectiveFields,
  },
  {
    title: 'How you would know',
    why: 'One to three key results: each a number with a start and a target that changes when the objective comes true.',
    fields: KeyResultFields,
  },
] as const;

/**
 * The way to the first objective, step by step on one page. Each step can be skipped or come back to; until the end
 * everything is a draft on this computer, and the end is one action that one Undo takes back.
 */
export function Guide({ work }: { work: Work }) {
  const { draft, edit, end } = work;
  const [, go] = useLocation();
  const list = useRef<HTMLOListElement>(null);
  const at = draft?.step ?? 0;
  useEffect(() => {
    if (at >= 0)
      list.current?.querySelector<HTMLElement>('[data-open] :is(input:not([type=radio]), textarea, select)')?.focus();
  }, [at]);
  useKeys('First objective', [
    { keys: 'Mod+Enter', label: 'Next step', run: () => keepThenNext() },
    { keys: 'Mod+ArrowUp', label: 'Step before', run: () => edit({ step: Math.max(0, at - 1) }) },
  ]);
  const last = STEPS.length - 1;
  const make = async (to: string) => {
    if (!draft) return;
    const objective = draft.title.trim() !== '';
    if (!(await act('guide.make', toMake(draft), objective ? 'Your first objective stands' : 'Kept'))) return;
    end();
    go(to);
  };
  const next = () => {
    if (at < last) edit({ step: at + 1 });
    else void make('/tree');
  };
  const latest = useRef(next);
  latest.current = next;
  // A field keeps what is in it when it is left; what is made then holds it.
  const keepThenNext = () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setTimeout(() => latest.current());
  };
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (!(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (at < last) edit({ step: at + 1 });
  };
  if (!draft) return null;
  return (
    <section className={css.guide} aria-label="The way to the first objective">
      <header className={css.head}>
        <h2>Five small steps to your first objective</h2>
        <p>Skip what you like. Nothing is in the document until the end, and Undo takes all of it back.</p>
      </header>
      <ol ref={list} className={css.steps}>
        {STEPS.map(({ title, why, fields: Fields }, index) => (
          <li key={title} className={css.step} data-open={index === at || undefined}>
            <StepHead
              number={index + 1}
              title={title}
              open={index === at}
              done={index < at}
              onOpen={() => edit({ step: index })}
            >
              {summaryOf(draft, index)}
            </StepHead>
            {index === at && (
              // biome-ignore lint/a11y/noStaticElementInteractions: Enter in one of its fields goes on, as in a form
              <div className={css.body} onKeyDown={enter}>
                <p className={css.why}>{why}</p>
                <Fields draft={draft} edit={edit} />
                <div className={css.buttons}>
                  {index < last ? (
                    <>
                      <Button look="main" onClick={next}>
                        Next
                      </Button>
                      <Button look="plain" onClick={next}>
                        Skip
                      </Button>
                    </>
                  ) : (
                    <Finish objective={draft.title.trim() !== ''} onMake={(to) => void make(to)} />
                  )}
                </div>
              </div>
            )}
          </li>
        ))}
      </ol>
      <Button look="plain" onClick={end}>
        I will find my own way
      </Button>
    </section>
  );
}

function Finish({ objective, onMake }: { objective: boolean; onMake: (to: string) => void }) {
  if (!objective)
    return (
      <Button look="main" onClick={() => onMake('/home')}>
        Keep this and go on
      </Button>
    );
  return (
    <>
      <Button look="main" onClick={() => onMake('/tree')}>
        Create it and see it in the tree
      </Button>
      <Button onClick={() => onMake('/check-in')}>Create it and check in for the first time</Button>
    </>
  );
}

type HeadProps = {
  number: number;
  title: string;
  open: boolean;
  done: boolean;
  onOpen: () => void;
  children: ReactNode;
};

function StepHead({ number, title, open, done, onOpen, children }: HeadProps) {
  return (
    <h3 className={css.stepHead}>
      <button type="button" aria-expanded={open} onClick={onOpen}>
        <span className={css.number} data-done={done || undefined} aria-hidden="true">
          {done && children ? <IconCheck size={14} /> : number}
        </span>
        <span className={css.stepTitle}>{title}</span>
        {!open && <span className={css.said}>{children}</span>}
      </button>
    </h3>
  );
}
