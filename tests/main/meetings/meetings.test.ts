import { beforeEach, expect, it } from 'vitest';
import { insert } from '#main/changes/write';
import { teamMeetings } from '#main/meetings/table';
import { expectUndoable, type TestDocument } from '#tests/support/document';
import { depot, openCompany, sales, write } from '#tests/support/method/company';

let document: TestDocument;
beforeEach(() => {
  document = openCompany();
});

const figures = { seconds: 860, planned: 7, discussed: 5, blockersOwned: 3 };

it('is kept as of today, can be taken back and taken away, and stays with its team', async () => {
  const { id } = await expectUndoable(document, 'meetings.finish', { teamId: sales, ...figures });
  document.today = '2026-02-22' as typeof document.today;
  await document.call('meetings.finish', { teamId: sales, ...figures, discussed: 7 });
  const listed = await document.call('meetings.list', { teamId: sales });
  expect(listed.map(({ heldOn, discussed }) => [heldOn, discussed])).toEqual([
    ['2026-02-22', 7],
    ['2026-02-15', 5],
  ]);
  expect(listed[1]).toEqual({ id, heldOn: '2026-02-15', ...figures });
  expect(await document.call('meetings.list', { teamId: sales, limit: 1 })).toHaveLength(1);
  expect(await document.call('meetings.list', { teamId: depot })).toEqual([]);
  await expectUndoable(document, 'meetings.remove', { id });
  expect(await document.call('meetings.list', { teamId: sales })).toHaveLength(1);
});

it('is refused where more was discussed than planned, and for a team that is not there', async () => {
  await expect(document.call('meetings.finish', { teamId: sales, ...figures, discussed: 8 })).rejects.toMatchObject({
    code: 'RULE_BROKEN',
    details: { rule: 'more-than-planned' },
  });
  await expect(document.call('meetings.finish', { teamId: 'nobody' as never, ...figures })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(document.call('meetings.remove', { id: 'gone' as never })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('leaves out what a merge brought without a day', async () => {
  write(document, (tx) => insert(tx, teamMeetings, { id: 'odd', teamId: sales, heldOn: 'yesterday' }));
  expect(await document.call('meetings.list', { teamId: sales })).toEqual([]);
});
