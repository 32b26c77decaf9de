import type { z } from 'zod';
import type { BlockerWithHelp } from '#shared/blockers/contract';
import { withOffers } from '../blockers/store';
import { type BlockerView, listBlockers, openBlockersOf } from '../check-ins/store';
import type { Read } from '../store/handles';
import type { Whose } from './whose';

type HelpView = z.input<typeof BlockerWithHelp>;

/** Open blockers in running cycles on which my offer of help was taken up. */
const PROMISED = `SELECT b.id, b.key_result_id AS keyResultId FROM help_offers h CROSS JOIN blockers b ON b.id = h.blocker_id
  CROSS JOIN key_results k ON k.id = b.key_result_id AND k.deleted = 0
  CROSS JOIN objectives o ON o.id = k.objective_id AND o.deleted = 0 AND o.state <> 'closed'
  CROSS JOIN cycles c ON c.id = o.cycle_id AND c.deleted = 0 AND c.state IN ('active', 'closing')
  WHERE h.person_id = ? AND h.accepted_on IS NOT NULL AND h.deleted = 0 AND b.deleted = 0 AND b.resolved_on IS NULL`;

/** Blockers: those that ask for help of me, my teams or my people, and those in their hands. */
export function standingInTheWay(read: Read, me: string, { scope, own, keyResults, dependents }: Whose) {
  const promised = scope === 'me' ? read.sql.all<{ id: string; keyResultId: string }>(PROMISED, me) : [];
  const mine = new Set(own);
  const near = new Set([...keyResults, ...dependents, ...promised.map(({ keyResultId }) => keyResultId)]);
  const byKeyResult = openBlockersOf(read, [...near]);
  const of = (ids: Iterable<string>): BlockerView[] => [...ids].flatMap((id) => byKeyResult.get(id) ?? []);
  const given = new Set(promised.map(({ id }) => id));
  const asks = new Set([...keyResults, ...dependents]);
  const isHelp = ({ id, keyResultId, asksHelp }: BlockerView) =>
    given.has(id) || (asksHelp && asks.has(keyResultId) && !mine.has(keyResultId));
  const help = of(near).filter(isHelp);
  const asking = new Set(
    of(asks)
      .filter(({ asksHelp }) => asksHelp)
      .map(({ keyResultId }) => keyResultId),
  );
  const inHands =
    scope === 'me'
      ? inMyHands(read, me, of(mine))
      : withOffers(
          read,
          of(keyResults).filter((one) => !one.asksHelp),
        );
  return { help: withOffers(read, help), inHands, asking };
}

/** What I own wherever it is, and of my key results what nobody owns or where an offer of help waits for an answer. */
function inMyHands(read: Read, me: string, onMine: readonly BlockerView[]): HelpView[] {
  const owned = listBlockers(read, { ownerId: me, openOnly: true, limit: 500 });
  const known = new Set(owned.map(({ id }) => id));
  const others = withOffers(
    read,
    onMine.filter(({ id }) => !known.has(id)),
  ).filter(
    ({ ownerId, offers }) =>
      ownerId === null || (offers.length > 0 && offers.every(({ acceptedOn }) => acceptedOn === null)),
  );
  return [...withOffers(read, owned), ...others];
}
