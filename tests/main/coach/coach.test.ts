import { expect, test } from 'vitest';
import { day } from '#shared/kernel/dates';
import { liveContent, openTestDocument } from '#tests/support/document';

async function company() {
  const document = openTestDocument();
  await document.call('policy.set-individual', { on: true });
  const cycle = await document.call('cycles.create', {
    name: 'Q1 2026',
    cadence: 'quarter',
    startsOn: day('2026-01-01'),
    endsOn: day('2026-03-31'),
    parentId: null,
    planningOpensOn: null,
  });
  const top = await document.call('teams.create', { name: 'All of us', kind: 'company', parentId: null, leadId: null });
  const team = await document.call('teams.create', { name: 'Payroll', kind: 'team', parentId: top.id, leadId: null });
  const person = await document.call('people.create', {
    name: 'Payroll clerk',
    email: 'clerk@example.com',
    jobTitle: '',
    managerId: null,
    teamIds: [],
  });
  const create = (title: string, rest: object) =>
    document.call('objectives.create', { cycleId: cycle.id, title, goalType: 'committed', ...rest });
  const context = (rest: object) =>
    document.call('coach.context', { cycleId: cycle.id, teamId: null, ownerId: null, objectiveId: null, ...rest });
  return { document, top: top.id, team: team.id, person: person.id, create, context };
}

test('the team’s objectives are counted without the one in question, and only those of the cycle', async () => {
  const { team, create, context } = await company();
  const { id } = await create('Calm pay days', { teamId: team });
  await create('Clean data', { teamId: team });
  expect(await context({ teamId: team })).toEqual({ teamOthers: 2, ownOthers: null, top: false });
  expect(await context({ teamId: team, objectiveId: id })).toMatchObject({ teamOthers: 1 });
});

test('a person’s own are counted with their development goals, those of a team are not theirs', async () => {
  const { team, person, create, context } = await company();
  await create('I learn labour law', { ownerId: person, goalType: 'development' });
  await create('I run the May bonus', { ownerId: person });
  await create('Calm pay days', { ownerId: person, teamId: team });
  expect(await context({ ownerId: person })).toEqual({
    teamOthers: null,
    ownOthers: { total: 2, development: 1 },
    top: false,
  });
});

test('nothing stands above the company’s own objective, nor above the only one', async () => {
  const { top, team, create, context } = await company();
  expect(await context({ teamId: team })).toMatchObject({ top: true });
  await create('Be the first name', { teamId: top });
  expect(await context({ teamId: team })).toMatchObject({ top: false });
  expect(await context({ teamId: top })).toMatchObject({ top: true });
  expect(await context({})).toMatchObject({ top: true });
});

test('what is waved away stays so on this computer, comes back when asked, and never enters the document', async () => {
  const { document, team, create } = await company();
  const { id } = await create('Improve payroll', { teamId: team });
  const before = liveContent(document);
  await document.call('coach.dismiss', { thing: id, rule: 'vague' });
  await document.call('coach.dismiss', { thing: id, rule: 'unaligned' });
  await document.call('coach.dismiss', { thing: 'another', rule: 'vague' });
  expect(await document.call('coach.dismissed', {})).toHaveLength(3);
  await document.call('coach.restore', { things: [id] });
  expect(await document.call('coach.dismissed', {})).toEqual(['another/vague']);
  expect(liveContent(document)).toEqual(before);
});
