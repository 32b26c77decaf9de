import { and, eq } from 'drizzle-orm';
import { blockersContract } from '#shared/blockers/contract';
import { offerDefect } from '#shared/blockers/domain';
import { Refusal } from '#shared/kernel/errors';
import { remove, update, upsert } from '../changes/write';
import { listBlockers } from '../check-ins/store';
import { handlers } from '../ipc/handlers';
import { openKeyResult } from '../objectives/store-guard';
import type { Read } from '../store/handles';
import { keyResultsToBlock } from './key-results';
import { offerId, register, registeredBlocker, withOffers } from './store';
import { helpOffers } from './table';

/** More than anybody reads of one objective. */
const mostOfOne = 200;

export const blockersHandlers = handlers(blockersContract, {
  'blockers.register': (read, filter) => register(read, filter),
  'blockers.key-results': (read, { text }) => keyResultsToBlock(read, text),
  'blockers.get': (read, { id }) => registeredBlocker(read, id),
  'blockers.of': (read, of) => withOffers(read, listBlockers(read, { ...of, openOnly: true, limit: mostOfOne })),
  'blockers.offer-help': (tx, { blockerId, text }) => {
    const blocker = registeredBlocker(tx, blockerId);
    openKeyResult(tx, blocker.keyResultId);
    const { me } = tx;
    if (me === null) throw broken('who-offers');
    const defect = offerDefect({ ownerId: blocker.ownerId, resolvedOn: blocker.resolvedOn }, me);
    if (defect !== null) throw broken(defect);
    const id = offerId(blockerId, me);
    const worded = blocker.offers.find((offer) => offer.id === id);
    const first = worded ? {} : { offeredOn: tx.today, acceptedOn: null };
    upsert(tx, helpOffers, { id, blockerId, personId: me, text, ...first });
    return { id };
  },
  'blockers.withdraw-help': (tx, { id }) => {
    openKeyResult(tx, registeredBlocker(tx, offerRow(tx, id).blockerId).keyResultId);
    remove(tx, helpOffers, id);
    return { id };
  },
  'blockers.accept-help': (tx, { id, accepted }) => {
    openKeyResult(tx, registeredBlocker(tx, offerRow(tx, id).blockerId).keyResultId);
    update(tx, helpOffers, id, { acceptedOn: accepted ? tx.today : null });
    return { id };
  },
});

function offerRow(read: Read, id: string): { blockerId: string } {
  const row = read.db
    .select({ blockerId: helpOffers.blockerId })
    .from(helpOffers)
    .where(and(eq(helpOffers.id, id), eq(helpOffers.deleted, 0)))
    .get();
  if (!row) throw new Refusal('NOT_FOUND', { table: 'help_offers', id });
  return row;
}

const broken = (rule: string): Refusal => new Refusal('RULE_BROKEN', { rule });
