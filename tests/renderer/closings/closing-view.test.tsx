import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { Route } from 'wouter';
import { insert } from '#main/changes/write';
import { cycles } from '#main/cycles/table';
import { listenToKeys } from '#renderer/app/keys';
import { clockOf } from '#renderer/closings/clock';
import { ClosingView } from '#renderer/closings/closing-view';
import { ClosingsView } from '#renderer/closings/overview-view';
import { closingPath } from '#renderer/closings/paths';
import type { KeyResultId, ObjectiveId } from '#shared/kernel/ids';
import type { TestDocument } from '#tests/support/document';
import { expectAccessible, openBehindThePage, renderView } from '#tests/support/live-bridge';
import {
  accountDirector,
  addKeyResult,
  addObjective,
  fillCompany,
  quarter,
  sales,
  write,
} from '#tests/support/method/company';

let document: TestDocument;
let objectiveId: ObjectiveId;
let first: KeyResultId;
let second: KeyResultId;
beforeEach(async () => {
  document = openBehindThePage('2026-03-25');
  fillCompany(document);
  document.me = accountDirector;
  objectiveId = await addObjective(document, 'Parcels come when we said so');
  first = await addKeyResult(document, objectiveId, { title: 'Parcels on time' });
  second = await addKeyResult(document, objectiveId, { title: 'Claims', startValue: 100, targetValue: 60 });
  await document.call('check-ins.record', { keyResultId: first, value: 60 });
  await document.call('check-ins.record', { keyResultId: second, value: 50 });
  return listenToKeys(window);
});

const open = () =>
  renderView(
    <Route path="/closing/:cycleId/:teamId">
      <ClosingView />
    </Route>,
    closingPath(quarter, sales),
  );
const gradeOf = async (id: KeyResultId) => (await document.call('key-results.get', { id })).grade;

