import { useState } from 'react';
import { Link } from 'wouter';
import type { Output } from '#shared/contract';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { formatDay } from '../ui/dates';
import { GoalTypeBadge } from '../ui/goal-type-badge';
import { HelpTip } from '../ui/help-tip';
import css from './policy.module.css';
import { PolicyWizard } from './policy-wizard';
import { schools } from './words';

/** Which goals the company works with, why, and what stands against it; chosen in a short wizard. */
export function GoalPolicySetting() {
  const { data: policy } = useCall('policy.get', {});
  const [choosing, setChoosing] = useState(false);
  if (!policy) return null;
  return (
    <div className={css.setting}>
      <span className={css.label}>
        Goal policy <HelpTip concept="goal-policy" />
      </span>
      <p className={css.chosen}>{schools[policy.goalPolicy].title}</p>
      <p className={css.faint}>{schools[policy.goalPolicy].meaning}</p>
      {policy.chosenOn !== null && (
        <p className={css.faint}>
          Chosen on {formatDay(policy.chosenOn)}
          {policy.reason !== '' && `: “${policy.reason}”`}
        </p>
      )}
      {policy.goalPolicy === 'stretch-only' && <Unfit policy={policy} />}
      <div>
        <Button changes onClick={() => setChoosing(true)}>
          {policy.chosenOn === null ? 'Choose the goal policy' : 'Choose anew'}
        </Button>
      </div>
      {choosing && <PolicyWizard policy={policy} onClose={() => setChoosing(false)} />}
    </div>
  );
}

function Unfit({ policy }: { policy: Output<'policy.get'> }) {
  const { unfit, unfitCount } = policy;
  if (unfitCount === 0) return <p className={css.faint}>Every open objective is a stretch goal.</p>;
  return (
    <details className={css.unfit}>
      <summary>
        {unfitCount === 1
          ? 'One open objective is no stretch goal'
          : `${unfitCount} open objectives are no stretch goals`}
        : they stay as they are
      </summary>
      <ul>
        {unfit.map((one) => (
          <li key={one.id} className={css.one}>
            <GoalTypeBadge type={one.goalType} compact />
            <Link href={`/objectives/${one.id}`} className={css.name ?? ''}>
              {one.title}
            </Link>
            <span className={css.faint}>{[one.teamName, one.cycleName].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
        {unfitCount > unfit.length && <li className={css.faint}>{unfitCount - unfit.length} more</li>}
      </ul>
    </details>
  );
}
