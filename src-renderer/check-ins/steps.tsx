import type { CheckInRow } from '#shared/check-ins/contract';
import { attempt } from '../app/document-commands';
import { useFrame } from '../app/frame';
import { Checkbox } from '../ui/controls';
import { formatDay } from '../ui/dates';
import css from './notes.module.css';

/** The steps of a milestone key result; ticking one is saved at once. */
export function Steps({ milestones }: { milestones: CheckInRow['milestones'] }) {
  const { today } = useFrame();
  return (
    <div className={css.steps}>
      {milestones.map((step) => (
        <Checkbox
          key={step.id}
          label={step.dueOn ? `${step.title} (due ${formatDay(step.dueOn)})` : step.title}
          checked={step.doneOn !== null}
          onChange={(done) =>
            void attempt('key-results.update-milestone', { id: step.id, doneOn: done ? today : null })
          }
        />
      ))}
    </div>
  );
}
