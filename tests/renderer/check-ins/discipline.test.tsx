import { expect, test } from 'vitest';
import { DisciplineStrip } from '#renderer/check-ins/discipline-strip';
import { TeamDiscipline } from '#renderer/check-ins/team-discipline';
import { day } from '#shared/kernel/dates';
import { expectAccessible, openBehindThePage, renderView, screen } from '#tests/support/live-bridge';
import { accountDirector, addKeyResult, addObjective, fillCompany, sales } from '#tests/support/method/company';

async function company(today: string) {
  const document = openBehindThePage();
  fillCompany(document);
  document.me = accountDirector;
  const keyResultId = await addKeyResult(document, await addObjective(document, 'Win the north'));
  document.today = day(today);
  return { document, keyResultId };
}

test('a key result shows each period with its word, and the count', async () => {
  const { document, keyResultId } = await company('2026-01-20');
  // two by one action are as from a file: written on their days
  const checkIns = ['2026-01-02', '2026-01-07'].map((date) => ({ keyResultId, value: 5, date: day(date) }));
  await document.call('check-ins.record-many', { checkIns });
  renderView(<DisciplineStrip keyResultId={keyResultId} />, '/');
  await screen.findByText('Weekly: 2 on time, 0 late, 0 missed');
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent?.split(': ')[1])).toEqual([
    'on time',
    'on time',
    'still open',
    'still open',
  ]);
  await expectAccessible();
});

test('a team shows its shares, and says what will stand there while no period is over', async () => {
  const { document } = await company('2026-02-11');
  const first = renderView(<TeamDiscipline teamId={sales} />, '/');
  await screen.findByText(/100\s% missed/);
  await screen.findByText('5 periods of 1 key result in the running cycles');
  await expectAccessible();
  first.unmount();
  document.today = day('2026-01-02');
  renderView(<TeamDiscipline teamId={sales} />, '/');
  await screen.findByText(/No period is over yet/);
});
