import { expect, test } from 'vitest';
import { transact } from '#main/changes/transact';
import { insert } from '#main/changes/write';
import { cycles } from '#main/cycles/table';
import { keyResults } from '#main/key-results/table';
import { kpis } from '#main/kpis/table';
import { objectives } from '#main/objectives/table';
import { people } from '#main/people/table';
import { teams } from '#main/teams/table';
import { openTestDocument } from '#tests/support/document';

function filled() {
  const document = openTestDocument();
  transact({ ledger: document.ledger, ...document.actor(), label: 'Fill' }, (tx) => {
    insert(tx, cycles, { id: 'q1', name: 'Q1 2026', startsOn: '2026-01-01', endsOn: '2026-03-31', state: 'active' });
    insert(tx, cycles, { id: 'q4', name: 'Q4 2025', startsOn: '2025-10-01', endsOn: '2025-12-31', state: 'closed' });
    insert(tx, teams, { id: 'ops', name: 'Operations' });
    insert(tx, teams, { id: 'hub', name: 'Hub Süd', parentId: 'ops' });
    insert(tx, people, { id: 'p1', name: 'Öland Keeper', email: 'oland@example.org', jobTitle: 'Planner' });
    insert(tx, objectives, { id: 'old', cycleId: 'q4', teamId: 'ops', title: 'Deliver on time' });
    insert(tx, objectives, { id: 'new', cycleId: 'q1', teamId: 'ops', title: 'Always deliver on time' });
    insert(tx, objectives, { id: 'odd', cycleId: 'q1', title: '100% of a_b \\ c' });
    insert(tx, keyResults, { id: 'k1', objectiveId: 'new', title: 'Late deliveries 8 → 3' });
  });
  return document;
}

test('search.find finds every kind by any part of all words, running cycles first', async () => {
  const document = filled();
  const found = async (text: string, limit = 8) =>
    (await document.call('search.find', { text, limit })).map(({ kind, id }) => `${kind} ${id}`);
  expect(await found('deliver')).toEqual(['objective new', 'objective old', 'key-result k1']);
  expect(await found('TIME deliver')).toEqual(['objective new', 'objective old']);
  expect(await found('deliver', 1)).toEqual(['objective new', 'key-result k1']);
  expect(await found('öland')).toEqual(['person p1']);
  expect(await found('oland@ex')).toEqual(['person p1']);
  expect(await found('hub SÜD')).toEqual(['team hub']);
  expect(await found('nothing like it')).toEqual([]);
});

test('search.find begins with what is called so: a team and its people before the sentences that have the word', async () => {
  const document = filled();
  transact({ ledger: document.ledger, ...document.actor(), label: 'Fill' }, (tx) => {
    insert(tx, teams, { id: 'time', name: 'Time' });
    insert(tx, people, { id: 'p2', name: 'Time keeper', jobTitle: 'Clerk' });
    insert(tx, objectives, { id: 'o3', cycleId: 'q1', title: 'Time is kept' });
    insert(tx, kpis, { id: 'm1', name: 'Time to fill' });
  });
  const found = await document.call('search.find', { text: 'time', limit: 1 });
  expect(found.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['team time', 'person p2', 'kpi m1', 'objective o3']);
  const whole = await document.call('search.find', { text: 'time is kept' });
  expect(whole.map(({ kind }) => kind)).toEqual(['objective']);
});

test('search.find takes signs of patterns for what they are', async () => {
  const document = filled();
  for (const text of ['100%', 'a_b', '\\'])
    expect(await document.call('search.find', { text })).toMatchObject([{ id: 'odd' }]);
  expect(await document.call('search.find', { text: 'a%b' })).toEqual([]);
});

test('search.find tells things of one title apart', async () => {
  const document = filled();
  const [objective, keyResult] = await document.call('search.find', { text: 'deliver', limit: 1 });
  expect(objective).toMatchObject({ detail: 'Operations · Q1 2026', objectiveId: null });
  expect(keyResult).toMatchObject({ detail: 'Always deliver on time', objectiveId: 'new' });
});
