import { expect, test } from 'vitest';
import { newId } from '#main/changes/ids';
import { LongAction, type OpenMarks, recoverOpenMarks } from '#main/changes/long';
import { insert, insertFact } from '#main/changes/write';
import { checkIns } from '#main/check-ins/table';
import { people } from '#main/people/table';
import { liveContent, openTestDocument } from '#tests/support/document';

function openMarks(): OpenMarks {
  const open = new Map<string, string>();
  return {
    begin: (mark, label) => void open.set(mark, label),
    end: (mark) => void open.delete(mark),
    list: () => [...open].map(([mark, label]) => ({ mark, label })),
  };
}

function start(rows: number) {
  const document = openTestDocument();
  const marks = openMarks();
  const before = liveContent(document);
  const action = new LongAction(document.ledger, document.actor(), 'Import', marks);
  for (let done = 0; done < rows; done += 3000)
    action.step((tx) => {
      for (let index = 0; index < 3000; index++) insert(tx, people, { id: newId(), name: `Engineer ${done + index}` });
      insertFact(tx, checkIns, { id: newId(), keyResultId: 'k', date: '2026-02-01', value: done });
    });
  return { document, marks, before, action };
}

test('an import in steps is one action: Undo takes it back whole, Redo brings it back', async () => {
  const { document, marks, before, action } = start(9000);
  action.finish();
  const after = liveContent(document);
  expect(after['people']).toHaveLength(9000);
  expect(marks.list()).toEqual([]);
  expect(await document.call('history.undo', {})).toMatchObject({ label: 'Import', skipped: [] });
  expect(liveContent(document)).toEqual(before);
  expect(await document.call('history.redo', {})).toMatchObject({ label: 'Import', skipped: [] });
  expect(liveContent(document)).toEqual(after);
});

test('cancelled half-way it leaves nothing, and nothing to undo', async () => {
  const { document, marks, before, action } = start(6000);
  await action.cancel();
  expect(liveContent(document)).toEqual(before);
  expect(marks.list()).toEqual([]);
  expect(await document.call('history.undo', {})).toBeNull();
});

test('cut off by a crash it is taken back at the next start', async () => {
  const { document, marks, before } = start(3000);
  expect(await recoverOpenMarks(document.ledger, document.actor(), marks)).toBe(1);
  expect(liveContent(document)).toEqual(before);
  expect(marks.list()).toEqual([]);
});
