import { ambitionsContract } from '#shared/ambitions/contract';
import { mayServe } from '#shared/ambitions/domain';
import { defined } from '#shared/kernel/defined';
import { Refusal } from '#shared/kernel/errors';
import { placeAfter } from '#shared/kernel/ord';
import type { Horizon } from '#shared/kernel/vocabulary';
import { newId } from '../changes/ids';
import { insert, remove, update } from '../changes/write';
import { handlers } from '../ipc/handlers';
import { objectives } from '../objectives/table';
import type { Read } from '../store/handles';
import { ambitionOrder, ambitionRow, listAmbitions, servants } from './store';
import { ambitions } from './table';

export const ambitionsHandlers = handlers(ambitionsContract, {
  'ambitions.list': (read) => listAmbitions(read),
  'ambitions.create': (tx, fields) => {
    refuseWrongOrder(tx, fields.horizon, fields.parentId);
    const id = newId();
    const siblings = ambitionOrder(tx, fields.horizon);
    const ord = placeAfter(siblings, id, siblings.at(-1)?.id ?? null).at(-1)?.ord ?? '';
    insert(tx, ambitions, { id, ...fields, ord });
    return { id };
  },
  'ambitions.update': (tx, { id, ...patch }) => {
    const { horizon } = ambitionRow(tx, id);
    refuseWrongOrder(tx, horizon, patch.parentId ?? null);
    update(tx, ambitions, id, defined(patch));
    return { id };
  },
  'ambitions.move': (tx, { id, afterId }) => {
    const { horizon } = ambitionRow(tx, id);
    for (const { id: one, ord } of placeAfter(ambitionOrder(tx, horizon), id, afterId))
      update(tx, ambitions, one, { ord });
    return { id };
  },
  'ambitions.remove': (tx, { id }) => {
    ambitionRow(tx, id);
    const { ambitions: beneath, objectives: serving } = servants(tx, id);
    for (const one of beneath) update(tx, ambitions, one, { parentId: null });
    for (const one of serving) update(tx, objectives, one, { ambitionId: null });
    remove(tx, ambitions, id);
    return { id };
  },
});

function refuseWrongOrder(read: Read, own: Horizon, parentId: string | null): void {
  const above = parentId === null ? null : ambitionRow(read, parentId).horizon;
  if (!mayServe(own, above)) throw new Refusal('RULE_BROKEN', { rule: 'ambition-order' });
}
