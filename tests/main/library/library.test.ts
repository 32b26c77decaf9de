import { expect, test } from 'vitest';
import { day } from '#shared/kernel/dates';
import { CycleId, TeamId } from '#shared/kernel/ids';
import { examples } from '#shared/library/domain';
import { expectUndoable, openTestDocument } from '#tests/support/document';

async function company() {
  const document = openTestDocument();
  const cycle = await document.call('cycles.create', {
    name: 'Q1 2026',
    cadence: 'quarter',
    startsOn: day('2026-01-01'),
    endsOn: day('2026-03-31'),
    parentId: null,
    planningOpensOn: null,
  });
  const team = await document.call('teams.create', {
    name: 'People',
    kind: 'department',
    parentId: null,
    leadId: null,
  });
  return { document, cycleId: cycle.id, teamId: team.id };
}

test('an example becomes a draft in one step, with measures, levels and milestones on days of the cycle', async () => {
  const { document, cycleId, teamId } = await company();
  const { id } = await expectUndoable(document, 'library.insert', { exampleId: 'people-culture-1', cycleId, teamId });
  const objective = await document.call('objectives.get', { id });
  expect(objective).toMatchObject({ state: 'draft', goalType: 'stretch', teamId, cycleId });
  expect(objective.keyResultList.map(({ kind, state }) => [kind, state])).toEqual([
    ['metric', 'draft'],
    ['metric', 'draft'],
    ['milestones', 'draft'],
  ]);
  const [engagement, , values] = objective.keyResultList;
  expect(engagement).toMatchObject({ startValue: 67, commitLevel: 70, targetLevel: 75, stretchLevel: 82 });
  expect(values?.milestones.map(({ dueOn }) => dueOn)).toEqual([
    '2026-01-23',
    '2026-02-15',
    '2026-03-09',
    '2026-03-31',
  ]);
  // once published, it counts like any other
  await document.call('objectives.publish', { ids: [id] });
  const published = await document.call('objectives.get', { id });
  expect(published.state).toBe('published');
});

test('every example can be inserted, one behind the other', async () => {
  const { document, cycleId, teamId } = await company();
  for (const { id } of examples) await document.call('library.insert', { exampleId: id, cycleId, teamId });
  const { rows, total } = await document.call('objectives.list', { cycleId, limit: 200 });
  expect(total).toBe(examples.length);
  expect(rows.map(({ title }) => title)).toEqual(examples.map(({ title }) => title));
});

test('where only stretch goals are allowed, it becomes one; what is not there or closed is refused', async () => {
  const { document, cycleId, teamId } = await company();
  await document.call('policy.choose-goals', { goalPolicy: 'stretch-only' });
  const { id } = await document.call('library.insert', { exampleId: 'people-benefits-1', cycleId, teamId: null });
  expect((await document.call('objectives.get', { id })).goalType).toBe('stretch');
  const insert = (input: { exampleId?: string; cycleId?: CycleId; teamId?: TeamId }) =>
    document.call('library.insert', { exampleId: 'sales-1', cycleId, teamId, ...input });
  await expect(insert({ exampleId: 'nothing' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(insert({ cycleId: CycleId.parse('nothing') })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(insert({ teamId: TeamId.parse('nothing') })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  for (const state of ['active', 'closing', 'closed'] as const)
    await document.call('cycles.set-state', { id: cycleId, state });
  await expect(insert({})).rejects.toMatchObject({ code: 'READ_ONLY' });
});
