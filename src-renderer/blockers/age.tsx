import { ageInDays, ageInWords, oldAfterDays } from '#shared/blockers/domain';
import type { IsoDate } from '#shared/kernel/dates';
import { useFrame } from '../app/frame';
import { formatDay } from '../ui/dates';
import css from './blockers.module.css';

/** For how long a blocker has stood; an old one is told apart by weight, colour and a word for the ear. */
export function Age({ raisedOn }: { raisedOn: IsoDate | null }) {
  const { today } = useFrame();
  if (today === null) return null;
  const days = ageInDays(raisedOn, today);
  const isOld = days !== null && days >= oldAfterDays;
  return (
    <span
      className={css.age}
      data-old={isOld || undefined}
      title={raisedOn ? `Raised on ${formatDay(raisedOn)}` : undefined}
    >
      {isOld && (
        <span className={css.oldMark} aria-hidden="true">
          ▲
        </span>
      )}
      {ageInWords(days)}
      {isOld && <span className="visually-hidden">, old</span>}
    </span>
  );
}
