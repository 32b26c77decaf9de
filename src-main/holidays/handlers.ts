import { holidaysContract } from '#shared/holidays/contract';
import { holidaySets as ready } from '#shared/holidays/domain';
import { defined } from '#shared/kernel/defined';
import { Refusal } from '#shared/kernel/errors';
import { linkId, newId } from '../changes/ids';
import { insert, remove, update, upsert } from '../changes/write';
import { handlers } from '../ipc/handlers';
import { chosenSets, ownHolidays } from './store';
import { holidaySets, holidays } from './table';

export const holidaysHandlers = handlers(holidaysContract, {
  'holidays.list': (read) => {
    const chosen = new Set(chosenSets(read));
    return {
      own: ownHolidays(read),
      sets: ready.map(({ code, name }) => ({ code, name, chosen: chosen.has(code) })),
    };
  },
  'holidays.add': (tx, { yearly, ...fields }) => {
    const id = newId();
    insert(tx, holidays, { id, ...fields, yearly: yearly ? 1 : 0 });
    return { id };
  },
  'holidays.update': (tx, { id, yearly, ...patch }) => {
    update(tx, holidays, id, { ...defined(patch), ...(yearly === undefined ? {} : { yearly: yearly ? 1 : 0 }) });
    return { id };
  },
  'holidays.remove': (tx, { id }) => {
    remove(tx, holidays, id);
    return { id };
  },
  'holidays.choose-set': (tx, { code, chosen }) => {
    if (!ready.some((set) => set.code === code)) throw new Refusal('NOT_FOUND', { table: 'holiday_sets', id: code });
    const id = linkId('holiday-set', code);
    if (chosen) upsert(tx, holidaySets, { id, code });
    else if (chosenSets(tx).includes(code)) remove(tx, holidaySets, id);
    return { code };
  },
});