describe('the closing of a team', () => {
  it('is done by the keyboard alone: score, reason, post-mortem, decision, next, end', async () => {
    const next = { id: 'cycle-q2', name: 'Q2 FY26', startsOn: '2026-04-01', endsOn: '2026-06-30' };
    write(document, (tx) => insert(tx, cycles, next));
    const { user } = open();
    const score = await screen.findByRole('spinbutton', { name: 'Final score of Parcels on time' });
    await waitFor(() => expect(window.document.activeElement).toBe(score));
    expect(screen.getByText('0 of 2')).toBeDefined();
    await expectAccessible();
    await user.keyboard('8');
    await screen.findByText(/needs its reason/);
    await user.keyboard('r');
    await user.keyboard('The strike was not ours{Enter}');
    await waitFor(async () => expect(await gradeOf(first)).toMatchObject({ automatic: 0.6, final: 0.8 }));
    score.focus();
    await user.keyboard('l');
    await user.keyboard('Plan two carriers{Control>}{Enter}{/Control}');
    await waitFor(() => expect(window.document.activeElement).toBe(score));
    await user.keyboard('k');
    await screen.findByText('1 of 2');
    expect(await gradeOf(first)).toMatchObject({ final: 0.8, learning: 'Plan two carriers', decision: 'keep' });
    await user.keyboard('n');
    await screen.findByRole('spinbutton', { name: 'Final score of Claims' });
    await user.keyboard('k');
    await screen.findByText('2 of 2');
    await user.keyboard('n');
    await user.click(await screen.findByRole('button', { name: 'Close 1 objective' }));
    await waitFor(async () =>
      expect((await document.call('objectives.get', { id: objectiveId })).state).toBe('closed'),
    );
    const learned = await screen.findByRole('region', { name: 'What was learned' });
    expect(within(learned).getByText('Plan two carriers')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Carry 2 key results over' }));
    await screen.findByText(/has reached its target: give it a new one/);
    expect(screen.getAllByText('is a draft')).toHaveLength(1);
    await expectAccessible();
  });

  it('tells what is decided from the post-mortem that is missing', async () => {
    const { user } = open();
    await screen.findByRole('spinbutton', { name: 'Final score of Parcels on time' });
    const head = () => screen.getByText(/decided/, { selector: '[role="status"]' }).textContent;
    expect(head()).toMatch(/^0 of 2 decided/);
    await user.keyboard('6');
    await waitFor(async () => expect(await gradeOf(first)).toMatchObject({ final: 0.6 }));
    await user.keyboard('k');
    await waitFor(() => expect(head()).toMatch(/^1 of 2 decided, 1 post-mortem missing/));
    await user.keyboard('e');
    await screen.findByRole('heading', { name: '1 of 2 decided, 1 post-mortem missing' });
  });

  it('keeps what is written and not saved, and says so when one comes back', async () => {
    const { user, unmount } = open();
    await screen.findByRole('spinbutton', { name: 'Final score of Parcels on time' });
    await user.type(screen.getByRole('textbox', { name: /Post-mortem/ }), 'Half a sent');
    await waitFor(async () =>
      expect((await document.call('drafts.list', { prefix: 'closing/' }))[0]?.text).toContain('Half a sent'),
    );
    unmount();
    expect(await gradeOf(first)).toBeNull();
    const again = open();
    expect(await screen.findByDisplayValue('Half a sent')).toBeDefined();
    await again.user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(async () => expect(await gradeOf(first)).toMatchObject({ learning: 'Half a sent', final: 0.6 }));
    await waitFor(async () => expect(await document.call('drafts.list', { prefix: 'closing/' })).toEqual([]));
  });

  it('keeps what was learned on Escape; the next one leaves the field', async () => {
    const { user } = open();
    const score = await screen.findByRole('spinbutton', { name: 'Final score of Parcels on time' });
    await user.keyboard('l');
    const learned = screen.getByRole('textbox', { name: /Post-mortem/ });
    await user.keyboard('Plan two carriers{Escape}');
    expect(learned).toHaveProperty('value', 'Plan two carriers');
    expect(window.document.activeElement).toBe(learned);
    await waitFor(async () => expect(await gradeOf(first)).toMatchObject({ learning: 'Plan two carriers' }));
    await user.keyboard('{Escape}');
    expect(window.document.activeElement).toBe(score);
  });

  it('keeps the reason for another score on Escape too', async () => {
    const { user } = open();
    const score = await screen.findByRole('spinbutton', { name: 'Final score of Parcels on time' });
    await waitFor(() => expect(window.document.activeElement).toBe(score));
    await user.keyboard('8');
    await screen.findByText(/needs its reason/);
    await user.keyboard('r');
    await user.keyboard('The strike was not ours{Escape}');
    await waitFor(async () => expect(await gradeOf(first)).toMatchObject({ reason: 'The strike was not ours' }));
    expect(screen.getByDisplayValue('The strike was not ours')).toBe(window.document.activeElement);
    await user.keyboard('{Escape}');
    expect(window.document.activeElement).toBe(score);
  });

  it('begins a baseline, which has no score, where its keys work', async () => {
    const id = await addKeyResult(document, objectiveId, { title: 'Calls a day', kind: 'baseline' });
    const { user } = open();
    await screen.findByRole('spinbutton', { name: 'Final score of Parcels on time' });
    await user.keyboard('nn');
    await screen.findByRole('heading', { name: 'Calls a day' });
    expect(screen.getByText('never checked in')).toBeDefined();
    await document.call('check-ins.record', { keyResultId: id, retrospect: 'Counting begins' });
    await screen.findByText('no value yet');
    await user.keyboard('k');
    await waitFor(async () => expect(await gradeOf(id)).toMatchObject({ decision: 'keep', learning: '' }));
    await user.keyboard('lMore than we thought{Escape}{Escape}n');
    await screen.findByRole('button', { name: /^Close/ });
    expect(await gradeOf(id)).toMatchObject({ learning: 'More than we thought' });
  });

  it('parks what takes longer', async () => {
    const { user } = open();
    await screen.findByRole('spinbutton', { name: 'Final score of Parcels on time' });
    await user.keyboard('p');
    await user.keyboard('Who measures this?{Enter}');
    const list = screen.getByRole('region', { name: 'For later' });
    await user.click(await within(list).findByRole('checkbox', { name: /Who measures this/ }));
    await waitFor(async () =>
      expect((await document.call('closings.get', { cycleId: quarter, teamId: sales })).parked).toMatchObject([
        { text: 'Who measures this?', keyResultId: first, doneOn: '2026-03-25' },
      ]),
    );
  });

  it('says that nothing is there to close', async () => {
    await document.call('objectives.remove', { id: objectiveId });
    open();
    await screen.findByRole('heading', { name: 'Nothing to close' });
    await expectAccessible();
  });
});

it('the closing of a cycle shows how far each team is, and takes the cycle on', async () => {
  await document.call('key-results.grade', { id: first, final: null, learning: 'Late', decision: 'keep' });
  const { user, history } = renderView(
    <Route path="/closing/:cycleId">
      <ClosingsView />
    </Route>,
    `/closing/${quarter}`,
  );
  await user.click(await screen.findByRole('button', { name: 'Begin closing' }));
  await screen.findByRole('button', { name: 'Close the cycle' });
  expect((await document.call('cycles.get', { id: quarter })).state).toBe('closing');
  const row = await screen.findByRole('row', { name: /Sales/ });
  expect(row.textContent).toContain('1 of 2');
  await expectAccessible();
  await user.click(row);
  expect(history.at(-1)).toBe(closingPath(quarter, sales));
});

it('the clock tells minutes and seconds', () => {
  expect([0, 7, 187, 600].map(clockOf)).toEqual(['0:00', '0:07', '3:07', '10:00']);
});
