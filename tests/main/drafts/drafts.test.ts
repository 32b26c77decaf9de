import { expect, test } from 'vitest';
import { openTestDocument } from '#tests/support/document';

test('drafts.put keeps a text on this computer, drafts.list finds it again, drafts.remove forgets it', async () => {
  const document = openTestDocument({ today: '2026-02-15' });
  await document.call('drafts.put', { key: 'check-in/a', text: 'half' });
  await document.call('drafts.put', { key: 'check-in/a', text: 'half-written' });
  await document.call('drafts.put', { key: 'other/b', text: 'x' });
  expect(await document.call('drafts.list', { prefix: 'check-in/' })).toEqual([
    { key: 'check-in/a', text: 'half-written', savedOn: '2026-02-15' },
  ]);
  await document.call('drafts.remove', { keys: ['check-in/a', 'never/there'] });
  expect(await document.call('drafts.list', { prefix: '' })).toMatchObject([{ key: 'other/b' }]);
});
