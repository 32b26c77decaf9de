import { IconPlayerPause, IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { minutesFor, type Phase, phaseBeside, phasesOf } from '#shared/retrospectives/agenda';
import type { Retrospective } from '#shared/retrospectives/contract';
import { refusesPhase } from '#shared/retrospectives/domain';
import { act } from '../app/act';
import { useKeys } from '../app/keys';
import { Button, IconButton } from '../ui/button';
import { saidLooking, useWhyLooking } from '../ui/looking';
import { secondsLeft, stretchTimer, toggleTimer, useTimer } from './state';
import css from './steps.module.css';
import { clock, phaseWords } from './words';

const SHOWN = 'What has been shown stays shown; Undo takes the reveal back';

/** Where the session is in its agenda, how long this step may take, and the way on. */
export function Steps({ session }: { session: Retrospective }) {
  const { id, agenda, phase } = session;
  const phases = phasesOf(agenda);
  const next = phaseBeside(agenda, phase, 1);
  const before = phaseBeside(agenda, phase, -1);
  const mayGoBack = before !== null && refusesPhase(agenda, phase, before) === null;
  const looking = useWhyLooking();
  const go = (to: Phase) => void act('retrospectives.go-to-phase', { id, phase: to }, said(to), 'step');
  useKeys('Session', [
    { keys: 'Alt+ArrowRight', label: 'Next step', changes: true, run: () => next && go(next) },
    { keys: 'Alt+ArrowLeft', label: 'Step before', changes: true, run: () => mayGoBack && go(before) },
    {
      keys: 't',
      label: 'Start or hold the clock',
      run: () => toggleTimer(id, phase, minutesFor(agenda, phase), Date.now()),
    },
  ]);
  return (
    <div className={css.steps}>
      <ol className={css.list} aria-label="Agenda">
        {phases.map((one) => {
          const isHere = one === phase;
          const rests = looking !== null && !isHere;
          const open = isHere || refusesPhase(agenda, phase, one) === null;
          return (
            <li key={one}>
              <button
                type="button"
                className={css.step}
                aria-current={isHere ? 'step' : undefined}
                disabled={!open}
                aria-disabled={rests || undefined}
                title={rests ? looking : open ? phaseWords[one].task : SHOWN}
                onClick={() => !isHere && !saidLooking() && go(one)}
              >
                {phaseWords[one].title}
                {minutesFor(agenda, one) > 0 && <span className={css.minutes}>{minutesFor(agenda, one)}</span>}
              </button>
            </li>
          );
        })}
      </ol>
      <Clock session={session} />
      {next && (
        <Button changes look="main" className={css.next} title="Next step (Alt+Right)" onClick={() => go(next)}>
          {nextWords(phase, next)}
        </Button>
      )}
    </div>
  );
}

const said = (to: Phase) => (done: { notes: number; votes: number }) => {
  if (done.notes > 0) return `${done.notes} ${done.notes === 1 ? 'note' : 'notes'} shown`;
  if (done.votes > 0) return `${done.votes} ${done.votes === 1 ? 'dot' : 'dots'} counted`;
  return `Step: ${phaseWords[to].title}`;
};

function nextWords(from: Phase, to: Phase): string {
  if (to === 'reveal') return 'Reveal the notes';
  if (from === 'vote') return 'Count the votes';
  return `On to ${phaseWords[to].title.toLowerCase()}`;
}

function Clock({ session: { id, agenda, phase } }: { session: Retrospective }) {
  const timer = useTimer((state) => state.timer);
  const [now, setNow] = useState(() => Date.now());
  const mine = timer?.session === id && timer.phase === phase ? timer : null;
  const isRunning = mine !== null && mine.ends !== null;
  useEffect(() => {
    if (!isRunning) return;
    setNow(Date.now());
    const tick = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(tick);
  }, [isRunning]);
  const minutes = minutesFor(agenda, phase);
  if (minutes === 0) return null;
  const left = mine ? secondsLeft(mine, now) : minutes * 60;
  return (
    <div className={css.clock} data-over={left < 0 || undefined}>
      <span role="timer" aria-label={left < 0 ? 'Over time' : 'Time left'}>
        {clock(left)}
      </span>
      <IconButton
        label={isRunning ? 'Hold the clock' : 'Start the clock'}
        keys="T"
        onClick={() => toggleTimer(id, phase, minutes, Date.now())}
      >
        {isRunning ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />}
      </IconButton>
      {mine && (
        <IconButton label="Two more minutes" onClick={() => stretchTimer(2)}>
          <IconPlus size={16} />
        </IconButton>
      )}
    </div>
  );
}
