import { describe, expect, it } from 'vitest';
import { expectUndoable, liveContent } from '#tests/support/document';
import { addObjective, openCompany } from '#tests/support/method/company';

const nothing = { mission: '', fiscalStartMonth: 1, team: '', objective: null, keyResults: [] };
const goal = { title: 'Customers get their goods on time', why: 'Complaints', goalType: 'committed' as const };

describe('the guide to the first objective', () => {
  it('writes all of it as one action, so that a first check-in can follow', async () => {
    const document = openCompany();
    const { objectiveId } = await expectUndoable(document, 'guide.make', {
      mission: 'Freight without frost',
      fiscalStartMonth: 4,
      team: 'Dispatch',
      objective: goal,
      keyResults: [
        { title: 'Late deliveries', start: 8, target: 3.5, unit: '%' },
        { title: 'Not measured yet', start: null, target: null, unit: '' },
      ],
    });
    if (!objectiveId) throw new Error('an objective was made');
    const made = await document.call('objectives.get', { id: objectiveId });
    expect(made).toMatchObject({ title: goal.title, why: 'Complaints', teamName: 'Dispatch', cycleName: 'Q4 FY26' });
    expect(made.from).toBe('2026-01-01');
    expect(made.keyResultList).toMatchObject([
      {
        title: 'Late deliveries',
        startValue: 8,
        targetValue: 3.5,
        decimals: 1,
        state: 'published',
        ownerId: document.me,
      },
      { title: 'Not measured yet', state: 'draft' },
    ]);
    const { rows } = await document.call('check-ins.mine', { scope: { kind: 'me' }, dueOnly: false });
    expect(rows.map(({ title }) => title)).toEqual(['Late deliveries']);
  });

  it('leaves what was skipped as it is', async () => {
    const document = openCompany();
    const before = liveContent(document);
    expect(await document.call('guide.make', nothing)).toEqual({ objectiveId: null });
    expect(liveContent(document)).toEqual(before);
  });

  it('makes a company objective where no team was named, and keeps to the policy', async () => {
    const document = openCompany();
    await document.call('policy.choose-goals', { goalPolicy: 'stretch-only' });
    const { objectiveId } = await document.call('guide.make', { ...nothing, objective: goal });
    if (!objectiveId) throw new Error('an objective was made');
    expect(await document.call('objectives.get', { id: objectiveId })).toMatchObject({
      teamId: null,
      ownerId: null,
      goalType: 'stretch',
    });
  });

  it('never takes cycles away that hold something', async () => {
    const document = openCompany();
    await addObjective(document, 'Win the north');
    const before = (await document.call('cycles.list', {})).map(({ id }) => id);
    await document.call('guide.make', { ...nothing, fiscalStartMonth: 7 });
    expect((await document.call('cycles.list', {})).map(({ id }) => id)).toEqual(before);
  });

  it('writes nothing where a key result has no sense', async () => {
    const document = openCompany();
    const before = liveContent(document);
    const keyResults = [{ title: 'Standing still', start: 3, target: 3, unit: '' }];
    await expect(
      document.call('guide.make', { ...nothing, team: 'Dispatch', objective: goal, keyResults }),
    ).rejects.toMatchObject({ code: 'RULE_BROKEN' });
    expect(liveContent(document)).toEqual(before);
  });
});
