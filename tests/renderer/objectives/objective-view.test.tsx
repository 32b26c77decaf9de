import { act, fireEvent, waitFor, within } from '@testing-library/react';
import { useEffect } from 'react';
import { expect, test, vi } from 'vitest';
import { Route } from 'wouter';
import { listenToKeys } from '#renderer/app/keys';
import { ObjectiveView } from '#renderer/objectives/objective-view';
import { ObjectivesView } from '#renderer/objectives/objectives-view';
import { setLooking } from '#renderer/ui/looking';
import { day } from '#shared/kernel/dates';
import { expectAccessible, openBehindThePage, renderView, screen } from '#tests/support/live-bridge';

async function company() {
  const document = openBehindThePage('2026-02-15');
  await document.call('workspace.update', { mission: 'Goods where they are needed' });
  const cycle = await document.call('cycles.create', {
    name: 'Q1 2026',
    cadence: 'quarter',
    startsOn: day('2026-01-01'),
    endsOn: day('2026-03-31'),
    parentId: null,
    planningOpensOn: null,
  });
  await document.call('cycles.set-state', { id: cycle.id, state: 'active' });
  const objective = await document.call('objectives.create', {
    cycleId: cycle.id,
    title: 'Bonus day is a calm day',
    goalType: 'committed',
  });
  const keyResult = await document.call('key-results.create', {
    objectiveId: objective.id,
    title: 'Payroll corrections a month',
    startValue: 100,
    targetValue: 60,
    unit: 'cases',
  });
  return { document, objective, keyResult };
}

/** A window that hears its keys. */
function Pressed() {
  useEffect(() => listenToKeys(window), []);
  return null;
}

const show = (id: string) =>
  renderView(
    <Route path="/objectives/:id">
      <ObjectiveView />
    </Route>,
    `/objectives/${id}`,
  );

test('an objective shows its line of sight, its key results and where each number comes from', async () => {
  const { document, objective, keyResult } = await company();
  await document.call('check-ins.record', { keyResultId: keyResult.id, value: 80, confidence: 7 });
  const { user } = show(objective.id);
  expect(await screen.findByDisplayValue('Bonus day is a calm day')).toBeTruthy();
  expect(screen.getByText('Goods where they are needed')).toBeTruthy();
  const row = (await screen.findByText('Payroll corrections a month', { selector: 'button span' })).closest('li');
  expect(row && within(row).getByText(/100.*→.*60/)).toBeTruthy();
  expect(row && within(row).getByText(/^50\s%$/)).toBeTruthy();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: /explain the progress of Payroll corrections a month$/ }));
  const panel = await screen.findByRole('complementary', { name: 'Explanation' });
  expect(await within(panel).findByText(/Source:/)).toBeTruthy();
});

test('a title saves on Enter, and a lowered target stands in the history with its reason', async () => {
  const { document, objective, keyResult } = await company();
  const { user } = show(objective.id);
  const title = await screen.findByDisplayValue('Bonus day is a calm day');
  await user.clear(title);
  await user.type(title, 'Bonus day is a quiet day{Enter}');
  await expect
    .poll(async () => (await document.call('objectives.get', { id: objective.id })).title)
    .toBe('Bonus day is a quiet day');
  await user.click(screen.getByText('Payroll corrections a month', { selector: 'button span' }));
  const panel = screen.getByRole('complementary', { name: 'Key result Payroll corrections a month' });
  await user.type(within(panel).getByLabelText('Why the numbers change'), 'The old system stays{Enter}');
  const target = within(panel).getByLabelText('Target');
  await user.clear(target);
  await user.type(target, '70{Enter}');
  await expect
    .poll(async () => (await document.call('key-results.get', { id: keyResult.id })).targetReason)
    .toBe('The old system stays');
  await user.click(screen.getByRole('tab', { name: 'History' }));
  await user.selectOptions(screen.getByLabelText('History of'), 'Payroll corrections a month');
  expect(await screen.findByText('Target raised from 60 to 70: eased')).toBeTruthy();
  expect(screen.getByText(/The old system stays/, { selector: 'li span' })).toBeTruthy();
});

