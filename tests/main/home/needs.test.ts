import { describe, expect, test } from 'vitest';
import { insert, update } from '#main/changes/write';
import { people } from '#main/people/table';
import type { Input } from '#shared/contract';
import { day } from '#shared/kernel/dates';
import { PersonId } from '#shared/kernel/ids';
import type { TestDocument } from '#tests/support/document';
import {
  accountDirector,
  addKeyResult,
  addObjective,
  depot,
  fleetDirector,
  openCompany,
  quarter,
  write,
} from '#tests/support/method/company';

const fleetEngineer = PersonId.parse('person-fleet-engineer');

/** The account director leads Sales and manages the fleet director, who leads the depot and has a fleet engineer. Today is 15 February. */
function openTree(): TestDocument {
  const document = openCompany();
  write(document, (tx) => {
    update(tx, people, fleetDirector, { managerId: accountDirector });
    insert(tx, people, { id: fleetEngineer, name: 'Fleet Engineer', managerId: fleetDirector });
  });
  return document;
}

const needs = async (document: TestDocument, input: Input<'home.needs'> = {}) => {
  const found = await document.call('home.needs', input);
  if (found === null) throw new Error('nobody is here');
  return found;
};
const words = (all: { items: readonly { title?: string; text?: string }[] }) =>
  all.items.map(({ title, text }) => title ?? text);

test('home.scopes: the teams of who is here, those that they lead first, and how many people are beneath', async () => {
  const document = openTree();
  await document.call('teams.add-members', { id: depot, personIds: [accountDirector] });
  expect(await document.call('home.scopes', {})).toEqual({
    teams: [
      { id: 'team-sales', name: 'Sales', leads: true },
      { id: 'team-depot', name: 'Depot', leads: false },
    ],
    people: 2,
  });
  document.me = fleetEngineer;
  expect(await document.call('home.scopes', {})).toEqual({ teams: [], people: 0 });
  document.me = null;
  expect(await document.call('home.scopes', {})).toEqual({ teams: [], people: 0 });
});

describe('the lists of Home', () => {
  test('begin with the worst status and what has waited longest, and give the rest when asked', async () => {
    const document = openTree();
    const objectiveId = await addObjective(document, 'Win the north');
    const at = async (title: string, checkedIn: [date: string, value: number] | null) => {
      const keyResultId = await addKeyResult(document, objectiveId, { title });
      if (checkedIn === null) return;
      const [date, value] = checkedIn;
      await document.call('check-ins.record', { keyResultId, date: day(date), value });
    };
    for (const number of [1, 2, 3, 4, 5]) await at(`Fine ${number}`, [`2026-02-0${number + 1}`, 100]);
    await at('Behind', ['2026-02-06', 35]);
    await at('Bad since January', ['2026-02-01', 0]);
    await at('Bad', ['2026-02-05', 0]);
    const first = await needs(document);
    expect(first.due.total).toBe(8);
    expect(words(first.due)).toEqual(['Bad since January', 'Bad', 'Behind', 'Fine 1', 'Fine 2', 'Fine 3']);
    const whole = await needs(document, { whole: ['due'] });
    expect(words(whole.due).slice(6)).toEqual(['Fine 4', 'Fine 5']);
  });
});

