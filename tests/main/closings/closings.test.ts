import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insert, update } from '#main/changes/write';
import { cycles } from '#main/cycles/table';
import { day } from '#shared/kernel/dates';
import { CycleId, ThingId } from '#shared/kernel/ids';
import { expectUndoable, type TestDocument } from '#tests/support/document';
import {
  addKeyResult,
  addObjective,
  closedQuarter,
  depot,
  fleetDirector,
  openCompany,
  quarter,
  sales,
  write,
} from '#tests/support/method/company';

let document: TestDocument;
beforeEach(() => {
  document = openCompany({ today: '2026-03-25' });
});
afterEach(() => document.close());
const place = { cycleId: quarter, teamId: sales };
const get = () => document.call('closings.get', place);
const grade = (id: Awaited<ReturnType<typeof addKeyResult>>, decision: 'keep' | 'modify' | 'abandon' = 'keep') =>
  document.call('key-results.grade', { id, final: null, learning: 'Two carriers', decision });

async function twoResults() {
  const objectiveId = await addObjective(document, 'Parcels on time');
  const first = await addKeyResult(document, objectiveId, { title: 'On time', targetValue: 10 });
  const second = await addKeyResult(document, objectiveId, { title: 'Baseline', kind: 'baseline' });
  await document.call('check-ins.record', { keyResultId: first, value: 12 });
  return { objectiveId, first, second };
}

describe('the closing of a team', () => {
  it('counts what is decided, per team, and leaves drafts out', async () => {
    const { first, second } = await twoResults();
    await addObjective(document, 'A draft', { state: 'draft' });
    await addObjective(document, 'Depot', { teamId: depot });
    await addObjective(document, 'Of nobody', { teamId: null });
    const figures = async () =>
      (await document.call('closings.overview', { cycleId: quarter })).teams.map(
        (one) => [one.teamName, one.objectives, one.openObjectives, one.keyResults, one.decided] as const,
      );
    expect(await figures()).toEqual([
      ['Sales', 1, 1, 2, 0],
      ['Depot', 1, 1, 0, 0],
      ['No team', 1, 1, 0, 0],
    ]);
    await grade(first);
    await document.call('key-results.grade', { id: second, final: null, decision: null, learning: 'Known now' });
    expect((await figures())[0]).toEqual(['Sales', 1, 1, 2, 1]);
    await grade(second);
    expect((await figures())[0]).toEqual(['Sales', 1, 1, 2, 2]);
  });

  it('scores everything but a baseline, which keeps its learning without a score', async () => {
    const { second } = await twoResults();
    expect(await grade(second)).toMatchObject({ final: null, band: null, learning: 'Two carriers', decision: 'keep' });
    const objectiveId = await addObjective(document, 'Other');
    const colour = await addKeyResult(document, objectiveId, { kind: 'colour-only' });
    await expect(grade(colour)).rejects.toMatchObject({ details: { rule: 'nothing-to-grade' } });
  });

  it('closes the objectives once all is decided, or when told to leave the rest open', async () => {
    const { first, second, objectiveId } = await twoResults();
    await grade(first);
    await expect(document.call('closings.finish', place)).rejects.toMatchObject({
      code: 'RULE_BROKEN',
      details: { rule: 'closing-open', open: 1 },
    });
    await grade(second, 'abandon');
    expect(await expectUndoable(document, 'closings.finish', place)).toEqual({ closed: 1 });
    const page = await document.call('objectives.get', { id: objectiveId });
    expect([page.state, ...page.keyResultList.map(({ state }) => state)]).toEqual(['closed', 'closed', 'closed']);
    await document.call('objectives.reopen', { ids: [objectiveId] });
    const third = await addKeyResult(document, objectiveId, { title: 'Late' });
    expect((await get()).keyResults.map(({ id }) => id)).toEqual([first, second, third]);
    expect(await document.call('closings.finish', { ...place, openToo: true })).toEqual({ closed: 1 });
  });

  it('says where a kept result went, and that one which reached its target asks for a new one', async () => {
    const { first, objectiveId } = await twoResults();
    const next = CycleId.parse('cycle-q2');
    const days = { startsOn: '2026-04-01', endsOn: '2026-06-30' };
    write(document, (tx) => insert(tx, cycles, { id: next, name: 'Q2 FY26', ...days }));
    await grade(first);
    await document.call('closings.finish', { ...place, openToo: true });
    expect((await get()).nextCycles).toEqual([{ id: next, name: 'Q2 FY26' }]);
    const { carried } = await document.call('objectives.carry-over', { ids: [objectiveId], toCycleId: next });
    const closing = await get();
    expect(closing.carried.find(({ fromId }) => fromId === first)).toEqual({
      fromId: first,
      objectiveId: carried[0]?.toId,
      title: 'On time',
      needsTarget: true,
    });
  });

  it('is read-only in a closed cycle', async () => {
    const { first } = await twoResults();
    write(document, (tx) => void update(tx, cycles, quarter, { state: 'closed' }));
    expect((await get()).readOnly).toBe(true);
    await expect(grade(first)).rejects.toMatchObject({ code: 'READ_ONLY' });
    await expect(document.call('closings.finish', { ...place, openToo: true })).rejects.toMatchObject({
      code: 'READ_ONLY',
    });
    const park = { ...place, keyResultId: null, text: 'Later' };
    await expect(document.call('closings.park', park)).rejects.toMatchObject({ code: 'READ_ONLY' });
  });
});

describe('the list for later', () => {
  it('takes topics, their words and whether they were talked about', async () => {
    const { first } = await twoResults();
    const { id } = await expectUndoable(document, 'closings.park', {
      ...place,
      keyResultId: first,
      text: ' Carriers ',
    });
    await expectUndoable(document, 'closings.update-parked', { id, text: 'Which carriers?' });
    await expectUndoable(document, 'closings.update-parked', { id, done: true });
    expect((await get()).parked).toEqual([
      {
        id,
        text: 'Which carriers?',
        keyResultId: first,
        keyResultTitle: 'On time',
        parkedOn: '2026-03-25',
        doneOn: '2026-03-25',
      },
    ]);
    expect((await document.call('closings.get', { cycleId: quarter, teamId: depot })).parked).toEqual([]);
    await expectUndoable(document, 'closings.remove-parked', { id });
    await expect(document.call('closings.remove-parked', { id: ThingId.parse('none') })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('what is announced', () => {
  const announced = async () =>
    (await document.call('closings.announced', {})).map(({ teamName, how, keyResults, decided }) => [
      teamName,
      how,
      keyResults,
      decided,
    ]);

  it('to whom: those who lead the team or are in it; until its objectives are closed', async () => {
    await twoResults();
    expect(await announced()).toEqual([['Sales', 'near', 2, 0]]);
    document.today = day('2026-03-12');
    expect(await announced()).toEqual([['Sales', 'announced', 2, 0]]);
    document.today = day('2026-03-01');
    expect(await announced()).toEqual([]);
    document.today = day('2026-04-02');
    expect(await announced()).toEqual([['Sales', 'over', 2, 0]]);
    document.me = fleetDirector;
    expect(await announced()).toEqual([]);
    await document.call('teams.add-members', { id: sales, personIds: [fleetDirector] });
    expect(await announced()).toEqual([['Sales', 'over', 2, 0]]);
    await document.call('closings.finish', { ...place, openToo: true });
    expect(await announced()).toEqual([]);
    document.me = null;
    expect(await announced()).toEqual([]);
    expect((await document.call('closings.overview', { cycleId: closedQuarter })).teams).toEqual([]);
  });
});
