import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { insert, update } from '#main/changes/write';
import { cycles } from '#main/cycles/table';
import { changeInWords } from '#shared/history/domain';
import { day } from '#shared/kernel/dates';
import { CycleId, type KeyResultId, type ObjectiveId } from '#shared/kernel/ids';
import { expectUndoable, type TestDocument } from '#tests/support/document';
import {
  accountDirector,
  addKeyResult,
  addObjective,
  depot,
  fleetDirector,
  openCompany,
  quarter,
  sales,
  write,
} from '#tests/support/method/company';

let document: TestDocument;
let objectiveId: ObjectiveId;
let keyResultId: KeyResultId;
beforeEach(async () => {
  document = openCompany();
  objectiveId = await addObjective(document, 'Win the north');
  keyResultId = await addKeyResult(document, objectiveId, { title: 'Customers' });
});
afterEach(() => document.close());

const refused = (rule: string) => ({ code: 'RULE_BROKEN', details: { rule } });
const figures = async () => (await document.call('key-results.get', { id: keyResultId })).figures;

describe('a check-in', () => {
  test('moves its key result, its objective and the parents, and says so', async () => {
    const top = await addObjective(document, 'Top', { rollUp: 'children' });
    await document.call('alignments.add', { childId: objectiveId, parentId: top });
    const said = { value: 40, confidence: 6, retrospect: 'Two depots signed', prospect: 'Call the third' };
    const recorded = await expectUndoable(document, 'check-ins.record', { keyResultId, ...said });
    expect(recorded).toMatchObject({
      keyResultId,
      progressBefore: 0,
      figures: {
        current: 40,
        progress: 0.4,
        status: 'behind',
        due: false,
        confidenceBand: 'middle',
        lastCheckIn: said,
      },
      moved: [
        { objectiveId, title: 'Win the north', before: 0, after: 0.4 },
        { objectiveId: top, title: 'Top', before: 0, after: 0.4 },
      ],
    });
    expect(await figures()).toEqual(recorded.figures);
  });

  test('counts by its date, and the later one of a day by when it was written', async () => {
    await document.call('check-ins.record', { keyResultId, value: 30, date: day('2026-02-10') });
    await document.call('check-ins.record', { keyResultId, value: 20, date: day('2026-02-01') });
    expect(await figures()).toMatchObject({ current: 30, change: 10, lastCheckIn: { date: '2026-02-10' } });
    await document.call('check-ins.record', { keyResultId, value: 35, date: day('2026-02-10') });
    expect(await figures()).toMatchObject({ current: 35, change: 5 });
  });

  test('without a value leaves the last one standing', async () => {
    await document.call('check-ins.record', { keyResultId, value: 30 });
    for (let count = 0; count < 12; count++) await document.call('check-ins.record', { keyResultId, confidence: 5 });
    expect(await figures()).toMatchObject({ current: 30, change: null, confidence: 5, lastCheckIn: { value: null } });
  });

  test('the owner may say more than the numbers, and quiet beats a green of theirs', async () => {
    await document.call('check-ins.record', { keyResultId, value: 5, status: 'on-track' });
    expect(await figures()).toMatchObject({
      suggested: 'at-risk',
      ownerStatus: 'on-track',
      status: 'on-track',
      differs: true,
    });
    document.today = day('2026-03-02');
    expect(await figures()).toMatchObject({ status: 'quiet', quiet: true, due: true });
  });

  test('a confidence that falls twice in a row raises a flag', async () => {
    for (const confidence of [8, 7, 5]) await document.call('check-ins.record', { keyResultId, confidence });
    expect(await figures()).toMatchObject({ confidenceFalling: true, confidenceBand: 'middle' });
    await document.call('check-ins.record', { keyResultId, confidence: 6 });
    expect(await figures()).toMatchObject({ confidenceFalling: false });
  });

  test.each([
    [{ value: 5, date: day('2026-02-16') }, 'date-in-future'],
    [{ retrospect: ' ' }, 'empty-check-in'],
  ])('is refused as %o', async (said, rule) => {
    await expect(document.call('check-ins.record', { keyResultId, ...said })).rejects.toMatchObject(refused(rule));
  });

  test('is refused for a draft', async () => {
    const draft = await addKeyResult(document, objectiveId, { state: 'draft' });
    const early = document.call('check-ins.record', { keyResultId: draft, value: 5 });
    await expect(early).rejects.toMatchObject(refused('still-draft'));
  });

  test('is kept for months in a quiet place, with a colour alone', async () => {
    const colour = await addKeyResult(document, objectiveId, { kind: 'colour-only' });
    await document.call('check-ins.record', { keyResultId: colour, status: 'behind' });
    const page = await document.call('objectives.get', { id: objectiveId });
    expect(page).toMatchObject({ progress: 0, status: 'at-risk' });
    expect(page.keyResultList[1]?.figures).toMatchObject({
      progress: null,
      suggested: 'none',
      status: 'behind',
      differs: false,
    });
  });
});