describe('initiatives on Home', () => {
  const add = (document: TestDocument, more: Input<'initiatives.create'>) => document.call('initiatives.create', more);

  test('are mine, overdue or due within a fortnight; what nobody owns falls to who answers for it', async () => {
    const document = openTree();
    const objectiveId = await addObjective(document, 'Win the north');
    const theirs = await addObjective(document, 'Depot', { teamId: depot, ownerId: fleetEngineer });
    const keyResultId = await addKeyResult(document, theirs, { ownerId: accountDirector });
    await add(document, { objectiveId, title: 'Late', dueOn: day('2026-02-10') });
    await add(document, { objectiveId, title: 'In a fortnight', dueOn: day('2026-03-01') });
    await add(document, { objectiveId, title: 'Later', dueOn: day('2026-03-02') });
    await add(document, { objectiveId, title: 'Some day' });
    await add(document, { objectiveId, title: 'Fleet Director’s', ownerId: fleetDirector, dueOn: day('2026-02-16') });
    await add(document, { objectiveId: theirs, title: 'Fleet Engineer’s', dueOn: day('2026-02-16') });
    await add(document, { objectiveId: theirs, keyResultId, title: 'For my result', dueOn: day('2026-02-20') });
    const { initiatives } = await needs(document);
    expect(initiatives).toMatchObject({
      total: 3,
      items: [
        { title: 'Late', overdue: true, objectiveTitle: 'Win the north' },
        { title: 'For my result', overdue: false, keyResultTitle: 'A key result' },
        { title: 'In a fortnight', overdue: false },
      ],
    });
    expect(words((await needs(document, { scope: 'teams' })).initiatives)).toEqual([
      'Late',
      'Fleet Director’s',
      'In a fortnight',
    ]);
    expect(words((await needs(document, { scope: 'people' })).initiatives)).toEqual([
      'Fleet Director’s',
      'Fleet Engineer’s',
    ]);
  });

  test('done today stay where they are and are not counted; done before, drafts and closed objectives are gone', async () => {
    const document = openTree();
    const objectiveId = await addObjective(document, 'Win the north');
    const draft = await addObjective(document, 'Not yet', { state: 'draft' });
    const { id } = await add(document, { objectiveId, title: 'First', dueOn: day('2026-02-10') });
    await add(document, { objectiveId, title: 'Second', dueOn: day('2026-02-11') });
    await add(document, { objectiveId: draft, title: 'Of a draft', dueOn: day('2026-02-11') });
    await document.call('initiatives.update', { id, doneOn: day('2026-02-15') });
    expect((await needs(document)).initiatives).toMatchObject({
      total: 1,
      items: [{ title: 'First', doneOn: '2026-02-15' }, { title: 'Second' }],
    });
    document.today = day('2026-02-16');
    expect(words((await needs(document)).initiatives)).toEqual(['Second']);
    await document.call('objectives.close', { ids: [objectiveId] });
    expect((await needs(document)).initiatives.items).toEqual([]);
  });

  test('of many, the first six open ones stand there', async () => {
    const document = openTree();
    const objectiveId = await addObjective(document, 'Win the north');
    for (let at = 0; at < 9; at++) await add(document, { objectiveId, title: `No. ${at}`, dueOn: day('2026-02-16') });
    const { initiatives } = await needs(document);
    expect([initiatives.items.length, initiatives.total]).toEqual([6, 9]);
  });
});

test('actions of retrospectives that are due are mine to do, until they are done or carried over', async () => {
  const document = openTree();
  const { id: retrospectiveId } = await document.call('retrospectives.create', {
    teamId: depot,
    cycleId: quarter,
    title: 'Look back',
    format: 'retrospective-60',
    heldOn: day('2026-02-01'),
    votesPerPerson: 3,
    columns: [],
  });
  const add = (text: string, ownerId: PersonId | null, dueOn: string | null) =>
    document.call('retrospectives.add-action', {
      retrospectiveId,
      text,
      ownerId,
      dueOn: dueOn === null ? null : day(dueOn),
    });
  await add('Late', accountDirector, '2026-02-01');
  await add('Some day', accountDirector, null);
  await add('In summer', accountDirector, '2026-07-01');
  const { id } = await add('Fleet Director’s', fleetDirector, '2026-02-16');
  expect((await needs(document)).actions).toMatchObject({
    total: 2,
    items: [{ text: 'Late', overdue: true, retrospectiveTitle: 'Look back' }, { text: 'Some day' }],
  });
  expect(words((await needs(document, { scope: 'people' })).actions)).toEqual(['Fleet Director’s']);
  await document.call('retrospectives.update-action', { id, done: true });
  expect((await needs(document, { scope: 'people' })).actions).toMatchObject({
    total: 0,
    items: [{ text: 'Fleet Director’s' }],
  });
  expect((await needs(document, { goalTypes: ['committed'] })).actions.items).toEqual([]);
});

describe('blockers on Home', () => {
  test('on my key results wait for me without an owner, and with an offer of help until it is taken up', async () => {
    const document = openTree();
    const objectiveId = await addObjective(document, 'Win the north');
    const keyResultId = await addKeyResult(document, objectiveId);
    const raise = (text: string, ownerId: PersonId | null) =>
      document.call('check-ins.raise-blocker', { keyResultId, text, ownerId });
    await raise('Nobody’s', null);
    const { id: theirBlocker } = await raise('Fleet Director’s', fleetDirector);
    expect(words((await needs(document)).blockers)).toEqual(['Nobody’s']);
    document.me = fleetEngineer;
    const { id: offerId } = await document.call('blockers.offer-help', {
      blockerId: theirBlocker,
      text: 'I know them',
    });
    expect((await needs(document)).help.items).toEqual([]);
    document.me = accountDirector;
    expect(words((await needs(document)).blockers)).toEqual(['Nobody’s', 'Fleet Director’s']);
    await document.call('blockers.accept-help', { id: offerId, accepted: true });
    expect(words((await needs(document)).blockers)).toEqual(['Nobody’s']);
    document.me = fleetEngineer;
    expect(words((await needs(document)).help)).toEqual(['Fleet Director’s']);
    await document.call('check-ins.update-blocker', { id: theirBlocker, resolvedOn: document.today });
    expect((await needs(document)).help.items).toEqual([]);
  });

  test('of my teams and my people are all of theirs, those that ask for help apart', async () => {
    const document = openTree();
    const keyResultId = await addKeyResult(document, await addObjective(document, 'Depot', { teamId: depot }), {
      ownerId: fleetEngineer,
    });
    await document.call('check-ins.raise-blocker', { keyResultId, text: 'Rain', ownerId: fleetDirector });
    await document.call('check-ins.raise-blocker', { keyResultId, text: 'Snow', asksHelp: true });
    const below = await needs(document, { scope: 'people' });
    expect([words(below.help), words(below.blockers)]).toEqual([['Snow'], ['Rain']]);
    expect((await needs(document)).help.items).toEqual([]);
    document.me = fleetDirector;
    const team = await needs(document, { scope: 'teams' });
    expect([words(team.help), words(team.blockers)]).toEqual([['Snow'], ['Rain']]);
  });
});

