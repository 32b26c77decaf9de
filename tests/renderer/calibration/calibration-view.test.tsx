import { expect, test } from 'vitest';
import { CalibrationView } from '#renderer/calibration/calibration-view';
import { day } from '#shared/kernel/dates';
import { expectAccessible, openBehindThePage, renderView, screen } from '#tests/support/live-bridge';
import { addKeyResult, addObjective, depot, fillCompany, fleetDirector, quarter } from '#tests/support/method/company';

test('without a closed cycle it teaches; then levels and confidence are told, once there are enough of them', async () => {
  const document = openBehindThePage('2026-03-30');
  const first = renderView(<CalibrationView />, '/calibration');
  expect(await screen.findByText('No closed cycle yet')).toBeTruthy();
  await expectAccessible();
  first.unmount();
  const cycle = await document.call('cycles.create', {
    name: 'Q1 2026',
    cadence: 'quarter',
    startsOn: day('2026-01-01'),
    endsOn: day('2026-03-31'),
    parentId: null,
    planningOpensOn: null,
  });
  await document.call('cycles.set-state', { id: cycle.id, state: 'active' });
  const { id: objectiveId } = await document.call('objectives.create', {
    cycleId: cycle.id,
    title: 'Late parcels are rare',
    goalType: 'stretch',
  });
  for (let at = 0; at < 10; at += 1) {
    const title = `Depot ${at + 1}`;
    const { id } = await document.call('key-results.create', { objectiveId, title, startValue: 0, stretchLevel: 100 });
    const value = at < 5 ? 80 : 10;
    await document.call('check-ins.record', { keyResultId: id, value, confidence: 8, date: day('2026-02-01') });
  }
  await document.call('cycles.set-state', { id: cycle.id, state: 'closing' });
  await document.call('cycles.set-state', { id: cycle.id, state: 'closed' });
  renderView(<CalibrationView />, '/calibration');
  expect(
    await screen.findByText('Your commit levels were reached 50 % of the time: less safe than meant.'),
  ).toBeTruthy();
  expect(screen.getByText('Brier score').nextSibling?.textContent).toBe('0.340');
  expect(screen.getByText('Base rate alone').nextSibling?.textContent).toBe('0.250');
  await expectAccessible();
});

test('it opens with my own team, says that this locks nothing, and another can be chosen', async () => {
  const document = openBehindThePage();
  fillCompany(document);
  document.me = fleetDirector;
  await addKeyResult(document, await addObjective(document, 'Open the depot', { teamId: depot }));
  await document.call('cycles.set-state', { id: quarter, state: 'closing' });
  await document.call('cycles.set-state', { id: quarter, state: 'closed' });
  renderView(<CalibrationView />, '/calibration');
  await screen.findByText(/whoever holds the file can choose any, for roles lock nothing/);
  screen.getByText('Depot');
  await expectAccessible();
});
