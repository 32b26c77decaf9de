import { useState } from 'react';
import type { CycleSummary } from '#shared/cycles/contract';
import { asksReason, mayBecome } from '#shared/cycles/domain';
import { CycleState } from '#shared/kernel/vocabulary';
import { act } from '../app/act';
import { Button } from '../ui/button';
import { FieldFrame } from '../ui/field';
import css from './cycles.module.css';
import { stateWords } from './words';

/** The four states in a row; the ones that can be reached from here are buttons. Reopening asks why. */
export function States({ cycle }: { cycle: CycleSummary }) {
  const { id, state, name } = cycle;
  const [asking, setAsking] = useState(false);
  const go = (to: CycleState) => {
    if (to === state) return;
    if (asksReason(state, to)) setAsking(true);
    else void act('cycles.set-state', { id, state: to }, `${name} is ${stateWords[to].title.toLowerCase()}`);
  };
  const reopen = async (reason: string) => {
    if (await act('cycles.set-state', { id, state: 'closing', reason }, `${name} is open again`)) setAsking(false);
  };
  return (
    <section className={css.states} aria-label="State">
      <ol>
        {CycleState.options.map((one) => (
          <li key={one}>
            <Button
              changes
              look={one === state ? 'main' : 'default'}
              aria-current={one === state ? 'step' : undefined}
              disabled={one !== state && !mayBecome(state, one)}
              onClick={() => go(one)}
            >
              {state === 'closed' && one === 'closing' ? 'Reopen' : stateWords[one].title}
            </Button>
          </li>
        ))}
      </ol>
      {asking && state === 'closed' && <Reason onGiven={reopen} onCancel={() => setAsking(false)} />}
      <p className="muted">{stateWords[state].meaning}.</p>
    </section>
  );
}

type ReasonProps = { onGiven: (reason: string) => Promise<void>; onCancel: () => void };

/** Why a closed cycle is opened again, before it is. */
function Reason({ onGiven, onCancel }: ReasonProps) {
  const [reason, setReason] = useState('');
  const isGiven = reason.trim() !== '';
  return (
    <form
      className={css.reason}
      onSubmit={(event) => {
        event.preventDefault();
        if (isGiven) void onGiven(reason);
      }}
    >
      <FieldFrame label="Why is it opened again?" hint="The history keeps this reason." error={null}>
        {(input) => (
          <input
            {...input}
            // biome-ignore lint/a11y/noAutofocus: the field answers the button just pressed
            autoFocus
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              onCancel();
            }}
          />
        )}
      </FieldFrame>
      <div className={css.row}>
        <Button look="plain" onClick={onCancel}>
          Cancel
        </Button>
        <Button look="main" type="submit" disabled={!isGiven}>
          Open it again
        </Button>
      </div>
    </form>
  );
}