test('my teams and my people: what is due, at risk or quiet with them, whoever checks it in', async () => {
  const document = openTree();
  await addKeyResult(document, await addObjective(document, 'Win the north'), {
    title: 'Visits',
    ownerId: fleetEngineer,
  });
  const far = await addKeyResult(document, await addObjective(document, 'Depot', { teamId: depot }), {
    title: 'Docks',
  });
  await document.call('check-ins.record', { keyResultId: far, value: 0, confidence: 1 });
  expect((await needs(document)).due.items).toEqual([]);
  expect(words((await needs(document, { scope: 'teams' })).due)).toEqual(['Visits']);
  const below = await needs(document, { scope: 'people' });
  expect(words(below.due)).toEqual(['Visits']);
  // nobody owns it, nor its objective: its team's lead looks after it, but it is nobody's beneath
  expect(below.reds.total).toBe(0);
  document.me = fleetDirector;
  expect(words((await needs(document, { scope: 'teams' })).reds)).toEqual(['Docks']);
});

test('goal types: only what belongs to objectives of those types', async () => {
  const document = openTree();
  const firm = await addObjective(document, 'Firm');
  const bold = await addObjective(document, 'Bold', { goalType: 'stretch' });
  await addObjective(document, 'Bold draft', { goalType: 'stretch', state: 'draft' });
  const due = await addKeyResult(document, firm, { title: 'Firm result' });
  const red = await addKeyResult(document, bold, { title: 'Bold result', ownerId: fleetDirector });
  await document.call('check-ins.record', { keyResultId: red, value: 0, confidence: 1 });
  await document.call('check-ins.raise-blocker', { keyResultId: due, text: 'Firm blocker', ownerId: accountDirector });
  await document.call('initiatives.create', { objectiveId: bold, title: 'Bold work', dueOn: document.today });
  const of = async (...goalTypes: Input<'home.needs'>['goalTypes'] & {}) => {
    const found = await needs(document, { goalTypes });
    return [found.due, found.reds, found.blockers, ...found.drafts, found.initiatives].flatMap(words);
  };
  expect(await of('committed')).toEqual(['Firm result', 'Firm blocker']);
  expect(await of('stretch')).toEqual(['Bold result', 'Bold draft', 'Bold work']);
  expect(await of('development')).toEqual([]);
  expect(await of('committed', 'stretch')).toHaveLength(5);

  const whole = { cycleId: quarter };
  expect(await document.call('home.glance', { ...whole, goalTypes: ['stretch'] })).toMatchObject({
    objectives: 1,
    drafts: 1,
    byStatus: [{ status: 'at-risk', count: 1 }],
  });
  expect((await document.call('home.trend', { ...whole, goalTypes: ['stretch'] })).at(-1)?.progress).toBe(0);
  expect((await document.call('home.trend', { ...whole, goalTypes: ['development'] })).at(-1)?.progress).toBeNull();
  const told = await document.call('explain.number', {
    of: 'cycle',
    id: quarter,
    part: 'statuses',
    goalTypes: ['stretch'],
  });
  expect(JSON.stringify(told)).toContain('Bold');
  expect(JSON.stringify(told)).not.toContain('Firm');
});

test('dependencies that wait: of my own objectives as well, and only of the goal types asked for', async () => {
  const document = openTree();
  const mine = await addObjective(document, 'Mine', { teamId: depot, ownerId: accountDirector });
  const asking = await addObjective(document, 'The whole company', { teamId: null });
  await document.call('dependencies.ask', { childId: asking, parentId: mine, needs: 'A contract' });
  const waiting = async (input: Input<'dependencies.mine'>) =>
    (await document.call('dependencies.mine', input)).waiting.items.map(({ needs: text }) => text);
  expect(await waiting({})).toEqual(['A contract']);
  expect(await waiting({ goalTypes: ['committed'] })).toEqual(['A contract']);
  expect(await waiting({ goalTypes: ['stretch'] })).toEqual([]);
});
