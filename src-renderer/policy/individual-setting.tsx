import { act } from '../app/act';
import { useCall } from '../ipc/use-call';
import { Checkbox } from '../ui/controls';
import css from './policy.module.css';

/** Whether people may have objectives of their own, with what speaks for and against it. */
export function IndividualSetting() {
  const { data: policy } = useCall('policy.get', {});
  if (!policy) return null;
  const { individualObjectives: on, ofPeople } = policy;
  return (
    <div className={css.setting}>
      <Checkbox
        label="People may have objectives of their own"
        checked={on}
        onChange={(next) => void act('policy.set-individual', { on: next })}
      />
      <p className={css.faint}>
        Off at first: PeopleHub and OKRs.com advise against it, since a goal of one person soon becomes a rating of that
        person and takes attention from what teams reach together. 7Geese works with them: then three to five a person,
        at least one for development and two for the core of the business.
      </p>
      {!on && ofPeople > 0 && (
        <p className={css.note}>
          {ofPeople === 1 ? 'One open objective has' : `${ofPeople} open objectives have`} an owner and no team. They
          stay; new ones are refused.
        </p>
      )}
    </div>
  );
}
