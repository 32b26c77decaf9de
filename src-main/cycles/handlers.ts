import { cyclesContract } from '#shared/cycles/contract';
import {
  asksReason,
  type CycleDefect,
  type CycleDraft,
  cycleDefect,
  generateFiscalYear,
  mayBecome,
} from '#shared/cycles/domain';
import { defined } from '#shared/kernel/defined';
import { Refusal } from '#shared/kernel/errors';
import type { CycleId } from '#shared/kernel/ids';
import { wouldLoop } from '#shared/kernel/tree';
import { newId } from '../changes/ids';
import { explainChange } from '../changes/reason';
import { insert, remove, update } from '../changes/write';
import { handlers } from '../ipc/handlers';
import type { Write } from '../store/handles';
import { theWorkspace } from '../workspace/store';
import { cycleById, listCycles, withCounts } from './store';
import { cycles } from './table';

export const cyclesHandlers = handlers(cyclesContract, {
  'cycles.list': (read) => withCounts(read, listCycles(read)),
  'cycles.get': (read, { id }) => {
    const [cycle] = withCounts(read, [cycleById(read, id)]);
    if (!cycle) throw new Refusal('NOT_FOUND', { table: 'cycles', id });
    return cycle;
  },
  'cycles.create': (tx, input) => {
    refuseDefect(tx, input, input.parentId);
    const id = newId();
    insert(tx, cycles, { id, ...input });
    return { id };
  },
  'cycles.create-year': (tx, { year }) => {
    const { fiscalStartMonth, companyLeadWeeks } = theWorkspace(tx);
    const { annual, quarters } = generateFiscalYear(year, fiscalStartMonth, companyLeadWeeks);
    const added: string[] = [];
    const ensure = (draft: CycleDraft, parentId: string | null): string => {
      const same = listCycles(tx).find(
        ({ cadence, startsOn, endsOn }) =>
          cadence === draft.cadence && startsOn === draft.startsOn && endsOn === draft.endsOn,
      );
      if (same) return same.id;
      const id = newId();
      insert(tx, cycles, { id, ...draft, parentId });
      added.push(id);
      return id;
    };
    const annualId = ensure(annual, null);
    for (const quarter of quarters) ensure(quarter, annualId);
    return { annualId, added };
  },
  'cycles.update': (tx, { id, ...patch }) => {
    const before = cycleById(tx, id);
    if (before.state === 'closed') throw closed(before.name);
    const after = { ...before, ...defined(patch) };
    refuseDefect(tx, after, after.parentId);
    const parents = new Map(listCycles(tx).map((cycle) => [cycle.id, cycle.parentId]));
    if (wouldLoop(parents, id, after.parentId)) throw broken('parent-is-not-longer');
    for (const child of listCycles(tx).filter(({ parentId }) => parentId === id)) {
      if (cycleDefect(child, after) !== null) throw broken('outside-parent', { name: child.name });
    }
    update(tx, cycles, id, patch);
    return { id };
  },
  'cycles.set-state': (tx, { id, state, reason }) => {
    const before = cycleById(tx, id);
    if (!mayBecome(before.state, state)) throw broken('cycle-state', { from: before.state, to: state });
    if (asksReason(before.state, state) && reason === '') throw new Refusal('RULE_BROKEN', { rule: 'reopen-reason' });
    update(tx, cycles, id, { state });
    explainChange(tx, 'cycles', id, reason);
    return { id };
  },
  'cycles.remove': (tx, { id }) => {
    const { name } = cycleById(tx, id);
    const used = tx.sql.get<{ used: number }>(
      `SELECT (SELECT count(*) FROM objectives WHERE cycle_id = @id AND deleted = 0)
            + (SELECT count(*) FROM retrospectives WHERE cycle_id = @id AND deleted = 0)
            + (SELECT count(*) FROM cycles WHERE parent_id = @id AND deleted = 0) AS used`,
      { id },
    );
    if (used && used.used > 0) throw broken('cycle-in-use', { name });
    remove(tx, cycles, id);
    return { id };
  },
});

type Days = Parameters<typeof cycleDefect>[0];

function refuseDefect(tx: Write, days: Days, parentId: CycleId | null): void {
  const defect = cycleDefect(days, parentId === null ? null : cycleById(tx, parentId));
  if (defect !== null) throw broken(defect);
}

const rules: Readonly<Record<CycleDefect | 'cycle-state' | 'cycle-in-use', string>> = {
  'ends-before-begins': 'A cycle cannot end before it begins.',
  'too-long': 'A cycle lasts at most ten years.',
  'outside-parent': 'A cycle must lie within the longer cycle that it belongs to.',
  'parent-is-not-longer': 'A cycle can only belong to a longer one.',
  'cycle-state': 'A cycle goes from planning to active, closing and closed, one step at a time.',
  'cycle-in-use': 'This cycle holds objectives, retrospectives or other cycles. Move those first.',
};
const broken = (rule: keyof typeof rules, details: Record<string, string> = {}): Refusal =>
  new Refusal('RULE_BROKEN', { rule, text: rules[rule], ...details });

const closed = (name: string): Refusal => new Refusal('READ_ONLY', { reason: `${name} is closed; reopen it first` });
