import { afterEach, beforeEach, expect, it } from 'vitest';
import { day } from '#shared/kernel/dates';
import { ThingId } from '#shared/kernel/ids';
import { expectUndoable, openTestDocument, type TestDocument } from '#tests/support/document';

let document: TestDocument;
beforeEach(() => {
  document = openTestDocument();
});
afterEach(() => document.close());
const list = () => document.call('holidays.list', {});
const chosen = async () => (await list()).sets.filter((set) => set.chosen).map(({ code }) => code);

it('keeps own days, once or every year, in the order of the calendar', async () => {
  const { id } = await expectUndoable(document, 'holidays.add', { date: day('2026-07-03'), name: ' Company day ' });
  await document.call('holidays.add', { date: day('2026-01-05'), name: 'Stocktaking', yearly: true });
  await expectUndoable(document, 'holidays.update', { id, yearly: true, name: 'Summer day' });
  expect((await list()).own.map(({ date, name, yearly }) => [date, name, yearly])).toEqual([
    ['2026-01-05', 'Stocktaking', true],
    ['2026-07-03', 'Summer day', true],
  ]);
  await expectUndoable(document, 'holidays.remove', { id });
  expect((await list()).own).toHaveLength(1);
  await expect(document.call('holidays.remove', { id: ThingId.parse('none') })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

it('takes in the public holidays of countries, and out again', async () => {
  await expectUndoable(document, 'holidays.choose-set', { code: 'DE', chosen: true });
  await document.call('holidays.choose-set', { code: 'AT', chosen: true });
  expect(await chosen()).toEqual(['AT', 'DE']);
  await expectUndoable(document, 'holidays.choose-set', { code: 'DE', chosen: false });
  await expectUndoable(document, 'holidays.choose-set', { code: 'DE', chosen: true });
  await document.call('holidays.choose-set', { code: 'US', chosen: false });
  expect(await chosen()).toEqual(['AT', 'DE']);
  await expect(document.call('holidays.choose-set', { code: 'XX', chosen: true })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});
