import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day } from '#shared/kernel/dates';
import type { ObjectiveId } from '#shared/kernel/ids';
import { expectUndoable, type TestDocument } from '#tests/support/document';
import {
  accountDirector,
  addObjective,
  depot,
  fleetDirector,
  openCompany,
  quarter,
  sales,
} from '#tests/support/method/company';

let document: TestDocument;
let asking: ObjectiveId;
let asked: ObjectiveId;
beforeEach(async () => {
  document = openCompany();
  asking = await addObjective(document, 'Deliver in a day');
  asked = await addObjective(document, 'A calm depot', { teamId: depot });
});
afterEach(() => document.close());

const ask = () =>
  expectUndoable(document, 'dependencies.ask', {
    childId: asking,
    parentId: asked,
    needs: 'Two gates before nine',
    dueOn: day('2026-02-10'),
  });
const ofTeam = (teamId: typeof sales) => document.call('dependencies.of-team', { teamId });
const mine = async (me: typeof accountDirector) => {
  document.me = me;
  return document.call('dependencies.mine', {});
};

describe('a dependency', () => {
  test('is seen by both sides, and waits on the Home of the team that is asked', async () => {
    const { id } = await ask();
    const seen = {
      id,
      answer: null,
      needs: 'Two gates before nine',
      overdue: true,
      askedBy: 'Account Director',
      askedOn: '2026-02-15',
      from: { objectiveId: asking, teamName: 'Sales' },
      to: { objectiveId: asked, teamName: 'Depot' },
    };
    expect(await ofTeam(sales)).toMatchObject({ needed: [seen], asked: [] });
    expect(await ofTeam(depot)).toMatchObject({ needed: [], asked: [seen] });
    expect(await mine(fleetDirector)).toMatchObject({ waiting: { total: 1, items: [seen] }, declined: { total: 0 } });
    expect(await mine(accountDirector)).toMatchObject({ waiting: { total: 0 } });
  });

  test('is declined with a sentence, which the asking side sees on Home, its page and the tree', async () => {
    const { id } = await ask();
    document.me = fleetDirector;
    const silent = document.call('dependencies.answer', { id, answer: 'declined', note: ' ' });
    await expect(silent).rejects.toMatchObject({ details: { rule: 'decline-silent' } });
    await expectUndoable(document, 'dependencies.answer', { id, answer: 'declined', note: 'Gate two is being built' });
    expect(await mine(fleetDirector)).toMatchObject({ waiting: { total: 0 } });
    const said = { answer: 'declined', answerNote: 'Gate two is being built' };
    expect(await mine(accountDirector)).toMatchObject({
      declined: { items: [{ ...said, answeredBy: 'Fleet Director' }] },
    });
    expect((await document.call('objectives.get', { id: asking })).parents).toMatchObject([said]);
    expect((await document.call('tree.get', { cycleId: quarter })).links).toMatchObject({ declined: [true] });
  });

  test('accepted holds as it was asked: another need or day opens the answer again', async () => {
    const { id } = await ask();
    await expectUndoable(document, 'dependencies.answer', { id, answer: 'accepted' });
    await document.call('dependencies.update', { id, needs: 'Two gates before nine' });
    expect((await ofTeam(sales)).needed).toMatchObject([{ answer: 'accepted' }]);
    await expectUndoable(document, 'dependencies.update', { id, dueOn: day('2026-03-01') });
    expect((await ofTeam(sales)).needed).toMatchObject([{ answer: null, dueOn: '2026-03-01', overdue: false }]);
    await document.call('dependencies.answer', { id, answer: 'accepted' });
    await expectUndoable(document, 'dependencies.answer', { id, answer: null });
    expect((await ofTeam(sales)).needed).toMatchObject([{ answer: null, answeredBy: null, answeredOn: null }]);
  });

  test('that comes back to itself is refused with the way round', async () => {
    await ask();
    const back = document.call('dependencies.ask', { childId: asked, parentId: asking });
    await expect(back).rejects.toMatchObject({
      details: {
        rule: 'alignment-loop',
        text: expect.stringContaining('“A calm depot” → “Deliver in a day” → “A calm depot”'),
      },
    });
  });

  test('is no other link, and is gone with it', async () => {
    const { id } = await document.call('alignments.add', { childId: asking, parentId: asked, kind: 'supports' });
    await expect(document.call('dependencies.answer', { id, answer: 'accepted' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
