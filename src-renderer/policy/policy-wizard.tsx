import { type FormEvent, useState } from 'react';
import type { Output } from '#shared/contract';
import { needsReason } from '#shared/policy/domain';
import { act } from '../app/act';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';
import css from './policy.module.css';
import { schools, wrongAnswers } from './words';

type Policy = Output<'policy.get'>;
type School = Policy['goalPolicy'];

const steps = ['Two schools', 'Two wrong answers', 'Your choice'] as const;

/** Three short steps: what each school holds, what both avoid, and the choice with its reason. */
export function PolicyWizard({ policy, onClose }: { policy: Policy; onClose: () => void }) {
  const [step, setStep] = useState(0);
  const [chosen, setChosen] = useState<School>(policy.goalPolicy);
  const [reason, setReason] = useState('');
  const asks = needsReason(policy.chosenOn, policy.goalPolicy, chosen);
  const last = step === steps.length - 1;
  const next = async (event: FormEvent) => {
    event.preventDefault();
    if (!last) return setStep(step + 1);
    if (asks && reason.trim() === '') return;
    const said = `Goal policy: ${schools[chosen].title.toLowerCase()}`;
    if (await act('policy.choose-goals', { goalPolicy: chosen, reason }, said)) onClose();
  };
  return (
    <Modal title="Goal policy" opened onClose={onClose} width={640}>
      <form className={css.wizard} onSubmit={(event) => void next(event)}>
        <p className={css.faint} aria-live="polite">
          {step + 1} of {steps.length} · {steps[step]}
        </p>
        {step === 0 && <Schools />}
        {step === 1 && <WrongAnswers />}
        {step === 2 && (
          <fieldset className={css.choice}>
            <legend className="visually-hidden">Which school the company follows</legend>
            {(['typed', 'stretch-only'] as const).map((school) => (
              <label key={school} className={css.option} data-on={chosen === school || undefined}>
                <input
                  type="radio"
                  name="school"
                  value={school}
                  checked={chosen === school}
                  onChange={() => setChosen(school)}
                />
                <span>
                  <strong>{schools[school].title}</strong>
                  <span className={css.faint}>{schools[school].meaning}</span>
                </span>
              </label>
            ))}
            {chosen === 'stretch-only' && policy.unfitCount > 0 && (
              <p className={css.note}>
                {policy.unfitCount === 1
                  ? 'One open objective is no stretch goal. It stays, and is listed in Settings.'
                  : `${policy.unfitCount} open objectives are no stretch goals. They stay, and are listed in Settings.`}
              </p>
            )}
            <label className={css.reason}>
              <span>{asks ? 'Why does it change? (kept in the history)' : 'Why? (may stay empty)'}</span>
              <textarea
                rows={2}
                maxLength={2000}
                value={reason}
                required={asks}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            </label>
          </fieldset>
        )}
        <div className={css.foot}>
          {step > 0 && (
            <Button look="plain" onClick={() => setStep(step - 1)}>
              Back
            </Button>
          )}
          <Button type="submit" look="main" disabled={last && asks && reason.trim() === ''}>
            {last ? 'Choose' : 'Next'}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function Schools() {
  return (
    <div className={css.pair}>
      {(['stretch-only', 'typed'] as const).map((school) => (
        <section key={school} className={css.card}>
          <h3>{school === 'stretch-only' ? 'The purist' : 'The realist'}</h3>
          <p>{schools[school].meaning}</p>
          <p>
            <strong>Wins:</strong> {schools[school].gains}
          </p>
          <p>
            <strong>Pays:</strong> {schools[school].costs}
          </p>
        </section>
      ))}
      <p className={css.source}>Both schools after Unlock:OKR, in our words.</p>
    </div>
  );
}

function WrongAnswers() {
  return (
    <div className={css.wrong}>
      <p>Whichever school it is: two answers to “what have the goals to do with performance?” do harm.</p>
      {wrongAnswers.map(({ title, text }) => (
        <section key={title} className={css.card}>
          <h3>{title}</h3>
          <p>{text}</p>
        </section>
      ))}
      <p className={css.source}>After OKRs.com, in our words.</p>
    </div>
  );
}
