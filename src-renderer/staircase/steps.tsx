import { useId } from 'react';
import { TeamStage } from '#shared/teams/contract';
import { stageWords } from '../teams/words';
import { useWhyLooking } from '../ui/looking';
import css from './staircase.module.css';

type Props = { value: TeamStage; placed: TeamStage | null; onPick: (stage: TeamStage) => void };

/** The three steps as a staircase; arrows move along it. Where the last quiz puts the team is marked. */
export function Steps({ value, placed, onPick }: Props) {
  const name = useId();
  const looking = useWhyLooking() !== null;
  return (
    <fieldset className={css.steps}>
      <legend className="visually-hidden">Stage</legend>
      {TeamStage.options.map((stage) => (
        <label key={stage} className={css.step} data-stage={stage} data-on={stage === value || undefined}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={stage === value}
            disabled={looking}
            onChange={() => onPick(stage)}
          />
          <span className={css.stepTitle}>{stageWords[stage].title}</span>
          <span className={css.meaning}>{stageWords[stage].meaning}</span>
          {stage === placed && <span className={css.placed}>Last quiz</span>}
        </label>
      ))}
    </fieldset>
  );
}
