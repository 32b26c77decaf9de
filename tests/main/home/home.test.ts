import { expect, test } from 'vitest';
import { transact } from '#main/changes/transact';
import { insert } from '#main/changes/write';
import { people } from '#main/people/table';
import { day } from '#shared/kernel/dates';
import { PersonId } from '#shared/kernel/ids';
import { openTestDocument } from '#tests/support/document';
import { addKeyResult, addObjective, anna, ben, depot, openCompany, quarter } from '#tests/support/method/company';

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

test('home.needs sorts what waits for me: due, red without help, asked for help, blockers, drafts', async () => {
  const document = openCompany();
  const objective = await addObjective(document, 'Win the north');
  const due = await addKeyResult(document, objective, { title: 'Contracts' });
  const ours = await addKeyResult(document, objective, { title: 'Visits', ownerId: ben });
  await document.call('check-ins.record', { keyResultId: ours, value: 0, confidence: 2 });
  const asking = await addKeyResult(document, objective, { title: 'Offers', ownerId: ben });
  await document.call('check-ins.record', {
    keyResultId: asking,
    value: 1,
    blocker: { text: 'Who knows the north?', ownerId: anna, asksHelp: true },
  });
  await addObjective(document, 'Not yet', { state: 'draft' });
  const elsewhere = await addObjective(document, 'Depot', { teamId: depot });
  await addKeyResult(document, elsewhere, { title: 'Not mine', ownerId: ben });

  const needs = await document.call('home.needs', {});
  expect(needs?.due).toMatchObject({
    total: 1,
    items: [{ keyResultId: due, title: 'Contracts', objectiveTitle: 'Win the north' }],
  });
  expect(needs?.reds).toMatchObject({
    total: 1,
    items: [{ keyResultId: ours, status: 'at-risk', ownerName: 'Ben Okafor' }],
  });
  expect(needs?.help).toMatchObject({ total: 1, items: [{ text: 'Who knows the north?', asksHelp: true }] });
  expect(needs?.blockers).toMatchObject({ total: 1 });
  expect(needs?.drafts).toMatchObject({ total: 1, items: [{ title: 'Not yet', teamName: 'Sales' }] });

  document.me = ben;
  expect((await document.call('home.needs', {}))?.due.items.map(({ title }) => title)).toEqual(['Not mine']);
  document.me = null;
  expect(await document.call('home.needs', {})).toBeNull();
});

test('home.needs calls silence by its name', async () => {
  const document = openCompany();
  const objective = await addObjective(document, 'Win the north');
  const silent = await addKeyResult(document, objective, { ownerId: ben });
  await document.call('check-ins.record', { keyResultId: silent, value: 60, confidence: 9 });
  document.today = day('2026-03-10');
  expect((await document.call('home.needs', {}))?.quiet.items).toMatchObject([
    { keyResultId: silent, lastDate: '2026-02-15' },
  ]);
});

test('home.glance tells a cycle as a whole and what comes next', async () => {
  const document = openCompany();
  const objective = await addObjective(document, 'Win the north');
  const keyResultId = await addKeyResult(document, objective);
  await document.call('check-ins.record', { keyResultId, value: 100 });
  await addObjective(document, 'Not yet', { state: 'draft' });
  const glance = await document.call('home.glance', { cycleId: quarter });
  expect(glance).toMatchObject({ byStatus: [{ status: 'on-track', count: 1 }], objectives: 1, drafts: 1, progress: 1 });
  expect(glance.expected).toBeCloseTo(45 / 89, 6);
  expect(glance.rituals.map(({ kind }) => kind)).toEqual(['check-ins', 'cycle-ends', 'cycle-ends']);
});
