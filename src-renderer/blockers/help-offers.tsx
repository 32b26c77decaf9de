import { IconCheck } from '@tabler/icons-react';
import type { BlockerWithHelp, HelpOffer } from '#shared/blockers/contract';
import { act } from '../app/act';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import { formatShortDay } from '../ui/dates';
import css from './blockers.module.css';
import { OfferForm } from './offer-form';

type Props = { blocker: BlockerWithHelp; readOnly?: boolean };

/** Who offered help and what was made of it; and the place to offer one's own. */
export function HelpOffers({ blocker, readOnly = false }: Props) {
  return (
    <div className={css.help}>
      {blocker.offers.length > 0 && (
        <ul aria-label="Help offered">
          {blocker.offers.map((offer) => (
            <Offer key={offer.id} offer={offer} readOnly={readOnly || blocker.resolvedOn !== null} />
          ))}
        </ul>
      )}
      {!readOnly && <OfferForm blocker={blocker} />}
    </div>
  );
}

function Offer({ offer, readOnly }: { offer: HelpOffer; readOnly: boolean }) {
  const { id, personName, text, offeredOn, acceptedOn, mine } = offer;
  return (
    <li className={css.offer}>
      <Avatar name={personName} beside />
      <div className={css.offerText}>
        <p dir="auto">{text}</p>
        <p className={css.detail}>
          {[mine ? 'You' : personName, offeredOn && formatShortDay(offeredOn)].filter(Boolean).join(' · ')}
          {acceptedOn !== null && (
            <span className={css.taken}>
              <IconCheck size={14} aria-hidden="true" /> taken up
            </span>
          )}
        </p>
      </div>
      {!readOnly && !mine && (
        <Button
          changes
          look="plain"
          onClick={() =>
            void act(
              'blockers.accept-help',
              { id, accepted: acceptedOn === null },
              acceptedOn === null ? `Taken up: the help of ${personName}` : `Not taken up after all`,
            )
          }
        >
          {acceptedOn === null ? 'Take it up' : 'Not after all'}
        </Button>
      )}
      {!readOnly && mine && (
        <Button changes look="plain" onClick={() => void act('blockers.withdraw-help', { id }, 'Offer taken back')}>
          Take back
        </Button>
      )}
    </li>
  );
}
