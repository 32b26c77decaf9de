import { defined } from '#shared/kernel/defined';
import { Refusal } from '#shared/kernel/errors';
import { wouldLoop } from '#shared/kernel/tree';
import type { KpiDefinition } from '#shared/kpis/contract';
import { kpisContract } from '#shared/kpis/contract';
import { boundsDefect, kpiPeriodOf, normaliseBounds, sameUnit } from '#shared/kpis/domain';
import { starters } from '#shared/kpis/starters';
import { linkId, newId } from '../changes/ids';
import { insert, remove, update, upsert } from '../changes/write';
import { handlers } from '../ipc/handlers';
import type { Read, Write } from '../store/handles';
import { keep, link, promote } from './promote';
import { definitionOf, kpiPage, kpiRow, listKpis } from './store';
import { correctReading, readingsOf, recordReading, removeReading } from './store-readings';
import { calendarOf, readFrequency } from './store-values';
import { kpis, kpiTargets } from './table';

export const kpisHandlers = handlers(kpisContract, {
  'kpis.list': (read, filter) => listKpis(read, filter),
  'kpis.get': (read, { id }) => kpiPage(read, id),
  'kpis.readings': (read, { id, limit }) => readingsOf(read, id, limit),
  'kpis.create': (tx, given) => {
    const id = newId();
    create(tx, id, { ...blank, ...defined(given), name: given.name });
    return { id };
  },
  'kpis.update': (tx, { id, archived, ...patch }) => {
    const before = definitionOf(kpiRow(tx, id));
    const after = normaliseBounds({ ...before, ...defined(patch) });
    guard(tx, id, after);
    const away = archived === undefined ? {} : { archivedOn: archived ? tx.today : null };
    update(tx, kpis, id, { ...after, ...away });
    return { id };
  },
  'kpis.remove': (tx, { id }) => {
    kpiRow(tx, id);
    remove(tx, kpis, id);
    return { id };
  },
  'kpis.add-starters': (tx, { keys }) => {
    const here = new Set(
      tx.sql.all<{ name: string }>('SELECT name FROM kpis WHERE deleted = 0').map(({ name }) => name.toLowerCase()),
    );
    const wanted = starters.filter(({ key, name }) => keys.includes(key) && !here.has(name.toLowerCase()));
    const ids = wanted.map(({ key: _, advice: __, ...starter }) => {
      const id = newId();
      create(tx, id, { ...blank, ...starter, ownerId: tx.me });
      return id;
    });
    return { ids, skipped: keys.length - ids.length };
  },
  'kpis.set-targets': (tx, { id, targets }) => {
    const frequency = readFrequency(kpiRow(tx, id).frequency);
    const calendar = calendarOf(tx.sql);
    for (const { startsOn, value } of targets) {
      const { from } = kpiPeriodOf(startsOn, frequency, calendar);
      const row = { id: linkId('kpi-target', id, from), kpiId: id, startsOn: from, value };
      const known = tx.sql.get<{ deleted: number }>('SELECT deleted FROM kpi_targets WHERE id = ?', row.id);
      if (value !== null) upsert(tx, kpiTargets, row);
      else if (known?.deleted === 0) remove(tx, kpiTargets, row.id);
    }
    return { id };
  },
  'kpis.record': (tx, { readings }) => ({ ids: readings.map((reading) => recordReading(tx, reading)) }),
  'kpis.correct-reading': (tx, given) => correctReading(tx, given),
  'kpis.remove-reading': (tx, { id }) => removeReading(tx, id),
  'kpis.promote': (tx, given) => promote(tx, given),
  'kpis.keep': (tx, { keyResultId }) => keep(tx, keyResultId),
  'kpis.link': (tx, { keyResultId, kpiId }) => link(tx, keyResultId, kpiId),
});

const blank: Omit<KpiDefinition, 'name'> = {
  description: '',
  unit: '',
  currency: null,
  decimals: 0,
  direction: 'up',
  lowBound: null,
  highBound: null,
  criticalLow: null,
  criticalHigh: null,
  ownerId: null,
  teamId: null,
  frequency: 'monthly',
  rollUp: 'none',
  parentId: null,
  weight: 1,
};

function create(tx: Write, id: string, given: KpiDefinition): void {
  const definition = normaliseBounds(given);
  guard(tx, id, definition);
  insert(tx, kpis, { id, ...definition, createdOn: tx.today });
}

type Definition = ReturnType<typeof definitionOf>;

/** Refuses what has no sense: bounds out of order, a KPI that is a part of itself, a roll-up over different units. */
function guard(read: Read, id: string, definition: Definition): void {
  const defect = boundsDefect(definition);
  if (defect !== null) throw new Refusal('RULE_BROKEN', { rule: defect });
  if (definition.parentId != null) {
    const parent = kpiRow(read, definition.parentId);
    const parents = new Map(
      read.sql
        .all<{ id: string; parent_id: string | null }>('SELECT id, parent_id FROM kpis WHERE deleted = 0')
        .map((row) => [row.id, row.parent_id]),
    );
    if (wouldLoop(parents, id, definition.parentId)) throw new Refusal('RULE_BROKEN', { rule: 'kpi-loop' });
    if (parent.roll_up !== 'none' && !sameUnit(parent, definition))
      throw new Refusal('RULE_BROKEN', { rule: 'kpi-units-differ' });
  }
  if (definition.rollUp === 'none') return;
  const children = read.sql.all<{ unit: string; currency: string | null }>(
    'SELECT unit, currency FROM kpis WHERE parent_id = +? AND deleted = 0',
    id,
  );
  if (children.some((child) => !sameUnit(child, definition)))
    throw new Refusal('RULE_BROKEN', { rule: 'kpi-units-differ' });
}
