import { IconHandStop } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { BlockerWithHelp } from '#shared/blockers/contract';
import { useFrame } from '../app/frame';
import { Button } from '../ui/button';
import { resolve } from './actions';
import { Age } from './age';
import css from './blockers.module.css';
import { HelpOffers } from './help-offers';

type Props = { blocker: BlockerWithHelp; readOnly?: boolean; named?: boolean };

/** One blocker where its key result is shown: the words, since when, whose, the help; resolved on the spot. */
export function BlockerItem({ blocker, readOnly = false, named = false }: Props) {
  const { today } = useFrame();
  return (
    <li className={css.item}>
      <div className={css.itemHead}>
        {blocker.asksHelp && <IconHandStop size={16} aria-label="Asks for help" className={css.hand} />}
        <Link href={`/blockers/${blocker.id}`} className={css.itemText} dir="auto">
          {blocker.text}
        </Link>
        {!readOnly && (
          <Button changes look="plain" onClick={() => void resolve(blocker, today)}>
            Resolved
          </Button>
        )}
      </div>
      <p className={css.detail}>
        {named && `${blocker.keyResultTitle} · `}
        {blocker.ownerName ?? 'Nobody’s yet'} · <Age raisedOn={blocker.raisedOn} />
      </p>
      {(blocker.asksHelp || blocker.offers.length > 0) && <HelpOffers blocker={blocker} readOnly={readOnly} />}
    </li>
  );
}
