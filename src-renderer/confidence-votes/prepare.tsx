import { useEffect, useRef, useState } from 'react';
import type { ConfidenceVote } from '#shared/confidence-votes/contract';
import { fewestBallots } from '#shared/confidence-votes/domain';
import type { KeyResultId, PersonId } from '#shared/kernel/ids';
import { act } from '../app/act';
import { useKeys } from '../app/keys';
import { usePersonOptions } from '../people/options';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/controls';
import { focusFirst } from '../ui/form-focus';
import { HelpTip } from '../ui/help-tip';
import { PersonPicker } from '../ui/picker';
import room from '../ui/room.module.css';
import { PastVotes } from './past-votes';
import css from './vote.module.css';
import type { VoteState } from './vote-state';

type Props = {
  keyResultId: KeyResultId;
  state: VoteState;
  votes: readonly ConfidenceVote[];
  onBegun: () => void;
};

/** Before the vote: who is in the room. */
export function Prepare({ keyResultId, state, votes, onBegun }: Props) {
  const people = usePersonOptions();
  const [away, setAway] = useState<ReadonlySet<PersonId>>(new Set());
  const [more, setMore] = useState<VoteState['members']>([]);
  const [guests, setGuests] = useState(0);
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => focusFirst(question.current), []);
  const here = [...state.members, ...more];
  const present = here.map(({ id }) => id).filter((id) => !away.has(id));
  const voters = present.length + guests;
  const begin = async () => {
    if (voters < fewestBallots) return;
    if (await act('confidence-votes.begin', { keyResultId, present, guests })) onBegun();
  };
  useKeys('Vote', [{ keys: 'Mod+Enter', label: 'Begin the vote', run: () => void begin() }]);
  const add = (id: PersonId | null) => {
    const picked = people.find((one) => one.id === id);
    if (picked && !here.some((one) => one.id === picked.id)) setMore([...more, { id: picked.id, name: picked.label }]);
  };
  const tick = (id: PersonId, isHere: boolean) => {
    const next = new Set(away);
    if (isHere) next.delete(id);
    else next.add(id);
    setAway(next);
  };
  return (
    <div ref={question} className={css.prepare}>
      <header className={css.intro}>
        <h2 className={room.question}>
          Who is here? <HelpTip concept="vote" />
        </h2>
        <p className="muted">
          The laptop goes round; nobody sees a ballot before all are shown together, and none of them carries a name.
        </p>
      </header>
      {here.length > 0 && (
        <ul className={css.people}>
          {here.map(({ id, name }) => (
            <li key={id}>
              <Checkbox label={name} checked={!away.has(id)} onChange={(isHere) => tick(id, isHere)} />
            </li>
          ))}
        </ul>
      )}
      <div className={css.others}>
        <PersonPicker label="Somebody else from the company" value={null} options={people} onPick={add} />
        <div>
          <span className={css.label} id="guests">
            Guests
          </span>
          <fieldset className={css.guests} aria-labelledby="guests">
            <Button aria-label="One guest less" disabled={guests === 0} onClick={() => setGuests(guests - 1)}>
              −
            </Button>
            <output className="numbers" aria-live="polite">
              {guests}
            </output>
            <Button aria-label="One guest more" disabled={guests === 50} onClick={() => setGuests(guests + 1)}>
              +
            </Button>
          </fieldset>
        </div>
      </div>
      <div className={room.buttons}>
        <Button look="main" className={room.start} disabled={voters < fewestBallots} onClick={() => void begin()}>
          {voters < fewestBallots ? 'At least two people' : `Begin with ${voters}`}
        </Button>
        {voters === fewestBallots && (
          <p className="muted">With two, each of you will know the other’s ballot once both are shown.</p>
        )}
      </div>
      <PastVotes votes={votes} />
    </div>
  );
}
