import { beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#main/changes/transact';
import { insert } from '#main/changes/write';
import { objectives } from '#main/objectives/table';
import { changeInWords } from '#shared/history/domain';
import { day } from '#shared/kernel/dates';
import { expectUndoable, openTestDocument, type TestDocument } from '#tests/support/document';

let document: TestDocument;
beforeEach(() => {
  document = openTestDocument();
});
const list = () => document.call('cycles.list', {});

describe('a fiscal year', () => {
  it('is an annual cycle over four quarters, in the order of the calendar, from the first month of the company', async () => {
    await document.call('workspace.update', { fiscalStartMonth: 7 });
    const { added } = await expectUndoable(document, 'cycles.create-year', { year: 2026 });
    expect(added).toHaveLength(5);
    const cycles = await list();
    expect(cycles.map(({ startsOn, endsOn, cadence }) => [startsOn, endsOn, cadence])).toEqual([
      ['2025-07-01', '2026-06-30', 'annual'],
      ['2025-07-01', '2025-09-30', 'quarter'],
      ['2025-10-01', '2025-12-31', 'quarter'],
      ['2026-01-01', '2026-03-31', 'quarter'],
      ['2026-04-01', '2026-06-30', 'quarter'],
    ]);
    expect(cycles.slice(1).every(({ parentId }) => parentId === cycles[0]?.id)).toBe(true);
    expect(cycles[0]?.planningOpensOn).toBe('2025-05-06');
  });

  it('is not added twice, and fills in what is missing', async () => {
    await document.call('cycles.create-year', { year: 2026 });
    const last = (await list()).at(-1);
    await document.call('cycles.remove', { id: last?.id ?? '' });
    expect((await document.call('cycles.create-year', { year: 2026 })).added).toHaveLength(1);
    expect((await document.call('cycles.create-year', { year: 2026 })).added).toEqual([]);
  });
});

describe('a cycle', () => {
  const create = (startsOn: string, endsOn: string, parentId: string | null = null) =>
    document.call('cycles.create', {
      name: 'Sprint to the fair',
      cadence: 'custom',
      startsOn: day(startsOn),
      endsOn: day(endsOn),
      parentId,
      planningOpensOn: null,
    });

  it('has its own days, within its parent', async () => {
    const { id: parent } = await create('2026-01-01', '2026-12-31');
    const { id } = await create('2026-02-01', '2026-02-28', parent);
    await expectUndoable(document, 'cycles.update', { id, name: 'Fair', endsOn: day('2026-03-15') });
    await expect(document.call('cycles.update', { id, endsOn: day('2026-01-31') })).rejects.toMatchObject({
      code: 'RULE_BROKEN',
      details: { rule: 'ends-before-begins' },
    });
    await expect(create('2026-12-01', '2027-01-31', parent)).rejects.toMatchObject({
      details: { rule: 'outside-parent' },
    });
    await expect(document.call('cycles.update', { id: parent, endsOn: day('2026-02-20') })).rejects.toMatchObject({
      details: { rule: 'outside-parent' },
    });
  });

  it('goes through its states step by step; closed, it cannot be edited until it is reopened', async () => {
    const { id } = await create('2026-01-01', '2026-03-31');
    await expect(document.call('cycles.set-state', { id, state: 'closed' })).rejects.toMatchObject({
      details: { rule: 'cycle-state' },
    });
    for (const state of ['active', 'closing', 'closed'] as const)
      await expectUndoable(document, 'cycles.set-state', { id, state });
    await expect(document.call('cycles.update', { id, name: 'Other' })).rejects.toMatchObject({ code: 'READ_ONLY' });
    await expect(document.call('cycles.set-state', { id, state: 'closing', reason: ' ' })).rejects.toMatchObject({
      details: { rule: 'reopen-reason' },
    });
    await expectUndoable(document, 'cycles.set-state', { id, state: 'closing', reason: 'A figure came in late' });
    await document.call('cycles.update', { id, name: 'Other' });
    expect(await document.call('cycles.get', { id })).toMatchObject({ name: 'Other', state: 'closing' });
    const history = await document.call('history.of', { table: 'cycles', id, limit: 50 });
    const reopened = history.find(({ field, before }) => field === 'state' && before === 'closed');
    expect(reopened).toMatchObject({ after: 'closing', reason: 'A figure came in late' });
    expect(reopened && changeInWords(reopened, String)).toBe('Reopened');
  });

  it('stays while objectives are in it', async () => {
    const { id } = await create('2026-01-01', '2026-03-31');
    transact({ ...document.actor(), ledger: document.ledger, label: 'Set-up' }, (tx) =>
      insert(tx, objectives, { id: 'o', cycleId: id, title: 'O' }),
    );
    expect((await list())[0]?.objectiveCount).toBe(1);
    await expect(document.call('cycles.remove', { id })).rejects.toMatchObject({ details: { rule: 'cycle-in-use' } });
  });
});