describe('several at once', () => {
  test('are one action, all or none', async () => {
    const other = await addKeyResult(document, objectiveId, { title: 'Revenue' });
    const both = {
      checkIns: [
        { keyResultId, value: 50 },
        { keyResultId: other, value: 100 },
      ],
    };
    const { recorded } = await expectUndoable(document, 'check-ins.record-many', both);
    expect(recorded.map(({ moved }) => moved[0]?.after)).toEqual([0.75, 0.75]);
    const broken = { checkIns: [{ keyResultId, value: 60 }, { keyResultId: other }] };
    await expect(document.call('check-ins.record-many', broken)).rejects.toMatchObject(refused('empty-check-in'));
    expect(await figures()).toMatchObject({ current: 50 });
  });
});

describe('a wrong check-in', () => {
  const told = async () => {
    const changes = await document.call('history.of', { table: 'key_results', id: keyResultId, limit: 50 });
    return changes.filter(({ table }) => table === 'check_ins').map((change) => changeInWords(change, String));
  };

  test('is struck out and another stands in its place, of the same day', async () => {
    const { id } = await document.call('check-ins.record', { keyResultId, value: 400, date: day('2026-02-10') });
    await document.call('check-ins.record', { keyResultId, value: 41 });
    const corrected = await expectUndoable(document, 'check-ins.correct', { id, value: 40, confidence: 5 });
    expect(corrected.figures).toMatchObject({ current: 41, change: 1 });
    const { rows } = await document.call('check-ins.history', { keyResultId });
    expect(rows.map(({ date, value }) => [date, value])).toEqual([
      ['2026-02-15', 41],
      ['2026-02-10', 40],
    ]);
    await expect(document.call('check-ins.correct', { id, value: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await told()).toContain('Check-in of 2026-02-10: 400: corrected, another stands in its place');
  });

  test('stays the earlier one of its day when it is corrected', async () => {
    const date = day('2026-02-10');
    const { id } = await document.call('check-ins.record', { keyResultId, value: 400, date });
    document.me = fleetDirector;
    const blocker = { text: 'No crane until March' };
    await document.call('check-ins.record', { keyResultId, value: 41, date, blocker });
    document.me = accountDirector;
    const corrected = await expectUndoable(document, 'check-ins.correct', { id, value: 40 });
    expect(corrected.figures).toMatchObject({ current: 41, change: 1 });
    const { rows } = await document.call('check-ins.history', { keyResultId });
    expect(rows.map(({ value, authorName }) => [value, authorName])).toEqual([
      [41, 'Fleet Director'],
      [40, 'Account Director'],
    ]);
    expect(await document.call('check-ins.blockers', { keyResultId })).toMatchObject([{ checkInId: rows[0]?.id }]);
    expect(await told()).toEqual(
      expect.arrayContaining([
        'Check-in of 2026-02-10: 400: corrected, another stands in its place',
        'Check-in of 2026-02-10: 41: written again, behind the one corrected before it',
      ]),
    );
  });

  test('is still told as corrected when the correction is corrected or removed', async () => {
    const { id } = await document.call('check-ins.record', { keyResultId, value: 400 });
    const first = await document.call('check-ins.correct', { id, value: 41 });
    const second = await document.call('check-ins.correct', { id: first.id, value: 40 });
    await document.call('check-ins.remove', { id: second.id });
    expect(await told()).toEqual([
      'Check-in of 2026-02-15: 40: removed',
      'Check-in of 2026-02-15: 41: corrected, another stands in its place',
      'Check-in of 2026-02-15: 400: corrected, another stands in its place',
    ]);
  });

  test('is told as corrected also when the clock was set back before the correction', async () => {
    const { id } = await document.call('check-ins.record', { keyResultId, value: 400 });
    const correction = await document.call('check-ins.correct', { id, value: 40 });
    // ids are made by the clock of the computer
    document.ledger.raw.prepare('UPDATE check_ins SET id = ? WHERE id = ?').run(`0-${correction.id}`, correction.id);
    expect(await told()).toContain('Check-in of 2026-02-15: 400: corrected, another stands in its place');
  });

  test('whose correction was taken back is told as removed once it is removed', async () => {
    const { id } = await document.call('check-ins.record', { keyResultId, value: 400 });
    await document.call('check-ins.correct', { id, value: 40 });
    await document.call('history.undo', {});
    await document.call('check-ins.remove', { id });
    expect(await told()).toEqual([
      'Check-in of 2026-02-15: 400: removed',
      expect.stringContaining(': brought back'),
      'Check-in of 2026-02-15: 40: removed',
      'Check-in of 2026-02-15: 400: corrected, another stands in its place',
    ]);
  });

  test('of something closed is not removed', async () => {
    const { id } = await document.call('check-ins.record', { keyResultId, value: 40 });
    await document.call('objectives.close', { ids: [objectiveId] });
    const removing = document.call('check-ins.remove', { id });
    await expect(removing).rejects.toMatchObject({ code: 'READ_ONLY' });
  });

  test('is removed', async () => {
    const { id } = await document.call('check-ins.record', { keyResultId, value: 40 });
    await document.call('check-ins.remove', { id });
    expect(await told()).toEqual(['Check-in of 2026-02-15: 40: removed']);
    await document.call('history.undo', {});
    await expectUndoable(document, 'check-ins.remove', { id });
    expect(await figures()).toMatchObject({ current: null, progress: 0, lastCheckIn: null });
  });
});

test('the history comes in pages, newest first, with who wrote it', async () => {
  for (let index = 1; index <= 5; index++) {
    await document.call('check-ins.record', {
      keyResultId,
      value: index,
      date: day(`2026-02-0${Math.ceil(index / 2)}`),
    });
  }
  const first = await document.call('check-ins.history', { keyResultId, limit: 2 });
  const second = await document.call('check-ins.history', { keyResultId, limit: 2, after: first.next });
  const third = await document.call('check-ins.history', { keyResultId, limit: 2, after: second.next });
  expect([first, second, third].map(({ rows }) => rows.map(({ value }) => value))).toEqual([[5, 4], [3, 2], [1]]);
  expect(third.next).toBe(null);
  expect(first.rows[0]).toMatchObject({ progress: 0.05, authorName: 'Account Director' });
  expect(first.rows[0]?.at).toMatch(/^\d{4}-/);
});

describe('the check-in screen', () => {
  const titles = async (scope: Parameters<typeof document.call<'check-ins.mine'>>[1]['scope']) =>
    (await document.call('check-ins.mine', { scope })).rows.map(({ title }) => title);

  test('has what I own: by key result, by objective, by the team that I lead', async () => {
    await addKeyResult(document, objectiveId, { title: 'Of Fleet Director', ownerId: fleetDirector });
    const owned = await addObjective(document, 'Empty the depot', { teamId: depot, ownerId: accountDirector });
    await addKeyResult(document, owned, { title: 'Of Account Director through the objective' });
    await addKeyResult(document, owned, { title: 'Of Fleet Director again', ownerId: fleetDirector });
    expect(await titles({ kind: 'me' })).toEqual(['Customers', 'Of Account Director through the objective']);
    expect(await titles({ kind: 'person', personId: fleetDirector })).toEqual([
      'Of Fleet Director',
      'Of Fleet Director again',
    ]);
    expect(await titles({ kind: 'team', teamId: sales })).toEqual(['Customers', 'Of Fleet Director']);
    document.me = null;
    expect(await titles({ kind: 'me' })).toEqual([]);
  });

  test('leaves out drafts, closed ones and cycles that do not run', async () => {
    await addKeyResult(document, objectiveId, { title: 'Draft', state: 'draft' });
    const next = CycleId.parse('cycle-next');
    write(document, (tx) =>
      insert(tx, cycles, { id: next, name: 'Q2', startsOn: '2026-04-01', endsOn: '2026-06-30', state: 'planning' }),
    );
    const planned = await addObjective(document, 'Planned', { cycleId: next });
    await addKeyResult(document, planned, { title: 'Planned' });
    expect(await titles({ kind: 'me' })).toEqual(['Customers']);
    write(document, (tx) => void update(tx, cycles, quarter, { state: 'closed' }));
    expect(await titles({ kind: 'me' })).toEqual([]);
  });

  test('counts what is due in this period, and can show only that', async () => {
    const other = await addKeyResult(document, objectiveId, { title: 'Revenue' });
    await document.call('check-ins.record', { keyResultId: other, value: 5, date: day('2026-02-09') });
    const all = await document.call('check-ins.mine', { scope: { kind: 'me' }, dueOnly: true });
    expect([all.due, all.total, all.rows.map(({ title }) => title)]).toEqual([1, 2, ['Customers']]);
    document.today = day('2026-02-16'); // Monday: a new week
    expect((await document.call('check-ins.mine', { scope: { kind: 'me' } })).due).toBe(2);
  });
});

describe('a blocker', () => {
  test('is raised with a check-in, asks for help, and is resolved', async () => {
    const blocker = { text: 'No crane until March', asksHelp: true };
    const recorded = await expectUndoable(document, 'check-ins.record', { keyResultId, value: 10, blocker });
    const [raised] = await document.call('check-ins.blockers', { keyResultId });
    if (!raised) throw new Error('a blocker');
    expect(raised).toMatchObject({
      ...blocker,
      checkInId: recorded.id,
      ownerName: 'Account Director',
      raisedOn: '2026-02-15',
    });
    const screen = await document.call('check-ins.mine', { scope: { kind: 'me' } });
    expect(screen.rows[0]?.blockers).toEqual([raised]);
    await expectUndoable(document, 'check-ins.update-blocker', {
      id: raised.id,
      resolvedOn: day('2026-02-15'),
      asksHelp: false,
    });
    expect(await document.call('check-ins.blockers', { objectiveId })).toEqual([]);
    expect(await document.call('check-ins.blockers', { ownerId: accountDirector, openOnly: false })).toHaveLength(1);
  });

  test('is raised without a check-in, for somebody', async () => {
    await expectUndoable(document, 'check-ins.raise-blocker', {
      keyResultId,
      text: 'No crane',
      ownerId: fleetDirector,
    });
    expect(await document.call('check-ins.blockers', {})).toMatchObject([
      { ownerName: 'Fleet Director', checkInId: null },
    ]);
    expect((await document.call('objectives.get', { id: objectiveId })).openBlockers).toBe(1);
  });
});
