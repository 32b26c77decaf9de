import type { CheckInRow } from '#shared/check-ins/contract';
import { act } from '../app/act';
import { useFrame } from '../app/frame';
import { usePersonOptions } from '../people/options';
import { Checkbox } from '../ui/controls';
import { PersonPicker } from '../ui/picker';
import room from '../ui/room.module.css';
import css from './meeting.module.css';
import type { Item } from './state';

type Props = { row: CheckInRow; item: Item; onEdit: (patch: Partial<Item>) => void };

/** What stands in the way: the open ones, each with its owner, and a line for a new one. */
export function Blockers({ row, item, onEdit }: Props) {
  const { today } = useFrame();
  const people = usePersonOptions();
  return (
    <section className={css.blockers} aria-label="Blockers">
      {row.blockers.length > 0 && (
        <ul>
          {row.blockers.map(({ id, text, ownerId }) => (
            <li key={id} className={css.blocker}>
              <Checkbox
                label={<span dir="auto">{text}</span>}
                aria-label={`Resolved: ${text}`}
                checked={false}
                onChange={() => void act('check-ins.update-blocker', { id, resolvedOn: today }, 'Blocker resolved')}
              />
              <PersonPicker
                label={`Owner of ${text}`}
                bare
                value={ownerId}
                options={people}
                none="Nobody yet"
                onPick={(picked) => void act('check-ins.update-blocker', { id, ownerId: picked }, 'Owner set')}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={css.blocker}>
        <label className={css.line} data-save-on-enter>
          <span className={room.ask}>What stands in the way</span>
          <input
            className={room.input}
            value={item.blocker}
            maxLength={2000}
            dir="auto"
            onChange={(event) => onEdit({ blocker: event.currentTarget.value })}
          />
        </label>
        {item.blocker.trim() !== '' && (
          <PersonPicker
            label="Who takes care of it"
            value={item.ownerId ?? row.ownerId}
            options={people}
            onPick={(ownerId) => onEdit({ ownerId })}
          />
        )}
      </div>
    </section>
  );
}