test('key results and initiatives are written down without leaving the keyboard', async () => {
  const { document, objective } = await company();
  const { user } = show(objective.id);
  await user.click(await screen.findByRole('button', { name: 'Key result' }));
  const form = screen.getByRole('form', { name: 'New key result' });
  await user.type(within(form).getByLabelText('What moves?'), 'Staff who call bonus day fair{Tab}');
  await user.type(within(form).getByLabelText('Start'), '55{Tab}');
  await user.type(within(form).getByLabelText('Target'), '80{Tab}');
  await user.click(within(form).getByRole('button', { name: 'Add key result' }));
  expect(await screen.findByText('Staff who call bonus day fair', { selector: 'li span' })).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: /Initiatives/ }));
  await user.type(screen.getByLabelText('New initiative'), 'Check direct deposits a week ahead{Enter}');
  expect(await screen.findByDisplayValue('Check direct deposits a week ahead')).toBeTruthy();
  expect(await document.call('initiatives.list', { objectiveId: objective.id })).toHaveLength(1);
});

test('the list finds, filters and starts an objective', async () => {
  const { document } = await company();
  const { user, history } = renderView(<ObjectivesView />, '/objectives');
  expect(await screen.findByText('Bonus day is a calm day')).toBeTruthy();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Stretch' }));
  expect(await screen.findByText('Nothing fits these filters')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Stretch' }));
  await user.click(screen.getByRole('button', { name: 'Objective' }));
  await user.type(await screen.findByLabelText('Objective for Q1 2026'), 'Every lorry leaves full{Enter}');
  await expect.poll(async () => (await document.call('objectives.list', {})).total).toBe(2);
  expect(history.at(-1)).toMatch(/^\/objectives\/.+/);
});

test('levels are generated in the form of a new key result and in its panel, and weights add up', async () => {
  const { document, objective, keyResult } = await company();
  await document.call('key-results.update', { id: keyResult.id, weight: 0 });
  const { user } = show(objective.id);
  await user.click(await screen.findByRole('button', { name: 'Key result' }));
  const form = screen.getByRole('form', { name: 'New key result' });
  await user.type(within(form).getByLabelText('What moves?'), 'Staff who call bonus day fair{Tab}');
  await user.type(within(form).getByLabelText('Start'), '40{Tab}');
  await user.click(within(form).getByRole('checkbox', { name: /Generate levels/ }));
  await user.type(within(form).getByLabelText('Stretch'), '100{Tab}');
  expect(within(form).getByText('commit 58 · target 82 · stretch 100')).toBeTruthy();
  await user.click(within(form).getByRole('button', { name: 'Add key result' }));
  const list = async () => (await document.call('objectives.get', { id: objective.id })).keyResultList;
  await expect
    .poll(async () => (await list())[1])
    .toMatchObject({ commitLevel: 58, targetLevel: 82, stretchLevel: 100 });
  expect(await screen.findByText('Weights add up to 1; one key result is left out')).toBeTruthy();
  await user.click(screen.getByText('Payroll corrections a month', { selector: 'button span' }));
  await user.click(screen.getByRole('button', { name: 'Generate levels' }));
  await expect
    .poll(async () => (await list())[0])
    .toMatchObject({ commitLevel: 88, targetLevel: 72, stretchLevel: 60 });
});

test('on an earlier day it is read and not changed, without being called closed', async () => {
  const { objective } = await company();
  const { user } = show(objective.id);
  expect(await screen.findByRole('button', { name: 'Key result' })).toBeTruthy();
  act(() => setLooking('You are looking at an earlier day.'));
  expect(screen.queryByRole('button', { name: 'Key result' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Align' })).toBeNull();
  expect(screen.queryByText(/^Closed with/)).toBeNull();
  const title = screen.getByLabelText<HTMLTextAreaElement>('Objective');
  expect([title.disabled, title.readOnly]).toEqual([false, true]);
  await user.type(title, ' indeed');
  expect(title.value).toBe('Bonus day is a calm day');
  await expectAccessible();
  act(() => setLooking(null));
  expect(screen.getByRole('button', { name: 'Key result' })).toBeTruthy();
});

test('its forms open by a key with the focus in the first field, and give it back', async () => {
  const { objective } = await company();
  const { user } = renderView(
    <>
      <Pressed />
      <Route path="/objectives/:id">
        <ObjectiveView />
      </Route>
    </>,
    `/objectives/${objective.id}`,
  );
  await screen.findByDisplayValue('Bonus day is a calm day');
  const focused = () => window.document.activeElement;
  await user.keyboard('n');
  const what = screen.getByRole('textbox', { name: 'What moves?' });
  expect(focused()).toBe(what);
  await user.keyboard('Errors found late');
  await user.click(screen.getByRole('button', { name: 'Add key result' }));
  await screen.findByText('Errors found late', { selector: 'button span' });
  expect(focused()).toBe(what);
  await user.click(screen.getByRole('button', { name: 'Done' }));
  expect(focused()).toBe(screen.getByRole('button', { name: 'Key result' }));
  await user.keyboard('a');
  expect(focused()).toBe(screen.getByRole('combobox', { name: 'This objective' }));
  await user.keyboard('{Escape}');
  expect(focused()).toBe(screen.getByRole('button', { name: 'Align' }));
});

test('a key result that somebody was led to stands open', async () => {
  const { objective, keyResult } = await company();
  window.history.replaceState({ keyResult: keyResult.id }, '');
  show(objective.id);
  await screen.findByRole('complementary', { name: 'Key result Payroll corrections a month' });
  window.history.replaceState(null, '');
});

test('one that has just been written goes on with its key results', async () => {
  const { objective } = await company();
  window.history.replaceState({ made: true }, '');
  show(objective.id);
  const add = await screen.findByRole('button', { name: 'Key result' });
  await waitFor(() => expect(window.document.activeElement).toBe(add));
  window.history.replaceState(null, '');
});

test('a level keeps its digits wherever it stands, whatever the digits of the values', async () => {
  const { document, objective, keyResult } = await company();
  const levels = { commitLevel: 72.5, targetLevel: 62.5, stretchLevel: 57.25 };
  await document.call('key-results.update', { id: keyResult.id, decimals: 0, ...levels });
  const { user } = show(objective.id);
  await user.click(await screen.findByText('Payroll corrections a month', { selector: 'button span' }));
  expect((await screen.findByText(/100.*→/)).textContent).toMatch(/→ 57\.25/);
  const panel = await screen.findByRole('complementary', { name: /Payroll corrections/ });
  const field = (name: RegExp) => within(panel).getByRole('textbox', { name });
  expect(field(/^Commit/)).toHaveProperty('value', '72.5');
  expect(field(/^Target \(/)).toHaveProperty('value', '62.5');
  expect(field(/^Stretch/)).toHaveProperty('value', '57.25');
});

test('one that serves a goal of the strategy is not called unaligned', async () => {
  const { document, objective } = await company();
  const goal = await document.call('ambitions.create', { horizon: 'one-year', title: 'A place to stay' });
  const { unmount } = show(objective.id);
  await screen.findByText(/^Not aligned/);
  unmount();
  await document.call('objectives.update', { id: objective.id, ambitionId: goal.id });
  show(objective.id);
  await screen.findByText(/^Serves “A place to stay”/);
  expect(screen.queryByText(/^Not aligned/)).toBeNull();
});

test('what was expected of a closed one is told for its end, not for today', async () => {
  const { document, objective } = await company();
  const [cycle] = await document.call('cycles.list', {});
  if (!cycle) throw new Error('no cycle');
  await document.call('closings.finish', { cycleId: cycle.id, teamId: null, openToo: true });
  show(objective.id);
  await screen.findByText(/Expected .* at the end/);
  expect(screen.queryByText(/Expected .* today/)).toBeNull();
});

test('a what-if by the numbers also says the owner’s word that stands on the screen', async () => {
  const { document, objective, keyResult } = await company();
  await document.call('check-ins.record', { keyResultId: keyResult.id, value: 100, status: 'on-track' });
  const { user } = show(objective.id);
  await user.click(await screen.findByRole('button', { name: /explain the status of Payroll corrections a month$/ }));
  await user.click(await screen.findByText('What if it were scored another way?'));
  const row = await screen.findByRole('row', { name: /Payroll corrections a month/ });
  await waitFor(() => expect(row.textContent).toMatch(/At risk.*the owner’s word: .*On track/));
});

test('a draft says that it is one and what its key results lack, and is published by a key', async () => {
  const { document, objective } = await company();
  const { cycleId } = await document.call('objectives.get', { id: objective.id });
  const draft = { cycleId, title: 'Every lorry leaves full', goalType: 'committed', state: 'draft' } as const;
  const { id } = await document.call('objectives.create', draft);
  await document.call('key-results.create', { objectiveId: id, title: 'Load', startValue: 60, targetValue: 90 });
  await document.call('key-results.create', { objectiveId: id, title: 'Empty miles', startValue: 30 });
  const stop = listenToKeys(window);
  const { user } = show(id);
  await screen.findByText(/^A draft: in no roll-up, nobody checks in on it yet/);
  const line = screen.getByRole('region', { name: 'Draft' });
  expect(line.textContent).toContain('Empty miles stays a draft: it has no target yet');
  await expectAccessible();
  await user.keyboard('p');
  await screen.findByText('1 key result is a draft: nobody checks in on it yet.');
  const page = await document.call('objectives.get', { id });
  expect([page.state, ...page.keyResultList.map(({ state }) => state)]).toEqual(['published', 'published', 'draft']);
  expect(within(line).queryByRole('button', { name: 'Publish' })).toBeNull();
  // its panel is one press away, and with a target it goes live
  await user.click(within(line).getByRole('button', { name: 'Empty miles' }));
  const panel = screen.getByRole('complementary', { name: 'Key result Empty miles' });
  await user.type(within(panel).getByLabelText('Target'), '10{Enter}');
  await expect.poll(() => screen.queryByRole('region', { name: 'Draft' })).toBeNull();
  stop();
});

test('the list shows drafts alone', async () => {
  const { document, objective } = await company();
  const { cycleId } = await document.call('objectives.get', { id: objective.id });
  await document.call('objectives.create', { cycleId, title: 'Not yet', goalType: 'stretch', state: 'draft' });
  const { user } = renderView(<ObjectivesView />, '/objectives');
  await screen.findByText('Bonus day is a calm day');
  await user.click(screen.getByRole('button', { name: 'Draft' }));
  await expect.poll(() => screen.queryByText('Bonus day is a calm day')).toBeNull();
  expect(screen.getByText('Not yet')).toBeTruthy();
});

test('days of its own, errors in a sentence; a link takes another kind; removing asks what hangs on it', async () => {
  const { document, objective } = await company();
  const { id } = objective;
  const { cycleId } = await document.call('objectives.get', { id });
  const above = await document.call('objectives.create', { cycleId, title: 'Pay is right', goalType: 'committed' });
  await document.call('alignments.add', { childId: id, parentId: above.id });
  const work = await document.call('initiatives.create', { objectiveId: id, title: 'Ask the stores' });
  await document.call('initiatives.update', { id: work.id, doneOn: day('2026-02-10') });
  const team = await document.call('teams.create', { name: 'Stores', parentId: null, kind: 'team', leadId: null });
  await document.call('contributors.add', { objectiveId: id, contributorId: team.id });
  const { user, history } = show(id);
  expect(await screen.findByLabelText('Cycle')).toHaveProperty('value', cycleId);
  const runs = screen.getByLabelText('Runs');
  expect(screen.getByText(/Jan 1.+Mar 31, 2026/).id).toBe(runs.getAttribute('aria-describedby'));
  expect(screen.queryByLabelText('Ends')).toBeNull();
  await user.selectOptions(runs, 'Days of its own');
  const ends = screen.getByLabelText('Ends');
  expect([screen.getByLabelText('Begins'), ends].map((field) => (field as HTMLInputElement).value)).toEqual([
    '2026-01-01',
    '2026-03-31',
  ]);
  fireEvent.change(ends, { target: { value: '2025-12-31' } });
  fireEvent.blur(ends);
  await screen.findByText('The last day lies before the first one.');
  fireEvent.change(ends, { target: { value: '2026-02-28' } });
  fireEvent.blur(ends);
  const own = async () => {
    const { startsOn, endsOn } = await document.call('objectives.get', { id });
    return [startsOn, endsOn];
  };
  await expect.poll(own).toEqual([null, '2026-02-28']);
  await user.selectOptions(runs, 'As its cycle');
  await expect.poll(own).toEqual([null, null]);
  await expect.poll(() => screen.queryByLabelText('Ends')).toBeNull();
  const weight = screen.getByLabelText('Weight of Pay is right');
  const spoken = window.document.getElementById(weight.getAttribute('aria-describedby') ?? '');
  expect(spoken?.textContent).toMatch(/0 leaves it out/);
  await user.clear(weight);
  await user.type(weight, '-2{Enter}');
  expect(await screen.findByRole('alert')).toBeTruthy();
  await user.clear(weight);
  await user.type(weight, '2.5{Enter}');
  const weighs = async () => (await document.call('objectives.get', { id })).parents[0]?.weight;
  await expect.poll(weighs).toBe(2.5);
  await user.selectOptions(screen.getByLabelText('How it is linked with Pay is right'), 'Supports');
  const kind = async () => (await document.call('objectives.get', { id })).parents[0]?.kind;
  await expect.poll(kind).toBe('supports');
  await expect.poll(() => screen.queryByLabelText('Weight of Pay is right')).toBeNull();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Remove objective' }));
  const question = await screen.findByText(/^Remove this objective/);
  expect(question.textContent).toContain(
    'With it go 1 key result with its check-ins, 1 initiative, the part of 1 contributor and 1 link to other objectives.',
  );
  expect(window.document.activeElement).toBe(screen.getByRole('button', { name: 'Keep it' }));
  await user.keyboard('{Escape}');
  expect(window.document.activeElement).toBe(screen.getByRole('button', { name: 'Remove objective' }));
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Remove it' }));
  await expect.poll(() => history.at(-1)).toBe('/objectives');
  await document.call('history.undo', {});
  expect(await document.call('objectives.get', { id })).toMatchObject({ keyResults: 1 });
});

test('an earlier check-in is corrected and removed where it stands', async () => {
  const { document, objective, keyResult } = await company();
  await document.call('check-ins.record', { keyResultId: keyResult.id, value: 800, confidence: 7 });
  const { user } = show(objective.id);
  await user.click(await screen.findByRole('button', { name: /^Correct the check-in of/ }));
  const form = screen.getByRole('form', { name: 'Correct this check-in' });
  await user.clear(within(form).getByLabelText('Value'));
  await user.type(within(form).getByLabelText('Value'), '80{Tab}');
  await expectAccessible();
  await user.click(within(form).getByRole('button', { name: 'Correct' }));
  const value = async () => (await document.call('key-results.get', { id: keyResult.id })).figures.current;
  await expect.poll(value).toBe(80);
  await user.click(await screen.findByRole('button', { name: /^Remove the check-in of/ }));
  await expect.poll(value).toBe(null);
  await document.call('history.undo', {});
  expect(await value()).toBe(80);
});

test('a removed check-in hands the focus to the next row, the last one to its tab', async () => {
  const { document, objective, keyResult } = await company();
  for (const [date, value] of [
    ['2026-02-01', 95],
    ['2026-02-08', 90],
    ['2026-02-15', 85],
  ] as const)
    await document.call('check-ins.record', { keyResultId: keyResult.id, value, date: day(date) });
  const { user } = show(objective.id);
  const focused = () => window.document.activeElement?.getAttribute('aria-label') ?? null;
  await user.click(await screen.findByRole('button', { name: 'Remove the check-in of Feb 8, 2026' }));
  await waitFor(() => expect(focused()).toBe('Remove the check-in of Feb 1, 2026'));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(focused()).toBe('Remove the check-in of Feb 15, 2026'));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(window.document.activeElement).toBe(screen.getByRole('tab', { name: 'Check-ins' })));
});

test('a check-in that could not be removed leaves the focus where it is when another comes', async () => {
  const { document, objective, keyResult } = await company();
  await document.call('check-ins.record', { keyResultId: keyResult.id, value: 95, date: day('2026-02-01') });
  const { user } = show(objective.id);
  const remove = await screen.findByRole('button', { name: 'Remove the check-in of Feb 1, 2026' });
  const { call } = window.okra;
  const refused = { ok: false, error: { code: 'NOT_FOUND', details: {} } };
  const refusing = vi
    .spyOn(window.okra, 'call')
    .mockImplementation(async (name, input) =>
      name === 'check-ins.remove' ? JSON.stringify(refused) : call(name, input),
    );
  await user.click(remove);
  await waitFor(() => expect(refusing).toHaveBeenCalledWith('check-ins.remove', expect.anything()));
  remove.blur();
  await document.call('check-ins.record', { keyResultId: keyResult.id, value: 90, date: day('2026-02-08') });
  await screen.findByRole('button', { name: 'Remove the check-in of Feb 8, 2026' });
  expect(window.document.activeElement).toBe(window.document.body);
});

test('a correction keeps its paragraphs, stops at what is no number and gives the focus back', async () => {
  const { document, objective, keyResult } = await company();
  const retrospect = 'Half of them sampled\n\nThe rest in March';
  await document.call('check-ins.record', { keyResultId: keyResult.id, value: 80, retrospect });
  const rows = async () => (await document.call('check-ins.history', { keyResultId: keyResult.id, limit: 60 })).rows;
  const before = await rows();
  const { user } = show(objective.id);
  const focused = () => window.document.activeElement;
  const opener = () => screen.findByRole('button', { name: /^Correct the check-in of/ });
  const find = () => screen.queryByRole('form', { name: 'Correct this check-in' });
  const inForm = () => within(screen.getByRole('form', { name: 'Correct this check-in' }));
  const correct = () => user.click(inForm().getByRole('button', { name: 'Correct' }));
  await user.click(await opener());
  const value = inForm().getByLabelText('Value');
  expect(focused()).toBe(value);
  await user.clear(value);
  await user.type(value, 'eighty');
  await correct();
  inForm().getByText('This is not a number');
  expect(focused()).toBe(value);
  await user.clear(value);
  await user.type(value, '80');
  await correct();
  expect(find()).toBeNull();
  expect(focused()).toBe(await opener());
  expect(await rows()).toEqual(before);
  await user.keyboard('{Enter}');
  await user.type(inForm().getByLabelText('What happened'), '{Enter}{Enter}Calm since');
  await correct();
  await expect.poll(async () => (await rows())[0]?.retrospect).toBe(`${retrospect}\n\nCalm since`);
  const [after] = await rows();
  await waitFor(() => expect(focused()?.id).toBe(`correct-${after?.id}`));
  expect(find()).toBeNull();
});

test('the check-ins of a closed objective stay as they are', async () => {
  const { document, objective, keyResult } = await company();
  await document.call('check-ins.record', { keyResultId: keyResult.id, value: 80, retrospect: 'Sampled' });
  show(objective.id);
  await screen.findByRole('button', { name: /^Remove the check-in of/ });
  await document.call('objectives.close', { ids: [objective.id] });
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Remove the check-in of/ })).toBeNull());
  screen.getByText('Sampled');
  expect(screen.queryByRole('button', { name: /^Correct the check-in of/ })).toBeNull();
});

