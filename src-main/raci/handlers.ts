import { Refusal } from '#shared/kernel/errors';
import { raciContract } from '#shared/raci/contract';
import { raciId } from '#shared/raci/domain';
import { linkId } from '../changes/ids';
import { remove, upsert } from '../changes/write';
import { handlers } from '../ipc/handlers';
import { keyResultRecord, openKeyResult } from '../objectives/store-guard';
import { raciOf, rowsOfPart } from './store';
import { raci } from './table';

const PERSON = 'SELECT id FROM people WHERE id = ? AND deleted = 0';

export const raciHandlers = handlers(raciContract, {
  'raci.of-key-result': (read, { keyResultId }) => raciOf(read, keyResultRecord(read, keyResultId).id),
  'raci.set': (tx, { keyResultId, part, personId }) => {
    openKeyResult(tx, keyResultId);
    if (!tx.sql.get(PERSON, personId)) throw new Refusal('NOT_FOUND', { table: 'people', id: personId });
    const id = raciId(linkId, keyResultId, part, personId);
    const before = part === 'accountable' ? rowsOfPart(tx, keyResultId, part) : [];
    for (const other of before) if (other !== id) remove(tx, raci, other);
    upsert(tx, raci, { id, keyResultId, personId, part });
    return { keyResultId, part, personId };
  },
  'raci.remove': (tx, { keyResultId, part, personId }) => {
    openKeyResult(tx, keyResultId);
    remove(tx, raci, raciId(linkId, keyResultId, part, personId));
    return { keyResultId, part, personId };
  },
});
