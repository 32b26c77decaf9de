import { expect, test } from 'vitest';
import { transact } from '#main/changes/transact';
import { insert } from '#main/changes/write';
import { people } from '#main/people/table';
import { PersonId } from '#shared/kernel/ids';
import { openTestDocument } from '#tests/support/document';

test('home.frame tells the day, the company and who is here', async () => {
  const document = openTestDocument({ today: '2026-02-15' });
  expect(await document.call('home.frame', {})).toEqual({
    today: '2026-02-15',
    company: 'Fernhill Logistics',
    me: null,
  });
  transact({ ledger: document.ledger, ...document.actor(), label: 'Fill' }, (tx) =>
    insert(tx, people, { id: 'p1', name: 'Ada' }),
  );
  document.me = PersonId.parse('p1');
  expect((await document.call('home.frame', {})).me).toEqual({ id: 'p1', name: 'Ada' });
  document.me = PersonId.parse('gone');
  expect((await document.call('home.frame', {})).me).toBeNull();
});