test('an objective is not removed while its cycle is closing', async () => {
  const { document, objective } = await company();
  show(objective.id);
  await screen.findByRole('button', { name: 'Remove objective' });
  const { cycleId } = await document.call('objectives.get', { id: objective.id });
  await document.call('cycles.set-state', { id: cycleId, state: 'closing' });
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Remove objective' })).toBeNull());
});

test('the focus goes on from Publish to the first key result', async () => {
  const { document, objective } = await company();
  const { cycleId } = await document.call('objectives.get', { id: objective.id });
  const draft = { cycleId, title: 'Every lorry leaves full', goalType: 'committed', state: 'draft' } as const;
  const { id } = await document.call('objectives.create', draft);
  await document.call('key-results.create', { objectiveId: id, title: 'Load', startValue: 60, targetValue: 90 });
  const { user } = show(id);
  await user.click(await screen.findByRole('button', { name: /^Publish/ }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Draft' })).toBeNull());
  expect(window.document.activeElement).toBe(screen.getByText('Load', { selector: 'button span' }).closest('button'));
});

test('a first agreed target stands on the row with its unit', async () => {
  const { document, objective, keyResult } = await company();
  await document.call('key-results.update', { id: keyResult.id, targetValue: 70 });
  show(objective.id);
  expect(await screen.findByText(/first agreed target 60.cases/)).toBeTruthy();
});

test('a lowered stretch level stands on the row', async () => {
  const { document, objective, keyResult } = await company();
  await document.call('key-results.update', { id: keyResult.id, startValue: 0, stretchLevel: 90 });
  await document.call('key-results.update', { id: keyResult.id, stretchLevel: 85 });
  show(objective.id);
  expect(await screen.findByText(/first agreed stretch 90.cases, eased/)).toBeTruthy();
});
