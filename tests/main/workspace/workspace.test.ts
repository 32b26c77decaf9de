import { expect, test } from 'vitest';
import { expectUndoable, openTestDocument } from '#tests/support/document';

test('workspace.get tells the company, workspace.update changes it and can be undone', async () => {
  const document = openTestDocument();
  expect(await document.call('workspace.get', {})).toMatchObject({ name: 'Fernhill Logistics', goalPolicy: 'typed' });
  const updated = await expectUndoable(document, 'workspace.update', {
    mission: 'Goods where they are needed',
    vision: 'Nobody waits for goods',
  });
  expect(updated).toMatchObject({ mission: 'Goods where they are needed', vision: 'Nobody waits for goods' });
});

test('bad input names the field', async () => {
  const document = openTestDocument();
  await expect(document.call('workspace.update', { fiscalStartMonth: 13 })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    details: { field: 'fiscalStartMonth' },
  });
});
